/** The ladder as a picture: levels up, pay of a month along; each next assessment a step. The same as a table below it. */
import { html, nothing, svg } from "lit";
import { type Names, say } from "../../data/catalogue.js";
import type { StandardEntry } from "../../data/standards.js";
import { placed } from "../../dom/placed.js";
import { language } from "../../i18n/index.js";
import { levelWords } from "../../i18n/eligibility/index.js";
import type { Level } from "../../engine/types.js";
import type { Step } from "../ask.js";
import { PayElement } from "../element.js";
import { type Ladder, ladderOf, type Row, type StepKind } from "../ladder.js";
import { ladderStyle } from "../ladder-style.js";
import { gain, yuan } from "../money.js";
import { payBase } from "../style.js";
import type { PayPeriod, Raise } from "../types.js";

/** Height of the tread of a step in its drawing, in percent. */
const TREAD = 50;
/** Words stand left of a place that is farther along than this. */
const TURN = 52;

/** A state in words: as the view of levels says it. */
export function stateWords({ status }: Raise, none: string): string {
  const levels = levelWords();
  if (!status) return none;
  return status.state === "not-yet" && status.from !== undefined ? levels.from(status.from) : levels.states[status.state];
}

export class RtPayLadder extends PayElement {
  static override properties = {
    now: { attribute: false },
    steps: { attribute: false },
    chosen: { attribute: false },
    standards: { attribute: false },
    besides: { attribute: false },
    names: { attribute: false },
  };
  static override styles = [...payBase, ladderStyle];

  declare now: PayPeriod;
  declare steps: readonly Step[];
  /** Key of the step whose details are shown. */
  declare chosen: string | undefined;
  /** Those that may be looked at besides; none where that is chosen elsewhere. */
  declare standards: readonly StandardEntry[];
  /** Id of the standard looked at besides those of the record. */
  declare besides: string | undefined;
  declare names: Names;

