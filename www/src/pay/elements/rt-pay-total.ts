/** The figure: what is paid each month, how sure that is, and the levels it rests on. */
import { css, html, nothing } from "lit";
import { PayElement } from "../element.js";
import type { Step } from "../ask.js";
import { gain, yuan } from "../money.js";
import { payBase } from "../style.js";
import type { Pay, PayPeriod } from "../types.js";
import { stateWords } from "./rt-pay-ladder.js";

export class RtPayTotal extends PayElement {
  static override properties = { answer: { attribute: false }, period: { attribute: false }, questions: { attribute: false }, who: { attribute: false }, next: { attribute: false } };
  static override styles = [
    ...payBase,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        align-content: start;
      }
      .big {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.5rem;
        line-height: 1.2;
      }
      .big strong {
        font-size: clamp(2.25rem, 8vw, 3.25rem);
        font-weight: 700;
        color: var(--accent-strong);
      }
      .least {
        font-size: 1.25rem;
        font-weight: 600;
      }
      .year {
        font-size: 1.125rem;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
        gap: 0.75rem 2rem;
      }
      .two > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.375rem;
        align-content: start;
        min-width: 0;
      }
      .next {
        padding: 0.5rem 0.875rem;
        border-left: 4px solid var(--accent);
        background: var(--accent-soft);
        border-radius: 0 8px 8px 0;
      }
      .next strong {
        font-size: 1.25rem;
        color: var(--accent-strong);
      }
      .levels li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        align-items: baseline;
      }
      .levels li > * {
        min-width: 0;
      }
      .levels rt-level-clause {
        flex-basis: 100%;
      }
    `,
  ];

  declare answer: Pay;
  declare period: PayPeriod;
  /** How many facts are still open. */
  declare questions: number;
  /** Whose pay it is, for paper. */
  declare who: string;
  /** The next raise, where one is known. */
  declare next: Step | undefined;

  override render(): unknown {
    const { w, answer, period } = this;
    const { totals } = period;
    // What nobody can tell yet is not nothing: no figure is shown then.
    const nothingYet = !["month", "year", "hour", "once"].some((per) => this.some(totals[per as keyof typeof totals]));
    return html`<p class="print-only">${[this.who, w.asOf(answer.as_of)].filter(Boolean).join(" · ")}</p>
      <div class="two">
        <div>
          <h2>${w.total}</h2>
          ${nothingYet ? html`<p>${w.noPay}</p>` : this.#figure()}
        </div>
        <div>${this.#next()} ${this.#levels()}</div>
      </div>`;
  }

  #figure(): unknown {
    const { w, answer, period } = this;
    const { totals, certain } = period;
    return html`<p class="big num" data-month=${totals.month}>
        ${certain ? nothing : html`<span class="least">${w.atLeast}</span>`}<strong>${yuan(totals.month)}</strong><span>${w.units.month}</span>
      </p>
      <p class="year num">${certain ? w.yearly(yuan(totals.year)) : w.yearlyLeast(yuan(totals.year))}</p>
      ${this.some(totals.hour) ? html`<p class="num">${w.hourly(yuan(totals.hour))}</p>` : nothing}
      ${this.some(totals.once) ? html`<p class="num">${w.once(yuan(totals.once))}</p>` : nothing} ${this.#sure(certain)}
      ${period.until !== undefined && answer.until === undefined ? html`<p class="soft num">${w.unchanged(period.until)}</p>` : nothing}`;
  }

  #next(): unknown {
    const { w, next } = this;
    if (!next) return nothing;
    const { raise } = next;
    const more = this.some(raise.month) ? w.more(gain(raise.month)) : w.moreYear(gain(raise.year));
    return html`<div class="next">
      <p>${w.nextRaise}</p>
      <p class="num"><strong>${more}</strong></p>
      <p>${raise.occupation} ${raise.name} · ${stateWords(raise, w.noConditions)}${raise.example ? html` <span class="mark">${w.exampleMark}</span>` : nothing}</p>
      <p class="screen"><button @click=${() => this.dispatchEvent(new Event("rt-next"))}>${w.seeStep}</button></p>
    </div>`;
  }

  #sure(certain: boolean): unknown {
    const { w, questions } = this;
    if (certain) return html`<p>✓ ${w.certain}</p>`;
    const go = () => this.dispatchEvent(new Event("rt-settle"));
    return html`<p class="warn">? ${w.uncertain(questions)}</p>
      ${questions > 0 ? html`<p class="screen"><button @click=${go}>${w.settle}</button></p>` : nothing}`;
  }

  #levels(): unknown {
    const { w, answer, period } = this;
    const add = () => this.emit("rt-edit", { field: "" });
    if (period.levels.length === 0) {
      return html`<p class="soft">${w.noLevels}</p>
        <p class="screen"><button class="quiet link" @click=${add}>${w.addLevel}</button></p>`;
    }
    return html`<h3>${w.levels}</h3>
      <ul class="levels">
        ${period.levels.map(
          ({ name, reason, citations = [] }) =>
            html`<li><strong>${name}</strong><span class="soft">${reason.text}</span>${this.clauses(answer, citations)}</li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-total": RtPayTotal;
  }
}
