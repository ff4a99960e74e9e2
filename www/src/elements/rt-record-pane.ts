/** The learner's record, beside its result: as a form, or as file and text. */
import { css, html } from "lit";
import { type FactPlace, RtElement } from "../dom/element.js";
import { emptyRecord, textOfRecord } from "../data/record.js";
import { save } from "../dom/save.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";

type Mode = "form" | "text";

export class RtRecordPane extends RtElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    mode: { attribute: false },
  };
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 0.75rem;
        padding: 1rem 1.125rem 1.125rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
      }
      .head h2 {
        flex: 1 0 auto;
      }
      [role="tablist"] {
        display: flex;
      }
      [role="tab"] {
        border-radius: 0;
      }
      [role="tab"]:first-child {
        border-radius: 8px 0 0 8px;
      }
      [role="tab"]:last-child {
        border-radius: 0 8px 8px 0;
        margin-left: -1px;
      }
      [role="tab"][aria-selected="true"] {
        background: var(--accent-soft);
        border-color: var(--accent);
        color: var(--accent-strong);
        z-index: 1;
      }
      .body {
        min-width: 0;
      }
      @media (min-width: 68rem) {
        .body {
          max-height: calc(100vh - 11rem);
          overflow: auto;
          scrollbar-width: thin;
          padding: 3px;
          margin: -3px;
        }
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.5rem;
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  declare mode: Mode;

  /** Takes a file that was dropped on the page. */
  async read(file: Blob): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector("rt-drop")?.read(file);
  }

  /** Shows where a fact is stated, and puts the focus there. */
  async reveal(place: FactPlace): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector("rt-record-editor")?.reveal(place);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  override render(): unknown {
    const { m, store } = this;
    const close = () => this.dispatchEvent(new Event("close"));
    return html`<section
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && close()}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${m.pane}</h2>
        <div role="tablist" aria-labelledby="title" @keydown=${this.#key}>
          ${this.#tab("form", m.paneForm)} ${this.#tab("text", m.paneText)}
        </div>
        <button class="quiet" @click=${close}>${m.close}</button>
      </div>
      <div class="body" role="tabpanel" id="body" aria-labelledby="tab-${this.mode}">
        ${this.mode === "form"
          ? html`<rt-record-editor .store=${store} .revision=${this.revision}></rt-record-editor>`
          : html`<rt-drop .store=${store} .revision=${this.revision}></rt-drop>`}
      </div>
      <div class="foot">
        <button class="quiet" @click=${this.#download}>${m.download}</button>
        <button class="quiet" @click=${() => store.take(textOfRecord(emptyRecord()))}>${m.clear}</button>
      </div>
    </section>`;
  }

  #tab(mode: Mode, label: string): unknown {
    const on = mode === this.mode;
    return html`<button
      role="tab"
      id="tab-${mode}"
      aria-selected=${on}
      aria-controls="body"
      tabindex=${on ? 0 : -1}
      @click=${() => this.#choose(mode)}
    >
      ${label}
    </button>`;
  }

  #choose(mode: Mode): void {
    this.dispatchEvent(new CustomEvent("rt-pane", { detail: mode }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const mode = this.mode === "form" ? "text" : "form";
    this.#choose(mode);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${mode}`)?.focus();
  };

  readonly #download = (): void => save(this.store.text, `${this.store.record?.id ?? "record"}.json`);
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-record-pane": RtRecordPane;
  }
}
