/** The class as a picture: how scores are spread, with the pass line, and which criteria were failed most. */
import { css, html, nothing, svg } from "lit";
import type { Grading } from "../../engine/types.js";
import { MentorElement } from "../element.js";
import { size, spoken } from "../exact.js";
import { isJudged } from "../results.js";
import { mentorBase } from "../style.js";

const H = 240;
const LEFT = 40;
const BOTTOM = 34;
const TOP = 26;

/** Criteria shown; the table holds all. */
const MOST = 8;

/** Narrower pictures name every second border only. */
const ROOMY = 560;

export class RtMentorPicture extends MentorElement {
  static override properties = { ...MentorElement.properties, width: { state: true } };
  static override styles = [
    mentorBase,
    css`
      :host,
      .spreads {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
      }
      .spreads {
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        align-items: start;
      }
      figure {
        display: grid;
        gap: 0.5rem;
        min-width: 0;
      }
      svg {
        width: 100%;
        max-width: 48rem;
        height: auto;
        font: 16px var(--sans);
      }
      .bar {
        fill: var(--ribbon);
      }
      .bar.below {
        fill: var(--warn-line);
      }
      .axis {
        stroke: var(--edge);
      }
      .pass {
        stroke: var(--ink);
        stroke-width: 2;
        stroke-dasharray: 6 4;
      }
      text {
        fill: var(--ink);
        font-variant-numeric: tabular-nums;
      }
      text.soft {
        fill: var(--soft);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums lining-nums;
      }
      th,
      td {
        text-align: right;
        padding: 0.25rem 0.75rem 0.25rem 0;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
      }
      th:first-child,
      td:first-child {
        text-align: left;
      }
      thead th {
        color: var(--soft);
      }
      caption {
        text-align: left;
        font-weight: 650;
      }
      .scroll {
        overflow-x: auto;
      }
      .worst {
        display: grid;
        grid-template-columns: minmax(7rem, 12rem) 1fr auto;
        gap: 0.375rem 0.75rem;
        align-items: center;
      }
      .worst svg {
        max-width: none;
        height: 1.25rem;
      }
      .worst .track {
        fill: var(--sunken);
      }
    `,
  ];

  /** Width on the screen, so that letters keep their size. */
  declare width: number;

