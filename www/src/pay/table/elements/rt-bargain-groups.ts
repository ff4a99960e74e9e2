/** Who moves, by size of enterprise and by enterprise. */
import { css, html, nothing } from "lit";
import type { Names } from "../../../data/catalogue.js";
import { language } from "../../../i18n/index.js";
import type { WorkforceChange } from "../../../workforce/types.js";
import { fen, yuan } from "../../money.js";
import { BargainElement } from "../element.js";
import { bargainBase } from "../style.js";

/** Enterprises shown to begin with, and each time more are asked for. */
const SHOWN = 12;
const MORE = 100;

type Moved = Pick<WorkforceChange["all"], "workers" | "more" | "less" | "before" | "after" | "cost">;
type Employer = WorkforceChange["employers"][number];

export class RtBargainGroups extends BargainElement {
  static override properties = {
    change: { attribute: false },
    names: { attribute: false },
    enterprises: { attribute: false },
    shown: { state: true },
  };
  static override styles = [
    ...bargainBase,
    css`
      h2 + p {
        margin-bottom: 0.25rem;
      }
      section + section {
        margin-top: 1.25rem;
      }
    `,
  ];

  declare change: WorkforceChange;
  declare names: Names;
  /** What agreements call the enterprises they are of, by id. */
  declare enterprises: ReadonlyMap<string, string>;
  declare shown: number;

  constructor() {
    super();
    this.shown = SHOWN;
  }

  override render(): unknown {
    const { w, change } = this;
    const employers = [...change.employers].sort((a, b) => Math.abs(fen(b.cost)) - Math.abs(fen(a.cost)) || b.workers - a.workers);
    return html`<section>
        <h2>${w.sizes}</h2>
        <p class="soft">${w.sizesHelp}</p>
        ${this.#table(w.sizes, w.size, change.sizes.map((size) => [[sizeName(size, w.sizeOf)] as const, size] as const))}
      </section>
      <section>
        <h2>${w.employers}</h2>
        ${this.#table(w.employers, w.employer, employers.slice(0, this.shown).map((one) => [employerName(one, this.names, this.enterprises, w.unnamed), one] as const))}
        ${employers.length > SHOWN ? html`<p class="soft">${w.employersShown(this.count(Math.min(this.shown, employers.length)), this.count(employers.length))}</p>` : nothing}
        ${employers.length > this.shown ? html`<p class="screen"><button @click=${() => (this.shown += MORE)}>${w.showAll}</button></p>` : nothing}
      </section>`;
  }

  #table(label: string, first: string, lines: readonly (readonly [readonly [string, ...string[]], Moved])[]): unknown {
    const { w } = this;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}>
      <table>
        <thead>
          <tr>
            <th scope="col">${first}</th>
            ${[w.workers, w.moreWorkers, w.lessWorkers, `${w.before} ${w.yearCost}`, `${w.after} ${w.yearCost}`, w.costYear].map((name) => html`<th scope="col" class="right">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ([[name, ...rest], moved]) =>
              html`<tr>
                <th scope="row">${name}${rest.length > 0 ? html`<br /><span class="soft">${rest.join(" · ")}</span>` : nothing}</th>
                <td class="right">${this.count(moved.workers)}</td>
                <td class="right">${this.count(moved.more)}</td>
                <td class="right">${this.count(moved.less)}</td>
                <td class="right">${yuan(moved.before)}</td>
                <td class="right">${yuan(moved.after)}</td>
                <td class="right">${this.moved(moved.cost)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

export const sizeName = ({ from, until }: { readonly from: number; readonly until?: number }, say: (from: string, until: string | undefined) => string): string =>
  say(String(from), until === undefined ? undefined : String(until));

/** An enterprise by its id, then what says more of it: the agreement that is of it, where it is, what it makes. */
export function employerName({ enterprise, employer, region, industry }: Employer, names: Names, enterprises: ReadonlyMap<string, string>, unnamed: string): readonly [string, ...string[]] {
  const lang = language.current;
  const title = enterprise === undefined ? undefined : enterprises.get(enterprise);
  const kind = employer === undefined || employer === "enterprise" ? "" : names.term("employer", employer, lang);
  const rest = [title, region && names.term("region", region, lang), industry && names.term("industry", industry, lang), kind];
  return [enterprise ?? unnamed, ...rest.flatMap((each) => (each ? [each] : []))];
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-groups": RtBargainGroups;
  }
}
