/** The running result of the candidate in hand: score, pass line, distance, what is missing. The figures are the engine's. */
import { css, html, nothing } from "lit";
import { placed } from "../../dom/placed.js";
import type { Graded, PartGraded, Told } from "../../engine/types.js";
import { resultOf } from "../answer.js";
import { MentorElement } from "../element.js";
import { isNegative, magnitude, size, spoken } from "../exact.js";
import { progressIn } from "../progress.js";
import { called, isJudged, isUnstated, metOrNot } from "../results.js";
import { struck } from "../struck.js";
import { mentorBase } from "../style.js";

/** Sentences shown at once; the others are one tap away. */
const SENTENCES = 2;

export class RtMentorRunning extends MentorElement {
  static override properties = { ...MentorElement.properties, told: { type: Boolean, reflect: true } };
  static override styles = [
    mentorBase,
    css`
      .box {
        display: grid;
        gap: 0.375rem;
        padding: 0.625rem 1rem 0.75rem;
        border: 1px solid var(--line);
        border-left: 6px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .box.pass {
        border-left-color: var(--accent);
      }
      .box.fail {
        border-left-color: var(--warn-line);
      }
      .box.veto {
        border-left-color: var(--veto-line);
        background: var(--veto-soft);
      }
      .told {
        display: grid;
        gap: 0.375rem;
        padding-inline: 1rem;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 1rem;
      }
      .score {
        font-size: 1.75rem;
        font-weight: 700;
        line-height: 1.2;
      }
      .score small {
        font-size: 1rem;
        font-weight: 400;
        color: var(--soft);
      }
      .outcome {
        font-weight: 650;
        font-size: 1.125rem;
      }
      .pass .outcome {
        color: var(--accent-strong);
      }
      .fail .outcome {
        color: var(--warn);
      }
      .veto .outcome {
        color: var(--veto);
      }
      .bar {
        position: relative;
        height: 0.625rem;
        border-radius: 5px;
        background: var(--sunken);
        border: 1px solid var(--line);
      }
      .bar i {
        position: absolute;
        inset: 0 auto 0 0;
        border-radius: 5px;
        background: var(--ribbon);
      }
      .bar b {
        position: absolute;
        top: -0.25rem;
        bottom: -0.25rem;
        width: 3px;
        background: var(--ink);
      }
      .apart {
        border-top: 1px solid var(--line);
        padding-top: 0.375rem;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        text-align: right;
        padding: 0 1rem 0 0;
        font-weight: 400;
      }
      th {
        color: var(--soft);
      }
    `,
  ];

  /** The sentences behind the figures, rather than the figures. */
  declare told: boolean;

  override render(): unknown {
    const { mentor, w } = this;
    const { candidate, part, graded } = mentor;
    if (!candidate || !part) return nothing;
    const result = resultOf(graded, candidate.id);
    const graded_ = result?.parts.find((each) => each.part === part.id);
    const { done, all, stage } = progressIn(mentor, candidate, part);
    if (this.told) return result ? html`<div class="told">${this.#more(result, graded_)}</div>` : nothing;
    const veto = struck(mentor, candidate);
    const kind = veto ? "veto" : (result?.result ?? "incomplete");
    const word = result && graded ? called(graded, result.result, w) : "";
    return html`<section class="box ${kind}" aria-label=${w.running}>
      <div class="line" role="status">
        ${graded_ ? this.#score(graded_) : nothing}
        <span class="outcome">${stage === "absent" ? w.standings.absent : veto ? w.standings[veto] : word}</span>
        ${result?.band && result.band !== word ? html`<span>${result.band}</span>` : nothing}
        <span class="soft num" id="progress">${w.markedOf(done, all)}${done < all && stage !== "absent" ? ` · ${w.stillOpen(all - done)}` : ""}</span>
      </div>
      ${graded_ ? this.#bar(graded_) : nothing} ${graded_?.sheets ? this.#mine(graded_) : nothing}
      ${mentor.trouble !== undefined ? html`<p class="note">${w.engineFailed}</p>` : nothing}
    </section>`;
  }

