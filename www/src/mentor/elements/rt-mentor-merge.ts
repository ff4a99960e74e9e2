/** Several mentors' files become one session: what agrees joins, what differs is decided side by side. */
import { css, html, nothing } from "lit";
import { textOf } from "../../data/record.js";
import { save } from "../../dom/save.js";
import { MentorElement } from "../element.js";
import { assessmentFacts, assessorFacts, candidateFacts, type Fact, sheetFacts, words, type Wording } from "../session/facts.js";
import { compare, type Conflict, conflictKey, type Decision, doubled, known, type Merge, settle, versionsIn } from "../session/merge.js";
import { sessionOf, textOfSession, UnreadableSession } from "../session/read.js";
import type { Assessor, Session } from "../session/types.js";
import { mentorRoom } from "../style.js";

export class RtMentorMerge extends MentorElement {
  static override properties = {
    ...MentorElement.properties,
    merge: { state: true },
    decided: { state: true },
    refused: { state: true },
    joined: { state: true },
    file: { state: true },
  };
  static override styles = [
    mentorRoom,
    css`
      .conflict {
        padding: 0.75rem 0 1rem;
        border-top: 1px solid var(--line);
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
        gap: 0.75rem;
        margin-top: 0.5rem;
      }
      .side {
        display: grid;
        align-content: start;
        gap: 0.5rem;
        min-width: 0;
        padding: 0.75rem;
        border: 2px solid var(--line);
        border-radius: 8px;
      }
      .side.chosen {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      dl {
        display: grid;
        gap: 0.125rem;
      }
      dt {
        color: var(--soft);
      }
      dd {
        margin-bottom: 0.375rem;
        font-weight: 600;
      }
      .side button {
        width: 100%;
        align-self: end;
      }
    `,
  ];

  declare merge: Merge | undefined;
  declare decided: ReadonlyMap<string, Decision>;
  declare refused: string;
  declare joined: string;
  declare file: string;
  /** Files still to be joined after this one. */
  #waiting: readonly { name: string; session: Session }[] = [];

  constructor() {
    super();
    this.decided = new Map();
    this.refused = "";
    this.joined = "";
    this.file = "";
  }

  override render(): unknown {
    const { mentor, w } = this;
    const { work } = mentor;
    if (!work) return nothing;
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${w.rooms.merge}</h2>
        <p>${w.mergeHelp}</p>
        <div class="row">
          <button class="big" @click=${() => save(textOfSession(work.session), `${work.session.id}-${mentor.me?.name ?? ""}.json`)}>${w.exportMine}</button>
          <button class="primary big" @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${w.pickFiles}</button>
          <input id="file" type="file" multiple hidden accept=".json,application/json" aria-label=${w.pickFiles} @change=${this.#picked} />
        </div>
        ${this.refused ? html`<p class="note" role="alert">${this.refused}</p>` : nothing}
        ${this.joined ? html`<p role="status">✓ ${this.joined}</p>` : nothing}
      </section>
      ${this.merge ? this.#conflicts(this.merge) : nothing}`;
  }

  readonly #picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    void this.#read(files);
  };

  async #read(files: readonly File[]): Promise<void> {
    const { w, m } = this;
    const read: { name: string; session: Session }[] = [];
    const wrong: string[] = [];
    for (const file of files) {
      try {
        read.push({ name: file.name, session: sessionOf(await textOf(file)) });
      } catch (thrown) {
        wrong.push(`${file.name}: ${thrown instanceof UnreadableSession ? w.sessionFaults[thrown.why] : m.notUtf8}`);
      }
    }
    this.refused = wrong.join(" ");
    this.joined = "";
    this.#waiting = read;
    this.#next();
  }

