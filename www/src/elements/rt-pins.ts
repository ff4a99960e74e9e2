/** The learner's own choices, what they cost together, and how to take them back. */
import { css, html, nothing } from "lit";
import { hundredths } from "../data/credit.js";
import { RtElement } from "../dom/element.js";
import type { Pin } from "../engine/types.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";

export class RtPins extends RtElement {
  static override properties = { store: { attribute: false }, revision: { attribute: false } };
  static override styles = [
    base,
    css`
      section {
        padding: 0.75rem 1rem;
        border-left: 4px solid var(--edge);
        border-radius: 0 8px 8px 0;
        background: var(--sunken);
      }
      li,
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1rem;
      }
      li > :first-child,
      h3 {
        flex: 1;
      }
    `,
  ];

  declare store: Store;
  declare revision: number;

  override render(): unknown {
    const { store, m } = this;
    const { pins, decision } = store;
    if (pins.length === 0) return nothing;
    const cost = decision?.pins?.cost ?? "0";
    return html`<section aria-labelledby="title">
      <div class="head">
        <h3 id="title">${m.pinned}</h3>
        <span class="num">${hundredths(cost) > 0 ? m.pinnedCost(cost) : m.pinnedNoCost}</span>
        ${pins.length > 1 ? html`<button class="quiet screen" @click=${() => store.wish([])}>${m.undoAll}</button>` : nothing}
      </div>
      <ul>
        ${pins.map(
          (pin, at) =>
            html`<li>
              <span>${decision?.pins?.reasons[at]?.text ?? this.#said(pin)}</span>
              <button class="quiet screen" @click=${() => store.wish(pins.filter((_, other) => other !== at))}>${m.undo}</button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #said(pin: Pin): string {
    const { m } = this;
    return "use" in pin ? m.pinnedUse(pin.use.achievement, pin.use.target) : m.pinnedLeave(pin.leave.achievement);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pins": RtPins;
  }
}
