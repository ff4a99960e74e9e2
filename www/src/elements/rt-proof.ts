/** Why this is the best: in words, then in figures for who wants them. */
import { css, html, nothing } from "lit";
import { RtElement } from "../dom/element.js";
import type { Decision, Verification } from "../engine/types.js";
import { base } from "../style/base.js";

export class RtProof extends RtElement {
  static override properties = {
    decision: { attribute: false },
    verification: { attribute: false },
    open: { state: true },
  };
  static override styles = [
    base,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.25rem;
        color: var(--soft);
      }
      .tick {
        color: var(--accent-strong);
        font-weight: 700;
        margin-right: 0.375rem;
      }
      .why {
        margin-top: 0.25rem;
        padding: 1rem 1.25rem;
        border-radius: var(--radius);
        background: var(--paper);
        border: 1px solid var(--line);
        display: grid;
        gap: 0.625rem;
        max-width: 52rem;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 0.5rem 1.5rem;
        padding-top: 0.5rem;
      }
      dt {
        color: var(--soft);
      }
      dd {
        font-weight: 600;
      }
      summary {
        cursor: pointer;
        color: var(--accent);
        min-height: 2.75rem;
        align-content: center;
      }
    `,
  ];

  declare decision: Decision;
  declare verification: Verification | undefined;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override updated(): void {
    if (this.open && !this.verification) this.emit("rt-verify", undefined);
  }

  override render(): unknown {
    const { m, decision, open } = this;
    const { proof } = decision;
    const proved = proof.status === "proved";
    return html`<div class="line">
        <span
          ><span class="tick" aria-hidden="true">${proved ? "✓" : "≈"}</span>${proved
            ? m.proved
            : m.bestFound(proof.gap ?? "?")}</span
        >
        <button class="quiet screen" aria-expanded=${open} aria-controls="why" @click=${() => (this.open = !open)}>
          ${m.why}
        </button>
      </div>
      <div id="why" ?hidden=${!open}>${open ? this.#why() : nothing}</div>`;
  }

  #why(): unknown {
    const { m } = this;
    const { proof } = this.decision;
    const figure = (name: string, value: string | number) => html`<div><dt>${name}</dt><dd class="num">${value}</dd></div>`;
    return html`<div class="why">
      <h3>${m.whyTitle}</h3>
      ${proof.reasons.map((reason) => html`<p>${reason.text}</p>`)}
      ${this.#verified()}
      <details>
        <summary>${m.proofFigures}</summary>
        <dl>
          ${figure(m.proofStatus, proof.status === "proved" ? m.proofStatusProved : m.proofStatusFound)}
          ${figure(m.proofCredits, proof.value.credits)} ${figure(m.proofWaived, proof.value.waived)}
          ${figure(m.proofConsumed, proof.value.consumed)} ${figure(m.proofCandidates, proof.candidates)}
          ${figure(m.proofNodes, proof.nodes)}
        </dl>
        <p class="soft">${m.proofVerify}</p>
      </details>
    </div>`;
  }

  /** What the independent checker found. */
  #verified(): unknown {
    const { m, verification } = this;
    if (!verification) return html`<p class="soft" role="status">${m.verifying}</p>`;
    return html`<div role="status">
      <strong>${verification.holds ? html`<span class="tick" aria-hidden="true">✓</span>${m.verified}` : m.notVerified}</strong>
      ${verification.findings.map(({ text }) => html`<p>${text}</p>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-proof": RtProof;
  }
}
