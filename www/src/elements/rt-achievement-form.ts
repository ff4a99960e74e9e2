/** The fields of one achievement. Values stay as typed; what is wrong with them the engine says. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { type Names, say } from "../data/catalogue.js";
import { type Field, FORMS } from "../data/fields.js";
import { RtElement } from "../dom/element.js";
import type { AchievementKind, Diagnostic } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { base } from "../style/base.js";
import { fieldStyle } from "../style/fields.js";

/** Most names offered while typing. */
const SUGGESTIONS = 200;

type Body = Readonly<Record<string, unknown>>;

export class RtAchievementForm extends RtElement {
  static override properties = {
    kind: { attribute: false },
    body: { attribute: false },
    names: { attribute: false },
    findings: { attribute: false },
  };
  static override styles = [base, fieldStyle];

  declare kind: AchievementKind;
  declare body: Body;
  declare names: Names;
  /** Paths begin at the achievement: `.course.credits`. */
  declare findings: readonly Diagnostic[];

  focusFirst(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input")?.focus());
  }

  override render(): unknown {
    const { m } = this;
    const form = FORMS[this.kind];
    const known = new Set([...form.first, ...form.more].map(({ name }) => name));
    const more = form.more.length > 0;
    const moreOpen = form.more.some(({ name }) => this.body[name] !== undefined || this.#errors(name).length > 0);
    const others = this.findings.filter(({ place }) => !known.has(this.#fieldOf(place.path)));
    return html`<div class="fields">${form.first.map((field) => this.#field(field))}</div>
      ${more
        ? html`<details ?open=${moreOpen}>
            <summary>${m.moreFields}</summary>
            <div class="fields">${form.more.map((field) => this.#field(field))}</div>
          </details>`
        : nothing}
      ${others.map(({ message, code }) => html`<p class="error">${message ?? code}</p>`)}`;
  }

  #fieldOf(path = ""): string {
    return /^\.[a-z]+\.([a-z_]+)/.exec(path)?.[1] ?? "";
  }

  #errors(name: string): readonly Diagnostic[] {
    return this.findings.filter(({ place }) => this.#fieldOf(place.path) === name);
  }

  #field(field: Field): unknown {
    const { m } = this;
    const errors = this.#errors(field.name);
    const label = m.fields[field.name as keyof typeof m.fields];
    const wide = field.name === "name" || field.as === "suggest";
    return html`<div class="field ${wide ? "full" : ""}">
      <label for=${field.name}>${label}</label>
      ${this.#control(field, errors.length > 0)}
      <div id="error-${field.name}" role="status">
        ${errors.map(({ message, help, code }) => html`<p class="error">${message ?? code}${help ? html`<br />${help}` : nothing}</p>`)}
      </div>
    </div>`;
  }

  #control(field: Field, invalid: boolean): unknown {
    const { m, names } = this;
    switch (field.as) {
      case "code":
        return this.#select(field, invalid, names.list(field.list));
      case "school":
        return this.#select(field, invalid, names.schools.map(({ id, name }) => ({ code: id, name })));
      case "ladder":
        return this.#ladder(field, invalid);
      case "suggest":
        return this.#input(field, invalid, names.list(field.list).map(({ code, name }) => ({ value: code, label: say(name, language.current) })));
      case "programme-code": {
        const offered = names.schools.flatMap(({ programmes }) => programmes);
        const list = new Map(offered.map(({ code, name }) => [code, say(name, language.current)]));
        return this.#input(field, invalid, [...list].map(([value, label]) => ({ value, label })));
      }
      case "course-name": {
        const typed = String(this.body["name"] ?? "");
        const found = new Set<string>();
        for (const { courses } of names.schools) for (const { name } of courses) if (name.zh.includes(typed)) found.add(name.zh);
        return this.#input(field, invalid, [...found].slice(0, SUGGESTIONS).map((value) => ({ value, label: "" })));
      }
      case "date":
        return this.#input(field, invalid, [], m.dateHint);
      case "grade":
        return this.#input(field, invalid, [], m.gradeHint);
      default:
        return this.#input(field, invalid, []);
    }
  }

  #input(field: Field, invalid: boolean, options: readonly { value: string; label: string }[], hint = ""): unknown {
    const { name, as } = field;
    const value = this.body[name];
    return html`<input
        id=${name}
        class=${as === "text" || as === "course-name" ? "" : "num"}
        inputmode=${as === "number" ? "decimal" : as === "whole" ? "numeric" : nothing}
        autocomplete="off"
        placeholder=${hint || nothing}
        list=${options.length > 0 ? `list-${name}` : nothing}
        aria-invalid=${invalid}
        aria-describedby="error-${name}"
        .value=${live(value === undefined ? "" : String(value))}
        @input=${({ target }: Event) => this.#typed(field, (target as HTMLInputElement).value)}
      />
      ${options.length > 0
        ? html`<datalist id="list-${name}">
            ${options.map((option) => html`<option value=${option.value}>${option.label}</option>`)}
          </datalist>`
        : nothing}`;
  }

  #select({ name }: Field, invalid: boolean, codes: readonly { code: string; name: { zh: string; en?: string } }[]): unknown {
    const value = String(this.body[name] ?? "");
    const known = value === "" || codes.some(({ code }) => code === value);
    return html`<select
      id=${name}
      aria-invalid=${invalid}
      aria-describedby="error-${name}"
      @change=${({ target }: Event) => this.#set(name, (target as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${value === ""}>${this.m.optional}</option>
      ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${codes.map(({ code, name: said }) => html`<option value=${code} .selected=${code === value}>${say(said, language.current)}</option>`)}
    </select>`;
  }

