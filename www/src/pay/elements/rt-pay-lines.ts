/** The lines of pay: amount, source and what it counts toward at a glance; how it was reckoned, clauses and other sources one tap behind. */
import { css, html, nothing } from "lit";
import { ordinal, PayElement } from "../element.js";
import { yuan } from "../money.js";
import { payBase } from "../style.js";
import type { Offer, Pay, PayItem, PayLine, PayPeriod } from "../types.js";

export class RtPayLines extends PayElement {
  static override properties = { answer: { attribute: false }, period: { attribute: false } };
  static override styles = [
    ...payBase,
    css`
      ul.lines > li,
      .head,
      .sum {
        border-bottom: 1px solid var(--line);
      }
      .head,
      .sum,
      details.line > summary {
        display: grid;
        grid-template-columns: 1.25rem minmax(7rem, 2fr) minmax(9rem, 4fr) minmax(6rem, 1.25fr) minmax(8.5rem, 1.25fr);
        gap: 0 1rem;
        align-items: baseline;
        padding: 0.5rem 0;
        color: var(--ink);
      }
      .head {
        color: var(--soft);
      }
      .head > :first-child {
        grid-column: 2;
      }
      .head > :last-child,
      .figure {
        text-align: right;
      }
      .sum > :first-child {
        grid-column: 2 / 5;
        font-weight: 650;
      }
      .name {
        font-weight: 600;
      }
      .best {
        display: inline-block;
        padding: 0 0.4em;
        border-radius: 4px;
        background: var(--accent-soft);
        color: var(--accent-strong);
        font-weight: 500;
        line-height: 1.45;
      }
      .how {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
        padding: 0 0 0.875rem 2.25rem;
      }
      .how li + li {
        margin-top: 0.5rem;
      }
      .item {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        align-items: baseline;
      }
      .others {
        border-left: 3px solid var(--line);
        padding-left: 0.875rem;
      }
      @media (max-width: 52rem) {
        .head {
          display: none;
        }
        .sum,
        details.line > summary {
          grid-template-columns: 1.25rem minmax(0, 1fr) auto;
        }
        details.line > summary > .figure {
          grid-area: 1 / 3;
        }
        details.line > summary > .source,
        details.line > summary > .counts {
          grid-column: 2 / 4;
        }
        .sum > :first-child {
          grid-column: 2;
        }
        .how {
          padding-left: 1.25rem;
        }
      }
      /* On paper there is no mark to tap, and no column for it. */
      @media print {
        .head,
        .sum,
        details.line > summary {
          grid-template-columns: minmax(5rem, 2fr) minmax(9rem, 4fr) minmax(5rem, 1fr) minmax(7rem, 1.25fr);
        }
        .head {
          display: grid;
        }
        .head > :first-child {
          grid-column: 1;
        }
        .sum > :first-child {
          grid-column: 1 / 4;
        }
        details.line > summary > .figure,
        details.line > summary > .source,
        details.line > summary > .counts {
          grid-area: auto;
        }
        .how {
          padding-left: 1rem;
        }
      }
    `,
  ];

  declare answer: Pay;
  declare period: PayPeriod;

  override render(): unknown {
    const { w, period } = this;
    const { lines, totals } = period;
    if (lines.length === 0) return html`<h2>${w.lines}</h2><p class="soft">${w.noLines}</p>`;
    return html`<h2>${w.lines}</h2>
      <p class="soft screen">${w.linesHelp}</p>
      <div class="head" aria-hidden="true"><span>${w.part}</span><span>${w.source}</span><span>${w.counts}</span><span>${w.amount}</span></div>
      <ul class="lines">
        ${lines.map((line) => html`<li data-part=${line.part}>${this.#line(line)}</li>`)}
      </ul>
      <p class="sum num"><span>${w.monthTotal}</span><span class="figure">${period.certain ? nothing : html`${w.atLeast} `}${this.amount(totals.month, "month")}</span></p>`;
  }

  #line(line: PayLine): unknown {
    const { w, answer, period } = this;
    const { items, reasons, instead_of: others = [], citations = [] } = line;
    return html`<details class="line unfold">
      <summary>
        <span>
          <span class="name">${line.name}</span> ${others.length > 0 ? html`<span class="best">${w.bestOf}</span>` : nothing}
        </span>
        ${this.source(period, answer, line.source)}
        <span class="counts soft">${this.#counts(line)}</span>
        <span class="figure">${line.open ? html`${w.atLeast} ` : nothing}${this.amount(line.amount, line.per)}</span>
      </summary>
      <div class="how">
        ${line.open ? html`<p class="warn">? ${w.open}</p>` : nothing} ${this.#items(items)} ${this.reasons(reasons)}
        ${this.clauses(answer, [...citations, ...items.flatMap((item) => item.citations)])}
        ${others.length > 0 ? this.#others(others) : nothing}
      </div>
    </details>`;
  }

  #counts({ counts_toward: ids }: PayLine): unknown {
    const { w, period } = this;
    const found = period.floors.flatMap((floor, at) => (ids.includes(floor.id) ? [{ mark: ordinal(at), title: floor.title }] : []));
    if (period.floors.length === 0) return nothing;
    if (found.length === 0) return w.countsNot;
    return html`<span aria-hidden="true">${w.countsToward(found.map(({ mark }) => mark).join(""))}</span
      ><span class="sr">${w.countsTowardLong(w.list(found.map(({ title }) => title)))}</span>`;
  }

  /** How each item was reckoned; of a single one of the same name the title says nothing new. */
  #items(items: readonly PayItem[]): unknown {
    const { w } = this;
    if (items.length === 0) return nothing;
    return html`<ul>
      ${items.map(
        ({ title, amount, paid, reasons }) =>
          html`<li>
            ${items.length > 1
              ? html`<p class="item"><strong>${title}</strong><span class="num">${yuan(amount)}</span>${paid ? nothing : html`<span class="soft">${w.notPaid}</span>`}</p>`
              : nothing}
            ${this.reasons(reasons)}
          </li>`,
      )}
    </ul>`;
  }

  #others(offers: readonly Offer[]): unknown {
    const { w, answer, period } = this;
    return html`<details class="others unfold">
      <summary>${w.bestOfTitle}</summary>
      <ul>
        ${offers.map(
          (offer) =>
            html`<li>
              <p class="item">${this.amount(offer.amount, offer.per)} ${this.source(period, answer, offer.source)}</p>
              ${offer.items.map(({ reasons }) => this.reasons(reasons))} ${this.clauses(answer, offer.items.flatMap((item) => item.citations))}
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-lines": RtPayLines;
  }
}
