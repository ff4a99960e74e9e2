/** A time that has to be full, as a picture and as a table. */
import { css, html, nothing, type PropertyValues, svg } from "lit";
import type { Clock, ClockPeriod } from "../../engine/types.js";
import { LevelElement } from "../element.js";
import { levelBase } from "../style.js";
import { type Bar, draw } from "../timeline.js";

const MARGIN = 10;
const HEIGHT = 132;
/** Upper edge of the bars. */
const BAR = 52;
const BAR_HEIGHT = 24;
const AXIS = BAR + BAR_HEIGHT + 6;
/** Width of a digit and of anything wider, about: enough to keep a label inside the picture. */
const NARROW = 9.2;
const WIDE = 16;

export class RtLevelTimeline extends LevelElement {
  static override properties = {
    clock: { attribute: false },
    asOf: { attribute: false },
    names: { attribute: false },
    width: { state: true },
  };
  static override styles = [
    ...levelBase,
    css`
      :host {
        margin: 0.25rem 0 0.5rem;
      }
      figure {
        min-width: 0;
      }
      figcaption {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
        align-items: baseline;
      }
      figcaption strong {
        font-size: 1.125rem;
      }
      svg {
        display: block;
        max-width: 100%;
      }
      text {
        font: 1rem var(--sans);
        font-variant-numeric: tabular-nums;
        fill: var(--ink);
      }
      text.soft {
        fill: var(--soft);
      }
      .axis {
        stroke: var(--edge);
      }
      .ground {
        fill: var(--sunken);
      }
      .counted {
        fill: var(--ribbon);
      }
      .planned {
        fill: var(--accent-soft);
        stroke: var(--accent);
        stroke-width: 1.5;
        stroke-dasharray: 5 4;
      }
      .unsure {
        fill: none;
        stroke: var(--warn-line);
        stroke-width: 1.5;
        stroke-dasharray: 2 4;
      }
      .now {
        stroke: var(--ink);
        stroke-width: 2;
      }
      .full {
        stroke: var(--accent-strong);
        stroke-width: 2;
        stroke-dasharray: 6 3;
      }
      .event {
        fill: var(--accent-strong);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.25rem;
        color: var(--soft);
      }
      .legend svg {
        display: inline;
        vertical-align: -0.1em;
        margin-right: 0.375rem;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.25rem 1rem 0.25rem 0;
        text-align: left;
        vertical-align: top;
        font-weight: 400;
        border-bottom: 1px solid var(--line);
      }
      thead th {
        color: var(--soft);
      }
      .day {
        white-space: nowrap;
      }
    `,
  ];

  declare clock: Clock;
  declare asOf: string;
  /** Names of the achievements by id. */
  declare names: ReadonlyMap<string, string>;
  /** Of the picture, in pixels: it is drawn at its size, so that its words stay readable. */
  declare width: number;

  readonly #size = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.#measure();
  }

  #measure(): void {
    this.width = Math.floor(this.clientWidth);
  }

  override render(): unknown {
    const { w, clock } = this;
    const kind = clock.of === "work" ? `${w.clockOf.work} · ${w.counting[clock.counting]}` : w.clockOf.held;
    const months = w.monthsOf(clock.months, clock.needed);
    const day = clock.full_on;
    const full = day === undefined ? "" : day <= this.asOf ? w.wasFullOn(day) : w.fullOn(day);
    return html`<figure>
      <figcaption class="num">
        <span class="soft">${kind}</span><strong>${months}</strong>${full ? html`<span>${full}</span>` : nothing}
      </figcaption>
      ${this.width > 0 ? this.#picture(w.pictureLabel(kind, months, full), full) : nothing} ${this.#legend()} ${this.#table()}
    </figure>`;
  }

  #picture(label: string, full: string): unknown {
    const { w, clock, asOf, width } = this;
    const drawing = draw(clock, asOf, width, MARGIN);
    const line = (x: number, from: number, until: number, name: string) =>
      svg`<line class=${name} x1=${x} x2=${x} y1=${from} y2=${until} />`;
    return html`<svg role="img" aria-label=${label} width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}">
      <rect class="ground" x="0" y=${BAR} width=${width} height=${BAR_HEIGHT} />
      ${drawing.bars.map(({ x, width: wide, as }) => svg`<rect class=${as} x=${x} y=${BAR} width=${wide} height=${BAR_HEIGHT} rx="2" />`)}
      <line class="axis" x1="0" x2=${width} y1=${AXIS} y2=${AXIS} />
      ${drawing.years.map(({ x, year }) => svg`<line class="axis" x1=${x} x2=${x} y1=${AXIS} y2=${AXIS + 5} />${this.#label(String(year), x, AXIS + 20, "soft")}`)}
      ${drawing.event === undefined || clock.event === undefined
        ? nothing
        : svg`<path class="event" d="M${drawing.event} ${BAR - 14}l7 7-7 7-7-7z" />
            ${line(drawing.event, BAR, AXIS, "now")}${this.#label(w.event(clock.event), drawing.event, 14, "")}`}
      ${drawing.full === undefined ? nothing : svg`${line(drawing.full, 38, AXIS, "full")}${this.#label(full, drawing.full, 34, "")}`}
      ${line(drawing.asOf, BAR - 6, HEIGHT - 20, "now")}${this.#label(w.asOf(asOf), drawing.asOf, HEIGHT - 5, "")}
    </svg>`;
  }

  /** Words at a place, kept inside the picture. */
  #label(words: string, x: number, y: number, name: string): unknown {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    const half = ([...words].reduce((sum, letter) => sum + (letter < "\u2e80" ? NARROW : WIDE), 0) * rem) / 2;
    const at = Math.max(half, Math.min(x, this.width - half));
    return svg`<text class=${name} x=${at} y=${y} text-anchor="middle">${words}</text>`;
  }

  #legend(): unknown {
    const { w, clock, asOf } = this;
    const drawn = new Set<Bar["as"]>(this.width > 0 ? draw(clock, asOf, this.width, MARGIN).bars.map(({ as }) => as) : []);
    return html`<ul class="legend" aria-hidden="true">
      ${(["counted", "planned", "unsure"] as const)
        .filter((as) => drawn.has(as))
        .map((as) => html`<li><svg width="28" height="14"><rect class=${as} x="1" y="1" width="26" height="12" rx="2" /></svg>${w[as]}</li>`)}
    </ul>`;
  }

  #table(): unknown {
    const { w, clock } = this;
    const c = w.periodColumns;
    const row = (period: ClockPeriod, counts: string) => html`<tr>
      <th scope="row">${period.achievements.map((id) => this.names.get(id) ?? id).join("、")}</th>
      <td class="num day">${period.from}</td>
      <td class="num day">${period.until ?? w.goingOn}</td>
      <td>${counts}</td>
    </tr>`;
    const unsure = clock.unsure ?? [];
    if (clock.periods.length + unsure.length === 0) return nothing;
    return html`<details>
      <summary>${w.periodsTable}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.periodsTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">${c.what}</th>
              <th scope="col">${c.from}</th>
              <th scope="col">${c.until}</th>
              <th scope="col">${c.counts}</th>
            </tr>
          </thead>
          <tbody>
            ${clock.periods.map((period) => row(period, w.counts))} ${unsure.map((period) => row(period, w.maybe))}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-level-timeline": RtLevelTimeline;
  }
}
