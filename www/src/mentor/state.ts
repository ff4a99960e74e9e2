/** The mentor's state: the session that is open, where the mentor is in it, what can be undone, what the engine says. */
import type { Diagnostic, Grading, PolicyFile } from "../engine/types.js";
import { language } from "../i18n/index.js";
import type { Store } from "../state/store.js";
import { Keeper, type Saved } from "./device/keeper.js";
import { type Turn, turn } from "./device/one-window.js";
import type { Kept, Place } from "./device/shelf.js";
import { Grader } from "./grader.js";
import { givenTo } from "./progress.js";
import { assessedOf, type Choice, choiceOf, schemesOf } from "./scheme/choices.js";
import { leavesOf, marksIt, partIsFor, type Leaf } from "./scheme/leaves.js";
import type { Part, SchemeDocument } from "./scheme/types.js";
import { type Change, madeAt } from "./session/history.js";
import { Past } from "./session/past.js";
import type { Assessor, Candidate, Session, SheetOf } from "./session/types.js";
import type { Work } from "./session/work.js";

export class Mentor extends EventTarget {
  /** Counts changes, so that elements know when to draw again. */
  revision = 0;
  readonly documents: readonly SchemeDocument[];

  work: Work | undefined;
  place: Place = { me: "" };

  /** Whether another window has the session open; here it can only be looked at. */
  elsewhere = false;

  #id = "";
  #past = new Past();
  #turn: Turn | undefined;
  readonly #keeper = new Keeper(() => this.#changed());
  readonly #grader: Grader;

