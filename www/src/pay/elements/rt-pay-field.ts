/** One thing to state, by the kind of what answers it: a choice, yes or no, money, a date, a number, years. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { PayElement } from "../element.js";
import type { Choice } from "../choices.js";
import { payBase } from "../style.js";

export type FieldKind = "choice" | "yes-no" | "number" | "money" | "date" | "years" | "text";

/** The choice that opens a line to type into. */
const OTHER = "\u0000other";

export class RtPayField extends PayElement {
  static override properties = {
    label: { attribute: false },
    note: { attribute: false },
    kind: { attribute: false },
    value: { attribute: false },
    choices: { attribute: false },
    other: { attribute: false },
    errors: { attribute: false },
    sound: { attribute: false },
    typing: { state: true },
    draft: { state: true },
  };
  static override styles = [
    ...payBase,
    css`
      :host {
        min-width: 0;
      }
      label,
      .label {
        display: block;
        color: var(--soft);
      }
      select,
      input {
        width: 100%;
      }
      select + label {
        margin-top: 0.25rem;
      }
      .pair {
        display: flex;
        gap: 0.5rem;
      }
      .pair button {
        flex: 0 1 7rem;
      }
      [aria-invalid="true"] {
        border-color: var(--warn-line);
        border-width: 2px;
      }
    `,
  ];

  declare label: string;
  /** Said after the label, such as that it is stated. */
  declare note: string;
  declare kind: FieldKind;
  /** As it was typed; empty where nothing is stated. */
  declare value: string;
  declare choices: readonly Choice[];
  /** What may be typed where none of the choices fits; nothing, where one of them has to. */
  declare other: string;
  declare errors: readonly { readonly message?: string; readonly help?: string; readonly code: string }[];
  /** What is typed counts once it looks like this. */
  declare sound: RegExp | undefined;
  declare typing: boolean;
  /** What is typed and does not count yet. */
  declare draft: string;

  constructor() {
    super();
    [this.label, this.note, this.value, this.other, this.draft] = ["", "", "", "", ""];
    this.kind = "text";
    this.choices = [];
    this.errors = [];
    this.typing = false;
  }

  focusControl(): void {
    this.renderRoot.querySelector<HTMLElement>("select, input, button")?.focus();
  }

  override render(): unknown {
    const { label, note, kind } = this;
    const named = html`${label}${note ? html` <span class="given">· ${note}</span>` : nothing}`;
    const control = kind === "yes-no" ? this.#pair() : kind === "choice" ? this.#select() : this.#input();
    return html`${kind === "yes-no" ? html`<span class="label" id="label">${named}</span>` : html`<label for="control">${named}</label>`} ${control}
      <div id="error" role="status">
        ${this.errors.map(({ message, help, code }) => html`<p class="warn">${message ?? code}${help ? html`<br />${help}` : nothing}</p>`)}
      </div>`;
  }

  #pair(): unknown {
    const { w, value } = this;
    // Documents read the words too.
    const said = value === "是" ? "yes" : value === "否" ? "no" : value;
    const button = (code: string, word: string) =>
      html`<button aria-pressed=${said === code} @click=${() => this.#say(said === code ? "" : code)}>${word}</button>`;
    return html`<div class="pair" role="group" aria-labelledby="label" aria-describedby="error">${button("yes", w.yes)} ${button("no", w.no)}</div>`;
  }

  #select(): unknown {
    const { w, value, choices, other } = this;
    const listed = choices.find((choice) => choice.value === value || choice.label === value);
    const typed = other !== "" && (this.typing || (value !== "" && !listed) || choices.length === 0);
    const pick = ({ target }: Event) => {
      const chosen = (target as HTMLSelectElement).value;
      this.typing = chosen === OTHER;
      this.draft = "";
      this.#say(chosen === OTHER ? "" : chosen);
    };
    const select = html`<select id="control" aria-invalid=${this.errors.length > 0} aria-describedby="error" @change=${pick}>
      <option value="" .selected=${value === "" && !this.typing}>${w.unset}</option>
      ${choices.map((choice) => html`<option value=${choice.value} .selected=${!this.typing && choice === listed}>${choice.label}</option>`)}
      ${other === "" ? (value !== "" && !listed ? html`<option value=${value} selected>${value}</option>` : nothing) : html`<option value=${OTHER} .selected=${typed}>${w.other}</option>`}
    </select>`;
    if (!typed) return select;
    const line = (id: string) => html`<input
      id=${id}
      autocomplete="off"
      aria-invalid=${this.errors.length > 0}
      aria-describedby="error"
      .value=${live(this.draft || value)}
      @input=${({ target }: Event) => this.#typed((target as HTMLInputElement).value.normalize("NFKC"))}
    />`;
    return choices.length === 0 ? line("control") : html`${select}<label for="typed">${other}</label>${line("typed")}`;
  }

  #input(): unknown {
    const { w, kind, value } = this;
    const digits = kind !== "text";
    return html`<input
      id="control"
      class=${digits ? "num" : ""}
      inputmode=${kind === "number" ? "decimal" : nothing}
      autocomplete="off"
      placeholder=${kind === "text" || kind === "choice" || kind === "yes-no" ? nothing : w.hints[kind]}
      aria-invalid=${this.errors.length > 0}
      aria-describedby="error"
      .value=${live(value)}
      @input=${({ target }: Event) => {
        const typed = (target as HTMLInputElement).value;
        // A Chinese keyboard may type full-width digits; they are meant as digits.
        this.#say(digits ? typed.replace(/[０-９．－，　]/g, (wide) => wide.normalize("NFKC")) : typed);
      }}
    />`;
  }

  #typed(text: string): void {
    const whole = text === "" || !this.sound || this.sound.test(text);
    this.typing = true;
    this.draft = whole ? "" : text;
    this.#say(whole ? text : "");
  }

  #say(value: string): void {
    this.dispatchEvent(new CustomEvent("rt-value", { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-field": RtPayField;
  }
}