  #score({ score, margin, part }: PartGraded): unknown {
    const { mentor, w } = this;
    const shown = mentor.graded?.assessment.parts.find(({ id }) => id === part);
    if (!shown) return nothing;
    if (isJudged(shown)) return html`<span class="score" id="score">${score === undefined ? "—" : metOrNot(score, shown.full, w)}</span>`;
    return html`<span class="score num" id="score">${score === undefined ? "—" : spoken(score)}<small> / ${shown.full}</small></span>
      ${shown.needed !== undefined ? html`<span class="num">${w.passLine(spoken(shown.needed))}</span>` : nothing}
      ${margin !== undefined ? html`<span class="num" id="margin">${isNegative(margin) ? w.short(spoken(magnitude(margin))) : w.above(spoken(margin))}</span>` : nothing}`;
  }

  #bar({ score, part }: PartGraded): unknown {
    const shown = this.mentor.graded?.assessment.parts.find(({ id }) => id === part);
    if (!shown || isJudged(shown) || Number(shown.full) <= 0) return nothing;
    // Widths on the screen only.
    const share = (text: string) => `${Math.min(100, (100 * size(text)) / Number(shown.full))}%`;
    return html`<div class="bar" aria-hidden="true">
      ${score === undefined ? nothing : html`<i ${placed({ width: share(score) })}></i>`}
      ${shown.needed === undefined ? nothing : html`<b ${placed({ left: share(shown.needed) })}></b>`}
    </div>`;
  }

  /** My own sheet while others, or parts of mine, are missing: between what and what it lies. */
  #mine({ sheets = [], score }: PartGraded): unknown {
    const { mentor, w } = this;
    const mine = sheets.find(({ assessor }) => assessor === mentor.place.me);
    if (!mine) return nothing;
    return html`${mine.at_least === mine.at_most
        ? score === mine.at_least && sheets.length === 1
          ? nothing
          : html`<p class="num">${w.mySheet(spoken(mine.at_least))}</p>`
        : html`<p class="num">${w.mySheetBetween(spoken(mine.at_least), spoken(mine.at_most))}</p>`}
      ${(mine.set_aside ?? []).map(({ reason }) => html`<p class="note">${reason.text}</p>`)}`;
  }

  #more(result: Graded, part: PartGraded | undefined): unknown {
    const { w } = this;
    const told = [...result.reasons, ...(part?.reasons ?? []), ...result.totals.flatMap(({ reasons }) => reasons.filter(isUnstated)), ...(result.resit?.reasons ?? []), ...(result.withheld ?? []).flatMap(({ reasons }) => reasons)];
    const texts = [...new Set(told.map(({ reason }) => reason.text))];
    const [first, rest] = [texts.slice(0, SENTENCES), texts.slice(SENTENCES)];
    const turning = result.turning_points ?? [];
    const cited = [...new Set(told.flatMap(({ citations }: Told) => citations))];
    return html`${first.map((text) => html`<p>${text}</p>`)}
      ${(result.disagreements ?? []).map(
        ({ given, told: why }) => html`<div class="apart">
          <p class="note">≠ ${why.reason.text}</p>
          <table>
            <caption class="sr">
              ${w.disagreement}
            </caption>
            <tr>
              ${given.map(({ assessor }) => html`<th scope="col">${this.#assessor(assessor)}</th>`)}
            </tr>
            <tr>
              ${given.map(({ score }) => html`<td class="num">${spoken(score)}</td>`)}
            </tr>
          </table>
        </div>`,
      )}
      ${rest.length + turning.length + cited.length > 0
        ? html`<details>
            <summary>${w.why}</summary>
            ${rest.map((text) => html`<p>${text}</p>`)} ${turning.map(({ reason }) => html`<p>${reason.text}</p>`)}
            ${cited.map((at) => {
              const citation = this.mentor.graded?.citations[at];
              return citation ? html`<blockquote>${citation.text}<br /><span class="soft">${citation.summary ? this.m.summary : this.m.quoted} · ${citation.source} ${citation.clause}</span></blockquote>` : nothing;
            })}
          </details>`
        : nothing}`;
  }

  #assessor(id: string): string {
    return this.mentor.work?.session.assessors?.find((each) => each.id === id)?.name ?? id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-running": RtMentorRunning;
  }
}
