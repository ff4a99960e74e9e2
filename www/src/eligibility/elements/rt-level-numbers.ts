/** Whether the numbers of the certificates fit what the certificates say. */
import { css, html, nothing } from "lit";
import type { NumberCheck, NumberChecks } from "../../engine/types.js";
import { LevelElement } from "../element.js";
import { levelBase } from "../style.js";

const SIGNS: Readonly<Record<NumberCheck["outcome"], string>> = { fits: "✓", contradicts: "≠", "not-recognised": "?", unknown: "○" };

/** Numbers shown at once; the others are one tap away. */
const MOST = 8;

export class RtLevelNumbers extends LevelElement {
  static override properties = { checks: { attribute: false } };
  static override styles = [
    ...levelBase,
    css`
      li {
        padding: 0.75rem 0;
        border-top: 1px solid var(--line);
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
        align-items: baseline;
      }
      .number {
        overflow-wrap: anywhere;
      }
      .outcome {
        font-weight: 600;
      }
      .contradicts {
        color: var(--warn);
      }
      .fits {
        color: var(--accent-strong);
      }
      h3 + p {
        padding-bottom: 0.5rem;
      }
    `,
  ];

  declare checks: NumberChecks;

  override render(): unknown {
    const { w } = this;
    return html`<h3>${w.numbers}</h3>
      <p class="soft">${w.numbersHelp}</p>
      <ul>
        ${this.#shown.slice(0, MOST).map((check) => this.#check(check))}
      </ul>
      ${this.#shown.length > MOST
        ? html`<details class="unfold">
            <summary>${w.moreNumbers(this.#shown.length - MOST)}</summary>
            <ul>
              ${this.#shown.slice(MOST).map((check) => this.#check(check))}
            </ul>
          </details>`
        : nothing}`;
  }

  /** In the order of the record; of many, those that fit come last. */
  get #shown(): readonly NumberCheck[] {
    const { checks } = this.checks;
    return checks.length > MOST ? [...checks.filter(({ outcome }) => outcome !== "fits"), ...checks.filter(({ outcome }) => outcome === "fits")] : checks;
  }

  #check({ certificate, name, number, outcome, grammar, reasons, look_up: lookUp = [], citations = [] }: NumberCheck): unknown {
    const { w } = this;
    return html`<li data-certificate=${certificate}>
      <p class="name">
        <strong>${name}</strong>
        ${number === undefined ? nothing : html`<span class="number num">${number}</span>`}
        <span class="outcome ${outcome}"><span aria-hidden="true">${SIGNS[outcome]} </span>${w.outcomes[outcome]}</span>
        ${grammar?.example ? html`<span class="mark">${w.example}</span>` : nothing}
      </p>
      ${reasons.map(({ text }) => html`<p>${text}</p>`)}
      ${lookUp.length > 0 ? html`<p class="soft">${w.lookUp}${w.list(lookUp)}</p>` : nothing}
      <rt-level-clause .answer=${this.checks} .of=${citations}></rt-level-clause>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-level-numbers": RtLevelNumbers;
  }
}
