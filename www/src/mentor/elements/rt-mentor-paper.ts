/** What is printed: the class table, or one A4 result sheet for each candidate. Shown on paper only. */
import { css, html, nothing } from "lit";
import type { Graded, Grading, PartGraded } from "../../engine/types.js";
import { MentorElement } from "../element.js";
import { spoken } from "../exact.js";
import { resultTable } from "../results.js";
import { mentorBase } from "../style.js";

export class RtMentorPaper extends MentorElement {
  static override properties = { ...MentorElement.properties, mode: { attribute: false } };
  static override styles = [
    mentorBase,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
          font-size: 10.5pt;
          line-height: 1.45;
        }
      }
      .short {
        white-space: nowrap;
      }
      h2 {
        font-size: 16pt;
        text-align: center;
      }
      .mark {
        font-size: 10.5pt;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 8mm;
        margin: 3mm 0;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
        margin-block: 3mm;
      }
      th,
      td {
        border: 0.3mm solid #777777;
        padding: 1mm 2mm;
        text-align: left;
        vertical-align: top;
        font-weight: 400;
      }
      .number {
        text-align: right;
      }
      tr {
        break-inside: avoid;
      }
      .sheet {
        position: relative;
        break-after: page;
      }
      .sheet:last-child {
        break-after: auto;
      }
      .outcome {
        font-size: 14pt;
        font-weight: 700;
      }
      .signs {
        display: flex;
        flex-wrap: wrap;
        gap: 6mm 12mm;
        margin-top: 10mm;
      }
      .signs span {
        flex: 1 1 55mm;
        border-bottom: 0.3mm solid #000000;
        padding-bottom: 1mm;
      }
      .across {
        position: absolute;
        inset: 60mm 0 auto;
        text-align: center;
        font-size: 64pt;
        font-weight: 700;
        color: rgb(120 120 120 / 22%);
        rotate: -24deg;
        pointer-events: none;
      }
      small {
        font-size: 9pt;
      }
    `,
  ];

  declare mode: "class" | "sheets";

  override render(): unknown {
    const { mentor, w } = this;
    const { graded, work } = mentor;
    if (!graded || !work) return nothing;
    if (this.mode === "sheets") return graded.candidates.map((each) => this.#sheet(graded, each));
    const { head, rows } = resultTable(graded, work.session, w);
    const { overview } = graded;
    return html`<section class="sheet">
      ${this.#head(graded, w.classSheet)}
      <p>${w.classFigures(overview.candidates, overview.pass, overview.fail, overview.incomplete)}</p>
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
      ${this.#signs()} ${this.#documents(graded)}
    </section>`;
  }

  #head(graded: Grading, title: string): unknown {
    const { w, mentor } = this;
    const { choice } = mentor;
    const level = choice?.level;
    return html`${graded.assessment.example ? html`<div class="across" aria-hidden="true">示例 EXAMPLE</div>` : nothing}
      <h2>${graded.assessment.title} · ${title} ${graded.assessment.example ? html`<span class="mark">${w.example}</span>` : nothing}</h2>
      <div class="facts">
        <span>${w.held} ${graded.held}</span>
        ${level ? html`<span>${w.columns.level} ${this.term(level.ladder, level.code)}</span>` : nothing}
        <span>${this.say(choice?.document.issuer)}</span>
      </div>`;
  }

  #sheet(graded: Grading, each: Graded): unknown {
    const { w, mentor } = this;
    const unit = mentor.candidates.find(({ id }) => id === each.candidate)?.unit;
    return html`<section class="sheet" data-sheet=${each.candidate}>
      ${this.#head(graded, w.resultSheet)}
      <div class="facts">
        <span>${w.columns.id} ${each.candidate}</span><span>${w.columns.name} ${each.name ?? ""}</span>${unit ? html`<span>${w.columns.unit} ${unit}</span>` : nothing}
      </div>
      <p class="outcome">${w.result} · ${w.outcomes[each.result]} ${each.band ?? ""}</p>
      ${(each.vetoes ?? []).map(({ title }) => html`<p>✕ ${w.vetoed} · ${title}</p>`)}
      ${[...new Set(each.reasons.map(({ reason }) => reason.text))].map((text) => html`<p>${text}</p>`)}
      ${each.parts.map((part) => this.#part(graded, part))}
      ${each.totals.map((total) => {
        const shown = graded.assessment.totals.find(({ id }) => id === total.total);
        return html`<p>${shown?.title} · ${total.score === undefined ? w.partStandings[total.standing] : spoken(total.score)} ${shown?.needed === undefined ? nothing : w.passLine(spoken(shown.needed))}</p>`;
      })}
      ${this.#signs()} ${this.#documents(graded)}
    </section>`;
  }

  #part(graded: Grading, part: PartGraded): unknown {
    const { w, mentor } = this;
    const shown = graded.assessment.parts.find(({ id }) => id === part.part);
    if (!shown) return nothing;
    const sheets = part.sheets ?? [];
    const named = (id: string) => mentor.work?.session.assessors?.find((one) => one.id === id)?.name ?? id;
    const points = (score: string | null | undefined) => (score === null || score === undefined ? "—" : spoken(score));
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${shown.title}</th>
            <th scope="col" class="number">${w.full}</th>
            ${sheets.map(({ assessor, counts }) => html`<th scope="col" class="number">${named(assessor)}${counts ? nothing : `（${w.setAside}）`}</th>`)}
            ${sheets.length > 1 ? html`<th scope="col" class="number">${w.combined}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${shown.criteria.map(
            ({ title, full }, at) =>
              html`<tr>
                <td>${title}</td>
                <td class="number">${full}</td>
                ${sheets.map(({ scores }) => html`<td class="number">${points(scores[at])}</td>`)}
                ${sheets.length > 1 ? html`<td class="number">${points(part.combined?.[at])}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
      <p>
        ${shown.title} · ${part.score === undefined ? w.partStandings[part.standing] : spoken(part.score)} ${shown.needed === undefined ? nothing : w.passLine(spoken(shown.needed))}
        ${part.margin === undefined ? nothing : w.distance(spoken(part.margin))}
      </p>
      ${part.reasons.map(({ reason }) => html`<p>${reason.text}</p>`)}`;
  }

  #signs(): unknown {
    const { w, mentor } = this;
    const assessors = mentor.work?.session.assessors ?? [];
    return html`<div class="signs">${assessors.map(({ name, id, role }) => html`<span>${w.signHere} ${name ?? id} ${this.term("assessor-role", role)}</span>`)}<span>${w.dateHere}</span></div>`;
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
