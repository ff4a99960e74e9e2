/** Where the learner is or was enrolled (学籍). */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { type Names, say } from "../data/catalogue.js";
import { RtElement } from "../dom/element.js";
import type { Diagnostic } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { base } from "../style/base.js";
import { fieldStyle } from "../style/fields.js";

interface Enrolment {
  institution: string;
  programme: string;
  entered: string;
  left?: string;
}

export class RtEnrolments extends RtElement {
  static override properties = {
    names: { attribute: false },
    enrolments: { attribute: false },
    findings: { attribute: false },
  };
  static override styles = [base, fieldStyle];

  declare names: Names;
  declare enrolments: readonly Enrolment[];
  /** Paths begin with `enrolments[0]`. */
  declare findings: readonly Diagnostic[];

  override render(): unknown {
    const { m, enrolments } = this;
    return html`<h3>${m.enrolments}</h3>
      ${enrolments.length === 0 ? html`<p class="soft">${m.noEnrolment}</p>` : nothing}
      <ul>
        ${enrolments.map((enrolment, at) => html`<li>${this.#enrolment(enrolment, at)}</li>`)}
      </ul>
      <button @click=${this.#add}>${m.enrolmentAdd}</button>`;
  }

  #enrolment(enrolment: Enrolment, at: number): unknown {
    const { m, names } = this;
    const lang = language.current;
    const school = names.school(enrolment.institution);
    const set = (change: Partial<Enrolment>) => this.#write(this.enrolments.map((each, index) => (index === at ? { ...each, ...change } : each)));
    const pickSchool = ({ target }: Event) => {
      const institution = (target as HTMLSelectElement).value;
      set({ institution, programme: names.school(institution)?.programmes[0]?.programme ?? "" });
    };
    return html`<div class="fields">
      <div class="field">
        <label for="school-${at}">${m.fields.institution}</label>
        <select id="school-${at}" @change=${pickSchool}>
          ${school ? nothing : html`<option selected>${enrolment.institution}</option>`}
          ${names.schools.map(({ id, name }) => html`<option value=${id} .selected=${id === enrolment.institution}>${say(name, lang)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="programme-${at}">${m.fields.programme}</label>
        <select id="programme-${at}" @change=${({ target }: Event) => set({ programme: (target as HTMLSelectElement).value })}>
          ${(school?.programmes ?? []).map(
            ({ programme, name }) => html`<option value=${programme} .selected=${programme === enrolment.programme}>${say(name, lang)}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="entered-${at}">${m.fields.entered}</label>
        <input
          id="entered-${at}"
          class="num"
          placeholder=${m.dateHint}
          aria-invalid=${this.#errors(at).length > 0}
          aria-describedby="error-${at}"
          .value=${live(enrolment.entered)}
          @input=${({ target }: Event) => set({ entered: (target as HTMLInputElement).value })}
        />
      </div>
      <div class="field">
        <span class="soft">&nbsp;</span>
        <button class="quiet" @click=${() => this.#write(this.enrolments.filter((_, index) => index !== at))}>${m.remove}</button>
      </div>
      <div id="error-${at}" class="field full" role="status">
        ${this.#errors(at).map(({ message, code }) => html`<p class="error">${message ?? code}</p>`)}
      </div>
    </div>`;
  }

  #errors(at: number): readonly Diagnostic[] {
    return this.findings.filter(({ place }) => place.path?.startsWith(`enrolments[${at}]`));
  }

  readonly #add = (): void => {
    const [school] = this.names.schools;
    const fresh = { institution: school?.id ?? "", programme: school?.programmes[0]?.programme ?? "", entered: "" };
    this.#write([...this.enrolments, fresh]);
  };

  #write(enrolments: readonly Enrolment[]): void {
    this.dispatchEvent(new CustomEvent("rt-enrolments", { detail: enrolments }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-enrolments": RtEnrolments;
  }
}
