/** The class list: who I am, who is assessed, and how more candidates come in. */
import { css, html, nothing } from "lit";
import { MentorElement } from "../element.js";
import { masked } from "../intake/identity.js";
import type { Entry, Left } from "../intake/roster.js";
import { announcedOf, judgedBy, meansOf } from "../scheme/leaves.js";
import { readPoints } from "../scheme/points.js";
import { announce, average, enrol, leave, withdraw } from "../session/work.js";
import { mentorRoom } from "../style.js";

interface Taken {
  readonly entries: readonly Entry[];
  readonly left: Left;
}

export class RtMentorList extends MentorElement {
  static override properties = { ...MentorElement.properties, importing: { state: true }, added: { state: true }, leaving: { state: true } };
  static override styles = [
    mentorRoom,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      ol li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.75rem;
        min-height: 3.25rem;
        border-top: 1px solid var(--line);
      }
      .who {
        flex: 1 1 12rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: 0.75rem;
      }
      .ways h3 {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** Whether the import is open; it is where nobody is on the list yet. */
  declare importing: boolean;
  declare added: number;
  /** The candidate about to be taken off the list. */
  declare leaving: string;

  constructor() {
    super();
    this.importing = false;
    this.added = 0;
    this.leaving = "";
  }

  override render(): unknown {
    const { mentor, store, revision, w } = this;
    const { candidates } = mentor;
    const left = mentor.work?.left;
    const importing = this.importing || candidates.length === 0 || left !== undefined;
    return html`<rt-mentor-me .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-me>
      ${this.#lines()}
      <section class="panel" aria-labelledby="title">
        <div class="row">
          <h2 id="title">${w.listTitle} <span class="soft num">${w.people(candidates.length)}</span></h2>
          ${candidates.length > 0
            ? html`<button class="spread toggle" ?disabled=${left !== undefined} aria-expanded=${importing} @click=${() => (this.importing = !importing)}>${w.addMore}</button>
                <button class="primary big" @click=${() => this.dispatchEvent(new Event("rt-go"))}>${w.toGrading}</button>`
            : nothing}
        </div>
        ${this.added > 0 ? html`<p role="status">✓ ${w.added(this.added)}</p>` : nothing}
        ${importing
          ? html`<rt-mentor-import .mentor=${mentor} .store=${store} .revision=${revision} @rt-entries=${({ detail }: CustomEvent<Taken>) => this.#take(detail)}></rt-mentor-import>`
          : nothing}
        ${candidates.length > 0 ? this.#candidates() : nothing}
      </section>`;
  }

  #take({ entries, left }: Taken): void {
    this.mentor.act("enrol", (work) => leave(enrol(work, entries), left));
    this.added = entries.length;
    this.importing = false;
  }

  #candidates(): unknown {
    const { mentor, w } = this;
    return html`<ol>
      ${mentor.candidates.map((candidate) => {
        const beside = mentor.work?.beside[candidate.id];
        const facts = [candidate.id, candidate.unit, candidate.group && this.group(candidate.group), beside?.occupation, beside?.identity && masked(beside.identity)];
        const name = candidate.name ?? candidate.id;
        return html`<li>
          <span class="who"><strong>${name}</strong> <span class="soft num">${facts.filter(Boolean).join(" · ")}</span></span>
          ${this.leaving === candidate.id
            ? html`<span>${w.withdrawSure}</span>
                <button class="danger" @click=${() => this.#withdraw(candidate.id)}>${w.withdrawYes}</button>
                <button @click=${() => (this.leaving = "")}>${w.cancel}</button>`
            : html`<button class="quiet" aria-label=${`${w.withdraw} ${name}`} @click=${() => (this.leaving = candidate.id)}>${w.withdraw}</button>`}
        </li>`;
      })}
    </ol>`;
  }

  #withdraw(id: string): void {
    this.leaving = "";
    this.mentor.act("withdraw", (work) => withdraw(work, id));
  }

  /** Cut lines the assessment takes from the session. */
  #lines(): unknown {
    const { mentor, w } = this;
    const names = mentor.choice ? announcedOf(mentor.choice.assessment) : [];
    const means = mentor.choice ? meansOf(mentor.choice.assessment) : [];
    if (names.length + means.length === 0) return nothing;
    const titled = (name: string) => (mentor.choice ? judgedBy(mentor.choice.assessment, name) : []).map((title) => this.say(title)).join("、") || name;
    return html`<section class="panel" aria-labelledby="lines">
      <h2 id="lines">${w.linesTitle}</h2>
      <p class="soft">${w.linesHelp}</p>
      <div class="fields">
        ${names.map((name) => {
          const value = mentor.work?.session.announced?.find((each) => each.name === name)?.score ?? "";
          const change = ({ target }: Event) => {
            const text = (target as HTMLInputElement).value.trim();
            const read = readPoints(text, "100000");
            if (text === "") mentor.act("announce", (work) => announce(work, name, undefined));
            else if ("points" in read) mentor.act("announce", (work) => announce(work, name, read.points), `announce ${name}`);
          };
          return html`<div><label for="line-${name}">${w.lineOf(titled(name))}</label><input id="line-${name}" class="num" inputmode="decimal" .value=${value} @change=${change} /></div>`;
        })}
        ${means.map((name) => {
          const value = mentor.work?.session.means?.find((each) => each.name === name)?.mean ?? "";
          const change = ({ target }: Event) => {
            const text = (target as HTMLInputElement).value.trim();
            const read = readPoints(text, "100000");
            const taken = mentor.work?.session.held ?? "";
            if (text === "") mentor.act("mean", (work) => average(work, name, undefined));
            else if ("points" in read) mentor.act("mean", (work) => average(work, name, { mean: read.points, taken }));
          };
          return html`<div><label for="mean-${name}">${w.meanOf(titled(name))}</label><input id="mean-${name}" class="num" inputmode="decimal" .value=${value} @change=${change} /></div>`;
        })}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-list": RtMentorList;
  }
}
