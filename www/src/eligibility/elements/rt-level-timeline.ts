/** A time that has to be full, as a picture and as a table. */
import { css, html, nothing, type PropertyValues, svg } from "lit";
import type { Clock, ClockPeriod } from "../../engine/types.js";
import { LevelElement } from "../element.js";
import { levelBase } from "../style.js";
import { type Bar, draw } from "../timeline.js";

/** Heights and places of the picture, in lines of text at the usual size of 16 pixels; they grow with the text. */
const MARGIN = 10;
const HEIGHT = 132;
const BAR = 52;
const BAR_HEIGHT = 24;
const AXIS = BAR + BAR_HEIGHT + 6;
/** Width of a letter and of a Chinese character, about: enough to keep a label inside the picture. */
const NARROW = 9.6;
const WIDE = 16;
/** Room that the figures of a year need. */
const YEAR_ROOM = 52;

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
    const rem = this.#rem;
    const drawing = draw(clock, asOf, width, { margin: MARGIN, yearRoom: YEAR_ROOM * rem });
    const line = (x: number, from: number, until: number, name: string) =>
      svg`<line class=${name} x1=${x} x2=${x} y1=${from * rem} y2=${until * rem} />`;
    const bar = (x: number, wide: number, as: string) =>
      svg`<rect class=${as} x=${x} y=${BAR * rem} width=${wide} height=${BAR_HEIGHT * rem} rx="2" />`;
    const event = clock.event;
    return html`<svg role="img" aria-label=${label} width=${width} height=${HEIGHT * rem} viewBox="0 0 ${width} ${HEIGHT * rem}">
      ${bar(0, width, "ground")} ${drawing.bars.map(({ x, width: wide, as }) => bar(x, wide, as))}
      <line class="axis" x1="0" x2=${width} y1=${AXIS * rem} y2=${AXIS * rem} />
      ${drawing.years.map(({ x, year }) => svg`${line(x, AXIS, AXIS + 5, "axis")}${this.#label(String(year), "", x, AXIS + 20, "soft")}`)}
      ${drawing.event === undefined || event === undefined
        ? nothing
        : svg`<path class="event" d="M${drawing.event} ${(BAR - 7) * rem - 7}l7 7-7 7-7-7z" />
            ${line(drawing.event, BAR, AXIS, "now")}${this.#label(w.event(event), event, drawing.event, 14, "")}`}
      ${drawing.full === undefined
        ? nothing
        : svg`${line(drawing.full, 38, AXIS, "full")}${this.#label(full, clock.full_on ?? "", drawing.full, 34, "")}`}
      ${line(drawing.asOf, BAR - 6, HEIGHT - 20, "now")}${this.#label(w.asOf(asOf), asOf, drawing.asOf, HEIGHT - 5, "")}
    </svg>`;
  }

  /** How much larger than usual the text is. */
  get #rem(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  }

  /** Words at a place, kept inside the picture; the short ones, where there is no room for more. */
  #label(words: string, short: string, x: number, y: number, name: string): unknown {
    const rem = this.#rem;
    const half = (text: string) => ([...text].reduce((sum, letter) => sum + (letter < "\u2e80" ? NARROW : WIDE), 0) * rem) / 2;
    const fits = short === "" || 2 * half(words) <= this.width;
    const text = fits ? words : short;
    const at = Math.max(half(text), Math.min(x, this.width - half(text)));
    return svg`<text class=${name} x=${at} y=${y * rem} text-anchor="middle">${text}</text>`;
  }

  #legend(): unknown {
    const { w, clock, asOf } = this;
    const drawn = new Set<Bar["as"]>(this.width > 0 ? draw(clock, asOf, this.width, { margin: MARGIN, yearRoom: YEAR_ROOM }).bars.map(({ as }) => as) : []);
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
      <th scope="row">${w.list(period.achievements.map((id) => this.names.get(id) ?? id))}</th>
      <td class="num day">${period.from}</td>
      <td class="num day">${period.until ?? w.goingOn}</td>
      <td>${counts}</td>
    </tr>`;
    const unsure = clock.unsure ?? [];
    if (clock.periods.length + unsure.length === 0) return nothing;
    return html`<details class="screen">
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
