/** Who is marking on this device: chosen among the session's assessors, or added to them; what is said of me can be corrected. */
import { css, html, nothing } from "lit";
import { MentorElement } from "../element.js";
import type { Assessor } from "../session/types.js";
import { appoint } from "../session/work.js";
import { token } from "../state.js";
import { mentorBase } from "../style.js";

export class RtMentorMe extends MentorElement {
  static override properties = { ...MentorElement.properties, form: { state: true }, namesake: { state: true } };
  static override styles = [
    mentorBase,
    css`
      .who {
        min-width: min(22rem, 100%);
      }
    `,
  ];

  /** What the form that is open does. */
  declare form: "add" | "correct" | undefined;
  /** Who has the name already under which somebody is about to be added. */
  declare namesake: Assessor | undefined;

  override render(): unknown {
    const { mentor, w } = this;
    const assessors = mentor.work?.session.assessors ?? [];
    const unknown = mentor.me === undefined;
    const form = this.form ?? (assessors.length === 0 ? "add" : undefined);
    const adding = form === "add";
    const pick = ({ target }: Event) => {
      const id = (target as HTMLSelectElement).value;
      this.form = id === "+" ? "add" : undefined;
      this.namesake = undefined;
      if (id !== "+") mentor.go({ me: id });
    };
    return html`<section class="panel" aria-labelledby="me">
      <h2 id="me" class="sr">${w.meTitle}</h2>
      ${unknown ? html`<p class="note" role="status">${w.meUnknown}</p>` : nothing}
      <div class="row">
        <label for="who">${w.me}</label>
        <select id="who" class="who" @change=${pick}>
          ${unknown ? html`<option value="" disabled .selected=${!adding}>${w.mePick}</option>` : nothing}
          ${assessors.map(
            ({ id, name, role, grade }) =>
              html`<option value=${id} .selected=${!adding && id === mentor.place.me}>${this.#called({ id, ...(name && { name }), ...(role && { role }), ...(grade && { grade }) })}</option>`,
          )}
          <option value="+" .selected=${adding}>${w.meNew}</option>
        </select>
        ${unknown || adding ? nothing : html`<button id="correct" aria-expanded=${form === "correct"} @click=${() => (this.form = form ? undefined : "correct")}>${w.meCorrect}</button>`}
      </div>
      ${form ? this.#form(form === "correct" ? mentor.me : undefined) : nothing}
    </section>`;
  }

  /** Name, role and grade in one line. */
  #called({ id, name, role, grade }: Assessor): string {
    return [name ?? id, this.term("assessor-role", role), grade && this.term(grade.ladder, grade.code)].filter(Boolean).join(" · ");
  }

  #form(known: Assessor | undefined): unknown {
    const { w, store, namesake } = this;
    const role = known ? known.role : "enterprise-mentor";
    return html`<form class="fields" @submit=${(event: Event) => this.#sent(event, known)}>
      <div><label for="name">${w.myName}</label><input id="name" required .value=${known?.name ?? ""} @input=${() => (this.namesake = undefined)} /></div>
      <div>
        <label for="role">${w.myRole}</label>
        <select id="role">
          ${role === undefined ? html`<option value="" .selected=${true}>—</option>` : nothing}
          ${store.names.list("assessor-role").map(({ code }) => html`<option value=${code} .selected=${code === role}>${this.term("assessor-role", code)}</option>`)}
        </select>
      </div>
      <div>
        <label for="grade">${w.myGrade}</label>
        <select id="grade">
          <option value="" .selected=${!known?.grade}>${w.noGrade}</option>
          ${store.names.list("assessor-grade").map(({ code }) => html`<option value=${code} .selected=${code === known?.grade?.code}>${this.term("assessor-grade", code)}</option>`)}
        </select>
      </div>
      ${namesake
        ? html`<div class="full note" role="alert" id="namesake">
            <p>${w.meNamesake(this.#called(namesake))}</p>
            <div class="row">
              <button type="button" class="primary" id="same" @click=${() => this.#use(namesake.id)}>${w.meSame}</button>
              <button>${w.meOther}</button>
            </div>
          </div>`
        : html`<div class="full"><button class="primary">${known ? w.meSave : w.meAdd}</button></div>`}
    </form>`;
  }

  #use(id: string): void {
    this.form = undefined;
    this.namesake = undefined;
    this.mentor.go({ me: id });
  }

  #sent(event: Event, known: Assessor | undefined): void {
    event.preventDefault();
    const { mentor, namesake } = this;
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value.trim() ?? "";
    const [name, role, grade] = [field("name"), field("role"), field("grade")];
    // One person under two ids would count twice in a panel.
    const same = mentor.work?.session.assessors?.find((each) => each.name === name && each.id !== known?.id);
    if (same && namesake?.id !== same.id) {
      this.namesake = same;
      return;
    }
    const id = known?.id ?? `m-${token()}`;
    const { role: _role, grade: _grade, ...rest } = known ?? { id };
    const assessor = { ...rest, name, ...(role && { role }), ...(grade && { grade: { ladder: "assessor-grade", code: grade } }) };
    mentor.act(known ? "correct" : "appoint", (work) => appoint(work, assessor));
    this.#use(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-me": RtMentorMe;
  }
}
