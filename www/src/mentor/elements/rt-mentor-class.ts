/** The class: figures, picture, results, disagreements; export and print; what a pass is worth. */
import { css, html, nothing } from "lit";
import { save } from "../../dom/save.js";
import type { Grading } from "../../engine/types.js";
import type { RtElement } from "../../dom/element.js";
import type { FilledForm } from "../certificates.js";
import { clauseName } from "../clauses.js";
import { MentorElement } from "../element.js";
import { spoken } from "../exact.js";
import { called, csvOf, jsonOf, resultTable, unstated } from "../results.js";
import { textOfSession } from "../session/read.js";
import { mentorRoom } from "../style.js";

export class RtMentorClass extends MentorElement {
  static override properties = { ...MentorElement.properties, printing: { state: true }, forms: { state: true } };
  static override styles = [
    mentorRoom,
    css`
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 2rem;
      }
      .figures b {
        font-size: 1.75rem;
        line-height: 1.2;
      }
      .apart li {
        padding: 0.625rem 0;
        border-top: 1px solid var(--line);
      }
      .given {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
      }
      .basis {
        list-style: none;
        margin: 0.5rem 0 0;
        padding: 0;
      }
    `,
  ];

  /** Whose sheets are printed: everybody's, or the class table alone. */
  declare printing: "class" | "sheets" | "certificates";
  /** Certificates filled in for printing. */
  declare forms: readonly FilledForm[];

  constructor() {
    super();
    this.printing = "class";
    this.forms = [];
  }

  override render(): unknown {
    const { mentor, store, revision, w } = this;
    const { graded, work } = mentor;
    if (!work) return nothing;
    return html`<div class="panel screen">
        <div class="row">
          <h2>${w.rooms.class}</h2>
          <button class="spread" @click=${() => save(textOfSession(work.session), `${work.session.id}.json`)}>${w.exportSession}</button>
          <button ?disabled=${!graded} @click=${() => graded && save(csvOf(resultTable(graded, work.session, w, this.group), w.clause), `${work.session.id}-${w.resultsFile}.csv`, "text/csv")}>${w.exportCsv}</button>
          <button ?disabled=${!graded} @click=${() => graded && save(jsonOf(graded, work.session), `${work.session.id}-${w.resultsFile}.json`)}>${w.exportJson}</button>
        </div>
        <div class="row">
          <button ?disabled=${!graded} @click=${() => this.#print("class")}>${w.printClass}</button>
          <button ?disabled=${!graded} @click=${() => this.#print("sheets")}>${w.printSheets}</button>
        </div>
        ${mentor.findings.map((found) => html`<p class="note">${this.finding(found)}</p>`)}
        ${graded ? this.#unstated(graded) : nothing}
        ${graded ? this.#figures(graded) : html`<p role="status">${mentor.trouble === undefined ? (mentor.grading ? w.grading : w.noResult) : w.engineFailed}</p>`}
      </div>
      ${graded
        ? html`<rt-mentor-picture class="screen" .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-picture>
            ${this.#apart(graded)} ${this.#table(graded)}
            <rt-mentor-won class="screen" .mentor=${mentor} .store=${store} .revision=${revision} @rt-certificates=${({ detail }: CustomEvent<readonly FilledForm[]>) => this.#certificates(detail)}></rt-mentor-won>
            ${this.printing === "certificates"
              ? html`<rt-mentor-certificates .mentor=${mentor} .store=${store} .revision=${revision} .forms=${this.forms}></rt-mentor-certificates>`
              : html`<rt-mentor-paper .mentor=${mentor} .store=${store} .revision=${revision} .mode=${this.printing}></rt-mentor-paper>`}`
        : nothing}`;
  }

  /** Lines nothing can be measured by before they are stated, and the way to where that is done. */
  #unstated(graded: Grading): unknown {
    const told = unstated(graded);
    if (told.length === 0) return nothing;
    return html`<div class="note" id="unstated">
      ${told.map((text) => html`<p>${text}</p>`)}
      <button @click=${() => this.dispatchEvent(new CustomEvent("rt-lines"))}>${this.w.toLines}</button>
    </div>`;
  }

  #print(mode: RtMentorClass["printing"]): void {
    this.printing = mode;
    void this.updateComplete
      .then(() => this.renderRoot.querySelector<RtElement>("rt-mentor-paper, rt-mentor-certificates")?.updateComplete)
      .then(() => print());
  }

  #certificates(forms: readonly FilledForm[]): void {
    this.forms = forms;
    this.#print("certificates");
  }

  #figures(graded: Grading): unknown {
    const { w } = this;
    const { overview } = graded;
    const figure = (name: string, count: number) => html`<div><b class="num">${count}</b> <span class="soft">${name}</span></div>`;
    return html`<div class="figures" role="status">
      ${figure(w.everybody, overview.candidates)} ${figure(called(graded, "pass", w), overview.pass)} ${figure(w.outcomes.fail, overview.fail)} ${figure(w.outcomes.incomplete, overview.incomplete)}
    </div>`;
  }

  /** Where assessors are too far apart, side by side. */
  #apart(graded: Grading): unknown {
    const { w, mentor } = this;
    const found = graded.candidates.flatMap((each) => (each.disagreements ?? []).map((apart) => ({ each, apart })));
    if (found.length === 0) return nothing;
    const named = (id: string) => mentor.work?.session.assessors?.find((one) => one.id === id)?.name ?? id;
    return html`<section class="panel screen apart" aria-labelledby="apart">
      <h2 id="apart">≠ ${w.disagreement}</h2>
      <ul>
        ${found.map(
          ({ each, apart }) => html`<li>
            <strong>${each.name ?? each.candidate}</strong>
            <p class="given num">${apart.given.map(({ assessor, score }) => html`<span>${named(assessor)} <b>${spoken(score)}</b></span>`)}</p>
            <p>${apart.told.reason.text}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #table(graded: Grading): unknown {
    const { w, mentor } = this;
    const { session } = mentor.work ?? {};
    if (!session) return nothing;
    const { head, rows, figures, clauses } = resultTable(graded, session, w, this.group);
    const { from, count } = figures;
    const columns = head.map((title, at) => ({ title, number: at >= from && at < from + count, short: at < 2 || at === 3, below: at === head.length - 1 }));
    return html`<section class="panel screen">
      <rt-table dense .caption=${w.resultsTitle} .columns=${columns} .lines=${rows.map((row, at) => ({ key: String(at), cells: row.map((text) => ({ text })) }))}></rt-table>
      <details>
        <summary>${w.clause}</summary>
        <ol class="basis">
          ${clauses.listed.map(({ number, citation }) => html`<li>[${number}] <span class="soft">${clauseName(citation)}</span> · ${citation.text}</li>`)}
        </ol>
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-class": RtMentorClass;
  }
}
