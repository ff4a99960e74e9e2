/** What a worker is paid: the figure first, then what would settle it, the ladder, the lines, the floors, and what stands beside pay. */
import { html, nothing, type PropertyValues } from "lit";
import { say } from "../../data/catalogue.js";
import { isDay } from "../../data/day.js";
import { emptyRecord, textOf, textOfRecord, Unreadable } from "../../data/record.js";
import { type Employment, isBlank } from "../../data/worker.js";
import { EngineFailure } from "../../engine/client.js";
import { language } from "../../i18n/index.js";
import { Latest } from "../../state/latest.js";
import type { Store } from "../../state/store.js";
import type { Trouble } from "../../state/trouble.js";
import { addressOf, isPay, placeIn } from "../address.js";
import { askWorth, type PayAnswer, type PayFinding, type StepsQuestion } from "../ask.js";
import { coveringIds } from "../choices.js";
import { settled } from "../edit.js";
import { PayElement } from "../element.js";
import { type Fault, openFile } from "../open.js";
import { Questions } from "../questions.js";
import { payBase } from "../style.js";
import { payLayout } from "../layout.js";

export class RtPay extends PayElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    until: { state: true },
    chosen: { state: true },
    besides: { state: true },
    period: { state: true },
    answer: { state: true },
    refused: { state: true },
    asking: { state: true },
    faults: { state: true },
    trouble: { state: true },
  };
  static override styles = [...payBase, payLayout];

  declare store: Store;
  declare revision: number;
  /** Last day of the period, as it is typed. */
  declare until: string;
  /** Key of the step looked at. */
  declare chosen: string | undefined;
  /** Id of a standard looked at besides those of the record. */
  declare besides: string | undefined;
  /** First day of the stretch shown, where a period has several. */
  declare period: string | undefined;
  /** The last answer, even while something is being mended. */
  declare answer: PayAnswer | undefined;
  declare refused: readonly PayFinding[];
  declare asking: boolean;
  /** Why the last file was not taken. */
  declare faults: readonly (Fault | string)[];
  declare trouble: Trouble | undefined;

  #asked = "";
  #person = "";
  readonly #questions = new Questions();
  /** Whether the page does not yet show what the address asks for. */
  #following = true;
  readonly #latest = new Latest((question: StepsQuestion) => askWorth((call) => this.store.ask(call), question));

  constructor() {
    super();
    this.until = "";
    this.refused = [];
    this.faults = [];
    this.asking = true;
  }

  readonly #moved = () => void this.#follow();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#moved);
  }

  /** Takes a worker's file as text; what was here stays where it cannot be read. */
  async take(text: string): Promise<void> {
    const { store } = this;
    try {
      const opened = await openFile((call) => store.ask(call), text, store.asOf, language.current);
      this.faults = "faults" in opened ? opened.faults : [];
      if ("faults" in opened) return;
      this.chosen = this.besides = this.period = undefined;
      this.#questions.reset();
      // A record alone says nothing about where its owner works: what is known of that stays.
      if (opened.employment) store.takeWorker(opened.record, opened.employment);
      else store.take(opened.record);
    } catch (thrown) {
      this.faults = [thrown instanceof EngineFailure ? this.m.trouble.internal : this.m.notReadable];
    }
  }

  /** Takes a file that was picked or dropped. */
  async read(file: Blob): Promise<void> {
    const { m } = this;
    try {
      await this.take(await textOf(file));
    } catch (thrown) {
      const why = thrown instanceof Unreadable ? thrown.why : undefined;
      this.faults = [why === "too-large" ? m.tooLarge : why === "encoding" ? m.notUtf8 : m.notReadable];
    }
  }

  /** Shows what the address asks for: a sample, a day or a period, a step. */
  async #follow(): Promise<void> {
    const { store } = this;
    if (!isPay(location.hash)) return;
    const { sample, day, until, step } = placeIn(location.hash);
    this.#following = true;
    // A worker of the visitor's own stays, whatever somebody's link was made for.
    const wanted = store.sample && store.samples.find(({ path }) => path === sample);
    if (wanted && wanted !== store.sample) await store.show(wanted).catch(() => undefined);
    this.#person = this.#whose();
    this.until = until ?? "";
    this.chosen = step;
    this.besides = step?.split("/")[0];
    if (day !== undefined && day !== store.asOf) store.date(day);
    this.#following = false;
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    void this.#follow();
  }

  /** Another sample, or another record: another person. */
  #whose(): string {
    return this.store.sample?.path ?? this.store.record?.id ?? "";
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { store } = this;
    const person = this.#whose();
    if (!this.#following && person !== this.#person && store.sample) {
      // What was looked at of the one before says nothing about this one.
      this.chosen = this.besides = this.period = undefined;
      this.until = "";
      this.faults = [];
      this.#questions.reset();
    }
    this.#person = person;
    if (store.asOf && !this.#following) this.#ask();
  }

  protected override updated(): void {
    const { store } = this;
    if (this.#following || !store.asOf || !isPay(location.hash)) return;
    const address = addressOf({
      ...(store.sample && { sample: store.sample.path }),
      day: store.asOf,
      ...(this.#until !== undefined && { until: this.#until }),
      ...(this.chosen !== undefined && { step: this.chosen }),
    });
    if (address !== location.hash) history.replaceState(history.state, "", address);
  }

  /** The last day of the period, once it is one. */
  get #until(): string | undefined {
    return isDay(this.until) && this.until > this.store.asOf ? this.until : undefined;
  }

  #ask(again = false): void {
    const { store, besides } = this;
    const record = store.text.trim() === "" ? textOfRecord(emptyRecord()) : store.text;
    const employment = JSON.stringify(settled(store.employment));
    const question: StepsQuestion = {
      record: { text: record, line: 1 },
      employment: { text: employment, line: 1 },
      asOf: store.asOf,
      until: this.#until,
      lang: language.current,
      standards: store.standards,
      besides,
    };
    const asked = JSON.stringify([record, employment, question.asOf, question.until, question.lang, besides, [...store.rules.adopted]]);
    if (asked === this.#asked && !again) return;
    this.#asked = asked;
    this.asking = true;
    this.#latest.ask(question).then(
      (answer) => {
        if (!answer || asked !== this.#asked) return;
        this.asking = false;
        this.trouble = undefined;
        this.refused = "refused" in answer ? answer.refused : [];
        store.judge(this.refused.filter(({ of }) => of === "record").map((finding) => ({ ...finding, mine: true })));
        if ("refused" in answer) return;
        this.answer = answer;
        this.#questions.take(answer.pay.periods.flatMap(({ wanted = [] }) => wanted));
      },
      (thrown: unknown) => {
        if (asked !== this.#asked) return;
        this.asking = false;
        this.trouble = { code: thrown instanceof EngineFailure ? thrown.code : "internal-error", message: String(thrown) };
      },
    );
  }

  override render(): unknown {
    const { w, answer, refused } = this;
    if (this.trouble) return html`<rt-state .trouble=${this.trouble} @retry=${() => this.#ask(true)}></rt-state>`;
    const file = html`<rt-pay-refused .faults=${this.faults} @close=${() => (this.faults = [])}></rt-pay-refused>`;
    const wrong =
      refused.length > 0
        ? html`<div class="note" role="status">
            <p>${answer ? w.wrong : w.wrongFirst}</p>
            ${refused.slice(0, 3).map(({ message, help, code }) => html`<p>${message ?? code} ${help}</p>`)}
          </div>`
        : nothing;
    if (!answer) return html`${file} ${wrong} ${refused.length > 0 ? this.#side(new Set()) : html`<p class="soft" role="status">${w.working}</p>`}`;
    return html`${file} ${wrong} ${this.#begin()}
      <div class="pay ${refused.length > 0 ? "stale" : ""} ${this.store.sample && !this.#questions.list.some((wanted) => wanted.of_pay) ? "calm" : ""}">${this.#answered(answer)}</div>`;
  }

  #answered(answer: PayAnswer): unknown {
    const { store, w } = this;
    const { pay, steps } = answer;
    const at = Math.max(0, pay.periods.findIndex(({ from }) => from === this.period));
    const period = pay.periods[at];
    if (!period) return nothing;
    // A level that is held is no step; then the next raise is told.
    const shown = steps.find(({ key }) => key === this.chosen) ?? steps.find(({ next }) => next);
    const open = (period.wanted ?? []).filter((wanted) => wanted.of_pay).length;
    return html`<section class="panel total">
        <rt-pay-total .answer=${pay} .period=${period} .questions=${open} .who=${store.record?.name ?? ""} .next=${steps.find(({ next }) => next)} @rt-next=${() => ((this.chosen = undefined), this.#lead("rt-pay-ladder"))} @rt-settle=${() => this.#lead("rt-pay-wanted")}></rt-pay-total>
        ${this.#span()}
      </section>
      ${this.#side(coveringIds(period, pay))}
      <div class="rest">
        ${pay.periods.length > 1
          ? html`<section class="panel">
              <rt-pay-periods .answer=${pay} .shown=${at} @rt-period=${({ detail }: CustomEvent<number>) => (this.period = pay.periods[detail]?.from)}></rt-pay-periods>
            </section>`
          : nothing}
        <section class="panel">
          <rt-pay-ladder
            .now=${answer.raises.now}
            .steps=${steps}
            .chosen=${shown?.key}
            .standards=${store.standards}
            .besides=${this.besides}
            .names=${store.names}
            @rt-step=${({ detail }: CustomEvent<string>) => (this.chosen = detail)}
            @rt-besides=${({ detail }: CustomEvent<string>) => ([this.besides, this.chosen] = [detail || undefined, undefined])}
          ></rt-pay-ladder>
          ${shown ? html`<rt-pay-step .step=${shown} .asOf=${pay.as_of} .sample=${store.sample?.path}></rt-pay-step>` : nothing}
        </section>
        <section class="panel"><rt-pay-lines .answer=${pay} .period=${period}></rt-pay-lines></section>
        ${period.floors.length > 0 ? html`<section class="panel"><rt-pay-floors .answer=${pay} .period=${period}></rt-pay-floors></section>` : nothing}
        <rt-pay-more .answer=${pay} .period=${period}></rt-pay-more>
        <p class="screen"><button @click=${() => print()}>${w.print}</button></p>
      </div>`;
  }

  /** Where nothing is known of the work yet: what to do, and samples of workers. */
  #begin(): unknown {
    const { store, w } = this;
    if (!isBlank(store.employment)) return nothing;
    const samples = store.samples.filter(({ view }) => view === "pay");
    return html`<div class="begin screen">
      <p>${w.fromRecord}</p>
      <p class="samples"><span class="soft">${w.sampleTry}</span> ${samples.map((sample) => html`<button class="quiet" @click=${() => void store.show(sample)}>${say(sample.title, language.current)}</button>`)}</p>
    </div>`;
  }

  #span(): unknown {
    const { w, store, until } = this;
    const fault = until === "" ? "" : !isDay(until) ? w.untilFault : until <= store.asOf ? w.untilEarly : "";
    return html`<div class="span screen">
      <label for="until">${w.until}</label>
      <input
        id="until"
        class="num"
        inputmode="numeric"
        autocomplete="off"
        maxlength="10"
        placeholder="2026-12-31"
        aria-invalid=${fault !== ""}
        aria-describedby="until-error"
        .value=${until}
        @input=${({ target }: Event) => (this.until = (target as HTMLInputElement).value.normalize("NFKC").trim())}
      />
      <p id="until-error" class="warn" role="status">${fault}</p>
    </div>`;
  }

  /** What would settle the answer, then the employment itself. */
  #side(covering: ReadonlySet<string>): unknown {
    const { store } = this;
    return html`<rt-pay-side
      class="side screen"
      .store=${store}
      .revision=${store.revision}
      .questions=${this.#questions.list}
      .findings=${this.refused}
      .covering=${covering}
      @rt-answer=${({ detail }: CustomEvent<{ fact: string; employment: Employment }>) => this.#answer(detail)}
      @rt-employment=${({ detail }: CustomEvent<Employment>) => this.#employ(detail)}
      @rt-file=${({ detail }: CustomEvent<File>) => void this.read(detail)}
    ></rt-pay-side>`;
  }

  #answer({ fact, employment }: { fact: string; employment: Employment }): void {
    this.#questions.touch(fact);
    this.#employ(employment);
  }

  #employ(employment: Employment): void {
    this.store.employ(employment);
    // The sample's own id stays the person's: what was answered here stays to be mended.
    this.#person = this.#whose();
  }

  /** Leads to a part of the view, and puts the focus on its heading. */
  #lead(tag: "rt-pay-wanted" | "rt-pay-ladder"): void {
    const part = tag === "rt-pay-wanted" ? this.renderRoot.querySelector("rt-pay-side")?.questionsShown : this.renderRoot.querySelector(tag);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    part?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    part?.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay": RtPay;
  }
}
