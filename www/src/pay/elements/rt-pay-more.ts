/** What stands beside pay: payments to apply for, guide prices, what is not paid and why, and the documents that apply. */
import { css, html, nothing } from "lit";
import { PayElement } from "../element.js";
import { payBase, payRows } from "../style.js";
import type { EntitlementStatus, Pay, PayPeriod, Unpaid } from "../types.js";

const MARKS = { due: "✓", open: "?", refused: "✗" } as const;

export class RtPayMore extends PayElement {
  static override properties = { answer: { attribute: false }, period: { attribute: false } };
  static override styles = [
    ...payBase,
    payRows,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
      }
      section {
        padding: 1rem 1.125rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .state.due {
        color: var(--accent-strong);
      }
      .state.open {
        color: var(--warn);
      }
      .state.refused,
      .state.closed {
        color: var(--soft);
      }
      section.advice {
        border-style: dashed;
      }
      /* What is not paid goes on paper where it was opened: the sheet is about what is. */
      @media print {
        details.asked:not([open]),
        section:has(> details.asked:not([open]):only-child) {
          display: none;
        }
      }
    `,
  ];

  declare answer: Pay;
  declare period: PayPeriod;

  override render(): unknown {
    return html`${this.#entitlements()} ${this.#guidance()} ${this.#unpaid()} ${this.#covering()}`;
  }

  #entitlements(): unknown {
    const { w, period } = this;
    const all = period.entitlements ?? [];
    if (all.length === 0) return nothing;
    const of = (state: EntitlementStatus["state"]) => all.filter((each) => each.state === state);
    const folded = (state: "open" | "refused", title: (count: number) => string) =>
      of(state).length === 0
        ? nothing
        : html`<details class="asked">
            <summary>${title(of(state).length)}</summary>
            <ul>
              ${of(state).map((each) => this.#entitlement(each))}
            </ul>
          </details>`;
    return html`<section>
      <h2>${w.entitlements}</h2>
      <p class="soft">${w.entitlementsHelp}</p>
      <ul>
        ${of("due").map((each) => this.#entitlement(each))}
      </ul>
      ${folded("open", w.undecided)} ${folded("refused", w.refused)}
    </section>`;
  }

  #entitlement(each: EntitlementStatus): unknown {
    const { w, answer, period } = this;
    return html`<li data-entitlement=${each.id}>
      <p class="row">
        <span class="name">${each.title}</span>
        <span class="state ${each.state}"><span class="sign" aria-hidden="true">${MARKS[each.state]}</span>${w.entitlementStates[each.state]}</span>
        ${each.amount === undefined ? nothing : this.amount(each.amount, each.per)}
        <span class="soft">${each.to === "worker" ? w.toWorker : w.toEnterprise}</span>
      </p>
      ${each.apply_until === undefined || each.state === "refused" ? nothing : html`<p class="num"><strong>${w.applyUntil(each.apply_until)}</strong></p>`}
      ${this.source(period, answer, each.source)} ${this.reasons(each.reasons)} ${this.clauses(answer, each.citations)}
    </li>`;
  }

  #guidance(): unknown {
    const { w, answer, period } = this;
    const offers = period.guidance ?? [];
    if (offers.length === 0) return nothing;
    return html`<section class="advice">
      <h2>${w.guidance}</h2>
      <p class="soft">${w.guidanceHelp}</p>
      <ul>
        ${offers.map(
          (offer) =>
            html`<li data-guidance=${offer.part}>
              <p class="row"><span class="name">${offer.name}</span>${this.amount(offer.amount, offer.per)}</p>
              ${this.source(period, answer, offer.source)} ${offer.items.map(({ reasons }) => this.reasons(reasons))}
              ${this.clauses(answer, offer.items.flatMap((item) => item.citations))}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #unpaid(): unknown {
    const { w, answer, period } = this;
    const unpaid = period.unpaid ?? [];
    if (unpaid.length === 0) return nothing;
    const row = (each: Unpaid) => html`<li data-unpaid=${each.id}>
      <p class="row">
        <span class="name">${each.title}</span>
        <span class="state ${each.open ? "open" : "closed"}"><span class="sign" aria-hidden="true">${each.open ? "?" : "✗"}</span>${each.open ? w.unpaidStates.open : w.unpaidStates.closed}</span>
      </p>
      ${this.source(period, answer, each.source)} ${this.reasons(each.reasons)} ${this.clauses(answer, each.citations)}
    </li>`;
    return html`<section>
      <details class="asked">
        <summary>${w.unpaid(unpaid.length)}</summary>
        <ul>
          ${[...unpaid].sort((a, b) => Number(b.open) - Number(a.open)).map(row)}
        </ul>
      </details>
    </section>`;
  }

  #covering(): unknown {
    const { w, answer, period } = this;
    if (period.sources.length === 0) return nothing;
    return html`<section>
      <details class="unfold">
        <summary>${w.covering}</summary>
        <ul>
          ${period.sources.map(({ covers }, at) => html`<li><p>${this.source(period, answer, at)}${covers ? nothing : html` <span class="warn">? ${w.coversMaybe}</span>`}</p></li>`)}
        </ul>
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-more": RtPayMore;
  }
}
