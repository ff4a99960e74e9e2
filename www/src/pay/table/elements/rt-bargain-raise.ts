/** Raises all amounts of a table at once, by a share or an amount; what is rounded is told before it is done. */
import { css, html, nothing } from "lit";
import { fieldStyle } from "../../../style/fields.js";
import { yuan } from "../../money.js";
import { BargainElement } from "../element.js";
import { decimals, fenOf, written } from "../exact.js";
import { isNone, isSound, type Raise, type Raised, raised, type Unit, UNITS } from "../raise.js";
import { bargainBase } from "../style.js";
import type { Section, Term } from "../terms.js";
import { plain } from "../typed.js";

/** Lines of what is rounded that are shown. */
const SHOWN = 6;

interface Line {
  readonly term: Term;
  readonly raised: Raised;
}

export class RtBargainRaise extends BargainElement {
  static override properties = {
    sections: { attribute: false },
    what: { state: true },
    raise: { state: true },
  };
  static override styles = [
    ...bargainBase,
    fieldStyle,
    css`
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
        padding: 0.25rem 0 0.75rem;
      }
      .slide {
        width: 100%;
        min-height: 2.75rem;
        padding: 0;
        border: 0;
        background: none;
        accent-color: var(--accent);
      }
      .lines {
        columns: 2 12rem;
        margin: 0.25rem 0;
      }
      .lines li {
        break-inside: avoid;
      }
    `,
  ];

  declare sections: readonly Section[];
  /** Id of the section that is raised. */
  declare what: string;
  declare raise: Raise;

  constructor() {
    super();
    this.what = "";
    this.raise = { by: "percent", amount: "", unit: "1", how: "half-up" };
  }

  override render(): unknown {
    const { w, raise, sections } = this;
    const section = sections.find(({ id }) => id === this.what) ?? sections[0];
    if (!section) return nothing;
    const { by, amount, unit, how } = raise;
    const set = (more: Partial<Raise>) => (this.raise = { ...raise, ...more });
    const choice = <T extends string>(id: string, label: string, value: T, options: readonly (readonly [T, string])[], take: (value: T) => void) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <select id=${id} @change=${({ target }: Event) => take((target as HTMLSelectElement).value as T)}>${options.map(([code, name]) => html`<option value=${code} .selected=${code === value}>${name}</option>`)}</select>
      </div>`;
    const typed = amount.trim() !== "";
    const lines = typed && isSound(raise) && !isNone(raise) ? linesOf(section, raise) : [];
    const impossible = lines === undefined;
    return html`<details>
      <summary>${w.raise}</summary>
      <div class="fields">
        ${choice("what", w.raiseWhat, section.id, sections.map(({ id, title }) => [id, title] as const), (id) => (this.what = id))}
        ${choice("by", w.raiseKind, by, (["percent", "yuan"] as const).map((each) => [each, w.raiseBy[each]] as const), (each) => set({ by: each, amount: "" }))}
        <div class="field">
          <label for="amount">${w.raiseAmount[by]}</label>
          <input id="amount" class="num" inputmode="decimal" autocomplete="off" maxlength="14" aria-invalid=${typed && (impossible || !isSound(raise))} aria-describedby="raise-told" .value=${amount} @input=${({ target }: Event) => set({ amount: plain((target as HTMLInputElement).value) })} />
          ${by === "percent"
            ? html`<input class="slide" type="range" min="-20" max="20" step="0.5" aria-label=${w.raiseAmount.percent} .value=${String(Number(amount) || 0)} @input=${({ target }: Event) => set({ amount: (target as HTMLInputElement).value })} />`
            : nothing}
        </div>
        ${by === "percent"
          ? html`${choice<Unit>("unit", w.raiseUnit, unit, UNITS.map((each) => [each, w.units[each]] as const), (each) => set({ unit: each }))}
            ${choice("how", w.raiseHow, how, (["half-up", "up"] as const).map((each) => [each, w.hows[each]] as const), (each) => set({ how: each }))}`
          : nothing}
      </div>
      <div id="raise-told" role="status">
        ${typed && !isSound(raise) ? html`<p class="warn">${w.raiseFault}</p>` : impossible ? html`<p class="warn">${w.raiseBelow}</p>` : lines.length > 0 ? this.#told(lines) : nothing}
      </div>
      <button class="primary" ?disabled=${!lines || lines.length === 0} @click=${() => lines && this.#apply(lines)}>${w.apply}</button>
    </details>`;
  }

  /** What comes out, and what of it is rounded: each with what it would be exactly. */
  #told(lines: readonly Line[]): unknown {
    const { w, raise } = this;
    const off = lines.filter(({ raised: { off } }) => off);
    const shown = (off.length > 0 ? off : lines).slice(0, SHOWN);
    const rest = (off.length > 0 ? off : lines).length - shown.length;
    const line = ({ term, raised: { from, exact, to, off: isOff } }: Line) => {
      const out = decimals({ above: exact.above, below: exact.below * 100n });
      const figures = isOff ? w.raiseLine(yuan(written(from)), w.exactly(yuan(out.text), out.whole), yuan(written(to))) : w.raiseShow(yuan(written(from)), yuan(written(to)));
      return html`<li class="num"><span class="soft">${term.label}</span> ${figures}</li>`;
    };
    return html`<p>${off.length > 0 ? w.raiseOff(this.count(off.length), this.count(lines.length), w.units[raise.unit], w.hows[raise.how === "up" ? "up" : "half-up"]) : w.raiseExact(this.count(lines.length))}</p>
      <ul class="lines">
        ${shown.map(line)}${rest > 0 ? html`<li class="soft">${w.raiseRest(this.count(rest))}</li>` : nothing}
      </ul>`;
  }

  #apply(lines: readonly Line[]): void {
    const values = new Map(lines.map(({ term, raised: { to } }) => [term.pointer, written(to)]));
    this.dispatchEvent(new CustomEvent<ReadonlyMap<string, string>>("rt-raise", { detail: values, bubbles: true, composed: true }));
    this.raise = { ...this.raise, amount: "" };
  }
}

/** Every amount of the section raised; nothing where one of them cannot be. */
function linesOf(section: Section, raise: Raise): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const term of section.terms) {
    const fen = term.kind === "money" ? fenOf(term.value) : undefined;
    if (fen === undefined) continue;
    const out = raised(fen, raise);
    if (!out) return undefined;
    lines.push({ term, raised: out });
  }
  return lines;
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-raise": RtBargainRaise;
  }
}
