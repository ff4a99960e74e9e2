/** One step of the ladder: what changes, part by part, with its clauses; what could then be applied for; where its conditions stand. */
import { css, html, nothing } from "lit";
import { levelWords } from "../../i18n/eligibility/index.js";
import { levelsAddress } from "../address.js";
import type { Step } from "../ask.js";
import { PayElement } from "../element.js";
import { gain, isNothing, yuan } from "../money.js";
import { payBase } from "../style.js";
import type { LineChange } from "../types.js";
import { stateWords } from "./rt-pay-ladder.js";

export class RtPayStep extends PayElement {
  static override properties = { step: { attribute: false }, asOf: { attribute: false }, sample: { attribute: false } };
  static override styles = [
    ...payBase,
    css`
      :host {
        margin-top: 1rem;
        padding: 0.75rem 0 0 1rem;
        border-left: 4px solid var(--accent);
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
      }
      .gain {
        font-size: 1.25rem;
        font-weight: 650;
      }
      .parts {
        display: grid;
        max-width: 46rem;
      }
      .parts > li,
      .parts > .head {
        display: grid;
        grid-template-columns: minmax(0, 2fr) repeat(3, minmax(4.5rem, 1fr));
        gap: 0 1rem;
        padding: 0.375rem 0;
        border-bottom: 1px solid var(--line);
      }
      .parts > li > :not(:first-child, rt-level-clause),
      .parts > .head > :not(:first-child) {
        text-align: right;
      }
      .parts rt-level-clause {
        grid-column: 1 / -1;
      }
      .more {
        color: var(--accent-strong);
        font-weight: 650;
      }
      a.link {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
      }
      @media (max-width: 40rem) {
        :host {
          padding-left: 0.75rem;
        }
        .parts > li,
        .parts > .head {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
        .parts > li > :first-child,
        .parts > .head > :first-child {
          grid-column: 1 / -1;
        }
      }
      @media print {
        a.link {
          display: none;
        }
      }
    `,
  ];

  declare step: Step;
  /** Day asked for. */
  declare asOf: string;
  /** Path of the sample shown, for the link to its conditions. */
  declare sample: string | undefined;

  override render(): unknown {
    const { w, asOf } = this;
    const { raise, cited } = this.step;
    const { month, year, once } = raise;
    const amounts = [
      ...(isNothing(month) ? [] : [w.more(gain(month))]),
      ...(isNothing(year) ? [] : [w.moreYear(gain(year))]),
      ...(isNothing(once) ? [] : [w.amountOf(gain(once), w.units.once)]),
    ];
    const sure = raise.status === undefined || raise.status.from !== undefined;
    return html`<section aria-labelledby="title" data-key=${this.step.key}>
      <h3 id="title">${raise.occupation} ${raise.name} ${raise.example ? html`<span class="mark">${w.exampleMark}</span>` : nothing}</h3>
      ${amounts.length > 0 ? html`<p class="gain num">${w.list(amounts)}</p>` : html`<p>${w.stepSame}</p>`}
      <p>${w.stepState(stateWords(raise, w.noConditions), this.#days())}</p>
      <p class="soft num">${sure ? w.stepOn(raise.on) : w.stepNow(asOf)}</p>
      ${raise.certain ? nothing : html`<p class="warn">? ${w.stepUncertain}</p>`}
      ${raise.changes.length > 0
        ? html`<ul class="parts">
            <li class="head soft" aria-hidden="true"><span>${w.part}</span><span>${w.before}</span><span>${w.after}</span><span>${w.change}</span></li>
            ${raise.changes.map((change) => this.#change(change))}
          </ul>`
        : nothing}
      ${(raise.entitlements ?? []).length > 0
        ? html`<h4 class="then">${w.thenApply}</h4>
            <ul>
              ${(raise.entitlements ?? []).map(
                (each) =>
                  html`<li>
                    <p><strong>${each.title}</strong> ${each.amount === undefined ? nothing : this.amount(each.amount, each.per)} <span class="soft">${w.entitlementStates[each.state]} · ${each.to === "worker" ? w.toWorker : w.toEnterprise}</span></p>
                    ${each.apply_until === undefined ? nothing : html`<p class="num">${w.applyUntil(each.apply_until)}</p>`} ${this.reasons(each.reasons)} ${this.clauses(cited, each.citations)}
                  </li>`,
              )}
            </ul>`
        : nothing}
      ${raise.status ? html`<a class="link" href=${levelsAddress(raise.document, raise.level.code, asOf, this.sample)}>${w.conditions} →</a>` : nothing}
    </section>`;
  }

  /** When it may be sat, as far as the state does not say so. */
  #days(): string {
    const { status } = this.step.raise;
    const levels = levelWords();
    if (!status) return "";
    const told: string[] = [];
    if (status.state === "unknown" && status.from !== undefined) told.push(levels.from(status.from) + levels.goesOn);
    if (status.state === "not-yet") told.push(levels.goesOn.trim());
    if (status.perhaps_from !== undefined && (status.from === undefined || status.perhaps_from < status.from)) told.push(levels.perhaps(status.perhaps_from));
    return this.w.list(told);
  }

  #change({ name, part, per, before, after, citations }: LineChange): unknown {
    const { w } = this;
    const more = difference(before, after);
    const unit = w.units[per];
    return html`<li data-part=${part}>
      <span><strong>${name}</strong> <span class="soft">${unit}</span></span>
      <span class="num"><span class="sr">${w.before} </span>${yuan(before)}</span>
      <span class="num"><span class="sr">${w.after} </span>${yuan(after)}</span>
      <span class="num more"><span class="sr">${w.change} </span>${gain(more)}</span>
      ${this.clauses(this.step.cited, citations)}
    </li>`;
  }
}

/** Exact in fen: what is more after than before. */
function difference(before: string, after: string): string {
  const value = fenOf(after) - fenOf(before);
  const size = value < 0n ? -value : value;
  const rest = size % 100n;
  return `${value < 0n ? "-" : ""}${size / 100n}${rest === 0n ? "" : `.${String(rest).padStart(2, "0")}`}`;
}

const fenOf = (amount: string): bigint => {
  const [whole = "0", rest = ""] = amount.split(".");
  return BigInt(whole + rest.padEnd(2, "0"));
};

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-step": RtPayStep;
  }
}
