/** The amounts of a scale, a part of pay or a floor, to be changed: a table where there are two axes, else a list. */
import { html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { fieldStyle } from "../../../style/fields.js";
import { yuan } from "../../money.js";
import { BargainElement } from "../element.js";
import { sectionStyle } from "../section-style.js";
import { bargainBase } from "../style.js";
import { isSame, type Section, type Term } from "../terms.js";
import { meant, stepOf, stepped } from "../typed.js";

/** A figure at a place; `typed`: letter by letter. */
export interface Placed {
  readonly pointer: string;
  readonly value: string;
  readonly typed: boolean;
}

export class RtBargainSection extends BargainElement {
  static override properties = {
    section: { attribute: false },
    was: { attribute: false },
    findings: { attribute: false },
    epoch: { attribute: false },
    open: { type: Boolean },
    chosen: { state: true },
    drafts: { state: true },
  };
  static override styles = [...bargainBase, fieldStyle, sectionStyle];

  declare section: Section;
  /** What stands at each place before, by key. */
  declare was: ReadonlyMap<string, string>;
  /** What is refused or doubtful, in words, by pointer. */
  declare findings: ReadonlyMap<string, readonly string[]>;
  /** Another one, once figures were changed from elsewhere: what is being typed is given up. */
  declare epoch: number;
  declare open: boolean;
  /** Pointer of the cell of the table that is worked on. */
  declare chosen: string | undefined;
  /** What is typed, by pointer; kept where it means nothing. */
  declare drafts: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.drafts = new Map();
    this.open = false;
  }

  /** Leads to a cell. */
  async focusCell(pointer: string): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const input = this.renderRoot.querySelector<HTMLInputElement>(`input[data-pointer="${pointer}"]`);
    input?.scrollIntoView({ block: "center" });
    input?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("epoch")) this.drafts = new Map();
    const had = changed.get("findings") as typeof this.findings | undefined;
    if (changed.has("findings") && this.section.terms.some(({ pointer }) => this.findings.has(pointer) && !had?.has(pointer))) this.open = true;
  }

  get #findingsHere(): number {
    return this.section.terms.filter(({ pointer }) => this.findings.has(pointer)).length;
  }

  override render(): unknown {
    const { w, section } = this;
    const changed = section.terms.filter((term) => this.#changed(term)).length;
    const doubts = this.#findingsHere;
    return html`<details ?open=${this.open} @toggle=${({ target }: Event) => (this.open = (target as HTMLDetailsElement).open)}>
      <summary>
        <span><b>${section.title}</b> <span class="soft">${section.unit}</span>
        ${changed > 0 ? html`<span class="mark num">✎ ${w.changedCount(changed)}</span>` : nothing} ${doubts > 0 ? html`<span class="mark num">！${w.doubts(doubts)}</span>` : nothing}</span>
      </summary>
      ${this.open ? html`<div class="body">${section.grid ? this.#grid(section.grid) : this.#list()}</div>` : nothing}
    </details>`;
  }

  #list(): unknown {
    return html`<div class="terms">
      ${this.section.terms.map(
        (term) =>
          html`<div class="term ${this.#changed(term) ? "changed" : ""}">
            <label for=${term.pointer}>${term.label}</label>
            <div class="set">${this.#tap(term, false)} ${this.#input(term, "")} ${this.#tap(term, true)}</div>
            ${this.#told(term, true)}
          </div>`,
      )}
    </div>`;
  }

  #grid({ corner, columns, rows }: NonNullable<Section["grid"]>): unknown {
    const { w, section } = this;
    const chosen = section.terms.find(({ pointer }) => pointer === this.chosen) ?? section.terms[0];
    return html`<table class="grid">
        <thead>
          <tr><th scope="col">${corner}</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${cells.map((term, at) =>
                  term
                    ? html`<td data-label=${columns[at]}><div class="cell ${this.#changed(term) ? "changed" : ""} ${term === chosen ? "chosen" : ""}">${this.#input(term, term.label)} ${this.#told(term, false)}</div></td>`
                    : html`<td data-label=${columns[at]}><span class="soft" title=${w.noCell} aria-label=${w.noCell}>—</span></td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
      <div role="status">${section.terms.map((term) => this.#wrong(term, term.label))}</div>
      ${chosen
        ? html`<div class="bar" role="group" aria-label=${w.chosenCell}>
            <p class="what"><span class="soft">${w.chosenCell}</span> ${chosen.label}</p>
            <div class="set">${this.#tap(chosen, false)} <strong class="num">${shown(chosen)}</strong> ${this.#tap(chosen, true)}</div>
            <button ?disabled=${!this.#changed(chosen)} aria-label=${w.resetOf(chosen.label)} @click=${() => this.#reset(chosen)}>${w.reset}</button>
          </div>`
        : nothing}`;
  }

  #input(term: Term, label: string): unknown {
    const { pointer, kind, value } = term;
    const draft = this.drafts.get(pointer);
    const bad = draft !== undefined && meant(kind, draft) === undefined;
    return html`<input
      id=${pointer}
      data-pointer=${pointer}
      inputmode="decimal"
      autocomplete="off"
      maxlength="24"
      aria-label=${label || nothing}
      aria-invalid=${bad || this.findings.has(pointer)}
      aria-describedby="of-${pointer} wrong-${pointer}"
      .value=${live(draft ?? value)}
      @focus=${() => (this.chosen = pointer)}
      @input=${({ target }: Event) => this.#typed(term, (target as HTMLInputElement).value)}
      @change=${() => this.#left(term)}
      @keydown=${(event: KeyboardEvent) => this.#key(term, event)}
    />`;
  }

  /** One step less or more. */
  #tap(term: Term, up: boolean): unknown {
    const { w } = this;
    const by = stepOf(term.kind, term.value);
    const none = stepped(term.kind, term.value, up) === undefined;
    return html`<button ?disabled=${none} aria-label=${(up ? w.more : w.less)(term.label, by)} @click=${() => this.#step(term, up)}>${up ? "＋" : "−"}</button>`;
  }

  /** What it was; in a list also what is wrong. */
  #told(term: Term, list: boolean): unknown {
    const { w, was } = this;
    const { pointer, kind } = term;
    const before = was.get(term.key);
    return html`<div id="of-${pointer}">
      ${this.#changed(term)
        ? html`<p class="was num">${before === undefined ? w.isNew : w.was(kind === "money" ? shown({ ...term, value: before }) : before)}${list
            ? html` <button class="quiet" aria-label=${w.resetOf(term.label)} @click=${() => this.#reset(term)}>${w.reset}</button>`
            : nothing}</p>`
        : nothing}
      ${list ? html`<div role="status">${this.#wrong(term, "")}</div>` : nothing}
    </div>`;
  }

  /** What is wrong with what is typed, or found there; below a table its cell is named. */
  #wrong({ pointer, kind }: Term, label: string): unknown {
    const { w } = this;
    const draft = this.drafts.get(pointer);
    const faults = draft !== undefined && meant(kind, draft) === undefined ? [w.cellFault[kind]] : [];
    const said = [...faults.map((fault) => (label === "" ? fault : w.of(label, fault))), ...(this.findings.get(pointer) ?? [])];
    return said.length === 0 ? nothing : html`<div id="wrong-${pointer}">${said.map((text) => html`<p class="doubt">${text}</p>`)}</div>`;
  }

  #changed({ key, kind, value }: Term): boolean {
    const before = this.was.get(key);
    return before === undefined || !isSame(kind, before, value);
  }

  #typed({ pointer, kind }: Term, text: string): void {
    this.drafts = new Map(this.drafts).set(pointer, text);
    const value = meant(kind, text);
    if (value !== undefined) this.#say({ pointer, value, typed: true });
  }

  /** What can be read is shown as it is written from now on. */
  #left({ pointer, kind }: Term): void {
    const draft = this.drafts.get(pointer);
    if (draft === undefined || meant(kind, draft) === undefined) return;
    const kept = new Map(this.drafts);
    kept.delete(pointer);
    this.drafts = kept;
  }

  #key(term: Term, event: KeyboardEvent): void {
    const up = event.key === "ArrowUp";
    if ((!up && event.key !== "ArrowDown") || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#step(term, up);
  }

  #step({ pointer, kind, value }: Term, up: boolean): void {
    const next = stepped(kind, value, up);
    if (next === undefined) return;
    const kept = new Map(this.drafts);
    kept.delete(pointer);
    this.drafts = kept;
    this.#say({ pointer, value: next, typed: true });
  }

  #reset(term: Term): void {
    this.dispatchEvent(new CustomEvent<Term>("rt-reset", { detail: term, bubbles: true, composed: true }));
  }

  #say(placed: Placed): void {
    this.dispatchEvent(new CustomEvent<Placed>("rt-term", { detail: placed, bubbles: true, composed: true }));
  }
}

/** With thousands parted, where it is plain money. */
const shown = ({ kind, value }: Pick<Term, "kind" | "value">): string => (kind === "money" && /^\d/.test(value) && !value.includes(",") ? yuan(value) : value);

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-section": RtBargainSection;
  }
}
