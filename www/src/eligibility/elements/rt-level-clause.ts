/** The clauses something rests on, one tap behind it. */
import { css, html, nothing } from "lit";
import type { Citation, DocumentUsed } from "../../engine/types.js";
import { LevelElement } from "../element.js";
import { levelBase } from "../style.js";

/** An answer's citations and the documents they are of. */
export interface Cited {
  readonly citations: readonly Citation[];
  readonly documents: readonly DocumentUsed[];
}

export class RtLevelClause extends LevelElement {
  static override properties = { answer: { attribute: false }, of: { attribute: false } };
  static override styles = [
    ...levelBase,
    css`
      blockquote {
        margin: 0 0 0.75rem;
        padding: 0.25rem 0 0.25rem 0.875rem;
        border-left: 3px solid var(--accent);
        overflow-wrap: anywhere;
      }
      cite {
        display: block;
        font-style: normal;
        color: var(--soft);
      }
      code {
        font: 1rem/1.5 var(--mono);
      }
    `,
  ];

  declare answer: Cited;
  /** Positions in the answer's citations. */
  declare of: readonly number[];

  override render(): unknown {
    const found = [...new Set(this.of)].flatMap((at) => this.answer.citations[at] ?? []);
    if (found.length === 0) return nothing;
    return html`<details class="unfold">
      <summary>${found.length === 1 ? this.w.clause : this.w.clauses(found.length)}</summary>
      ${found.map((citation) => this.#quote(citation))}
    </details>`;
  }

  #quote({ document: at, source, number, clause, text, summary, address, trust }: Citation): unknown {
    const { m } = this;
    const document = this.answer.documents[at];
    return html`<blockquote>
      <p>${text}</p>
      <cite>${summary ? m.summary : m.quoted} · ${source}${number ? `（${number}）` : ""} ${clause}</cite>
      <cite>${address ? html`${address} · ` : nothing}${m.trusts[trust]}</cite>
      ${document
        ? html`<cite>${m.document} ${document.title} · ${m.version} <span class="num">${document.version}</span> · ${m.digest} <code>${document.digest}</code></cite>`
        : nothing}
    </blockquote>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-level-clause": RtLevelClause;
  }
}
