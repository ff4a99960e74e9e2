/** What every element of the view of pay has in common. */
import { html, nothing } from "lit";
import { RtElement } from "../dom/element.js";
import { payWords } from "../i18n/pay/index.js";
import type { PayMessages } from "../i18n/pay/zh-CN.js";
import { isNothing, yuan } from "./money.js";
import type { Cited, PayPeriod, Per } from "./types.js";

/** Floors are named by these beside the lines that count toward them. */
const ORDINALS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

export const ordinal = (at: number): string => [...ORDINALS][at] ?? `(${at + 1})`;

export class PayElement extends RtElement {
  /** The words of this view in the language chosen. */
  protected get w(): PayMessages {
    return payWords();
  }

  /** An amount with its unit. */
  protected amount(amount: string, per: Per): unknown {
    return html`<span class="num"><strong>${yuan(amount)}</strong> <span class="soft">${this.w.units[per]}</span></span>`;
  }

  /** A source by its title, with its rank; made-up ones are marked. */
  protected source(period: PayPeriod, cited: Cited, at: number): unknown {
    const { w } = this;
    const source = period.sources[at];
    if (!source) return nothing;
    const title = source.document === undefined ? "" : cited.documents[source.document]?.title;
    return html`<span class="source"
      ><span class="rank ${source.rank}">${w.ranks[source.rank]}</span>${title ? html` ${title}` : nothing}${source.example
        ? html` <span class="mark">${w.exampleMark}</span>`
        : nothing}</span
    >`;
  }

  /** Sentences of reasons, one line each. */
  protected reasons(reasons: readonly { readonly text: string }[]): unknown {
    return reasons.map(({ text }) => html`<p>${text}</p>`);
  }

  /** Clauses, one tap away. */
  protected clauses(cited: Cited, of: readonly number[]): unknown {
    return of.length > 0 ? html`<rt-level-clause .answer=${cited} .of=${of}></rt-level-clause>` : nothing;
  }

  protected some(amount: string): boolean {
    return !isNothing(amount);
  }
}
