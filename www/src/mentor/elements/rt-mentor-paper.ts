/** What is printed: the class table, or one A4 result sheet for each candidate. Shown on paper only. */
import { html, nothing } from "lit";
import type { Graded, Grading, PartGraded } from "../../engine/types.js";
import { clauseName, Clauses } from "../clauses.js";
import { MentorElement } from "../element.js";
import { spoken } from "../exact.js";
import { isJudged, metOrNot, outcome, placeOf, resultTable } from "../results.js";
import type { Assessor } from "../session/types.js";
import { mentorBase } from "../style.js";
import { paperStyle } from "./paper-style.js";

export class RtMentorPaper extends MentorElement {
  static override properties = { ...MentorElement.properties, mode: { attribute: false } };
  static override styles = [mentorBase, paperStyle];

  declare mode: "class" | "sheets";

  override render(): unknown {
    const { mentor, w } = this;
    const { graded, work } = mentor;
    if (!graded || !work) return nothing;
    if (this.mode === "sheets") return graded.candidates.map((each) => this.#sheet(graded, each));
    const { head, rows, clauses } = resultTable(graded, work.session, w, this.group);
    const { overview } = graded;
    return html`<section class="sheet">
      ${this.#head(graded, w.classSheet)}
      <p>${(graded.assessment.without_line ? w.classCounted : w.classFigures)(overview.candidates, overview.pass, overview.fail, overview.incomplete)}</p>
      <table>
        <thead>
          <tr>
            ${head.map((title) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, at) => html`<td class=${at === 2 || at === row.length - 1 ? "" : "short"}>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.#signs(work.session.assessors ?? [])} ${this.#basis(clauses)} ${this.#documents(graded)}
    </section>`;
  }

  #head(graded: Grading, title: string): unknown {
    const { w, mentor } = this;
    const { choice } = mentor;
    const level = choice?.level;
    const occupation = this.say(choice?.document.occupation?.name);
    // Of a standard the assessment is only called after its levels; whose they are comes first.
    const named = occupation === "" ? graded.assessment.title : [occupation, level ? this.term(level.ladder, level.code) : graded.assessment.title].join(" · ");
    return html`${graded.assessment.example ? html`<div class="across ${this.mode === "class" ? "every" : ""}" aria-hidden="true">示例 EXAMPLE</div>` : nothing}
      <h2>${named} · ${title} ${graded.assessment.example ? html`<span class="mark">${w.example}</span>` : nothing}</h2>
      <div class="facts">
        <span>${this.say(choice?.document.title)}</span>
        ${occupation === "" || !level ? nothing : html`<span>${graded.assessment.title}</span>`}
        <span>${w.held} ${graded.held}</span>
        ${level ? html`<span>${w.columns.level} ${this.term(level.ladder, level.code)}</span>` : nothing}
        <span>${this.say(choice?.document.issuer)}</span>
      </div>`;
  }

  #sheet(graded: Grading, each: Graded): unknown {
    const { w, mentor } = this;
    const unit = mentor.candidates.find(({ id }) => id === each.candidate)?.unit;
    const clauses = new Clauses(graded);
    const lines = (texts: readonly string[]) => texts.map((text) => html`<p>${text}</p>`);
    const place = placeOf(each.rank, w, this.group);
    const marked = new Set(each.parts.flatMap(({ sheets = [] }) => sheets.map(({ assessor }) => assessor)));
    return html`<section class="sheet" data-sheet=${each.candidate}>
      ${this.#head(graded, w.resultSheet)}
      <div class="facts">
        <span>${w.columns.id} ${each.candidate}</span><span>${w.columns.name} ${each.name ?? ""}</span>${unit ? html`<span>${w.columns.unit} ${unit}</span>` : nothing}
      </div>
      <p class="outcome">${w.result} · ${[outcome(graded, each, w), place].filter(Boolean).join(" · ")}</p>
      ${lines(clauses.texts([...each.reasons, ...(each.rank?.reasons ?? [])]))}
      ${each.parts.map((part) => this.#part(graded, part, clauses))}
      ${lines(clauses.texts(each.totals.flatMap(({ reasons }) => reasons)))}
      ${each.grants.map(({ achievement, reasons }) => html`<p>${w.granted} · ${String(Object.values(achievement)[0]?.["name"] ?? "")} · ${clauses.texts(reasons).join(" ")}</p>`)}
      ${lines(clauses.texts([...(each.withheld ?? []).flatMap(({ reasons }) => reasons), ...(each.resit?.reasons ?? [])]))}
      ${this.#signs((mentor.work?.session.assessors ?? []).filter(({ id }) => marked.has(id)))} ${this.#basis(clauses)} ${this.#documents(graded)}
    </section>`;
  }

  #part(graded: Grading, part: PartGraded, clauses: Clauses): unknown {
    const { w, mentor } = this;
    const shown = graded.assessment.parts.find(({ id }) => id === part.part);
    if (!shown) return nothing;
    const sheets = part.sheets ?? [];
    const named = (id: string) => mentor.work?.session.assessors?.find((one) => one.id === id)?.name ?? id;
    const judged = isJudged(shown);
    const points = (score: string | null | undefined) => (score === null || score === undefined ? "—" : judged ? metOrNot(score, shown.full, w) : spoken(score));
    // Where nobody's sheet stands behind the score, it is the score itself that was entered.
    const combined = sheets.length !== 1;
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${shown.title}</th>
            ${judged ? nothing : html`<th scope="col" class="number">${w.full}</th>`}
            ${sheets.map(({ assessor, counts }) => html`<th scope="col" class="number">${named(assessor)}${counts ? nothing : `（${w.setAside}）`}</th>`)}
            ${combined ? html`<th scope="col" class="number">${sheets.length > 1 ? w.combined : w.scoreColumn}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${shown.criteria.map(
            ({ title, full, depth }, at) =>
              html`<tr>
                <td>${"　".repeat(depth)}${title}</td>
                ${judged ? nothing : html`<td class="number">${full}</td>`}
                ${sheets.map(({ scores }) => html`<td class="number">${points(scores[at])}</td>`)}
                ${combined ? html`<td class="number">${points(this.#wholeSheets(part.part) && at > 0 && sheets.length > 1 ? undefined : part.combined?.[at])}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
      ${clauses.texts([...part.reasons, ...sheets.flatMap(({ set_aside = [] }) => set_aside)]).map((text) => html`<p>${text}</p>`)}`;
  }

  /** Whether whole sheets are made one: then there is no score of a single criterion that adds up to theirs. */
  #wholeSheets(part: string): boolean {
    return this.mentor.choice?.assessment.parts.find(({ id }) => id === part)?.combine?.each === "sheet";
  }

  #signs(assessors: readonly Assessor[]): unknown {
    const { w } = this;
    return html`<div class="signs">${assessors.map(({ name, id, role }) => html`<span>${w.signHere} ${name ?? id} ${this.term("assessor-role", role)}</span>`)}<span>${w.dateHere}</span></div>`;
  }

  /** The clauses the sentences above are numbered with. */
  #basis({ listed }: Clauses): unknown {
    if (listed.length === 0) return nothing;
    return html`<p><small>${this.w.clause}</small></p>
      <ol class="basis">
        ${listed.map(({ number, citation }) => html`<li>[${number}] ${clauseName(citation)} · ${citation.text}</li>`)}
      </ol>`;
  }

  #documents({ documents }: Grading): unknown {
    const { m } = this;
    return html`<p><small>${documents.map(({ title, version, digest }) => html`${title} · ${m.version} ${version} · SHA-256 ${digest}<br />`)}</small></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-paper": RtMentorPaper;
  }
}
