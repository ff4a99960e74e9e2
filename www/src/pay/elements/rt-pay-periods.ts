/** The stretches of a period side by side, where law or conditions change within it. */
import { css, html, nothing } from "lit";
import { PayElement } from "../element.js";
import { yuan } from "../money.js";
import { payBase } from "../style.js";
import type { Pay, PayPeriod } from "../types.js";

export class RtPayPeriods extends PayElement {
  static override properties = { answer: { attribute: false }, shown: { attribute: false } };
  static override styles = [
    ...payBase,
    css`
      th button {
        display: grid;
        justify-items: end;
        padding-inline: 0.5rem;
        line-height: 1.35;
      }
      th button span,
      th[scope="row"],
      thead th:first-child {
        white-space: nowrap;
      }
      /* What a row is about stays in view while its stretches are looked through. */
      tr > th:first-child {
        position: sticky;
        left: 0;
        background: var(--paper);
      }
      .changed {
        font-weight: 650;
        color: var(--accent-strong);
      }
      tr.total > * {
        font-weight: 650;
      }
    `,
  ];

  declare answer: Pay;
  /** Which of them is shown below. */
  declare shown: number;

  override render(): unknown {
    const { w, answer } = this;
    const { periods } = answer;
    if (periods.length < 2) return nothing;
    const parts = new Map<string, string>();
    for (const { lines } of periods) for (const { part, per, name } of lines) parts.set(`${part}/${per}`, per === "month" ? name : `${name} (${w.units[per]})`);
    const amounts = (key: string) => periods.map(({ lines }) => lines.find(({ part, per }) => `${part}/${per}` === key)?.amount);
    return html`<h2>${w.periods(periods.length)}</h2>
      <p class="soft screen">${w.periodsHelp}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${w.periods(periods.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${w.part}</th>
              ${periods.map((period, at) => html`<th scope="col" class="right">${this.#head(period, at)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${[...parts].map(([key, name]) => this.#row(name, amounts(key), ""))}
            ${this.#row(w.monthTotal, periods.map(({ totals }) => totals.month), "total")}
          </tbody>
        </table>
      </div>`;
  }

  #head({ from, until }: PayPeriod, at: number): unknown {
    const { w, shown, answer } = this;
    const last = until ?? (at === answer.periods.length - 1 ? answer.until : undefined);
    const choose = () => this.dispatchEvent(new CustomEvent("rt-period", { detail: at }));
    return html`<button data-period=${from} aria-pressed=${shown === at} @click=${choose}>${last === undefined ? html`<span>${w.periodFrom(from)}</span>` : html`<span>${from}</span> <span>${w.periodTo(last)}</span>`}</button>`;
  }

  #row(name: string, amounts: readonly (string | undefined)[], kind: string): unknown {
    return html`<tr class=${kind}>
      <th scope="row">${name}</th>
      ${amounts.map((amount, at) => html`<td class="right ${at > 0 && amount !== amounts[at - 1] ? "changed" : ""}">${amount === undefined ? this.w.none : yuan(amount)}</td>`)}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-periods": RtPayPeriods;
  }
}
