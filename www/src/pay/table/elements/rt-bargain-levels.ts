/** Median pay by level before and after, and the steps between levels: a picture, and the same as a table. */
import { css, html, nothing, svg } from "lit";
import { placed } from "../../../dom/placed.js";
import type { WorkforceChange } from "../../../workforce/types.js";
import { ladderStyle } from "../../ladder-style.js";
import { lineOf } from "../../ladder.js";
import { fen, yuan } from "../../money.js";
import { BargainElement } from "../element.js";
import { type LevelRow, levelRows } from "../figures.js";
import { bargainBase } from "../style.js";

/** Percent of the width left free at either end, for marks. */
const MARGIN = 3;
/** Words stand left of a place that is farther along than this. */
const TURN = 52;

/** Of more marks along the line of pay than these every other is told, so that they stand apart on a phone. */
const FEW = 4;

export class RtBargainLevels extends BargainElement {
  static override properties = { change: { attribute: false } };
  static override styles = [
    ...bargainBase,
    ladderStyle,
    css`
      :host {
        container-type: inline-size;
      }
      .row {
        border-bottom: 1px solid var(--line);
        border-radius: 0;
      }
      .tread {
        stroke-width: 4;
      }
      .tread.lower {
        stroke: var(--warn-line);
        stroke-dasharray: 6 4;
      }
      circle.before {
        fill: var(--paper);
        stroke: var(--ink);
        stroke-width: 2;
      }
      circle.after {
        fill: var(--accent);
        stroke: var(--accent);
      }
      .draw {
        min-height: 3.75rem;
      }
      .who span {
        display: block;
      }
      .squeezed,
      .wider {
        display: inline-block;
      }
      .squeezed {
        color: var(--warn);
        font-weight: 600;
      }
      .wider {
        color: var(--accent-strong);
        font-weight: 600;
      }
      .legend li {
        display: inline-flex;
        align-items: center;
      }
      @container (max-width: 36rem) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
        .axis .who {
          display: none;
        }
      }
    `,
  ];

  declare change: WorkforceChange;

  override render(): unknown {
    const { w } = this;
    const rows = levelRows(this.change);
    if (rows.length === 0) return html`<h2>${w.levels}</h2><p class="soft">${w.noLevels}</p>`;
    return html`<h2>${w.levels}</h2>
      <p class="soft">${w.levelsHelp}</p>
      ${this.#figure(rows)} ${this.#table(rows)}`;
  }

  #figure(rows: readonly LevelRow[]): unknown {
    const { w } = this;
    const amounts = rows.flatMap(({ moved }) => [moved.median_before, moved.median_after]).map(fen);
    const { from, until, every } = lineOf(Math.min(...amounts), Math.max(...amounts));
    const place = (amount: number) => MARGIN + ((amount - from) / (until - from)) * (100 - 2 * MARGIN);
    const ticks: number[] = [];
    for (let amount = from; amount <= until; amount += every) ticks.push(amount);
    return html`<figure>
      <ol aria-label=${w.levels}>
        ${rows.map((row) => html`<li>${this.#row(row, place)}</li>`)}
      </ol>
      <div class="row axis" aria-hidden="true">
        <span class="who soft">${w.axis}</span
        ><span class="draw"
          ><svg>
            <line class="line" x1="0" x2="100%" y1="0" y2="0" />
            ${ticks.map((amount, nth) => svg`<line class="line" x1="${place(amount)}%" x2="${place(amount)}%" y1="0" y2="6" /><text x="${place(amount)}%" y="1.6em" text-anchor=${nth === 0 ? "start" : nth === ticks.length - 1 ? "end" : "middle"}>${ticks.length > FEW && nth % 2 === 1 ? nothing : yuan(String(amount / 100))}</text>`)}
          </svg></span
        >
      </div>
      <ul class="legend" aria-hidden="true">
        <li><svg><circle class="before" cx="14" cy="7" r="6" /></svg>${w.legend.before}</li>
        <li><svg><circle class="after" cx="14" cy="7" r="6" /></svg>${w.legend.after}</li>
      </ul>
    </figure>`;
  }

  #row({ moved, before, after }: LevelRow, place: (fen: number) => number): unknown {
    const { w } = this;
    const [from, to] = [place(fen(moved.median_before)), place(fen(moved.median_after))];
    const lower = fen(moved.median_after) < fen(moved.median_before);
    const words = w.medianMoved(yuan(moved.median_before), yuan(moved.median_after));
    const [least, most] = [Math.min(from, to), Math.max(from, to)];
    const left = most > TURN;
    const sides = { "margin-left": left ? "0" : `${least}%`, "margin-right": left ? `${100 - most}%` : "0" };
    return html`<div class="row" data-level=${moved.code ?? ""}>
      <span class="who">
        <span class="name">${moved.name ?? w.noLevel}</span>
        <span class="soft num">${w.people(this.count(moved.workers))}</span>
        ${before !== undefined && after !== undefined ? html`<span class="num soft step">${w.stepsOf(yuan(before), yuan(after))} ${this.#squeezed(before, after)}</span>` : nothing}
        <span class="sr">${words}</span>
      </span>
      <span class="draw" aria-hidden="true">
        <span class="words num ${left ? "left" : ""}" ${placed(sides)}><b>${words}</b></span>
        <svg>
          <line class="tread ${lower ? "lower" : ""}" x1="${from}%" x2="${to}%" y1="50%" y2="50%" />
          <circle class="before" cx="${from}%" cy="50%" r="7" />
          ${from === to ? svg`<circle class="after" cx="${to}%" cy="50%" r="4" />` : svg`<circle class="after" cx="${to}%" cy="50%" r="7" />`}
        </svg>
      </span>
    </div>`;
  }

  /** Whether levels come closer: in words. */
  #squeezed(before: string, after: string): unknown {
    const { w } = this;
    if (fen(after) <= 0) return html`<b class="squeezed">⚠ ${w.stepNone}</b>`;
    if (fen(after) < fen(before)) return html`<b class="squeezed">▾ ${w.stepLess}</b>`;
    return fen(after) > fen(before) ? html`<b class="wider">▴ ${w.stepMore}</b>` : nothing;
  }

  #table(rows: readonly LevelRow[]): unknown {
    const { w } = this;
    const money = (amount: string | undefined) => (amount === undefined ? "—" : yuan(amount));
    return html`<details class="unfold">
      <summary>${w.asTable}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.levels}>
        <table>
          <thead>
            <tr>
              <th scope="col">${w.level}</th>
              ${[w.workers, w.medianBefore, w.medianAfter, w.stepBefore, w.stepAfter, w.moreWorkers, w.lessWorkers, w.costYear].map((name) => html`<th scope="col" class="right">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ moved, before, after }) =>
                html`<tr data-level=${moved.code ?? ""}>
                  <th scope="row">${moved.name ?? w.noLevel}</th>
                  <td class="right">${this.count(moved.workers)}</td>
                  <td class="right">${yuan(moved.median_before)}</td>
                  <td class="right">${yuan(moved.median_after)}</td>
                  <td class="right">${money(before)}</td>
                  <td class="right">${money(after)}</td>
                  <td class="right">${this.count(moved.more)}</td>
                  <td class="right">${this.count(moved.less)}</td>
                  <td class="right">${this.moved(moved.cost)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-levels": RtBargainLevels;
  }
}