  override render(): unknown {
    const { w, steps, now, names } = this;
    const rank = ({ ladder, code }: Level) => names.list(ladder).find((known) => known.code === code)?.rank ?? 0;
    const ladder = ladderOf(steps, now.totals.month, rank);
    return html`<h2 tabindex="-1">${w.ladder}</h2>
      ${steps.length > 0 ? html`<p class="soft screen">${w.ladderHelp}</p>` : html`<p>${w.noSteps}</p>`}
      ${steps.length > 0 ? html`${this.#figure(ladder)} ${this.#legend(ladder)} ${this.#table()}` : nothing} ${this.#chooser()}`;
  }

  #figure(ladder: Ladder): unknown {
    const { w } = this;
    return html`<figure>
        <ol aria-label=${w.ladder}>
          ${ladder.rows.map((row) => html`<li>${this.#step(row, ladder)}</li>`)}
          <li>${this.#here(ladder)}</li>
        </ol>
        <div class="row axis" aria-hidden="true"><span class="who soft">${w.axis}</span><span class="draw">${this.#axis(ladder)}</span></div>
      </figure>`;
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  /** What a step brings, in a few words. */
  #more({ month, year }: Raise): string {
    const { w } = this;
    if (this.some(month)) return w.more(gain(month));
    return this.some(year) ? w.moreYear(gain(year)) : w.same;
  }

  #step({ step, kind, from, to, below, leads }: Row, ladder: Ladder): unknown {
    const { w, chosen } = this;
    const { raise, key } = step;
    const choose = () => this.dispatchEvent(new CustomEvent("rt-step", { detail: key }));
    const state = stateWords(raise, w.noConditions);
    const more = this.#more(raise);
    const start = below ?? from;
    return html`<button class="row ${kind}" data-step=${key} aria-pressed=${chosen === key} @click=${choose}>
      <span class="who">
        ${kind === "next" ? html`<span class="badge">${w.nextRaise}</span>` : nothing}
        <span><span class="name">${raise.name}</span> <span>${raise.occupation}</span>${raise.example ? html` <span class="mark">${w.exampleMark}</span>` : nothing}</span>
        <span class="soft num">${state}</span>
        <span class="sr">${more}</span>
      </span>
      <span class="draw" aria-hidden="true">
        ${this.#words(to, kind, html`<b>${more}</b> ${this.some(raise.month) ? w.to(yuan(raise.after.month)) : nothing}`)}
        <svg class="upper">${line(ladder.now, 0, 100, "now")} ${leads ? line(to, 0, 100, "riser closed") : nothing}</svg>
        <svg>
          ${line(ladder.now, 0, 100, "now")} ${below === undefined ? nothing : line(below, TREAD, 100, `riser ${kind}`)} ${leads ? line(to, 0, TREAD, "riser closed") : nothing}
          ${Math.abs(start - from) > 0.5 ? svg`<line class="riser closed" x1="${start}%" x2="${from}%" y1="${TREAD}%" y2="${TREAD}%" />` : nothing}
          <line class="tread ${kind}" x1="${from}%" x2="${to}%" y1="${TREAD}%" y2="${TREAD}%" />
          <circle class=${kind} cx="${to}%" cy="${TREAD}%" r=${kind === "next" ? 9 : 7} />
        </svg>
      </span>
    </button>`;
  }

  /** What is paid now, in a few words. */
  get #pay(): string {
    const { w, now } = this;
    if (!now.certain && !this.some(now.totals.month)) return w.unknownAmount;
    return `${now.certain ? "" : `${w.atLeast} `}${w.more(yuan(now.totals.month))}`;
  }

  #here(ladder: Ladder): unknown {
    const { w, now } = this;
    const names = now.levels.map(({ name }) => name);
    const pay = this.#pay;
    return html`<div class="row here">
      <span class="who"><span class="name">${w.here}</span><span>${names.length > 0 ? w.list(names) : w.noLevels}</span><span class="sr">${pay}</span></span>
      <span class="draw" aria-hidden="true">
        ${this.#words(ladder.now, "open", html`<b>${pay}</b>`)}
        <svg class="upper">${line(ladder.now, 0, 100, "now")}</svg>
        <svg>
          ${line(ladder.now, 0, TREAD, "now")}
          <circle class="here" cx="${ladder.now}%" cy="${TREAD}%" r="9" />
        </svg>
      </span>
    </div>`;
  }

  /** Words beside a place, on the side where there is more room. */
  #words(at: number, kind: StepKind, words: unknown): unknown {
    const left = at > TURN;
    return html`<span class="words num ${kind} ${left ? "left" : ""}" ${placed({ "margin-left": left ? "0" : `${at}%`, "margin-right": left ? `${100 - at}%` : "0" })}>${words}</span>`;
  }

  #axis({ ticks }: Ladder): unknown {
    return html`<svg>
      <line class="line" x1="0" x2="100%" y1="0" y2="0" />
      ${ticks.map(
        ({ at, yuan: amount }, nth) =>
          // On a phone no more than four amounts have room.
          svg`<line class="line" x1="${at}%" x2="${at}%" y1="0" y2="6" />${
            ticks.length > 4 && nth % 2 === 1 ? nothing : svg`<text x="${at}%" y="1.6em" text-anchor=${nth === 0 ? "start" : nth === ticks.length - 1 ? "end" : "middle"}>${yuan(String(amount))}</text>`
          }`,
      )}
    </svg>`;
  }

  #legend({ rows }: Ladder): unknown {
    const { w } = this;
    const drawn = new Set(rows.map(({ kind }) => kind));
    return html`<ul class="legend" aria-hidden="true">
      ${(["next", "open", "closed"] as const)
        .filter((kind) => drawn.has(kind))
        .map((kind) => html`<li><svg><line class="tread ${kind}" x1="0" x2="28" y1="7" y2="7" /></svg>${w.legend[kind]}</li>`)}
    </ul>`;
  }

  #table(): unknown {
    const { w, steps } = this;
    const c = w.columns;
    return html`<details class="table">
      <summary>${w.asTable}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.asTable}>
        <table>
          <caption>${w.hereNow(this.#pay)}</caption>
          <thead>
            <tr>
              <th scope="col">${c.step}</th>
              <th scope="col">${c.state}</th>
              <th scope="col">${c.on}</th>
              ${[c.before, c.after, c.month, c.year].map((name) => html`<th scope="col" class="right">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${steps.map(
              ({ raise, next }) =>
                html`<tr>
                  <th scope="row">${raise.occupation} ${raise.name}${next ? html` <strong>${w.nextRaise}</strong>` : nothing}</th>
                  <td>${stateWords(raise, w.noConditions)}</td>
                  <td>${raise.on}</td>
                  <td class="right">${yuan(raise.before.month)}</td>
                  <td class="right">${yuan(raise.after.month)}</td>
                  <td class="right">${gain(raise.month)}</td>
                  <td class="right">${gain(raise.year)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  /** The assessments of an occupation the record does not name. */
  #chooser(): unknown {
    const { w, standards, besides } = this;
    if (standards.length === 0) return nothing;
    const pick = ({ target }: Event) => this.dispatchEvent(new CustomEvent("rt-besides", { detail: (target as HTMLSelectElement).value }));
    return html`<div class="choose screen">
      <label for="besides">${w.otherOccupation}</label>
      <select id="besides" @change=${pick}>
        <option value="" .selected=${besides === undefined}>${w.otherNone}</option>
        ${standards.map(({ id, occupation }) => html`<option value=${id} .selected=${id === besides}>${say(occupation, language.current)}</option>`)}
      </select>
    </div>`;
  }
}

const line = (x: number, from: number, until: number, name: string): unknown =>
  svg`<line class=${name} x1="${x}%" x2="${x}%" y1="${from}%" y2="${until}%" />`;

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-ladder": RtPayLadder;
  }
}
