/** The least amounts, and whether they are reached. */
import { css, html, nothing } from "lit";
import { ordinal, PayElement } from "../element.js";
import { payBase, payRows } from "../style.js";
import type { FloorStatus, Pay, PayPeriod } from "../types.js";

/** A mark beside each word, so that no state is told by colour alone. */
const MARKS = { reached: "✓", raised: "▲", below: "▽", open: "?" } as const;

export class RtPayFloors extends PayElement {
  static override properties = { answer: { attribute: false }, period: { attribute: false } };
  static override styles = [
    ...payBase,
    payRows,
    css`
      .state.reached {
        color: var(--accent-strong);
      }
      .state.raised,
      .state.below,
      .state.open {
        color: var(--warn);
      }
    `,
  ];

  declare answer: Pay;
  declare period: PayPeriod;

  override render(): unknown {
    const { w, period } = this;
    if (period.floors.length === 0) return nothing;
    return html`<h2>${w.floors}</h2>
      <p class="soft">${w.floorsHelp}</p>
      <ul>
        ${period.floors.map((floor, at) => this.#floor(floor, at))}
      </ul>`;
  }

  #floor(floor: FloorStatus, at: number): unknown {
    const { w, answer, period } = this;
    const { state, least, counted, added, per } = floor;
    return html`<li data-floor=${floor.id}>
      <p class="row">
        <span><span aria-hidden="true">${ordinal(at)} </span><span class="name">${floor.title}</span></span>
        <span class="state ${state}"><span class="sign" aria-hidden="true">${MARKS[state]}</span>${w.floorStates[state]}</span>
      </p>
      <p class="row">
        <span>${w.least} ${least === undefined ? w.unknownAmount : this.amount(least, per)}</span>
        <span>${w.counted} ${this.amount(counted, per)}</span>
        ${this.some(added) ? html`<span>${w.added} ${this.amount(added, per)}</span>` : nothing}
      </p>
      ${period.sources[floor.source]?.rank === "guidance" ? html`<p class="soft">${w.adviceOnly}</p>` : nothing}
      ${this.source(period, answer, floor.source)} ${this.reasons(floor.reasons)} ${this.clauses(answer, floor.citations)}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-floors": RtPayFloors;
  }
}
