/** What to do next and what it brings; the best one is said, the others are one tap away. */
import { css, html, nothing } from "lit";
import { RtElement } from "../dom/element.js";
import type { Decision, NextStep } from "../engine/types.js";
import { base } from "../style/base.js";

export class RtNextSteps extends RtElement {
  static override properties = { decision: { attribute: false }, open: { state: true } };
  static override styles = [
    base,
    css`
      .step {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: 0.25rem 1rem;
        padding: 0.5rem 0.5rem 0.5rem 1rem;
        border-left: 4px solid var(--accent);
        border-radius: 0 8px 8px 0;
        background: var(--accent-soft);
      }
      .step h3 {
        white-space: nowrap;
        color: var(--accent-strong);
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0.25rem 1rem;
        padding: 0.5rem 0.5rem 0.5rem 1.25rem;
        border-bottom: 1px solid var(--line);
      }
      .more {
        padding-left: 1rem;
      }
      @media (max-width: 40rem) {
        .step,
        li {
          grid-template-columns: minmax(0, 1fr);
        }
        .step {
          padding-block: 0.75rem 0.25rem;
        }
        .step button,
        li button {
          justify-self: start;
          padding-inline: 0;
        }
      }
    `,
  ];

  declare decision: Decision;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render(): unknown {
    const { m, decision, open } = this;
    const [first, ...others] = decision.next_steps;
    if (!first) return this.#nothingToDo();
    return html`<div class="step">
        <h3>${m.next}</h3>
        <p>${first.reason.text}</p>
        ${this.#how(first)}
      </div>
      ${others.length > 0
        ? html`<button
              class="quiet screen more"
              aria-expanded=${open}
              aria-controls="more"
              @click=${() => (this.open = !open)}
            >
              ${m.nextMore(others.length)}
            </button>
            <ul id="more" ?hidden=${!open}>
              ${others.map((step) => html`<li><p>${step.reason.text}</p>${this.#how(step)}</li>`)}
            </ul>`
        : nothing}`;
  }

  /** Where nothing small brings more: the limit that is reached, if one is. */
  #nothingToDo(): unknown {
    const { m, decision } = this;
    if (decision.granted.length === 0) return nothing;
    const full = decision.caps.filter(({ binding }) => binding);
    return html`${full.map(({ reason }) => html`<p>${reason.text}</p>`)}<p class="soft">${m.nextNone}</p>`;
  }

  #how(step: NextStep): unknown {
    const select = () => this.emit("rt-select", { kind: "refused", index: step.refusal });
    return html`<button class="quiet screen" aria-label=${`${this.m.nextHow}: ${step.reason.text}`} @click=${select}>${this.m.nextHow}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-next-steps": RtNextSteps;
  }
}
