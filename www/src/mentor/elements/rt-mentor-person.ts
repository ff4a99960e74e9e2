/** What is known of a candidate beside the marks: a relation that bars me, measures that ranking asks for. */
import { html, nothing } from "lit";
import { MentorElement } from "../element.js";
import { barredBy } from "../scheme/leaves.js";
import { readPoints } from "../scheme/points.js";
import { measure, relate } from "../session/work.js";

/** Largest measure that is taken. */
const MOST = "999999";

export class RtMentorPerson extends MentorElement {
  static override properties = { ...MentorElement.properties, wrong: { state: true } };

  /** The measure whose text was no number. */
  declare wrong: string;

  constructor() {
    super();
    this.wrong = "";
  }

  override render(): unknown {
    const { mentor, w } = this;
    const { choice, candidate, me } = mentor;
    if (!choice || !candidate || !me) return nothing;
    const barred = barredBy(choice.assessment);
    const measures = choice.assessment.ranking?.measures ?? [];
    if (barred.length + measures.length === 0) return nothing;
    const relation = candidate.relations?.find(({ assessor }) => assessor === me.id)?.is;
    const known = relation === undefined || barred.includes(relation) ? barred : [...barred, relation];
    const set = ({ target }: Event) => {
      const is = (target as HTMLSelectElement).value;
      mentor.act("relate", (work) => relate(work, candidate.id, me.id, is === "" ? undefined : is));
    };
    return html`<div class="fields" role="group" aria-label=${w.personTitle}>
      ${measures.map(({ id, title, unit }) => {
        const value = candidate.measures?.find((each) => each.measure === id)?.value ?? "";
        const take = ({ target }: Event) => {
          const text = (target as HTMLInputElement).value.trim();
          const read = readPoints(text, MOST);
          this.wrong = text === "" || "points" in read ? "" : id;
          if (text === "") mentor.act("measure", (work) => measure(work, candidate.id, id, undefined));
          else if ("points" in read) mentor.act("measure", (work) => measure(work, candidate.id, id, read.points));
        };
        return html`<div>
          <label for="measure-${id}">${w.measureOf(this.say(title), unit)}</label>
          <input id="measure-${id}" class="num" inputmode="decimal" autocomplete="off" aria-invalid=${this.wrong === id} .value=${value} @change=${take} />
          ${this.wrong === id ? html`<p class="note" role="status">${w.measureFault}</p>` : nothing}
        </div>`;
      })}
      ${barred.length > 0
        ? html`<div>
            <label for="relation">${w.relation}</label>
            <select id="relation" @change=${set}>
              <option value="" .selected=${relation === undefined}>${w.noRelation}</option>
              ${known.map((code) => html`<option value=${code} .selected=${code === relation}>${this.term("assessor-relation", code)}</option>`)}
            </select>
          </div>`
        : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-person": RtMentorPerson;
  }
}
