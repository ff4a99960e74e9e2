/** What a pass gives: certificates with their particulars, what is withheld and why, and what it is worth in the student's view. */
import { css, html, nothing } from "lit";
import type { Achievement } from "../../data/record.js";
import type { Graded, Grading } from "../../engine/types.js";
import { language } from "../../i18n/index.js";
import { filledForms } from "../certificates.js";
import { Clauses } from "../clauses.js";
import { MentorElement } from "../element.js";
import { mentorBase } from "../style.js";

type Won = Graded["grants"][number];

/** An achievement as the record's form holds it. */
const inRecord = (achievement: Won["achievement"]): Achievement =>
  Object.fromEntries(Object.entries<object>(achievement).map(([kind, body]) => [kind, { ...body }]));

export class RtMentorWon extends MentorElement {
  static override properties = { ...MentorElement.properties, asked: { state: true }, view: { state: true }, fault: { state: true } };
  static override styles = [
    mentorBase,
    css`
      section + section {
        margin-top: 1rem;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--line);
      }
      li > span {
        flex: 1 1 14rem;
      }
    `,
  ];

  /** What was won that may go into either of two records. */
  declare asked: string;
  /** Address of the view it is asked for. */
  declare view: "#/" | "#/pay";
  declare fault: string;

  constructor() {
    super();
    this.asked = "";
    this.view = "#/";
    this.fault = "";
  }

  override render(): unknown {
    const { graded } = this.mentor;
    return graded ? html`${this.#won(graded)} ${this.#withheld(graded)}` : nothing;
  }

  /** What a pass gives, in the shape of a learner's record: opened in the student's view as it is. */
  #won(graded: Grading): unknown {
    const { w, mentor, store, revision } = this;
    const won = graded.candidates.flatMap((each) => each.grants.map((grant) => ({ each, grant })));
    if (won.length === 0) return nothing;
    const certified = won.some(({ grant }) => "certificate" in grant.achievement);
    return html`<section class="panel won" aria-labelledby="won">
      <h2 id="won">${w.worthTitle}</h2>
      ${certified
        ? html`<rt-mentor-issue .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-issue>
            <div class="row"><button class="big" id="certificates" @click=${() => void this.#certificates()}>${w.printCertificates}</button></div>`
        : nothing}
      ${this.fault ? html`<p class="note" role="alert">${this.fault}</p>` : nothing}
      <p>${w.worthHelp}</p>
      <ul>
        ${won.map(({ each, grant }) => {
          const name = this.#called(grant);
          return html`<li>
            <span><strong>${each.name ?? each.candidate}</strong> · ${name} ${graded.assessment.example ? html`<span class="mark">${w.example}</span>` : nothing}</span>
            ${this.asked === `${each.candidate} ${grant.grant}`
              ? html`<button class="big" @click=${() => this.#open(each, grant, "open")}>${w.intoOpen}</button>
                  <button class="big" @click=${() => this.#open(each, grant, "new")}>${w.intoNew}</button>`
              : html`<button class="big" data-worth=${each.candidate} aria-label=${`${w.worth} ${each.name ?? each.candidate} ${name}`} @click=${() => this.#ask(each, grant, "#/")}>${w.worth}</button>
                  ${"certificate" in grant.achievement
                    ? html`<button class="big" data-pay=${each.candidate} aria-label=${`${w.worthPay} ${each.name ?? each.candidate} ${name}`} @click=${() => this.#ask(each, grant, "#/pay")}>${w.worthPay}</button>`
                    : nothing}`}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** The name of what is given, with its level. */
  #called({ achievement, grant }: Won): string {
    const [body] = Object.values(achievement);
    const level = "certificate" in achievement ? achievement.certificate.level : undefined;
    return [String(body?.["name"] ?? grant), level && this.term(level.ladder, level.code)].filter(Boolean).join(" · ");
  }

  /** What is not given before something is known. */
  #withheld(graded: Grading): unknown {
    const { w } = this;
    const open = graded.candidates.flatMap((each) => (each.withheld ?? []).map(({ reasons }) => ({ each, reasons })));
    if (open.length === 0) return nothing;
    const clauses = new Clauses(graded);
    return html`<section class="panel withheld" aria-labelledby="withheld">
      <h2 id="withheld">${w.withheldTitle}</h2>
      <ul>
        ${open.map(({ each, reasons }) => html`<li><span><strong>${each.name ?? each.candidate}</strong> · ${clauses.texts(reasons).join(" ")}</span></li>`)}
      </ul>
      <details>
        <summary>${w.clause}</summary>
        ${open.length > 0 ? clauses.listed.map(({ number, citation }) => html`<p>[${number}] ${citation.text} <span class="soft">${citation.source} · ${citation.clause}</span></p>`) : nothing}
      </details>
    </section>`;
  }

  /** Has the certificates filled in, to be printed; what stands against one is told. */
  async #certificates(): Promise<void> {
    const { mentor, store, w } = this;
    try {
      const forms = await filledForms(mentor, store, language.current);
      const told = forms.filter(({ form }) => form.fields.length === 0).flatMap(({ form }) => form.reasons.map(({ text }) => text));
      this.fault = [...new Set(told)].join(" ");
      if (forms.some(({ form }) => form.fields.length > 0)) this.dispatchEvent(new CustomEvent("rt-certificates", { detail: forms }));
    } catch (thrown) {
      this.fault = thrown instanceof Error && thrown.message !== "" ? thrown.message : w.engineFailed;
    }
  }

  #ask(each: Graded, grant: Won, view: "#/" | "#/pay"): void {
    this.view = view;
    if (this.store.hasOwn) this.asked = `${each.candidate} ${grant.grant}`;
    else this.#open(each, grant, "new");
  }

  #open(each: Graded, { achievement }: Won, into: "open" | "new"): void {
    const day = this.mentor.work?.session.issue?.issued ?? this.mentor.work?.session.held ?? "";
    this.store.win({ id: each.candidate, ...(each.name !== undefined && { name: each.name }) }, inRecord(achievement), day, into);
    this.asked = "";
    location.hash = this.view;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-won": RtMentorWon;
  }
}