  constructor(store: Store, files: readonly PolicyFile[]) {
    super();
    this.documents = schemesOf(files);
    this.#grader = new Grader(store, () => this.#changed());
    language.addEventListener("change", () => this.#ask());
    addEventListener("beforeunload", (event) => {
      if (this.work && this.saved !== "saved") event.preventDefault();
    });
    void this.#keeper.list();
  }

  /** Sessions kept on this device, the latest first. */
  get kept(): readonly Kept[] {
    return this.#keeper.kept;
  }

  get saved(): Saved {
    return this.#keeper.saved;
  }

  /** The engine's last answer; while `grading`, it may not answer the session as it is now. */
  get graded(): Grading | undefined {
    return this.#grader.graded;
  }

  get findings(): readonly Diagnostic[] {
    return this.#grader.findings;
  }

  get grading(): boolean {
    return this.#grader.busy;
  }

  /** Why the engine did not answer at all. */
  get trouble(): string | undefined {
    return this.#grader.trouble;
  }

  /** Id under which the open session is kept here. */
  get id(): string {
    return this.#id;
  }

  get choice(): Choice | undefined {
    const { session } = this.work ?? {};
    return session && choiceOf(this.documents, session.held, session.assessment);
  }

  get candidates(): readonly Candidate[] {
    return this.work?.session.candidates ?? [];
  }

  get candidate(): Candidate | undefined {
    return this.candidates.find(({ id }) => id === this.place.candidate) ?? this.candidates[0];
  }

  get part(): Part | undefined {
    const parts = this.choice?.assessment.parts ?? [];
    return parts.find(({ id }) => id === this.place.part) ?? parts.find((part) => this.leaves(part).length > 0) ?? parts[0];
  }

  get me(): Assessor | undefined {
    return this.work?.session.assessors?.find(({ id }) => id === this.place.me);
  }

  /** The criteria of a part that I mark. */
  leaves(part: Part | undefined = this.part): readonly Leaf[] {
    const { me, work } = this;
    if (!part) return [];
    // Whoever has marked it already goes on, whatever the panel asks for.
    const begun = work?.session.sheets?.some(({ part: of, assessor }) => of === part.id && assessor === me?.id) === true;
    return begun || partIsFor(part, me?.role) ? leavesOf(part).filter((leaf) => marksIt(leaf, me?.role)) : [];
  }

  get leaf(): Leaf | undefined {
    const leaves = this.leaves();
    return leaves.find(({ id }) => id === this.place.criterion) ?? leaves[0];
  }

  /** My sheet of the candidate and part shown. */
  get sheet(): SheetOf | undefined {
    const { candidate, part, me } = this;
    return candidate && part && me ? { candidate: candidate.id, part: part.id, assessor: me.id } : undefined;
  }

  /** What undo would take back, and redo would bring again. */
  get undoes(): string | undefined {
    return this.#past.last?.what;
  }

  get redoes(): string | undefined {
    return this.#past.next?.what;
  }

  /** A new session of an assessment. */
  begin(choice: Choice, held: string, me: Assessor): void {
    const session: Session = {
      schema: "session@1",
      id: `${held}-${choice.assessment.id}-${token()}`,
      held,
      assessment: assessedOf(choice),
      assessors: [me],
      candidates: [],
      sheets: [],
    };
    this.#open(session.id, { session, beside: {} }, { me: me.id });
    this.#wait(session.id);
    this.#save();
  }

  /** A session from a file or a sample. A copy that is on the device already is left as it is. */
  async adopt(session: Session): Promise<void> {
    const here = new Set(this.kept.map(({ id }) => id));
    const id = here.has(session.id) ? `${session.id}-${token()}` : session.id;
    const only = session.assessors?.length === 1 ? session.assessors[0] : undefined;
    this.#open(id, { session, beside: {} }, { me: only?.id ?? "" });
    this.#wait(id);
    this.#save();
  }

  /** Opens what the device keeps, where the mentor left it; tells whether it is there. */
  async reopen(id: string): Promise<boolean> {
    if (id === this.#id && this.work) return true;
    const found = await this.#keeper.take(id);
    if (!found) return false;
    this.#resume(found);
    this.#wait(id);
    return true;
  }

  #resume({ kept, changes }: { kept: Kept; changes: Change[] }): void {
    this.#open(kept.id, { session: kept.session, beside: kept.beside, ...(kept.left && { left: kept.left }) }, kept.place);
    this.#past = new Past(changes, kept.first, kept.done);
    this.#changed();
  }

  /** Waits for other windows to let go of the session, then takes what they left. */
  #wait(id: string): void {
    this.#turn?.end();
    this.elsewhere = false;
    const elsewhere = () => {
      this.elsewhere = true;
      this.#changed();
    };
    this.#turn = turn(id, elsewhere, async () => {
      const found = await this.#keeper.take(id);
      this.elsewhere = false;
      if (found && this.#id === id) this.#resume(found);
    });
  }

  #open(id: string, work: Work, place: Place): void {
    this.#id = id;
    this.work = work;
    this.place = place;
    this.#past = new Past();
    this.#grader.forget();
    void navigator.storage?.persist?.().catch(() => false);
    this.#ask();
  }

  /** Leaves the session; it stays on the device. */
  leave(): void {
    this.#turn?.end();
    this.elsewhere = false;
    this.#id = "";
    this.work = undefined;
    this.#grader.forget();
    void this.#keeper.list();
  }

  drop(id: string): Promise<void> {
    return this.#keeper.drop(id);
  }

  /** Makes a change that can be undone. Changes with the same `joins` in a row are one. */
  act(what: string, change: (work: Work) => Work, joins?: string): void {
    if (!this.work || this.elsewhere) return;
    const made = this.#past.make(what, this.work, change(this.work), joins);
    if (!made) return;
    this.work = made.work;
    this.#save({ n: made.n, change: made.change });
    this.#ask();
  }

  undo(): void {
    this.#travel("undo");
  }

  redo(): void {
    this.#travel("redo");
  }

  #travel(direction: "undo" | "redo"): void {
    if (!this.work || this.elsewhere) return;
    const moved = this.#past.travel(this.work, direction);
    if (!moved) return;
    this.work = moved.work;
    this.place = { ...this.place, ...madeAt(moved.change, this.place.me) };
    this.#save();
    this.#ask();
  }

  /** Goes elsewhere; kept too, so that reopening returns here. */
  go(place: Partial<Place>): void {
    this.place = { ...this.place, ...place };
    this.#save();
  }

  /** Goes to a candidate, to the first criterion of a part that is still open. */
  visit(candidate: string, part: Part | undefined = this.part): void {
    const { work } = this;
    const person = this.candidates.find(({ id }) => id === candidate);
    if (!work || !person || !part) return;
    const leaves = this.leaves(part);
    const open = leaves.find(({ id }) => givenTo(work, part, person, this.place.me, id) === undefined) ?? leaves[0];
    this.go({ candidate, part: part.id, ...(open && { criterion: open.id }) });
  }

  #save(change?: { n: number; change: Change }): void {
    const { work, place } = this;
    if (!work) return;
    if (this.elsewhere) return this.#changed();
    this.#keeper.put({ ...work, id: this.#id, place, saved: Date.now(), ...this.#past.numbers }, change);
  }

  /** Asks the engine about the session as it is now. */
  #ask(): void {
    const { session } = this.work ?? {};
    this.#changed();
    if (session) this.#grader.ask(session);
  }

  #changed(): void {
    this.revision += 1;
    this.dispatchEvent(new Event("change"));
  }
}

/** A short random text, so that ids of several devices do not meet. */
export const token = (): string => crypto.randomUUID().slice(0, 6);
