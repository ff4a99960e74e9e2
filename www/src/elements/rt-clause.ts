/** The clause behind one grant or refusal: the sentence, the wording, and one tap deeper document, version and digest. */
import { css, html, nothing } from "lit";
import { RtElement, type Selection } from "../dom/element.js";
import type { Citation, Decision, Grant, Reason, Refusal } from "../engine/types.js";
import type { Preview } from "../state/store.js";
import { base } from "../style/base.js";

export class RtClause extends RtElement {
  static override properties = {
    decision: { attribute: false },
    selection: { attribute: false },
    preview: { attribute: false },
    peek: { type: Boolean },
    inline: { type: Boolean, reflect: true },
    page: { attribute: false },
    pages: { attribute: false },
  };
  static override styles = [
    base,
    css`
      :host {
        padding: 1rem 1.125rem;
        border-radius: var(--radius);
        background: var(--paper);
        border: 1px solid var(--line);
        box-shadow: var(--shadow);
      }
      :host([inline]) {
        box-shadow: none;
        border-width: 0 0 0 4px;
        border-radius: 0;
        padding-right: 0;
      }
      :host(:focus) {
        outline: none;
      }
      :host(:focus-visible) {
        outline: 3px solid var(--accent);
      }
      article {
        display: grid;
        gap: 0.75rem;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
      }
      .head h3 {
        margin: 0;
        font-size: 1rem;
        flex: 1;
      }
      .head button {
        margin: -0.375rem -0.5rem -0.375rem 0;
      }
      .outcome {
        color: var(--warn);
      }
      .sentences {
        display: grid;
        gap: 0.25rem;
      }
      blockquote {
        margin: 0;
        padding: 0.5rem 0.875rem;
        border-left: 3px solid var(--ribbon);
        background: var(--ground);
        border-radius: 0 6px 6px 0;
      }
      cite {
        display: block;
        font-style: normal;
        color: var(--soft);
      }
      summary {
        min-height: 2.75rem;
        align-content: center;
        cursor: pointer;
        color: var(--accent);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.125rem 0.75rem;
      }
      dt {
        color: var(--soft);
      }
      dd {
        overflow-wrap: anywhere;
      }
      code {
        font: 1rem/1.5 var(--mono);
      }
      h4 {
        margin: 0;
        font-size: 1rem;
      }
      .repairs li {
        padding: 0.25rem 0;
      }
      .or {
        color: var(--soft);
      }
    `,
  ];

  declare decision: Decision;
  declare selection: Selection;
  declare preview: Preview | undefined;
  /** Shown in passing: short, without controls. */
  declare peek: boolean;
  declare inline: boolean;
  declare page: number;
  declare pages: number;

  constructor() {
    super();
    this.peek = false;
    this.inline = false;
    this.page = 0;
    this.pages = 0;
  }

  override render(): unknown {
    const claim = this.decision[this.selection.kind][this.selection.index];
    if (!claim) return nothing;
    const granted = "credits" in claim;
    const citations = claim.citations.flatMap((at) => this.decision.citations[at] ?? []);
    return html`<article aria-label=${this.m.clause}>
      ${this.#head(claim)}
      <div class="sentences">
        ${granted ? this.#grant(claim) : this.#refusal(claim)}
      </div>
      ${citations.slice(0, this.peek ? 1 : undefined).map((citation) => this.#quote(citation))}
      ${this.peek ? nothing : this.#deeper(claim, citations)}
    </article>`;
  }

  #head(claim: Grant | Refusal): unknown {
    const { m, page, pages } = this;
    const turn = (to: number) => this.dispatchEvent(new CustomEvent("rt-page", { detail: to }));
    return html`<div class="head">
      <h3>
        ${claim.rule.title}
        ${"credits" in claim
          ? claim.example
            ? html`<span class="mark" title=${m.exampleNote}>${m.example}</span>`
            : nothing
          : html`<span class="outcome">${m.outcomes[claim.outcome]}</span>`}
      </h3>
      ${this.peek
        ? nothing
        : html`${pages > 1
              ? html`<button class="quiet" aria-label=${m.previous} ?disabled=${page <= 0} @click=${() => turn(page - 1)}>‹</button>
                  <span class="num soft">${m.clauseOf(page + 1, pages)}</span>
                  <button class="quiet" aria-label=${m.following} ?disabled=${page >= pages - 1} @click=${() => turn(page + 1)}>›</button>`
              : nothing}
            <button class="quiet" @click=${() => this.dispatchEvent(new Event("rt-close"))}>${m.close}</button>`}
    </div>`;
  }

  #grant(grant: Grant): unknown {
    const { m } = this;
    const { effect, approval } = grant;
    return html`${this.#sentences(grant.reasons)}
    ${effect === "full" ? nothing : html`<p><strong>${m.effects[effect]}</strong></p>`}
    ${approval ? html`<p class="outcome">${m.approval(approval)}</p>` : nothing}`;
  }

  #refusal(refusal: Refusal): unknown {
    const { m } = this;
    const repairs = refusal.repairs ?? [];
    return html`${this.#sentences(refusal.reasons)}
    ${repairs.length > 0 && !this.peek
      ? html`<div class="repairs">
          <h4>
            ${m.repairsTitle}${refusal.worth === "0" ? nothing : html` <span class="soft">(${m.worth(refusal.worth)})</span>`}
          </h4>
          <ul>
            ${repairs.map(
              ({ changes }, at) =>
                html`<li>
                  ${at > 0 ? html`<span class="or">${m.repairOr} </span>` : nothing}${changes.map(({ text }) => text).join(" ")}
                </li>`,
            )}
          </ul>
        </div>`
      : nothing}`;
  }

  #sentences(reasons: readonly Reason[]): unknown {
    return reasons.slice(0, this.peek ? 2 : undefined).map(({ text }) => html`<p>${text}</p>`);
  }

  #quote({ source, number, clause, text, summary }: Citation): unknown {
    const { m } = this;
    return html`<blockquote>
      <p>${text}</p>
      <cite>${summary ? m.summary : m.quoted} · ${source}${number ? `（${number}）` : ""} ${clause}</cite>
    </blockquote>`;
  }

  #deeper(claim: Grant | Refusal, citations: readonly Citation[]): unknown {
    const { m } = this;
    const row = (name: string, value: unknown) => html`<dt>${name}</dt><dd>${value}</dd>`;
    return html`<details>
        <summary>${m.details}</summary>
        <dl>
          ${row(m.ruleCode, html`<code>${claim.rule.document} / ${claim.rule.rule}</code>`)}
          ${[...new Set(citations.map(({ document }) => document))].map((at) => {
            const document = this.decision.documents[at];
            return document
              ? html`${row(m.document, document.title)} ${row(m.version, html`<span class="num">${document.version}</span>`)}
                ${row(m.digest, html`<code>${document.digest}</code>`)}`
              : nothing;
          })}
          ${citations.map(({ source, address, trust }) =>
            row(m.source, html`${source}${address ? html` <span class="soft">${address}</span>` : nothing} · ${m.trusts[trust]}`),
          )}
        </dl>
      </details>
      <rt-pin-maker .decision=${this.decision} .claim=${claim} .preview=${this.preview}></rt-pin-maker>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-clause": RtClause;
  }
}