  readonly #sized = new ResizeObserver(() => {
    const svg = this.renderRoot.querySelector(".spreads svg");
    if (svg && svg.clientWidth > 0) this.width = svg.clientWidth;
  });

  constructor() {
    super();
    this.width = 640;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  override render(): unknown {
    const { graded } = this.mentor;
    if (!graded) return nothing;
    const spreads = graded.overview.distributions.filter(({ scored }) => scored > 0);
    return html`<div class="spreads">${spreads.map((each) => this.#spread(graded, each))}</div>
      ${this.#worst(graded)}`;
  }

  #named(graded: Grading, of: string) {
    return graded.assessment.parts.find(({ id }) => id === of) ?? graded.assessment.totals.find(({ id }) => id === of);
  }

  #spread(graded: Grading, { of, scored, bins }: Grading["overview"]["distributions"][number]): unknown {
    const { w } = this;
    const shown = this.#named(graded, of);
    if (!shown || bins.length === 0) return nothing;
    if (graded.assessment.parts.some((part) => part.id === of && isJudged(part))) return this.#judged(shown.title, of, scored, bins.at(-1)?.count ?? 0);
    const full = size(shown.full);
    const most = Math.max(1, ...bins.map(({ count }) => count));
    const { width } = this;
    const left = width < ROOMY ? 12 : LEFT;
    const [plotW, plotH] = [width - left - 12, H - TOP - BOTTOM];
    const x = (score: number) => left + (plotW * score) / full;
    const named = (at: number) => width >= ROOMY || at % 2 === 0;
    const needed = shown.needed === undefined ? undefined : size(shown.needed);
    return html`<figure class="panel" data-of=${of}>
      <figcaption><strong>${shown.title}</strong> <span class="soft num">${w.scoredPeople(scored)}${shown.needed === undefined ? "" : ` · ${w.passLine(spoken(shown.needed))}`}</span></figcaption>
      <svg viewBox="0 0 ${width} ${H}" role="img" aria-label=${w.spreadLabel(shown.title)}>
        ${bins.map(({ from, until, count }, at) => {
          const [start, end] = [x(size(from)), x(size(until))];
          const height = (plotH * count) / most;
          const below = needed !== undefined && size(until) <= needed;
          return svg`<rect class="bar ${below ? "below" : ""}" x=${start + 2} y=${TOP + plotH - height} width=${Math.max(0, end - start - 4)} height=${height} />
            ${count > 0 ? svg`<text x=${(start + end) / 2} y=${TOP + plotH - height - 6} text-anchor="middle">${count}</text>` : nothing}
            ${named(at) ? svg`<text class="soft" x=${start} y=${H - 10} text-anchor="middle">${spoken(from)}</text>` : nothing}`;
        })}
        <text class="soft" x=${x(full)} y=${H - 10} text-anchor="end">${shown.full}</text>
        <line class="axis" x1=${left} x2=${left + plotW} y1=${TOP + plotH} y2=${TOP + plotH} />
        ${needed === undefined ? nothing : svg`<line class="pass" x1=${x(needed)} x2=${x(needed)} y1="4" y2=${TOP + plotH} /><text x=${x(needed) - 6} y="16" text-anchor="end">${w.passLine(spoken(shown.needed ?? ""))}</text>`}
      </svg>
      <details>
        <summary>${w.asTable}</summary>
        <table>
          <caption>
            ${w.spreadLabel(shown.title)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${w.scoreRange}</th>
              <th scope="col">${w.peopleColumn}</th>
            </tr>
          </thead>
          <tbody>
            ${bins.map(
              ({ from, until, count }, at) =>
                html`<tr>
                  <td>${w.range(spoken(from), spoken(until), at === bins.length - 1)}</td>
                  <td>${count}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </figure>`;
  }

  /** What is met or not has no scores to spread. */
  #judged(title: string, of: string, scored: number, met: number): unknown {
    const { w } = this;
    const row = (name: string, count: number) =>
      html`<span>${name}</span>
        <svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="5" /><rect class="bar" width=${(100 * count) / Math.max(1, scored)} height="5" />`}</svg>
        <span class="num">${w.ofPeople(count, scored)}</span>`;
    return html`<figure class="panel" data-of=${of}>
      <figcaption><strong>${title}</strong> <span class="soft num">${w.scoredPeople(scored)}</span></figcaption>
      <div class="worst">${row(w.met, met)} ${row(w.notMet, scored - met)}</div>
    </figure>`;
  }

  #worst(graded: Grading): unknown {
    const { w } = this;
    const { criteria } = graded.overview;
    const rows = criteria.filter(({ scored }) => scored > 0);
    if (rows.length === 0) return nothing;
    // Where nobody is below a pass line, it is told what share of the marks was given: hardly anybody gets all of them.
    const byShare = rows.every(({ below_pass_share: below = 0 }) => below === 0);
    const bar = ({ below_pass_share: below, scored, mean_percent: mean = "0" }: (typeof rows)[number]) =>
      byShare ? { width: size(mean), text: `${mean} %` } : below === undefined ? { width: 0, text: w.noLine } : { width: (100 * below) / scored, text: w.ofPeople(below, scored) };
    const title = ({ part, criterion }: (typeof rows)[number]) => {
      const shown = graded.assessment.parts.find(({ id }) => id === part);
      return shown?.criteria.find(({ id }) => id === criterion)?.title ?? criterion;
    };
    return html`<figure class="panel">
      <figcaption><strong>${byShare ? w.lostTitle : w.worstTitle}</strong> <span class="soft">${byShare ? w.lostHelp : w.worstHelp}</span></figcaption>
      <div class="worst">
        ${rows.slice(0, MOST).map((row) => {
          const { width, text } = bar(row);
          return html`<span>${title(row)}</span>
            <svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="5" /><rect class="bar below" width=${width} height="5" />`}</svg>
            <span class="num">${text}</span>`;
        })}
      </div>
      <details>
        <summary>${w.asTable}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${w.worstTitle}>
          <table>
            <caption>
              ${byShare ? w.lostTitle : w.worstTitle}
            </caption>
            <thead>
              <tr>
                <th scope="col">${w.criterion}</th>
                <th scope="col">${w.peopleColumn}</th>
                <th scope="col">${w.belowColumn}</th>
                <th scope="col">${w.lostColumn}</th>
                <th scope="col">${w.meanColumn}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <td>${title(row)}</td>
                    <td>${row.scored}</td>
                    <td>${row.below_pass_share ?? w.noLine}</td>
                    <td>${row.lost_marks}</td>
                    <td>${row.mean_percent === undefined ? "" : `${row.mean_percent} %`}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-picture": RtMentorPicture;
  }
}
