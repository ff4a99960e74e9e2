/** The second screen: everything as tables, one tab each. On paper all of them are open. */
import { css, html, nothing } from "lit";
import { say } from "../data/catalogue.js";
import { RtElement } from "../dom/element.js";
import { save } from "../dom/save.js";
import type { Comparison, Decision } from "../engine/types.js";
import { language } from "../i18n/index.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";
import { capLines, documentLines, grantLines, refusalLines, sharingLines, unusedLines } from "../tables/lines.js";

const TABS = ["granted", "refused", "tree", "caps", "compare", "documents"] as const;
type Tab = (typeof TABS)[number];

export class RtTables extends RtElement {
  static override properties = {
    store: { attribute: false },
    decision: { attribute: false },
    comparison: { attribute: false },
    comparing: { attribute: false },
    tab: { attribute: false },
  };
  static override styles = [
    base,
    css`
      :host {
        scroll-margin-top: 1rem;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        border-bottom: 1px solid var(--line);
      }
      [role="tablist"] {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.25rem;
      }
      [role="tab"] {
        border: 0;
        border-radius: 8px 8px 0 0;
        background: transparent;
        padding-inline: 0.875rem;
        color: var(--soft);
        border-bottom: 3px solid transparent;
        margin-bottom: -1px;
      }
      [role="tab"][aria-selected="true"] {
        color: var(--ink);
        font-weight: 650;
        border-bottom-color: var(--accent);
      }
      [role="tabpanel"] {
        display: grid;
        gap: 1.25rem;
        padding: 1rem 0;
      }
      rt-table {
        min-width: 0;
      }
      .templates {
        display: grid;
        gap: 0.25rem;
      }
      legend {
        padding: 0;
        font-weight: 650;
      }
      .templates label {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        min-height: 2.75rem;
        border-bottom: 1px solid var(--line);
        cursor: pointer;
      }
      .templates input {
        width: 1.375rem;
        height: 1.375rem;
        min-height: 0;
        flex: none;
        accent-color: var(--accent);
      }
      .paper {
        display: none;
      }
      @media print {
        [role="tabpanel"] {
          display: block !important;
          padding: 6pt 0;
        }
        [role="tabpanel"].screen {
          display: none !important;
        }
        .paper {
          display: block;
        }
      }
    `,
  ];

  declare store: Store;
  declare decision: Decision;
  declare comparison: Comparison | undefined;
  declare comparing: boolean;
  declare tab: string;

  /** Puts the focus on the open tab. */
  focusTab(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
  }

  override render(): unknown {
    const { m, decision } = this;
    return html`<section aria-label=${m.tables}>
      <div class="head screen">
        <div role="tablist" aria-label=${m.tables} @keydown=${this.#key}>${TABS.map((tab) => this.#tabButton(tab))}</div>
        <button class="quiet" @click=${this.#handOver}>${m.handOver}</button>
        <button class="quiet" @click=${() => print()}>${m.print}</button>
      </div>
      <p class="paper num">${m.printHeader(decision.as_of)}</p>
      ${TABS.map(
        (tab) =>
          html`<div
            role="tabpanel"
            id="panel-${tab}"
            class=${tab === "compare" && !this.comparison ? "screen" : ""}
            aria-labelledby="tab-${tab}"
            ?hidden=${this.tab !== tab}
          >
            ${this.#panel(tab)}
          </div>`,
      )}
    </section>`;
  }

  /** Regulations of other schools, to try what they would give here. */
  #templates(): unknown {
    const { m, store } = this;
    if (store.rules.templates.length === 0) return nothing;
    const lang = language.current;
    return html`<fieldset class="templates screen">
      <legend>${m.templates}</legend>
      <p class="soft">${m.templatesHelp}</p>
      <ul>
        ${store.rules.templates.map(
          ({ name, title, issuer }) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${store.rules.adopted.has(name)}
                  @change=${({ target }: Event) => void store.adopt(name, (target as HTMLInputElement).checked)}
                />
                <span>${say(title, lang)} <span class="soft">${say(issuer, lang)}</span></span>
              </label>
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  #tabButton(tab: Tab): unknown {
    const on = tab === this.tab;
    return html`<button
      role="tab"
      id="tab-${tab}"
      aria-controls="panel-${tab}"
      aria-selected=${on}
      tabindex=${on ? 0 : -1}
      @click=${() => this.#choose(tab)}
    >
      ${this.m.tabs[tab]}
    </button>`;
  }

  /** Saves question and claims as one file that a school can check. */
  readonly #handOver = (): void => {
    const { handOver } = this.store;
    if (handOver) save(handOver, `${this.decision.record}-${this.decision.as_of}.verify.json`);
  };

  #choose(tab: Tab): void {
    this.dispatchEvent(new CustomEvent("rt-tab-chosen", { detail: tab }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = TABS.findIndex((tab) => tab === this.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = TABS[(to + TABS.length) % TABS.length];
    if (tab) this.#choose(tab);
    void this.updateComplete.then(() => this.updateComplete).then(() => this.focusTab());
  };

  #panel(tab: Tab): unknown {
    const { m, decision } = this;
    const table = (caption: string, { columns, lines }: ReturnType<typeof grantLines>) =>
      html`<rt-table .caption=${caption} .columns=${columns} .lines=${lines}></rt-table>`;
    switch (tab) {
      case "granted":
        return table(m.tabs.granted, grantLines(decision, m));
      case "refused":
        return html`${table(m.tabs.refused, refusalLines(decision, m))} ${table(m.unusedTitle, unusedLines(decision, m))}`;
      case "tree":
        return decision.ledgers.map(
          (ledger) => html`<rt-requirement-tree .decision=${decision} .ledger=${ledger}></rt-requirement-tree>`,
        );
      case "caps":
        return html`${decision.caps.length > 0 ? table(m.tabs.caps, capLines(decision, m)) : html`<p class="soft">${m.capsNone}</p>`}
        ${decision.sharings.length > 0 ? table(m.columns.sharing, sharingLines(decision, m)) : nothing}`;
      case "compare":
        return html`<rt-compare
          .store=${this.store}
          .comparison=${this.comparison}
          .comparing=${this.comparing}
          .open=${this.tab === "compare"}
        ></rt-compare>`;
      case "documents":
        return html`${table(m.tabs.documents, documentLines(decision, m))} ${this.#templates()}`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-tables": RtTables;
  }
}
