/** Several mentors' files become one session: what agrees joins, what differs is decided side by side. */
import { css, html, nothing } from "lit";
import { textOf } from "../../data/record.js";
import { save } from "../../dom/save.js";
import { MentorElement } from "../element.js";
import { leavesOf } from "../scheme/leaves.js";
import { compare, type Conflict, conflictKey, type Decision, known, type Merge, settle } from "../session/merge.js";
import { sessionOf, textOfSession, UnreadableSession } from "../session/read.js";
import type { Assessor, Given, Session, Sheet } from "../session/types.js";
import { mentorBase } from "../style.js";

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
    mentorBase,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
      }
      .conflict {
        padding: 0.75rem 0 1rem;
        border-top: 1px solid var(--line);
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
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

  /** What still needs a decision: sheets of an assessor who is somebody else do not meet ours. */
  #open({ conflicts }: Merge): readonly Conflict[] {
    return conflicts.filter((each) => each.kind !== "sheet" || this.decided.get(`assessor\n${each.ours.assessor}`) !== "apart");
  }

  #conflicts(merge: Merge): unknown {
    const { w } = this;
    const open = this.#open(merge);
    const left = open.filter((each) => !this.decided.has(conflictKey(each))).length;
    return html`<section class="panel" aria-labelledby="conflicts">
      <h2 id="conflicts">${w.conflictsTitle(this.file, open.length)}</h2>
      <p>${w.conflictsHelp}</p>
      ${open.map((each) => this.#conflict(each))}
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

  #conflict(conflict: Conflict): unknown {
    const { w } = this;
    const key = conflictKey(conflict);
    const decision = this.decided.get(key);
    const choose = (side: Decision) => (this.decided = new Map(this.decided).set(key, side));
    if (conflict.kind === "namesake") return this.#namesake(conflict, decision === "apart", () => choose("apart"));
    const title = this.#title(conflict);
    const side = (which: "ours" | "theirs", name: string, button: string) => html`<div class="side ${decision === which ? "chosen" : ""}">
      <strong>${name}</strong>
      <dl>
        ${this.#facts(conflict, which).map(([label, value]) => html`<dt>${label}</dt><dd class="num">${value}</dd>`)}
      </dl>
      <button class="big" data-side=${which} aria-pressed=${decision === which} aria-label=${`${button} ${title}`} @click=${() => choose(which)}>${decision === which ? "✓ " : ""}${button}</button>
    </div>`;
    return html`<div class="conflict" role="group" aria-label=${title} data-conflict=${conflict.kind}>
      <h3>${title}</h3>
      <div class="sides">${side("ours", w.hereSide, w.takeHere)} ${side("theirs", this.file, w.takeThere)}</div>
      ${conflict.kind === "assessor"
        ? html`<p><button class="big" aria-pressed=${decision === "apart"} @click=${() => choose("apart")}>${decision === "apart" ? "✓ " : ""}${w.twoPeople}</button></p>`
        : nothing}
    </div>`;
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

  #title(conflict: Exclude<Conflict, { kind: "namesake" }>): string {
    const { w } = this;
    switch (conflict.kind) {
      case "sheet":
        return w.sheetConflict(this.#person(conflict.ours.candidate), this.#part(conflict.ours.part), this.#assessor(conflict.ours.assessor));
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

  /** What one side says where the two differ. */
  #facts(conflict: Exclude<Conflict, { kind: "namesake" }>, which: "ours" | "theirs"): [string, string][] {
    const { w } = this;
    if (conflict.kind === "sheet") return this.#marks(conflict.ours, conflict.theirs, conflict[which]);
    if (conflict.kind === "candidate")
      return conflict.fields.map((field) => [w.candidateFields[field as keyof typeof w.candidateFields] ?? field, plain(conflict[which][field])]);
    if (conflict.kind === "assessor") {
      const { name, role, grade } = conflict[which];
      return [
        [w.myName, name ?? "—"],
        [w.myRole, this.term("assessor-role", role) || "—"],
        [w.myGrade, grade ? this.term(grade.ladder, grade.code) : w.noGrade],
      ];
    }
    if (conflict.kind === "assessment") {
      const { document, assessment, level } = conflict[which] as Session["assessment"];
      const known = this.mentor.documents.find(({ id }) => id === document);
      return [
        [w.scheme, this.say(known?.title) || document],
        [w.assessment, this.say(known?.assessments?.find(({ id }) => id === assessment)?.title) || assessment],
        ...(level ? [[w.columns.level, this.term(level.ladder, level.code)] as [string, string]] : []),
      ];
    }
    return [[w.headConflicts[conflict.kind], plain(conflict[which])]];
  }

  #marks(ours: Sheet, theirs: Sheet, shown: Sheet): [string, string][] {
    const { w, mentor } = this;
    const part = mentor.choice?.assessment.parts.find(({ id }) => id === ours.part);
    const leaves = new Map((part ? leavesOf(part) : []).map((leaf) => [leaf.id, leaf]));
    const given = (sheet: Sheet, id: string) => sheet.marks?.find(({ criterion }) => criterion === id)?.given;
    const ids = [...new Set([...(ours.marks ?? []), ...(theirs.marks ?? [])].map(({ criterion }) => criterion))];
    const differing = ids.filter((id) => JSON.stringify(given(ours, id)) !== JSON.stringify(given(theirs, id)));
    const rows = differing.map((id): [string, string] => {
      const leaf = leaves.get(id);
      return [this.say(leaf?.title) || id, this.#given(given(shown, id), leaf?.full)];
    });
    const vetoes = ({ vetoes = [] }: Sheet) => [...vetoes].sort().join("\n");
    const name = (id: string) => this.say(mentor.choice?.assessment.vetoes?.find((veto) => veto.id === id)?.title) || id;
    if (vetoes(ours) !== vetoes(theirs)) rows.push([w.vetoes, (shown.vetoes ?? []).map(name).join("、") || w.none]);
    if ((ours.note ?? "") !== (theirs.note ?? "")) rows.push([w.noteTitle, shown.note ?? w.none]);
    if ((ours.signed ?? false) !== (theirs.signed ?? false)) rows.push([w.sign, shown.signed ? w.signed : w.notSigned]);
    return rows;
  }

  #given(given: Given | undefined, full: string | undefined): string {
    const { w } = this;
    if (!given) return w.notMarked;
    if ("mark" in given) return full === undefined ? given.mark : `${given.mark} / ${full}`;
    if ("met" in given) return given.met ? w.met : w.notMet;
    const times = given.deductions.reduce((sum, each) => sum + each.times, 0);
    return times === 0 ? w.noneOff : w.offTimes(times);
  }
}

/** A value without a form of its own. */
const plain = (value: unknown): string => (typeof value === "string" ? value : value === undefined ? "—" : JSON.stringify(value));

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-merge": RtMentorMerge;
  }
}
