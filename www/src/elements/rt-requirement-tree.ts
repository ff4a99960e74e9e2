/** What the programme requires, as a tree: what is filled, what remains, and every way to fill it. */
import { css, html, nothing } from "lit";
import { difference, hundredths } from "../data/credit.js";
import { RtElement } from "../dom/element.js";
import type { Decision, Ledger, NodeStatus } from "../engine/types.js";
import { base } from "../style/base.js";

export class RtRequirementTree extends RtElement {
  static override properties = {
    decision: { attribute: false },
    ledger: { attribute: false },
    onlyOpen: { state: true },
  };
  static override styles = [
    base,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding-bottom: 0.5rem;
      }
      .top h3 {
        flex: 1;
      }
      details > ul,
      .plain + ul {
        margin-left: 0.6rem;
        padding-left: 1rem;
        border-left: 1px solid var(--line);
      }
      summary,
      .plain {
        display: grid;
        grid-template-columns: 1.25rem 1fr auto;
        gap: 0 0.625rem;
        align-items: center;
        min-height: 2.75rem;
        border-bottom: 1px solid var(--line);
      }
      summary {
        cursor: pointer;
        list-style: none;
        font-weight: 650;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .figures {
        font-weight: 400;
        text-align: right;
      }
      .status {
        width: 1rem;
        height: 1rem;
        border-radius: 50%;
        border: 2px solid var(--edge);
      }
      .met .status {
        background: var(--accent);
        border-color: var(--accent);
      }
      .partly .status {
        border-color: var(--accent);
        background: linear-gradient(0deg, var(--accent) 50%, transparent 50%);
      }
      .note {
        color: var(--soft);
        font-weight: 400;
      }
      .by {
        grid-column: 2 / -1;
        padding-bottom: 0.5rem;
        color: var(--soft);
        font-weight: 400;
      }
      .by summary {
        display: list-item;
        list-style: inside disclosure-closed;
        min-height: 2.75rem;
        align-content: center;
        border: 0;
        font-weight: 400;
        color: var(--accent);
      }
      .by details[open] > summary {
        list-style-type: disclosure-open;
      }
      .by button {
        padding-inline: 0;
      }
      .by ul {
        display: grid;
      }
      @media print {
        summary,
        .plain {
          min-height: 0;
          padding: 1pt 0;
          font-size: 9pt;
        }
        .status {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  declare decision: Decision;
  declare ledger: Ledger;
  declare onlyOpen: boolean;

  constructor() {
    super();
    this.onlyOpen = false;
  }

  override render(): unknown {
    const { m, ledger } = this;
    return html`<div class="top">
        <h3>${ledger.programme_name} <span class="note">${ledger.institution_name}</span></h3>
        <span class="soft num">${m.waived} ${m.creditsOf(ledger.waived)} · ${m.remaining} ${m.creditsOf(ledger.remaining)}</span>
        <button class="screen" aria-pressed=${this.onlyOpen} @click=${() => (this.onlyOpen = !this.onlyOpen)}>${m.treeOnlyOpen}</button>
      </div>
      <ul>${this.#node(ledger.requirement, 0)}</ul>`;
  }

  #node(node: NodeStatus, depth: number): unknown {
    if (this.onlyOpen && node.status === "met") return nothing;
    const children = node.children ?? [];
    if (children.length === 0) {
      return html`<li>
        <div class="plain ${node.status}">${this.#line(node)}${this.#filledBy(node)}</div>
      </li>`;
    }
    return html`<li>
      <details ?open=${depth < 1 || (depth < 3 && node.status === "partly")}>
        <summary class=${node.status}>${this.#line(node)}</summary>
        <ul>
          ${this.#filledBy(node)} ${children.map((child) => this.#node(child, depth + 1))}
        </ul>
      </details>
    </li>`;
  }

  #line(node: NodeStatus): unknown {
    const { m } = this;
    const choose = node.kind === "any" ? 1 : node.choose;
    const left = hundredths(node.required) - hundredths(node.counted);
    return html`<span class="status" role="img" aria-label=${m.treeStatus[node.status]}></span>
      <span>
        ${node.title}
        ${choose === undefined ? nothing : html`<span class="note">${m.treeChoose(choose)}</span>`}
        ${node.surplus ? html`<span class="note">${m.treeSurplus(node.surplus)}</span>` : nothing}
      </span>
      <span class="figures num">
        ${node.kind === "certificate"
          ? m.treeStatus[node.status]
          : html`${node.counted} / ${node.required}
            ${left > 0 && hundredths(node.counted) > 0
              ? html`<span class="note">${m.treeLeft(difference(node.required, node.counted).replace("+", ""))}</span>`
              : nothing}`}
      </span>`;
  }

  /** What fills a leaf, or every way to fill it. */
  #filledBy(node: NodeStatus): unknown {
    const { m, decision } = this;
    const grants = (node.grants ?? []).flatMap((at) => decision.granted[at] ?? []);
    const others = (node.alternatives ?? []).map((index) => ({ index, refusal: decision.refused[index] }));
    if (grants.length === 0 && others.length === 0) return nothing;
    return html`<div class="by">
      ${grants.map(
        (grant) => html`<p>${m.fromSources(grant.achievements.map(({ name }) => name).join("、"))} · ${grant.rule.title}</p>`,
      )}
      ${others.length > 0
        ? html`<details>
            <summary class="screen">${m.treeAlternatives(others.length)}</summary>
            <ul>
              ${others.map(
                ({ index, refusal }) =>
                  html`<li>
                    <button class="quiet" @click=${() => this.emit("rt-select", { kind: "refused", index })}>
                      ${refusal?.rule.title}
                    </button>
                    ${refusal?.reasons[0]?.text}
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-requirement-tree": RtRequirementTree;
  }
}
