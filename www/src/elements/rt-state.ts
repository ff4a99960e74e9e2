/** Getting ready, or why not: says what to do. */
import { css, html } from "lit";
import { RtElement } from "../dom/element.js";
import type { Trouble } from "../state/trouble.js";
import { base } from "../style/base.js";

export class RtState extends RtElement {
  static override properties = { trouble: { attribute: false } };
  static override styles = [
    base,
    css`
      .box {
        max-width: 44rem;
        margin: 0.75rem 0;
        padding: 1.25rem 1.5rem;
        border: 1px solid var(--warn-line);
        border-radius: var(--radius);
        background: var(--paper);
        display: grid;
        gap: 0.75rem;
        justify-items: start;
      }
      .wait {
        padding: 14vh 0;
        color: var(--soft);
        font-size: 1.25rem;
      }
      code {
        font: 1rem/1.5 var(--mono);
        overflow-wrap: anywhere;
        color: var(--soft);
      }
    `,
  ];

  declare trouble: Trouble | undefined;

  override render(): unknown {
    const { m, trouble } = this;
    if (!trouble) return html`<p class="wait" role="status">${m.loading}</p>`;
    const said = m.trouble as Readonly<Record<string, string>>;
    const code = typeof WebAssembly === "undefined" ? "no-wasm" : trouble.code;
    return html`<div class="box" role="alert">
      <h2>${m.trouble.title}</h2>
      <p>${said[code] ?? m.trouble.internal}</p>
      ${trouble.diagnostics?.slice(0, 3).map((finding) => html`<p>${finding.message} <code>${finding.place.document}</code></p>`)}
      <code>${trouble.code}: ${trouble.message}</code>
      <button class="primary" @click=${() => this.dispatchEvent(new Event("retry"))}>${m.retry}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-state": RtState;
  }
}
