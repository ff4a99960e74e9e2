/** What a year costs before and after, and how many gain and lose. */
import { css, html, nothing } from "lit";
import type { WorkforceChange } from "../../../workforce/types.js";
import { fen, gain, yuan } from "../../money.js";
import { BargainElement } from "../element.js";
import { minus, percent, unchanged } from "../figures.js";
import { bargainBase } from "../style.js";

export class RtBargainCost extends BargainElement {
  static override properties = {
    change: { attribute: false },
    versions: { attribute: false },
    edited: { attribute: false },
    asking: { attribute: false },
  };
  static override styles = [
    ...bargainBase,
    css`
      :host {
        container-type: inline-size;
      }
      .big {
        font-size: clamp(1.75rem, 5vw, 2.5rem);
        line-height: 1.25;
        font-weight: 650;
        font-variant-numeric: tabular-nums lining-nums;
        overflow-wrap: anywhere;
      }
      .people {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        margin: 0.375rem 0 0.75rem;
        font-size: 1.125rem;
      }
      .people b {
        font-weight: 650;
      }
      .bar {
        display: flex;
        height: 0.75rem;
        margin-bottom: 0.25rem;
        border: 1px solid var(--edge);
        border-radius: 6px;
        overflow: hidden;
      }
      h2 {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        align-items: baseline;
      }
      h2 .soft {
        font-size: 1rem;
        font-weight: 400;
      }
    `,
  ];

  declare change: WorkforceChange;
  /** The version before and the one after. */
  declare versions: readonly [string, string];
  /** Whether amounts differ between the two. */
  declare edited: boolean;
  declare asking: boolean;

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  override render(): unknown {
    const { w, change, edited } = this;
    const { all, before, after } = change;
    const share = percent(all.before, all.after);
    const still = all.more === 0 && all.less === 0;
    return html`<h2 tabindex="-1">${w.cost} ${this.asking ? html`<span class="soft" role="status">${w.deciding}</span>` : nothing}</h2>
      ${edited
        ? html`<p class="big ${fen(all.cost) > 0 ? "up" : fen(all.cost) < 0 ? "down" : ""}" data-cost=${all.cost}>${fen(all.cost) === 0 ? "±0" : gain(all.cost)} <small>${w.yuanYear}</small></p>
            <p class="people num">
              <span data-moved="more">▲ ${w.movedLabels.more} <b>${this.count(all.more)}</b></span><span data-moved="less">▼ ${w.movedLabels.less} <b>${this.count(all.less)}</b></span
              ><span data-moved="same">＝ ${w.movedLabels.same} <b>${this.count(unchanged(all))}</b></span>
              ${share !== undefined && !still ? html`<span class="soft">${w.about(`${fen(all.cost) > 0 ? "+" : ""}${yuan(share)}`)}</span>` : nothing}
            </p>
            ${still ? html`<p class="note">${w.noEffect}</p>` : nothing}`
        : html`<p class="big" data-cost="0">${yuan(all.before)} <small>${w.yuanYear}</small></p>
            <p class="soft">${w.unchanged}</p>`}
      <table class="narrow">
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="right">${w.before}</th>
            <th scope="col" class="right">${w.after}</th>
            <th scope="col" class="right">${w.change}</th>
          </tr>
          <tr>
            <td></td>
            <td class="right soft">${this.versions[0]}</td>
            <td class="right soft">${this.versions[1]}</td>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${this.#money(w.yearCost, all.before, all.after)} ${this.#money(w.monthCost, before.all.month, after.all.month)} ${this.#money(w.medianPay, all.median_before, all.median_after)}
          ${this.#people(w.raisedTo, before.flagged.raised, after.flagged.raised)} ${this.#people(w.breached, before.flagged.breached, after.flagged.breached)}
        </tbody>
      </table>`;
  }

  #money(label: string, before: string, after: string): unknown {
    return html`<tr>
      <th scope="row">${label}</th>
      <td class="right">${yuan(before)}</td>
      <td class="right">${yuan(after)}</td>
      <td class="right">${this.moved(minus(after, before))}</td>
    </tr>`;
  }

  #people(label: string, before: number, after: number): unknown {
    const { w } = this;
    if (before === 0 && after === 0) return nothing;
    return html`<tr>
      <th scope="row">${label}</th>
      <td class="right">${w.people(this.count(before))}</td>
      <td class="right">${w.people(this.count(after))}</td>
      <td class="right num">${after === before ? "0" : gain(String(after - before))}</td>
    </tr>`;
  }
}


declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-cost": RtBargainCost;
  }
}
