/** The fields of one achievement. Values stay as typed; what is wrong with them the engine says. */
import { css, html, nothing } from "lit";
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
type Boxes = Extract<Field, { as: "boxes" }>;

interface Evaluation {
  readonly by?: string;
  readonly goal?: { readonly ladder: string; readonly code: string };
  readonly date?: string;
}

export class RtAchievementForm extends RtElement {
  static override properties = {
    kind: { attribute: false },
    body: { attribute: false },
    names: { attribute: false },
    findings: { attribute: false },
  };
  static override styles = [
    base,
    fieldStyle,
    css`
      summary {
        min-height: 2.75rem;
        align-content: center;
        cursor: pointer;
      }
      .boxes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
        padding: 0 0.5rem 0.5rem;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(7.75rem, 1fr));
        gap: 0.625rem 0.75rem;
        align-items: end;
        padding-bottom: 0.75rem;
      }
    `,
  ];

  declare kind: AchievementKind;
  declare body: Body;
  declare names: Names;
  /** Paths begin at the achievement: `.course.credits`. */
  declare findings: readonly Diagnostic[];

  focusFirst(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input")?.focus());
  }

  /** Puts the focus on a field, wherever it is folded away. */
  async reveal(name: string): Promise<void> {
    await this.updateComplete;
    const holder = this.renderRoot.querySelector<HTMLElement>(`#${name}, [data-field="${name}"]`);
    const folded = holder?.closest("details");
    if (folded) folded.open = true;
    const control = holder?.matches("input, select") ? holder : holder?.querySelector<HTMLElement>("input, select, button");
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }

  override render(): unknown {
    const { m } = this;
    const form = FORMS[this.kind];
    const known = new Set([...form.first, ...form.more].map(({ name }) => name));
    const folded = form.more.filter(({ as }) => as !== "boxes");
    const boxes = form.more.filter((field): field is Boxes => field.as === "boxes");
    const more = folded.length > 0;
    const moreOpen = folded.some(({ name }) => this.body[name] !== undefined || this.#errors(name).length > 0);
    const others = this.findings.filter(({ place }) => !known.has(this.#fieldOf(place.path)));
    return html`<div class="fields">${form.first.map((field) => this.#field(field))}</div>
      ${more
        ? html`<details ?open=${moreOpen}>
            <summary>${m.moreFields}</summary>
            <div class="fields">${folded.map((field) => this.#field(field))}</div>
          </details>`
        : nothing}
      ${boxes.map((field) => this.#boxes(field))} ${others.map(({ message, code }) => html`<p class="error">${message ?? code}</p>`)}`;
  }

  #listed(name: string): readonly string[] {
    const value = this.body[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  #boxes({ name, list }: Boxes): unknown {
    const { m, names } = this;
    const ticked = this.#listed(name);
    const tick = (code: string, on: boolean) => {
      const kept = [...ticked.filter((each) => each !== code), ...(on ? [code] : [])];
      this.#set(name, kept.length > 0 ? kept : undefined);
    };
    return html`<details data-field=${name}>
      <summary>${m.evidenceOf(ticked.length)}</summary>
      <div class="boxes" role="group" aria-label=${m.fields[name as keyof typeof m.fields]}>
        ${names.list(list).map(
          ({ code, name: said }) =>
            html`<label class="box">
              <input
                type="checkbox"
                .checked=${live(ticked.includes(code))}
                @change=${({ target }: Event) => tick(code, (target as HTMLInputElement).checked)}
              />${say(said, language.current)}
            </label>`,
        )}
      </div>
      ${this.#errors(name).map(({ message, code }) => html`<p class="error">${message ?? code}</p>`)}
    </details>`;
  }

  #fieldOf(path = ""): string {
    return /^\.[a-z]+\.([a-z_]+)/.exec(path)?.[1] ?? "";
  }

  #errors(name: string): readonly Diagnostic[] {
    return this.findings.filter(({ place }) => this.#fieldOf(place.path) === name);
  }

  #field(field: Field): unknown {
    const { m } = this;
    if (field.as === "evaluations") return this.#evaluations(field);
    const errors = this.#errors(field.name);
    const label = field.as === "programme-code" ? m.fields.programme_code : m.fields[field.name as keyof typeof m.fields];
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
      case "codes":
        return this.#codes(field, invalid);
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

  /** Several codes in one line, parted by spaces or commas. */
  #codes({ name, list }: Extract<Field, { as: "codes" }>, invalid: boolean): unknown {
    const typed = ({ target }: Event) => {
      const codes = (target as HTMLInputElement).value.normalize("NFKC").split(/[\s,、;]+/).filter(Boolean);
      this.#set(name, codes.length > 0 ? codes : undefined);
    };
    const options = this.names.list(list);
    return html`<input
        id=${name}
        class="num"
        autocomplete="off"
        list="list-${name}"
        aria-invalid=${invalid}
        aria-describedby="error-${name}"
        .value=${this.#listed(name).join(" ")}
        @change=${typed}
      />
      <datalist id="list-${name}">
        ${options.map(({ code, name: said }) => html`<option value=${code}>${say(said, language.current)}</option>`)}
      </datalist>`;
  }

  #evaluations({ name, ladders }: Extract<Field, { as: "evaluations" }>): unknown {
    const { m } = this;
    const now = Array.isArray(this.body[name]) ? (this.body[name] as Evaluation[]) : [];
    const write = (next: readonly Evaluation[]) => this.#set(name, next.length > 0 ? next : undefined);
    const set = (at: number, change: Evaluation) => write(now.map((each, index) => (index === at ? { ...each, ...change } : each)));
    const [ladder = ""] = ladders;
    const input = (at: number, field: "by" | "date", label: string, hint = "") => html`<div>
      <label for="${field}-${at}">${label}</label>
      <input
        id="${field}-${at}"
        autocomplete="off"
        placeholder=${hint || nothing}
        .value=${live(String(now[at]?.[field] ?? ""))}
        @input=${({ target }: Event) => set(at, { [field]: (target as HTMLInputElement).value })}
      />
    </div>`;
    return html`<fieldset class="field full" data-field=${name}>
      <legend class="soft">${m.fields.evaluations}</legend>
      ${now.map(
        ({ goal }, at) =>
          html`<div class="row">
            ${input(at, "by", m.fields.evaluated_by)}
            <div>
              <label for="goal-${at}">${m.fields.evaluated_for}</label>
              <select id="goal-${at}" @change=${({ target }: Event) => set(at, { goal: { ladder, code: (target as HTMLSelectElement).value } })}>
                ${this.names.list(ladder).map(({ code, name: said }) => html`<option value=${code} .selected=${code === goal?.code}>${say(said, language.current)}</option>`)}
              </select>
            </div>
            ${input(at, "date", m.fields.evaluated_on, m.dateHint)}
            <button class="quiet" @click=${() => write(now.filter((_, index) => index !== at))}>${m.remove}</button>
          </div>`,
      )}
      <button @click=${() => write([...now, { by: "", goal: { ladder, code: this.names.list(ladder)[0]?.code ?? "" }, date: "" }])}>
        ${m.evaluationAdd}
      </button>
      ${this.#errors(name).map(({ message, help, code }) => html`<p class="error">${message ?? code}${help ? html`<br />${help}` : nothing}</p>`)}
    </fieldset>`;
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
