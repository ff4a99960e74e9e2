/** The workers whose pay changes most, with their rows as they stand in the table. */
import { css, html, nothing, type PropertyValues } from "lit";
import type { Workforce } from "../../../workforce/client.js";
import type { RowsShown, WorkforceChange } from "../../../workforce/types.js";
import { yuan } from "../../money.js";
import { BargainElement } from "../element.js";
import { minus } from "../figures.js";
import { bargainBase } from "../style.js";

type Mover = WorkforceChange["gain_most"][number];

export class RtBargainMovers extends BargainElement {
  static override properties = {
    change: { attribute: false },
    workforce: { attribute: false },
    rows: { state: true },
  };
  static override styles = [
    ...bargainBase,
    css`
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        gap: 1rem 2rem;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 1rem;
        padding: 0.375rem 0;
        border-bottom: 1px solid var(--line);
      }
      li .who {
        overflow-wrap: anywhere;
      }
      li .year {
        grid-column: 1 / -1;
      }
    `,
  ];

  declare change: WorkforceChange;
  declare workforce: Workforce;
  /** The rows by their numbers, once they were fetched. */
  declare rows: ReadonlyMap<number, readonly string[]>;

  constructor() {
    super();
    this.rows = new Map();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("change")) void this.#fetch(this.change);
  }

  async #fetch(change: WorkforceChange): Promise<void> {
    const wanted = [...change.gain_most, ...change.lose_most].map(({ row }) => row);
    if (wanted.length === 0) return;
    // Without them the numbers of the rows are told.
    const found: RowsShown | undefined = await this.workforce.rows(wanted).catch(() => undefined);
    if (found && change === this.change) this.rows = new Map(found.rows.map(({ row, cells }) => [row, cells]));
  }

  override render(): unknown {
    const { w, change } = this;
    return html`<h2>${w.movers}</h2>
      <div class="sides">
        <section data-side="gain"><h3>▲ ${w.gainMost}</h3>${this.#list(change.gain_most)}</section>
        <section data-side="lose"><h3>▼ ${w.loseMost}</h3>${this.#list(change.lose_most)}</section>
      </div>`;
  }

  #list(movers: readonly Mover[]): unknown {
    const { w, rows } = this;
    if (movers.length === 0) return html`<p class="soft">${w.noneMoved}</p>`;
    return html`<ol>
      ${movers.map(({ row, before, after }) => {
        const cells = rows.get(row)?.filter((cell) => cell.trim() !== "");
        return html`<li data-row=${row}>
          <span class="who"><span class="soft num">${w.row(this.count(row + 1))}</span> ${cells ? w.list(cells) : nothing}</span>
          ${this.moved(minus(after, before))}
          <span class="soft num year">${w.yearly(yuan(before), yuan(after))}</span>
        </li>`;
      })}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-movers": RtBargainMovers;
  }
}
