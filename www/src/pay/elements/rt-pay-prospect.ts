/** For who learns: what each next level would be paid, and when; where no work is stated, as an employee of an enterprise that is chosen. */
import { css, html, nothing, type PropertyValues } from "lit";
import { emptyRecord, textOfRecord } from "../../data/record.js";
import { type Employment, isBlank } from "../../data/worker.js";
import { EngineFailure } from "../../engine/client.js";
import { language } from "../../i18n/index.js";
import { Latest } from "../../state/latest.js";
import type { Store } from "../../state/store.js";
import type { Trouble } from "../../state/trouble.js";
import { addressOf } from "../address.js";
import { type Agreement, agreementsOf } from "../agreements.js";
import { askSteps, type PayFinding, type Steps, type StepsQuestion } from "../ask.js";
import { enterprises, OTHER_ENTERPRISE } from "../choices.js";
import { settled } from "../edit.js";
import { PayElement } from "../element.js";
import { payBase } from "../style.js";

export class RtPayProspect extends PayElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    standard: { attribute: false },
    level: { attribute: false },
    employer: { state: true },
    chosen: { state: true },
    answer: { state: true },
    refused: { state: true },
    trouble: { state: true },
  };
  static override styles = [
    ...payBase,
    css`
      :host {
        display: block;
      }
      .where {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        margin: 0.5rem 0;
      }
      .where select {
        max-width: 100%;
      }
      h3 {
        margin-top: 1rem;
      }
      .by {
        margin: 0.25rem 0 0.5rem;
      }
      a.link {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  /** Id of the standard that is shown around this. */
  declare standard: string | undefined;
  /** Code of the level of it that was chosen. */
  declare level: string | undefined;
  /** The enterprise it is reckoned for where no work is stated. */
  declare employer: string;
  /** Key of the step looked at. */
  declare chosen: string | undefined;
  declare answer: Steps | undefined;
  declare refused: readonly PayFinding[];
  declare trouble: Trouble | undefined;

  #asked = "";
  #person = "";
  #agreements: readonly Agreement[] | undefined;
  readonly #latest = new Latest((question: StepsQuestion) => askSteps((call) => this.store.ask(call), question));

  constructor() {
    super();
    this.employer = "";
    this.refused = [];
  }

  /** What is stated of the work; else the enterprise chosen here, and nothing more. */
  get #employment(): Employment | undefined {
    const { store, employer } = this;
    if (!isBlank(store.employment)) return settled(store.employment);
    return employer === "" ? undefined : { enterprise: employer };
  }

  /** Whether the answer shown is to what is asked now. */
  get settled(): boolean {
    return this.#employment === undefined || ((this.answer !== undefined || this.refused.length > 0) && this.#asked === this.#question()?.asked);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { store, standard, level } = this;
    const person = store.sample?.path ?? store.record?.id ?? "";
    // Another person: what was chosen for the one before says nothing about this one.
    if (person !== this.#person) [this.employer, this.answer, this.#person] = ["", undefined, person];
    if (changed.has("standard") || changed.has("level")) this.chosen = standard !== undefined && level !== undefined ? `${standard}/${level}` : undefined;
    this.#ask();
  }

  #question(): { readonly question: StepsQuestion; readonly asked: string } | undefined {
    const { store, standard } = this;
    const employment = this.#employment;
    if (!employment || !store.asOf) return undefined;
    const record = store.text.trim() === "" ? textOfRecord(emptyRecord()) : store.text;
    const question: StepsQuestion = {
      record: { text: record, line: 1 },
      employment: { text: JSON.stringify(employment), line: 1 },
      asOf: store.asOf,
      until: undefined,
      lang: language.current,
      standards: store.standards,
      besides: standard,
    };
    return { question, asked: JSON.stringify([record, employment, store.asOf, language.current, standard, [...store.rules.adopted]]) };
  }

  #ask(again = false): void {
    const next = this.#question();
    if (!next) return void ([this.#asked, this.answer, this.refused] = ["", undefined, []]);
    const { question, asked } = next;
    if (asked === this.#asked && !again) return;
    this.#asked = asked;
    this.#latest.ask(question).then(
      (answer) => {
        if (!answer || asked !== this.#asked) return;
        this.trouble = undefined;
        this.refused = "refused" in answer ? answer.refused : [];
        this.answer = "refused" in answer ? undefined : answer;
      },
      (thrown: unknown) => {
        if (asked !== this.#asked) return;
        this.trouble = { code: thrown instanceof EngineFailure ? thrown.code : "internal-error", message: String(thrown) };
      },
    );
  }

  override render(): unknown {
    const { w, store, trouble, refused } = this;
    if (trouble) return html`<rt-state .trouble=${trouble} @retry=${() => this.#ask(true)}></rt-state>`;
    // What is wrong with the record is told where it is asked about; here it says that nothing can be reckoned.
    const wrong = refused.length > 0 ? html`<p class="note" role="status">${w.wrongFirst} ${refused[0]?.message ?? ""} ${refused[0]?.help ?? ""}</p>` : nothing;
    if (!this.#employment) {
      return html`<h2 tabindex="-1">${w.ladder}</h2>
        <p>${w.prospect}</p>
        ${this.#where()}`;
    }
    return html`${this.answer ? this.#ladder(this.answer) : html`<h2 tabindex="-1">${w.ladder}</h2>`} ${wrong} ${isBlank(store.employment) ? this.#where() : this.#stated()}`;
  }

  #ladder({ raises, steps }: Steps): unknown {
    const { w, store } = this;
    const shown = steps.find(({ key }) => key === this.chosen) ?? steps.find(({ next }) => next);
    const wanted = (raises.now.wanted ?? []).filter(({ of_pay: pay }) => pay).length;
    return html`<rt-pay-ladder
        .now=${raises.now}
        .steps=${steps}
        .chosen=${shown?.key}
        .standards=${[]}
        .besides=${undefined}
        .names=${store.names}
        @rt-step=${({ detail }: CustomEvent<string>) => (this.chosen = detail)}
      ></rt-pay-ladder>
      ${shown ? html`<rt-pay-step .step=${shown} .asOf=${raises.as_of} .sample=${store.sample?.path}></rt-pay-step>` : nothing}
      ${this.#by(raises)} ${wanted > 0 ? html`<p class="soft">${w.uncertain(wanted)}</p>` : nothing}`;
  }

  /** The documents it is reckoned by; those made up are marked. */
  #by(raises: Steps["raises"]): unknown {
    const { now } = raises;
    const binding = now.sources.flatMap(({ covers, rank }, at) => (covers && rank !== "guidance" ? [html`<li>${this.source(now, raises, at)}</li>`] : []));
    return binding.length > 0 ? html`<h3>${this.w.covering}</h3><ul class="by">${binding}</ul>` : nothing;
  }

  /** Whose employee it is reckoned as, to be chosen, and where the own work is stated. */
  #where(): unknown {
    const { w, store, employer } = this;
    const agreements = (this.#agreements ??= agreementsOf(store.rules.files));
    const named = enterprises(agreements, language.current, "").filter(({ value }) => value !== OTHER_ENTERPRISE);
    const pick = ({ target }: Event) => (this.employer = (target as HTMLSelectElement).value);
    return html`<div class="where screen">
        <label for="employer">${w.asEmployee}</label>
        <select id="employer" @change=${pick}>
          <option value="" .selected=${employer === ""}>${w.choose}</option>
          ${named.map(({ value, label }) => html`<option value=${value} .selected=${value === employer}>${label}</option>`)}
        </select>
      </div>
      ${this.#stated()}`;
  }

  /** To the view where enterprise, post and contract are stated. */
  #stated(): unknown {
    const { w, store } = this;
    const address = addressOf({ ...(store.sample && { sample: store.sample.path }), day: store.asOf, ...(this.chosen !== undefined && { step: this.chosen }) });
    return html`<p class="screen"><a class="link" href=${address}>${isBlank(store.employment) ? w.stateWork : w.seePay} →</a></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-prospect": RtPayProspect;
  }
}
