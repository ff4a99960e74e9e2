/** Who may sit for what: the next assessment first, then a standard level by level. */
import { css, html, nothing, type PropertyValues } from "lit";
import { say } from "../../data/catalogue.js";
import type { StandardEntry } from "../../data/standards.js";
import { EngineFailure } from "../../engine/client.js";
import type { StandardStatus } from "../../engine/types.js";
import { language } from "../../i18n/index.js";
import { Latest } from "../../state/latest.js";
import type { Store } from "../../state/store.js";
import type { Trouble } from "../../state/trouble.js";
import { addressOf, isLevels, placeIn } from "../address.js";
import { askLevels, type Levels, type LevelsAnswer, type LevelsQuestion } from "../ask.js";
import { LevelElement } from "../element.js";
import { levelBase } from "../style.js";

export class RtLevels extends LevelElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    chosen: { state: true },
    level: { state: true },
    specialty: { state: true },
    answer: { state: true },
    refused: { state: true },
    asking: { state: true },
    trouble: { state: true },
    worth: { state: true },
  };
  static override styles = [
    ...levelBase,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
      }
      .panel {
        padding: 1rem 1.125rem 1.125rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .first {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
      }
      .samples {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.5rem;
      }
      .choose {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
      }
      .choose select {
        max-width: 100%;
      }
      .note {
        padding: 0.5rem 0.875rem;
        border-left: 4px solid var(--warn-line);
        background: var(--warn-soft);
        color: var(--warn);
        border-radius: 0 8px 8px 0;
      }
      .stale {
        filter: grayscale(1);
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  /** Id of the standard the visitor chose; the nearest, where none. */
  declare chosen: string | undefined;
  declare level: string | undefined;
  declare specialty: string | undefined;
  /** The last answer, even while the record is being mended. */
  declare answer: LevelsAnswer | undefined;
  declare refused: Extract<Levels, { refused: unknown }>["refused"];
  declare asking: boolean;
  declare trouble: Trouble | undefined;
  /** Whether what shows the ladder of pay is here; it is fetched once there are levels to show. */
  declare worth: boolean;

  #asked = "";
  #sample: string | undefined;
  /** Whether the page does not yet show what the address asks for. */
  #following = true;
  readonly #latest = new Latest((question: LevelsQuestion) => askLevels((call) => this.store.ask(call), question));

  constructor() {
    super();
    this.refused = [];
    this.asking = true;
    this.worth = false;
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

  /** Shows what the address asks for: a sample, a day, a standard and a level of it. */
  async #follow(): Promise<void> {
    const { store } = this;
    if (!isLevels(location.hash)) return;
    const { sample, day, standard, specialty, level } = placeIn(location.hash);
    this.#following = true;
    // A record of the visitor's own stays, whatever somebody's link was made for.
    const wanted = store.sample && store.samples.find(({ path }) => path === sample);
    if (wanted && wanted !== store.sample) await store.show(wanted).catch(() => undefined);
    this.#sample = store.sample?.path ?? "";
    [this.chosen, this.specialty, this.level] = [standard, specialty, level];
    if (day !== undefined && day !== store.asOf) store.date(day);
    this.#following = false;
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    void this.#follow();
  }

  protected override updated(): void {
    const { store } = this;
    if (this.#following || !store.asOf || !isLevels(location.hash)) return;
    const address = addressOf({
      ...(this.chosen !== undefined && { standard: this.chosen }),
      ...(this.specialty !== undefined && { specialty: this.specialty }),
      ...(this.level !== undefined && { level: this.level }),
      day: store.asOf,
      ...(store.sample && { sample: store.sample.path }),
    });
    if (address !== location.hash) history.replaceState(history.state, "", address);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { store } = this;
    const sample = store.sample?.path ?? "";
    // Another sample is another person: what was chosen for the one before says nothing about them.
    if (!this.#following && sample !== "" && sample !== this.#sample) this.chosen = this.level = this.specialty = undefined;
    if (sample !== "") this.#sample = sample;
    if (store.asOf && !this.#following) this.#ask();
  }

  #ask(again = false): void {
    const { store, chosen, specialty } = this;
    const question: LevelsQuestion = { text: store.text, asOf: store.asOf, lang: language.current, standards: store.standards, chosen, specialty };
    const asked = JSON.stringify([store.text, store.asOf, language.current, chosen, specialty, [...store.rules.adopted]]);
    if (asked === this.#asked && !again) return;
    this.#asked = asked;
    this.asking = true;
    this.#latest.ask(question).then(
      (answer) => {
        if (!answer || asked !== this.#asked) return;
        this.asking = false;
        this.trouble = undefined;
        if ("refused" in answer) this.refused = answer.refused;
        else [this.answer, this.refused] = [answer, []];
        // Without it the view stays whole: each level links to its pay.
        if (!this.worth) void import("../../pay/prospect.js").then(() => (this.worth = true)).catch(() => undefined);
      },
      (thrown: unknown) => {
        if (asked !== this.#asked) return;
        this.asking = false;
        this.trouble = { code: thrown instanceof EngineFailure ? thrown.code : "internal-error", message: String(thrown) };
      },
    );
  }

  /** The standard shown: the one chosen, with its specialty; else the nearest. */
  get #shown(): StandardStatus | undefined {
    const standards = this.answer?.detail.standards ?? [];
    const found = standards.filter(({ standard }) => standard === this.chosen);
    return found.find(({ specialty }) => specialty?.id === this.specialty) ?? found[0] ?? (this.chosen === undefined ? standards[0] : undefined);
  }

  override render(): unknown {
    const { w, answer, refused, store } = this;
    if (this.trouble) return html`<rt-state .trouble=${this.trouble} @retry=${() => this.#ask(true)}></rt-state>`;
    const wrong =
      refused.length > 0
        ? html`<div class="note" role="status">
            <p>${refused.some(({ mine }) => mine) ? w.wrong : w.wrongElsewhere}</p>
            ${refused.slice(0, 3).map(({ message, help, code }) => html`<p>${message ?? code} ${help}</p>`)}
          </div>`
        : nothing;
    if (!answer) return refused.length > 0 ? wrong : html`<p class="soft" role="status">${w.working}</p>`;
    const known = new Map(store.standards.map((standard) => [standard.id, standard]));
    const shown = this.#shown;
    return html`${wrong}
      <div class="first ${refused.length > 0 ? "stale" : ""}">${this.#first(answer, known, shown)}</div>
      ${shown ? this.#standard(answer, known, shown) : this.chosen !== undefined && !this.asking ? html`<p class="note" role="status">${w.notThere(this.chosen, answer.survey.as_of)}</p>` : nothing}
      ${shown && this.worth
        ? html`<section class="panel">
            <rt-pay-prospect .store=${store} .revision=${store.revision} .standard=${shown.standard} .level=${this.level}></rt-pay-prospect>
          </section>`
        : nothing}
      ${answer.numbers ? html`<section class="panel"><rt-level-numbers .checks=${answer.numbers}></rt-level-numbers></section>` : nothing}`;
  }

  #first(answer: LevelsAnswer, known: ReadonlyMap<string, StandardEntry>, shown: StandardStatus | undefined): unknown {
    const { w, store } = this;
    const near = answer.detail.standards.filter(({ standard, specialty }) => answer.touched.has(standard) && specialty === undefined);
    const lost = answer.uncovered.map((code) => store.names.term("occupation", code, language.current));
    return html`<p class="print-only">${[store.record?.name, w.asOf(answer.survey.as_of)].filter(Boolean).join(" · ")}</p>
      <h2>${w.next}</h2>
      ${near.length > 0
        ? html`<p class="soft">${w.nextHelp}</p>
            <rt-level-next
              .standards=${near}
              .known=${known}
              .record=${store.record}
              .asOf=${answer.survey.as_of}
              .shown=${shown?.standard}
              @rt-see=${({ detail }: CustomEvent<{ standard: string; level?: string }>) => this.#see(detail.standard, detail.level)}
            ></rt-level-next>`
        : html`<p>${w.nothingTouched}</p>
            <p><button @click=${() => this.emit("rt-edit", { field: "" })}>${w.add}</button></p>`}
      ${lost.length > 0 ? html`<p class="soft">${w.noStandard(w.list(lost.map((name) => this.m.quotedName(name))))}</p>` : nothing}
      ${store.sample && store.sample.view !== "levels" ? this.#samples() : nothing} ${this.#chooser(answer, known, shown)}`;
  }

  /** Samples made for this view, where the one shown was made for another. */
  #samples(): unknown {
    const { store } = this;
    return html`<div class="samples screen">
      <span class="soft">${this.w.trySample}</span>
      ${store.samples
        .filter(({ view }) => view === "levels")
        .map((sample) => html`<button class="quiet" @click=${() => void store.show(sample)}>${say(sample.title, language.current)}</button>`)}
    </div>`;
  }

  #chooser(answer: LevelsAnswer, known: ReadonlyMap<string, StandardEntry>, shown: StandardStatus | undefined): unknown {
    const { w } = this;
    const groups = new Map<string, StandardStatus[]>();
    for (const standard of answer.survey.standards) {
      const major = answer.touched.has(standard.standard) ? w.groups["touched"] : (w.majors[standard.code?.[0] ?? ""] ?? w.groups["other"]);
      groups.set(major ?? "", [...(groups.get(major ?? "") ?? []), standard]);
    }
    const first = w.groups["touched"] ?? "";
    const ordered = [...groups].sort(([a], [b]) => Number(b === first) - Number(a === first));
    const label = ({ standard, occupation, example }: StandardStatus) =>
      [occupation, example ? w.example : "", known.get(standard)?.partial ? w.partial : ""].filter(Boolean).join(" · ");
    const pick = ({ target }: Event) => this.#see((target as HTMLSelectElement).value, undefined, false);
    return html`<div class="choose screen">
      <label for="standard">${shown ? w.choose : w.chooseFirst}</label>
      <select id="standard" @change=${pick}>
        ${shown ? nothing : html`<option value="" disabled selected>—</option>`}
        ${ordered.map(
          ([name, standards]) =>
            html`<optgroup label=${name}>
              ${standards.map((each) => html`<option value=${each.standard} .selected=${each.standard === shown?.standard}>${label(each)}</option>`)}
            </optgroup>`,
        )}
      </select>
    </div>`;
  }

  #standard(answer: LevelsAnswer, known: ReadonlyMap<string, StandardEntry>, shown: StandardStatus): unknown {
    return html`<rt-level-standard
      class="panel"
      .standard=${shown}
      .answer=${answer.detail}
      .known=${known.get(shown.standard)}
      .record=${this.store.record}
      .numbers=${answer.numbers}
      .level=${this.level}
      .specialty=${this.specialty}
      .sample=${this.store.sample?.path}
      @rt-level=${({ detail }: CustomEvent<string>) => (this.level = detail)}
      @rt-specialty=${({ detail }: CustomEvent<string>) => {
        this.chosen = shown.standard;
        this.specialty = detail || undefined;
      }}
    ></rt-level-standard>`;
  }

  /** Shows a standard, and a level of it. */
  #see(standard: string, level: string | undefined, move = true): void {
    if (standard !== this.chosen) this.specialty = undefined;
    this.chosen = standard;
    this.level = level;
    if (!move) return;
    void this.updateComplete.then(() => {
      const shown = this.renderRoot.querySelector("rt-level-standard");
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      shown?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
      void shown?.updateComplete.then(() => shown.focusHeading());
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-levels": RtLevels;
  }
}
