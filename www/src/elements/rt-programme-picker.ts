/** Picks a programme: type to search, grouped by school, keyboard as in any combobox. */
import { css, html, nothing } from "lit";
import { type Names, type ProgrammeEntry, type School, say } from "../data/catalogue.js";
import { RtElement } from "../dom/element.js";
import type { Target } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { base } from "../style/base.js";

interface Match {
  readonly school: School;
  readonly programmes: readonly ProgrammeEntry[];
}

export class RtProgrammePicker extends RtElement {
  static override properties = {
    label: { attribute: false },
    names: { attribute: false },
    target: { attribute: false },
    query: { state: true },
    active: { state: true },
  };
  static override styles = [
    base,
    css`
      .box {
        position: relative;
      }
      label {
        display: block;
        color: var(--soft);
        margin-bottom: 0.125rem;
      }
      input {
        padding-right: 2.5rem;
        text-overflow: ellipsis;
      }
      .box::after {
        content: "";
        position: absolute;
        right: 0.9rem;
        bottom: 1.15rem;
        width: 0.5rem;
        height: 0.5rem;
        border: solid var(--soft);
        border-width: 0 2px 2px 0;
        rotate: 45deg;
        pointer-events: none;
      }
      .list {
        position: absolute;
        z-index: 5;
        left: 0;
        min-width: 100%;
        width: max-content;
        max-width: min(36rem, 90vw);
        max-height: min(26rem, 60vh);
        margin-top: 0.25rem;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
        box-shadow: var(--shadow);
      }
      .school {
        position: sticky;
        top: 0;
        padding: 0.5rem 1rem 0.25rem;
        background: var(--paper);
        color: var(--soft);
        border-bottom: 1px solid var(--line);
      }
      [role="option"] {
        display: flex;
        align-items: center;
        gap: 1rem;
        min-height: 2.75rem;
        padding: 0.25rem 1rem;
        cursor: pointer;
      }
      [role="option"] .num {
        margin-left: auto;
        color: var(--soft);
      }
      [role="option"].active {
        background: var(--accent-soft);
      }
      [role="option"][aria-selected="true"] {
        font-weight: 650;
      }
      .none {
        padding: 1rem;
        max-width: 24rem;
      }
    `,
  ];

  declare label: string;
  declare names: Names;
  declare target: Target | undefined;
  /** What is typed; undefined while the list is closed. */
  declare query: string | undefined;
  declare active: number;

  constructor() {
    super();
    this.active = 0;
  }

  get #matches(): readonly Match[] {
    const words = (this.query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (school: School, programme: ProgrammeEntry) => {
      const text = [school.name.zh, school.name.en, programme.name.zh, programme.name.en, programme.code]
        .join(" ")
        .toLowerCase();
      return words.every((word) => text.includes(word));
    };
    return this.names.schools
      .map((school) => ({ school, programmes: school.programmes.filter((programme) => matches(school, programme)) }))
      .filter(({ programmes }) => programmes.length > 0);
  }

  override render(): unknown {
    const { m, query } = this;
    const open = query !== undefined;
    const matches = open ? this.#matches : [];
    const found = matches.flatMap(({ programmes }) => programmes);
    return html`<div class="box" @focusout=${this.#left}>
      <label for="programme">${this.label}</label>
      <input
        id="programme"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="list"
        aria-activedescendant=${open && found[this.active] ? `option-${this.active}` : nothing}
        placeholder=${open ? m.targetSearch : m.targetNone}
        .value=${open ? query : this.#shown()}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @click=${this.#open}
        @input=${this.#typed}
        @keydown=${(event: KeyboardEvent) => this.#key(event, found)}
      />
      <div id="list" class=${open ? "list" : ""} role="listbox" aria-label=${this.label} ?hidden=${!open}>
        ${open && found.length === 0 ? html`<p class="none soft" role="option" aria-disabled="true">${m.targetNoMatch}</p>` : nothing}
        ${this.#options(matches)}
      </div>
      <span class="sr" role="status">${open && query ? m.targetMatches(found.length) : ""}</span>
    </div>`;
  }

  #options(matches: readonly Match[]): unknown {
    let at = -1;
    const lang = language.current;
    return matches.map(
      ({ school, programmes }) =>
        html`<div role="group" aria-label=${say(school.name, lang)}>
          <div class="school" aria-hidden="true">${say(school.name, lang)}</div>
          ${programmes.map((programme) => {
            at += 1;
            const index = at;
            return html`<div
              id="option-${index}"
              role="option"
              class=${index === this.active ? "active" : ""}
              aria-selected=${this.#isTarget(programme)}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(programme)}
            >
              <span>${say(programme.name, lang)}</span><span class="num">${programme.code}</span>
            </div>`;
          })}
        </div>`,
    );
  }

  #isTarget({ institution, programme }: Target): boolean {
    return this.target?.institution === institution && this.target.programme === programme;
  }

  #shown(): string {
    const { target, names } = this;
    if (!target) return "";
    const programme = names.programme(target);
    if (!programme) return `${target.institution} ${target.programme}`;
    const lang = language.current;
    return `${say(programme.name, lang)} · ${say(names.school(target.institution)?.name, lang)}`;
  }

  readonly #open = (): void => {
    if (this.query === undefined) {
      this.query = "";
      this.active = Math.max(
        0,
        this.#matches.flatMap(({ programmes }) => programmes).findIndex((programme) => this.#isTarget(programme)),
      );
      void this.#reveal();
    }
  };

  readonly #typed = ({ target }: Event): void => {
    this.query = (target as HTMLInputElement).value;
    this.active = 0;
  };

  readonly #left = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget))) this.query = undefined;
  };

  #key(event: KeyboardEvent, found: readonly ProgrammeEntry[]): void {
    const open = this.query !== undefined;
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      this.query = undefined;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return this.#open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = Math.min(Math.max(this.active + step, 0), Math.max(found.length - 1, 0));
      void this.#reveal();
    } else if (event.key === "Enter") {
      const programme = found[this.active];
      if (!open) this.#open();
      else if (programme) this.#choose(programme);
    }
  }

  #choose({ institution, programme }: ProgrammeEntry): void {
    this.query = undefined;
    this.dispatchEvent(new CustomEvent<Target>("rt-target", { detail: { institution, programme } }));
  }

  async #reveal(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(`#option-${this.active}`)?.scrollIntoView({ block: "nearest" });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-programme-picker": RtProgrammePicker;
  }
}
