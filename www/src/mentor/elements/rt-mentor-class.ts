/** The class: figures, picture, results, disagreements; export and print; what a pass is worth. */
import { css, html, nothing } from "lit";
import type { Achievement } from "../../data/record.js";
import { save } from "../../dom/save.js";
import type { Graded, Grading } from "../../engine/types.js";
import type { RtElement } from "../../dom/element.js";
import { language } from "../../i18n/index.js";
import { type FilledForm, filledForms } from "../certificates.js";
import { MentorElement } from "../element.js";
import { spoken } from "../exact.js";
import { csvOf, jsonOf, resultTable } from "../results.js";
import { isDay } from "../intake/identity.js";
import { issue } from "../session/work.js";
import { textOfSession } from "../session/read.js";
import { mentorBase } from "../style.js";

/** An achievement as the record's form holds it. */
const inRecord = (achievement: Won["achievement"]): Achievement =>
  Object.fromEntries(Object.entries<object>(achievement).map(([kind, body]) => [kind, { ...body }]));

type Won = Graded["grants"][number];

export class RtMentorClass extends MentorElement {
  static override properties = { ...MentorElement.properties, printing: { state: true }, asked: { state: true }, forms: { state: true }, formFault: { state: true } };
  static override styles = [
    mentorBase,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
      }
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
      .won li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--line);
      }
      .won li > span {
        flex: 1 1 14rem;
      }
    `,
  ];

  /** Whose sheets are printed: everybody's, or the class table alone. */
  declare printing: "class" | "sheets" | "certificates";
  /** Certificates filled in for printing. */
  declare forms: readonly FilledForm[];
  declare formFault: string;
  /** What was won that may go into either of two records. */
  declare asked: string;

  constructor() {
    super();
    this.printing = "class";
    this.asked = "";
    this.forms = [];
    this.formFault = "";
  }

  override render(): unknown {
    const { mentor, store, revision, w } = this;
    const { graded, work } = mentor;
    if (!work) return nothing;
    return html`<div class="panel screen">
        <div class="row">
          <h2>${w.rooms.class}</h2>
          <button class="spread" @click=${() => save(textOfSession(work.session), `${work.session.id}.json`)}>${w.exportSession}</button>
          <button ?disabled=${!graded} @click=${() => graded && save(csvOf(resultTable(graded, work.session, w)), `${work.session.id}-${w.resultsFile}.csv`, "text/csv")}>${w.exportCsv}</button>
          <button ?disabled=${!graded} @click=${() => graded && save(jsonOf(graded, work.session), `${work.session.id}-${w.resultsFile}.json`)}>${w.exportJson}</button>
        </div>
        <div class="row">
          <button ?disabled=${!graded} @click=${() => this.#print("class")}>${w.printClass}</button>
          <button ?disabled=${!graded} @click=${() => this.#print("sheets")}>${w.printSheets}</button>
        </div>
        ${mentor.findings.map(({ message, help }) => html`<p class="note">${message} ${help}</p>`)}
        ${graded ? this.#figures(graded) : html`<p role="status">${mentor.trouble === undefined ? (mentor.grading ? w.grading : w.noResult) : w.engineFailed}</p>`}
      </div>
      ${graded
        ? html`<rt-mentor-picture class="screen" .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-picture>
            ${this.#apart(graded)} ${this.#table(graded)} ${this.#won(graded)}
            ${this.printing === "certificates"
              ? html`<rt-mentor-certificates .mentor=${mentor} .store=${store} .revision=${revision} .forms=${this.forms}></rt-mentor-certificates>`
              : html`<rt-mentor-paper .mentor=${mentor} .store=${store} .revision=${revision} .mode=${this.printing}></rt-mentor-paper>`}`
        : nothing}`;
  }

  #print(mode: RtMentorClass["printing"]): void {
    this.printing = mode;
    void this.updateComplete
      .then(() => this.renderRoot.querySelector<RtElement>("rt-mentor-paper, rt-mentor-certificates")?.updateComplete)
      .then(() => print());
  }

  /** Has the certificates filled in and prints them; what stands against one is told. */
  async #certificates(): Promise<void> {
    const { mentor, store, w } = this;
    try {
      this.forms = await filledForms(mentor, store, language.current);
      const told = this.forms.filter(({ form }) => form.fields.length === 0).flatMap(({ form }) => form.reasons.map(({ text }) => text));
      this.formFault = [...new Set(told)].join(" ");
    } catch (thrown) {
      this.forms = [];
      this.formFault = thrown instanceof Error && thrown.message !== "" ? thrown.message : w.engineFailed;
    }
    if (this.forms.some(({ form }) => form.fields.length > 0)) this.#print("certificates");
  }

  #figures({ overview }: Grading): unknown {
    const { w } = this;
    const figure = (name: string, count: number) => html`<div><b class="num">${count}</b> <span class="soft">${name}</span></div>`;
    return html`<div class="figures" role="status">
      ${figure(w.everybody, overview.candidates)} ${figure(w.outcomes.pass, overview.pass)} ${figure(w.outcomes.fail, overview.fail)} ${figure(w.outcomes.incomplete, overview.incomplete)}
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
    const { head, rows } = resultTable(graded, session, w);
    const figures = 2 * (graded.assessment.parts.length + graded.assessment.totals.length);
    const first = head.length - 1 - figures;
    const columns = head.map((title, at) => ({ title, number: at >= first && at < first + figures, short: at < 2, wide: at === head.length - 1 }));
    return html`<section class="panel screen">
      <rt-table .caption=${w.resultsTitle} .columns=${columns} .lines=${rows.map((row, at) => ({ key: String(at), cells: row.map((text) => ({ text })) }))}></rt-table>
    </section>`;
  }

  /** What a pass gives, in the shape of a learner's record: opened in the student's view as it is. */
  #won(graded: Grading): unknown {
    const { w } = this;
    const won = graded.candidates.flatMap((each) => each.grants.map((grant) => ({ each, grant })));
    if (won.length === 0) return nothing;
    return html`<section class="panel screen won" aria-labelledby="won">
      <h2 id="won">${w.worthTitle}</h2>
      <p>${w.worthHelp}</p>
      ${this.#issue()}
      ${won.some(({ grant }) => "certificate" in grant.achievement)
        ? html`<div class="row"><button class="big" id="certificates" @click=${() => void this.#certificates()}>${w.printCertificates}</button></div>`
        : nothing}
      ${this.formFault ? html`<p class="note" role="alert">${this.formFault}</p>` : nothing}
      <ul>
        ${won.map(({ each, grant }) => {
          const [body] = Object.values(grant.achievement);
          const name = String(body?.["name"] ?? grant.grant);
          return html`<li>
            <span><strong>${each.name ?? each.candidate}</strong> · ${name} ${graded.assessment.example ? html`<span class="mark">${w.example}</span>` : nothing}</span>
            ${this.asked === `${each.candidate} ${grant.grant}`
              ? html`<button class="big" @click=${() => this.#open(each, grant, "open")}>${w.intoOpen}</button>
                  <button class="big" @click=${() => this.#open(each, grant, "new")}>${w.intoNew}</button>`
              : html`<button class="big" data-worth=${each.candidate} aria-label=${`${w.worth} ${each.name ?? each.candidate} ${name}`} @click=${() => this.#ask(each, grant)}>${w.worth}</button>`}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** What the certificates are issued with. */
  #issue(): unknown {
    const { mentor, w } = this;
    const { issue: before, held = "" } = mentor.work?.session ?? {};
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? "";
    const take = () => {
      const day = field("issued") || held;
      if (isDay(day)) mentor.act("issue", (work) => issue(work, field("issuer"), day));
    };
    return html`<div class="fields">
      <div><label for="issuer">${w.issuer}</label><input id="issuer" .value=${before?.issuer ?? ""} @change=${take} /></div>
      <div><label for="issued">${w.issued}</label><input id="issued" class="num" inputmode="numeric" maxlength="10" placeholder=${held} .value=${before?.issued ?? ""} @change=${take} /></div>
    </div>`;
  }

  #ask(each: Graded, grant: Won): void {
    if (this.store.hasOwn) this.asked = `${each.candidate} ${grant.grant}`;
    else this.#open(each, grant, "new");
  }

  #open(each: Graded, { achievement }: Won, into: "open" | "new"): void {
    const day = this.mentor.work?.session.issue?.issued ?? this.mentor.work?.session.held ?? "";
    this.store.win({ id: each.candidate, ...(each.name !== undefined && { name: each.name }) }, inRecord(achievement), day, into);
    this.asked = "";
    location.hash = "#/";
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-class": RtMentorClass;
  }
}
