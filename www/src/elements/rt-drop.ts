/** A record as file or text: pick, drop, paste, mend. What was typed is kept whatever is wrong with it. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { split, textOf, Unreadable } from "../data/record.js";
import { isWorker } from "../data/worker.js";
import { RtElement } from "../dom/element.js";
import type { Diagnostic } from "../engine/types.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";

export class RtDrop extends RtElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    refused: { state: true },
  };
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      .drop {
        display: grid;
        gap: 0.375rem;
        justify-items: center;
        text-align: center;
        padding: 1.25rem 1rem;
        border: 2px dashed var(--edge);
        border-radius: var(--radius);
      }
      .drop p {
        max-width: 26rem;
      }
      textarea {
        width: 100%;
        min-height: 18rem;
        padding: 0.75rem;
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--ground);
        font: 1rem/1.5 var(--mono);
        resize: vertical;
        tab-size: 2;
      }
      textarea[aria-invalid="true"] {
        border-color: var(--warn-line);
      }
      label {
        color: var(--soft);
      }
      .wrong {
        padding: 0.625rem 0.875rem;
        border-left: 4px solid var(--warn-line);
        background: var(--warn-soft);
        border-radius: 0 8px 8px 0;
      }
      .wrong li {
        padding: 0.25rem 0;
      }
      .place {
        color: var(--warn);
        font-weight: 600;
      }
      .good {
        color: var(--accent-strong);
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  /** Why the last file was not read. */
  declare refused: string;

  constructor() {
    super();
    this.refused = "";
  }

  /** Takes the record in a file; the text stays as it was if the file cannot be read. */
  async read(file: Blob): Promise<void> {
    const { m } = this;
    try {
      const text = await textOf(file);
      this.refused = "";
      if (isWorker(text)) this.emit("rt-worker", text);
      else this.store.take(text);
    } catch (thrown) {
      const why = thrown instanceof Unreadable ? thrown.why : undefined;
      this.refused = why === "too-large" ? m.tooLarge : why === "encoding" ? m.notUtf8 : m.notReadable;
    }
  }

  override render(): unknown {
    const { m, store } = this;
    const findings = store.findings;
    return html`<div class="drop">
        <strong>${m.dropHere}</strong>
        <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${m.pickFile}</button>
        <input id="file" type="file" hidden accept=".json,.jsonl,.ndjson,application/json" aria-label=${m.pickFile} @change=${this.#picked} />
        <p class="soft">${m.fileKinds}</p>
      </div>
      ${this.refused ? html`<p class="wrong" role="alert">${this.refused}</p>` : nothing}
      <label for="text">${m.orPaste}</label>
      <textarea
        id="text"
        aria-label=${m.textLabel}
        aria-describedby="state"
        aria-invalid=${findings.length > 0}
        spellcheck="false"
        autocapitalize="off"
        .value=${live(store.text)}
        @input=${this.#typed}
      ></textarea>
      <div id="state" role="status">
        ${findings.length > 0 ? this.#wrong(findings) : html`<p class="good">✓ ${m.textOk}</p>`}
      </div>`;
  }

  #wrong(findings: readonly Diagnostic[]): unknown {
    const { m } = this;
    return html`<div class="wrong">
      <strong>${m.findings(findings.length)}</strong>
      <ul>
        ${findings.map(({ place, message, help, code }) => {
          const { line, column = 1, path } = place;
          return html`<li>
            ${line === undefined
              ? path
                ? html`<code>${path}</code>`
                : nothing
              : html`<span class="place num">${m.at(line, column)}</span>
                  <button class="quiet" @click=${() => this.#go(line, column)}>${m.goThere}</button>`}
            <p>${message ?? code}</p>
            ${help ? html`<p class="soft">${help}</p>` : nothing}
          </li>`;
        })}
      </ul>
    </div>`;
  }

  /** Puts the cursor where the finding is. */
  #go(line: number, column: number): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>("#text");
    if (!area) return;
    const lines = area.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    // Columns count characters, text fields count UTF-16 units.
    const inLine = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
    area.focus();
    area.setSelectionRange(before + inLine, before + inLine + 1);
  }

  readonly #picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.read(file);
    input.value = ""; // the same file again is a new choice
  };

  readonly #typed = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const pasted = (event as InputEvent).inputType === "insertFromPaste";
    if (pasted && isWorker(value)) this.emit("rt-worker", value);
    else if (pasted && split(value).length > 1) this.store.take(value);
    else this.store.take(value, { typed: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-drop": RtDrop;
  }
}
