/** What each level is paid, and the step from one to the next. */
import { css, html } from "lit";
import { placed } from "../../../dom/placed.js";
import type { Column, Line } from "../../../elements/rt-table.js";
import type { WorkforcePaid } from "../../../workforce/types.js";
import { fen, gain, yuan } from "../../money.js";
import { WorkforceElement, workforceBase } from "../element.js";
import { groupCells, groupColumns } from "../groups.js";

type Level = WorkforcePaid["levels"][number];

export class RtWorkforceLevels extends WorkforceElement {
  static override properties = { paid: { attribute: false } };
  static override styles = [
    ...workforceBase,
    css`
      ol {
        display: grid;
        gap: 0.25rem;
        margin: 0.75rem 0;
      }
      ol li {
        display: grid;
        grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr) 7rem;
        gap: 0 1rem;
        align-items: center;
      }
      .bar {
        height: 0.875rem;
        border-radius: 0 4px 4px 0;
        background: var(--ribbon);
      }
      .flat .bar {
        background: var(--warn-line);
      }
      @media (max-width: 40rem) {
        ol li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        ol .track {
          grid-column: 1 / 3;
          grid-row: 2;
        }
      }
    `,
  ];

  declare paid: WorkforcePaid;

  override render(): unknown {
    const { w, paid } = this;
    const { levels } = paid;
    const most = Math.max(1, ...levels.map(({ median }) => fen(median)));
    const columns: readonly Column[] = [{ title: w.level }, ...withStep(groupColumns(w), { title: w.step, number: true })];
    return html`<h2 tabindex="-1">${w.levels}</h2>
      <p class="soft">${w.levelsHelp}</p>
      <ol aria-hidden="true">
        ${levels.map(
          (level) => html`<li class=${isFlat(level) ? "flat" : ""}>
            <span>${this.#name(level)}</span>
            <span class="track"><span class="bar" ${placed({ display: "block", width: `${(100 * fen(level.median)) / most}%` })}></span></span>
            <span class="num right">${yuan(level.median)}</span>
          </li>`,
        )}
      </ol>
      <rt-table dense untitled .caption=${w.levels} .columns=${columns} .lines=${levels.map((level) => this.#line(level))}></rt-table>`;
  }

  #name({ name, code }: Level): string {
    return name ?? code ?? this.w.levelNone;
  }

  #line(level: Level): Line {
    const { w } = this;
    const { step } = level;
    const text = step === undefined ? w.stepNone : isFlat(level) ? w.stepFlat(yuan(step)) : gain(step);
    const show = isFlat(level) ? html`<span class="mark">${text}</span>` : text;
    return { key: level.code ?? "", cells: [{ text: this.#name(level) }, ...withStep(groupCells(level), { text, show })] };
  }
}

/** The step stands beside the median. */
const withStep = <T>(cells: readonly T[], step: T): readonly T[] => [...cells.slice(0, 2), step, ...cells.slice(2)];

/** A level that is paid no more than the one below. */
const isFlat = ({ step }: Level): boolean => step !== undefined && fen(step) <= 0;

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-levels": RtWorkforceLevels;
  }
}