  #ladder({ name, ...field }: Extract<Field, { as: "ladder" }>, invalid: boolean): unknown {
    const now = this.body[name] as { ladder?: string; code?: string } | undefined;
    const value = now ? `${now.ladder}/${now.code}` : "";
    const change = ({ target }: Event) => {
      const [ladder, code] = (target as HTMLSelectElement).value.split("/");
      this.#set(name, ladder && code ? { ladder, code } : undefined);
    };
    const ladders = field.ladders.filter((ladder) => this.names.list(ladder).length > 0);
    const options = (ladder: string) =>
      this.names.list(ladder).map(
        ({ code, name: said }) =>
          html`<option value="${ladder}/${code}" .selected=${`${ladder}/${code}` === value}>${say(said, language.current)}</option>`,
      );
    return html`<select id=${name} aria-invalid=${invalid} aria-describedby="error-${name}" @change=${change}>
      <option value="" .selected=${value === ""}>${this.m.optional}</option>
      ${ladders.length === 1
        ? options(ladders[0] ?? "")
        : ladders.map((ladder) => html`<optgroup label=${this.names.term("certificate-kind", ladder, language.current)}>${options(ladder)}</optgroup>`)}
    </select>`;
  }

  #typed({ name, as }: Field, typed: string): void {
    // A Chinese keyboard may type full-width digits; in numbers, dates and grades they are meant as digits.
    const digits = as === "number" || as === "whole" || as === "date" || as === "grade";
    const text = digits ? typed.replace(/[０-９．－％]/g, (wide) => wide.normalize("NFKC")) : typed;
    const whole = as === "whole" && /^\d{1,6}$/.test(text);
    this.#set(name, text === "" && name !== "name" ? undefined : whole ? Number(text) : text);
  }

  #set(name: string, value: unknown): void {
    const begun = FORMS[this.kind].begin;
    const { [name]: _, ...rest } = this.body;
    const kept = value ?? (name in begun && typeof begun[name] === "string" ? "" : undefined);
    const detail = kept === undefined ? rest : name in this.body ? { ...this.body, [name]: kept } : { ...rest, [name]: kept };
    this.dispatchEvent(new CustomEvent("rt-body", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-achievement-form": RtAchievementForm;
  }
}
