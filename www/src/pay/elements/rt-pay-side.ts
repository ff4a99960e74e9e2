/** Beside the answer: what would settle it, the form of the employment, and the worker's file. */
import { css, html, nothing } from "lit";
import { emptyRecord, textOfRecord } from "../../data/record.js";
import { type Employment, isBlank, textOfWorker } from "../../data/worker.js";
import { save } from "../../dom/save.js";
import type { Store } from "../../state/store.js";
import { type Agreement, agreementsOf } from "../agreements.js";
import type { PayFinding } from "../ask.js";
import { settled } from "../edit.js";
import { PayElement } from "../element.js";
import { payBase } from "../style.js";
import type { Wanted } from "../types.js";

export class RtPaySide extends PayElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    questions: { attribute: false },
    findings: { attribute: false },
    covering: { attribute: false },
  };
  static override styles = [
    ...payBase,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
        align-content: start;
        min-width: 0;
      }
      section {
        padding: 1rem 1.125rem 1.125rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
        min-width: 0;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.5rem;
        margin: 0.5rem 0 0.25rem;
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  declare questions: readonly Wanted[];
  declare findings: readonly PayFinding[];
  /** Ids of the agreements that cover the worker, or may. */
  declare covering: ReadonlySet<string>;

  #agreements: readonly Agreement[] | undefined;

  /** Whether the form begins open: for a worker of the visitor's own, where it does not push the answer away or nothing is stated yet. */
  #begins: boolean | undefined;

  get #unfolded(): boolean {
    const { store } = this;
    if (store.sample) this.#begins = undefined;
    else this.#begins ??= isBlank(store.employment) || matchMedia("(min-width: 68rem)").matches;
    return this.#begins ?? false;
  }

  /** The questions, to lead to. */
  get questionsShown(): HTMLElementTagNameMap["rt-pay-wanted"] | null {
    return this.renderRoot.querySelector("rt-pay-wanted");
  }

  override render(): unknown {
    const { store, questions, w } = this;
    const agreements = (this.#agreements ??= agreementsOf(store.rules.files));
    return html`${questions.length > 0
        ? html`<section>
            <rt-pay-wanted
              .questions=${questions}
              .employment=${store.employment}
              .findings=${this.findings}
              .agreements=${agreements}
              .covering=${this.covering}
              .names=${store.names}
              @rt-answer=${({ detail }: CustomEvent) => this.dispatchEvent(new CustomEvent("rt-answer", { detail }))}
            ></rt-pay-wanted>
          </section>`
        : nothing}
      <section>
        <details ?open=${this.#unfolded}>
          <summary>${w.form}</summary>
          <rt-pay-employment
            .employment=${store.employment}
            .findings=${this.findings}
            .agreements=${agreements}
            .covering=${this.covering}
            .names=${store.names}
            .asked=${new Set(questions.map(({ fact }) => fact))}
            @rt-employment=${({ detail }: CustomEvent<Employment>) => this.#employ(detail)}
          ></rt-pay-employment>
          ${this.#files()}
        </details>
      </section>`;
  }

  #files(): unknown {
    const { store, w } = this;
    const pick = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file) this.dispatchEvent(new CustomEvent("rt-file", { detail: file }));
      input.value = ""; // the same file again is a new choice
    };
    return html`<div class="files">
        <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${w.openFile}</button>
        <input id="file" type="file" hidden accept=".json,application/json" aria-label=${w.openFile} @change=${pick} />
        <button class="quiet" ?disabled=${this.findings.length > 0} @click=${this.#save}>${w.save}</button>
        <button class="quiet" ?disabled=${isBlank(store.employment)} @click=${() => this.#employ({})}>${w.clear}</button>
      </div>
      <p class="soft">${w.dropHint}</p>`;
  }

  readonly #save = (): void => {
    const { store, w } = this;
    const record = store.text.trim() === "" ? textOfRecord(emptyRecord()) : store.text;
    save(textOfWorker(record, settled(store.employment)), `${w.saveName}-${store.record?.id ?? ""}.json`);
  };

  #employ(detail: Employment): void {
    this.dispatchEvent(new CustomEvent("rt-employment", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-side": RtPaySide;
  }
}
