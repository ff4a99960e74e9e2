/** What a record says of the learner: day of birth, and what standards ask to be declared. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { say } from "../data/catalogue.js";
import type { LearnerRecord } from "../data/record.js";
import type { Declaration, StandardEntry } from "../data/standards.js";
import { RtElement } from "../dom/element.js";
import type { Diagnostic } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { base } from "../style/base.js";
import { fieldStyle } from "../style/fields.js";

export class RtLearner extends RtElement {
  static override properties = {
    record: { attribute: false },
    standards: { attribute: false },
    findings: { attribute: false },
  };
  static override styles = [
    base,
    fieldStyle,
    css`
      h3 {
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  declare record: LearnerRecord;
  declare standards: readonly StandardEntry[];
  /** Paths begin at the record: `$.born`. */
  declare findings: readonly Diagnostic[];

  reveal(field: string): void {
    const found = this.renderRoot.querySelector<HTMLElement>(field === "declares" ? "input[type=checkbox]" : "#born");
    found?.scrollIntoView({ block: "center" });
    found?.focus();
  }

  override render(): unknown {
    const { m, record } = this;
    const errors = this.findings.filter(({ place }) => /^\$\.(born|declares)/.test(place.path ?? ""));
    return html`<h3>${m.person}</h3>
      <div class="fields">
        <div class="field">
          <label for="born">${m.fields.born}</label>
          <input
            id="born"
            class="num"
            autocomplete="off"
            placeholder=${m.dateHint}
            aria-invalid=${errors.length > 0}
            aria-describedby="error-born"
            .value=${live(String(record.born ?? ""))}
            @input=${({ target }: Event) => this.#born((target as HTMLInputElement).value)}
          />
        </div>
        ${this.#declarations()}
        <div id="error-born" class="field full" role="status">
          ${errors.map(({ message, help, code }) => html`<p class="error">${message ?? code} ${help}</p>`)}
        </div>
      </div>`;
  }

  #declarations(): unknown {
    const { m } = this;
    const asked = new Map<string, Declaration>(this.standards.flatMap(({ declarations }) => declarations.map((each) => [each.id, each] as const)));
    const declared = Array.isArray(this.record.declares) ? this.record.declares : [];
    if (asked.size === 0) return nothing;
    return html`<fieldset class="field full">
      <legend class="soft">${m.fields.declares}</legend>
      ${[...asked.values()].map(
        ({ id, title }) =>
          html`<label class="box">
            <input
              type="checkbox"
              .checked=${live(declared.includes(id))}
              @change=${({ target }: Event) => this.#declare(id, (target as HTMLInputElement).checked)}
            />${say(title, language.current)}
          </label>`,
      )}
    </fieldset>`;
  }

  #born(typed: string): void {
    const { born: _, ...rest } = this.record;
    const born = typed.replace(/[０-９－]/g, (wide) => wide.normalize("NFKC"));
    this.#write(born === "" ? rest : { ...rest, born });
  }

  #declare(id: string, declared: boolean): void {
    const { declares = [], ...rest } = this.record;
    const kept = [...declares.filter((each) => each !== id), ...(declared ? [id] : [])];
    this.#write(kept.length === 0 ? rest : { ...rest, declares: kept });
  }

  /** Written in the order in which records are read. */
  #write({ schema, id, name, born, declares, ...rest }: LearnerRecord): void {
    const detail: LearnerRecord = {
      schema,
      id,
      ...(name !== undefined && { name }),
      ...(born !== undefined && { born }),
      ...(declares !== undefined && { declares }),
      ...rest,
    };
    this.dispatchEvent(new CustomEvent("rt-learner", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-learner": RtLearner;
  }
}
