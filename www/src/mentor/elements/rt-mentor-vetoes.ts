/** What fails a candidate whatever the score: apart, red, with its clause, and confirmed by a second tap. */
import { css, html, nothing, type PropertyValues } from "lit";
import { resultOf } from "../answer.js";
import { MentorElement } from "../element.js";
import { quotes, vetoesOf } from "../scheme/leaves.js";
import type { Veto } from "../scheme/types.js";
import { sheetOf, veto } from "../session/work.js";
import { vetoState } from "../struck.js";
import { mentorBase } from "../style.js";

export class RtMentorVetoes extends MentorElement {
  static override properties = { ...MentorElement.properties, asked: { state: true } };
  static override styles = [
    mentorBase,
    css`
      section {
        display: grid;
        gap: 0.5rem;
        padding: 0.75rem 1rem 1rem;
        border: 2px solid var(--veto-line);
        border-radius: var(--radius);
        background: var(--veto-soft);
      }
      h3 {
        color: var(--veto);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem 0.75rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--veto-line);
      }
      .what {
        flex: 1 1 14rem;
        min-width: 0;
      }
      .what strong {
        color: var(--veto);
      }
      .waits {
        font-weight: 600;
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
      }
    `,
  ];

  /** The veto that waits for its second tap. */
  declare asked: string;

  constructor() {
    super();
    this.asked = "";
  }

  #for = "";

  protected override willUpdate(_changed: PropertyValues): void {
    const { sheet } = this.mentor;
    const now = sheet ? [sheet.candidate, sheet.part].join("\n") : "";
    if (now !== this.#for) this.asked = "";
    this.#for = now;
  }

  override render(): unknown {
    const { mentor, w } = this;
    const { choice, part, sheet } = mentor;
    const vetoes = choice && part ? vetoesOf(choice.assessment, part) : [];
    if (vetoes.length === 0 || !sheet) return nothing;
    return html`<section aria-labelledby="title">
      <h3 id="title">${w.vetoes}</h3>
      <p>${w.vetoHelp}</p>
      <ul>
        ${vetoes.map((each) => this.#veto(each))}
      </ul>
    </section>`;
  }

  #veto({ id, title, cite, strikes }: Veto): unknown {
    const { mentor, w } = this;
    const { sheet, work, choice } = mentor;
    if (!sheet || !work || !choice) return nothing;
    const seen = sheetOf(work, sheet)?.vetoes?.includes(id) === true;
    const state = vetoState(resultOf(mentor.graded, sheet.candidate), sheet, id);
    const name = this.say(title);
    const set = (on: boolean) => {
      this.asked = "";
      mentor.act(on ? "veto" : "unveto", (before) => veto(before, sheet, id, on));
    };
    const strikesWhat = strikes === "assessment" ? w.strikes.assessment : "part" in strikes ? w.strikes.part : w.strikes.criterion;
    return html`<li data-veto=${id}>
      <div class="what">
        <strong>${seen ? `✕ ${state.seen && !state.seen.waits ? w.vetoed : w.vetoMarked} · ` : nothing}${name}</strong>
        <p>${strikesWhat}</p>
        ${seen && state.seen?.waits ? html`<p class="waits" role="status">${w.vetoWaits(this.say(mentor.part?.title))}</p>` : nothing}
        ${seen ? state.aside.map(({ reason }) => html`<p class="waits" role="status">${reason.text}</p>`) : nothing}
        ${quotes(choice.document, cite).map(({ source, number, clause, text }) => html`<p class="soft">${this.say(source)}${number ? `（${number}）` : ""} ${clause} · ${this.say(text)}</p>`)}
      </div>
      ${seen
        ? html`<button class="big" @click=${() => set(false)}>${w.vetoBack}</button>`
        : this.asked === id
          ? html`<div class="ask" role="alert">
              <span>${w.vetoSure}</span>
              <button class="big danger struck" @click=${() => set(true)}>${w.vetoYes}</button>
              <button class="big" @click=${() => (this.asked = "")}>${w.cancel}</button>
            </div>`
          : html`<button class="big danger" aria-label=${`${w.vetoSet} ${name}`} @click=${() => this.#ask(id)}>${w.vetoSet}</button>`}
    </li>`;
  }

  #ask(id: string): void {
    this.asked = id;
    void this.updateComplete.then(() => {
      const sure = this.renderRoot.querySelector<HTMLElement>(".ask .struck");
      sure?.focus({ preventScroll: true });
      // The dock below must not cover the second tap.
      sure?.scrollIntoView({ block: "center", behavior: "auto" });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-vetoes": RtMentorVetoes;
  }
}