  #next(): void {
    const [first, ...rest] = this.#waiting;
    const { work } = this.mentor;
    this.#waiting = rest;
    this.merge = undefined;
    this.decided = new Map();
    if (!first || !work) return;
    this.file = first.name;
    const twice = doubled(work.session).length > 0 ? doubled(work.session) : doubled(first.session);
    if (twice.length > 0) {
      this.refused = [this.refused, this.w.doubled(doubled(work.session).length > 0 ? this.w.hereSide : first.name, twice.join("、"))].filter(Boolean).join(" ");
      return this.#next();
    }
    const merge = compare(work.session, first.session);
    if (merge.conflicts.length === 0) this.#apply(merge);
    else this.merge = merge;
  }

  #apply(merge: Merge): void {
    const { w } = this;
    this.mentor.act("merge", (work) => settle(work, merge, this.decided));
    const { assessors, candidates, sheets } = merge.joins;
    this.joined = `${this.joined ? `${this.joined} ` : ""}${w.mergedFile(this.file, assessors, candidates, sheets, merge.conflicts.length)}`;
    this.#next();
  }

  /** Whether the assessor of a sheet is somebody else than the one here with that id. */
  #apart({ versions }: Conflict & { kind: "sheet" }): boolean {
    return this.decided.get(`assessor\n${versions[0]?.sheet.assessor}`) === "apart";
  }

  /** What still needs a decision: sheets of an assessor who is somebody else do not meet ours. */
  #open(merge: Merge): readonly Conflict[] {
    return merge.conflicts.filter((each) => each.kind !== "sheet" || versionsIn(each, merge, this.#apart(each)).length > 1);
  }

  #conflicts(merge: Merge): unknown {
    const { w } = this;
    const open = this.#open(merge);
    const left = open.filter((each) => !this.decided.has(conflictKey(each))).length;
    return html`<section class="panel" aria-labelledby="conflicts">
      <h2 id="conflicts">${w.conflictsTitle(this.file, open.length)}</h2>
      <p>${w.conflictsHelp}</p>
      ${open.map((each) => this.#conflict(each, merge))}
      <div class="row">
        <button class="primary big" id="apply" ?disabled=${left > 0} @click=${() => this.#apply(merge)}>${left > 0 ? w.undecided(left) : w.applyMerge}</button>
        <button class="big" @click=${() => this.#skip()}>${w.leaveFile}</button>
      </div>
    </section>`;
  }

  #skip(): void {
    this.joined = `${this.joined ? `${this.joined} ` : ""}${this.w.leftOut(this.file)}`;
    this.#next();
  }

  #conflict(conflict: Conflict, merge: Merge): unknown {
    const { w } = this;
    const key = conflictKey(conflict);
    const decision = this.decided.get(key);
    const choose = (side: Decision) => this.#decide(conflict, key, side);
    if (conflict.kind === "namesake") return this.#namesake(conflict, decision === "apart", () => choose("apart"));
    const title = this.#title(conflict, merge);
    return html`<div class="conflict" role="group" aria-label=${title} data-conflict=${conflict.kind}>
      <h3>${title}</h3>
      <div class="sides">
        ${this.#sides(conflict, merge).map(
          ({ id, name, button, facts }) => html`<div class="side ${decision === id ? "chosen" : ""}">
            <strong>${name}</strong>
            <dl>
              ${facts.map(([label, value]) => html`<dt>${label}</dt><dd class="num">${value}</dd>`)}
            </dl>
            <button class="big" data-side=${id} aria-pressed=${decision === id} aria-label=${`${button} ${title}`} @click=${() => choose(id)}>${decision === id ? "✓ " : ""}${button}</button>
          </div>`,
        )}
      </div>
      ${conflict.kind === "assessor"
        ? html`<p><button class="big" aria-pressed=${decision === "apart"} @click=${() => choose("apart")}>${decision === "apart" ? "✓ " : ""}${w.twoPeople}</button></p>`
        : nothing}
    </div>`;
  }

  #decide(conflict: Conflict, key: string, side: Decision): void {
    const decided = new Map(this.decided).set(key, side);
    // Whose sheets meet changes with this, and with it what there is to choose from.
    if (conflict.kind === "assessor")
      for (const each of this.merge?.conflicts ?? []) if (each.kind === "sheet" && each.versions[0]?.sheet.assessor === conflict.id) decided.delete(conflictKey(each));
    this.decided = decided;
  }

  /** What there is to choose from: ours and theirs, of a sheet every version. */
  #sides(conflict: Exclude<Conflict, { kind: "namesake" }>, merge: Merge): readonly { id: Decision; name: string; button: string; facts: readonly Fact[] }[] {
    const { w } = this;
    if (conflict.kind !== "sheet")
      return [
        { id: "ours", name: w.hereSide, button: w.takeHere, facts: this.#facts(conflict, "ours") },
        { id: "theirs", name: this.file, button: w.takeThere, facts: this.#facts(conflict, "theirs") },
      ];
    const found = versionsIn(conflict, merge, this.#apart(conflict));
    const sheets = found.map(({ sheet }) => sheet);
    return found.map(({ id, from, sheet }) => {
      const side = found.filter((each) => each.from === from);
      const number = side.length > 1 ? side.findIndex((each) => each.id === id) + 1 : 0;
      const [name, button] = from === "ours" ? [w.hereSide, w.takeHere] : [this.file, w.takeThere];
      return { id, name: number ? w.versionOf(name, number) : name, button: number ? w.versionOf(button, number) : button, facts: sheetFacts(this.#wording, sheets, sheet) };
    });
  }

  get #wording(): Wording {
    const { choice, documents, work } = this.mentor;
    return { w: this.w, say: (text) => this.say(text), term: (list, code) => this.term(list, code), choice, documents, assessors: work?.session.assessors ?? [] };
  }

  #facts(conflict: Exclude<Conflict, { kind: "namesake" | "sheet" }>, which: "ours" | "theirs"): readonly Fact[] {
    if (conflict.kind === "candidate") return candidateFacts(this.#wording, conflict[which], conflict.fields);
    if (conflict.kind === "assessor") return assessorFacts(this.#wording, conflict[which]);
    if (conflict.kind === "assessment") return assessmentFacts(this.#wording, conflict[which] as Session["assessment"]);
    return [[this.w.headConflicts[conflict.kind], words(this.#wording, conflict[which])]];
  }

  /** One name under two ids: one person on two devices, or two people. */
  #namesake({ id, ours, theirs }: Conflict & { kind: "namesake" }, apart: boolean, choose: () => void): unknown {
    const { w } = this;
    const title = w.namesakeConflict(ours.name ?? ours.id);
    const facts = (side: string, { role, grade }: Assessor) => html`<dt>${side}</dt><dd>${[this.term("assessor-role", role), grade && this.term(grade.ladder, grade.code)].filter(Boolean).join(" · ") || "—"}</dd>`;
    const join = () => {
      const { work } = this.mentor;
      if (work && this.merge) this.merge = compare(work.session, known(this.merge.theirs, id, ours.id));
    };
    return html`<div class="conflict" role="group" aria-label=${title} data-conflict="namesake">
      <h3>${title}</h3>
      <p>${w.namesakeHelp}</p>
      <dl>${facts(w.hereSide, ours)} ${facts(this.file, theirs)}</dl>
      <div class="row">
        <button class="big" data-side="same" @click=${join}>${w.onePerson}</button>
        <button class="big" data-side="apart" aria-pressed=${apart} @click=${choose}>${apart ? "✓ " : ""}${w.twoPeople}</button>
      </div>
    </div>`;
  }

  #title(conflict: Exclude<Conflict, { kind: "namesake" }>, merge: Merge): string {
    const { w } = this;
    switch (conflict.kind) {
      case "sheet": {
        const all = versionsIn(conflict, merge, this.#apart(conflict));
        const [first] = conflict.versions;
        return first ? w.sheetConflict(this.#person(first.sheet.candidate), this.#part(first.sheet.part), this.#assessor(first.sheet.assessor), all.length) : "";
      }
      case "candidate":
        return w.candidateConflict(this.#person(conflict.id));
      case "assessor":
        return w.assessorConflict(this.#assessor(conflict.id));
      default:
        return w.headConflicts[conflict.kind];
    }
  }

  #person(id: string): string {
    const candidate = this.mentor.candidates.find((each) => each.id === id);
    return candidate?.name ? `${candidate.name}（${id}）` : id;
  }

  #part(id: string): string {
    return this.say(this.mentor.choice?.assessment.parts.find((part) => part.id === id)?.title) || id;
  }

  #assessor(id: string): string {
    return this.mentor.work?.session.assessors?.find((each) => each.id === id)?.name ?? id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-merge": RtMentorMerge;
  }
}
