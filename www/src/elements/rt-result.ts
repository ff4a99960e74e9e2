/** The one number, the bar, the proof and the next step. One block for each ledger. */
import { css, html, nothing } from "lit";
import { RtElement } from "../dom/element.js";
import { placed } from "../dom/placed.js";
import { hundredths } from "../data/credit.js";
import type { Decision, Ledger, Verification } from "../engine/types.js";
import { base } from "../style/base.js";

export class RtResult extends RtElement {
  static override properties = {
    decision: { attribute: false },
    verification: { attribute: false },
    empty: { type: Boolean },
  };
  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
        padding: 0.25rem 0;
      }
      .ledger {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.25rem clamp(1.25rem, 4vw, 3rem);
        align-items: end;
      }
      .figure {
        display: grid;
      }
      .big {
        font-size: clamp(2.75rem, 9vw + 1.25rem, 5.25rem);
        line-height: 1;
        font-weight: 300;
        letter-spacing: -0.03em;
        color: var(--accent-strong);
        white-space: nowrap;
      }
      .big small {
        font-size: 1.125rem;
        font-weight: 400;
        letter-spacing: 0;
        color: var(--ink);
        margin-left: 0.4rem;
      }
      .where {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.25rem 0.625rem;
        margin-bottom: 0.5rem;
      }
      .where h2 {
        font-size: 1.125rem;
      }
      .bar {
        display: flex;
        gap: 2px;
        height: 0.875rem;
        border-radius: 7px;
        overflow: hidden;
        background: var(--sunken);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      .bar i {
        display: block;
        min-width: 0;
      }
      .bar i.on {
        min-width: 4px;
      }
      .recognised {
        background: var(--accent);
      }
      .earned {
        background: repeating-linear-gradient(-45deg, var(--accent) 0 3px, var(--accent-soft) 3px 7px);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        margin-top: 0.5rem;
        color: var(--soft);
      }
      dl div {
        display: flex;
        align-items: baseline;
        gap: 0.4rem;
      }
      dd {
        color: var(--ink);
        font-weight: 600;
      }
      .key {
        width: 0.875rem;
        height: 0.875rem;
        border-radius: 3px;
        display: inline-block;
        margin-right: 0.4rem;
        vertical-align: -0.06em;
        box-shadow: inset 0 0 0 1px var(--edge);
      }
      .zero {
        padding: 0.75rem 1rem;
        border-left: 4px solid var(--edge);
        background: var(--sunken);
        border-radius: 0 8px 8px 0;
      }
      @media (max-width: 40rem) {
        .ledger {
          grid-template-columns: minmax(0, 1fr);
          gap: 0.75rem;
        }
      }
      @media print {
        .bar i {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  declare decision: Decision;
  declare verification: Verification | undefined;
  declare empty: boolean;

  override render(): unknown {
    const { decision, m } = this;
    const { ledgers } = decision;
    const none = ledgers.every(({ recognised, waived }) => hundredths(recognised) === 0 && hundredths(waived) === 0);
    return html`<section aria-label=${m.result}>
      ${ledgers.map((ledger) => this.#ledger(ledger))}
      ${none
        ? html`<p class="zero">
            ${this.empty ? m.emptyRecord : html`<strong>${m.zeroTitle}</strong> ${m.zeroHelp}`}
          </p>`
        : nothing}
      <rt-proof .decision=${decision} .verification=${this.verification}></rt-proof>
      ${this.empty ? nothing : html`<rt-next-steps .decision=${decision}></rt-next-steps>`}
    </section>`;
  }

  #ledger(ledger: Ledger): unknown {
    const { m } = this;
    const { required, recognised, earned, remaining } = ledger;
    const total = Math.max(hundredths(required), hundredths(recognised) + hundredths(earned), 1);
    const width = (amount: string) => placed({ width: `${(hundredths(amount) * 100) / total}%` });
    const on = (amount: string) => (hundredths(amount) > 0 ? "on" : "");
    return html`<div class="ledger">
      <div class="figure" role="status">
        <span class="soft">${m.recognised}</span>
        <span class="big num">${recognised}<small>${m.credits}</small></span>
      </div>
      <div>
        <div class="where">
          <h2>${ledger.programme_name}</h2>
          <span class="soft">${ledger.institution_name} · <span class="num">${ledger.code}</span></span>
          ${ledger.example ? html`<span class="mark" title=${m.exampleNote}>${m.example}</span>` : nothing}
        </div>
        <div class="bar" role="img" aria-label=${m.barLabel(recognised, earned, remaining, required)}>
          <i class="recognised ${on(recognised)}" ${width(recognised)}></i>
          <i class="earned ${on(earned)}" ${width(earned)}></i>
        </div>
        <dl class="num">
          <div><dt><span class="key recognised"></span>${m.recognised}</dt><dd>${recognised}</dd></div>
          ${hundredths(earned) > 0
            ? html`<div><dt><span class="key earned"></span>${m.earned}</dt><dd>${earned}</dd></div>`
            : nothing}
          <div><dt>${m.remaining}</dt><dd>${remaining}</dd></div>
          <div><dt>${m.required}</dt><dd>${required}</dd></div>
        </dl>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-result": RtResult;
  }
}
