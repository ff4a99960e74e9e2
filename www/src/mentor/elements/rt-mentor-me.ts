/** Who is marking on this device: chosen among the session's assessors, or added to them. */
import { css, html, nothing } from "lit";
import { MentorElement } from "../element.js";
import { appoint } from "../session/work.js";
import { token } from "../state.js";
import { mentorBase } from "../style.js";

export class RtMentorMe extends MentorElement {
  static override properties = { ...MentorElement.properties, adding: { state: true } };
  static override styles = [
    mentorBase,
    css`
      .who {
        min-width: min(22rem, 100%);
      }
    `,
  ];

  declare adding: boolean;

  constructor() {
    super();
    this.adding = false;
  }

  override render(): unknown {
    const { mentor, w } = this;
    const assessors = mentor.work?.session.assessors ?? [];
    const unknown = mentor.me === undefined;
    const pick = ({ target }: Event) => {
      const id = (target as HTMLSelectElement).value;
      this.adding = id === "+";
      if (id !== "+") mentor.go({ me: id });
    };
    return html`<section class="panel" aria-labelledby="me">
      <h2 id="me" class="sr">${w.meTitle}</h2>
      ${unknown ? html`<p class="note" role="status">${w.meUnknown}</p>` : nothing}
      <div class="row">
        <label for="who">${w.me}</label>
        <select id="who" class="who" @change=${pick}>
          ${unknown ? html`<option value="" disabled .selected=${!this.adding}>${w.mePick}</option>` : nothing}
          ${assessors.map(
            ({ id, name, role, grade }) =>
              html`<option value=${id} .selected=${!this.adding && id === mentor.place.me}>${[name ?? id, this.term("assessor-role", role), grade && this.term(grade.ladder, grade.code)].filter(Boolean).join(" · ")}</option>`,
          )}
          <option value="+" .selected=${this.adding}>${w.meNew}</option>
        </select>
      </div>
      ${this.adding || assessors.length === 0 ? this.#form() : nothing}
    </section>`;
  }

  #form(): unknown {
    const { w, store } = this;
    return html`<form class="fields" @submit=${this.#add}>
      <div><label for="name">${w.myName}</label><input id="name" required /></div>
      <div>
        <label for="role">${w.myRole}</label>
        <select id="role">
          ${store.names.list("assessor-role").map(({ code }) => html`<option value=${code} .selected=${code === "enterprise-mentor"}>${this.term("assessor-role", code)}</option>`)}
        </select>
      </div>
      <div>
        <label for="grade">${w.myGrade}</label>
        <select id="grade">
          <option value="">${w.noGrade}</option>
          ${store.names.list("assessor-grade").map(({ code }) => html`<option value=${code}>${this.term("assessor-grade", code)}</option>`)}
        </select>
      </div>
      <div class="full"><button class="primary">${w.meAdd}</button></div>
    </form>`;
  }

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value.trim() ?? "";
    const id = `m-${token()}`;
    const [role, grade] = [field("role"), field("grade")];
    this.mentor.act("appoint", (work) =>
      appoint(work, { id, name: field("name"), ...(role && { role }), ...(grade && { grade: { ladder: "assessor-grade", code: grade } }) }),
    );
    this.adding = false;
    this.mentor.go({ me: id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-me": RtMentorMe;
  }
}
