/** The changes made to a session, those that hold and those taken back. */
import { type Change, changesNothing, difference, step } from "./history.js";
import type { Work } from "./work.js";

/** Changes that can be undone. */
const REMEMBERED = 400;

/** A change that was made: what the session is now, and the number under which the change is kept. */
export interface Made {
  readonly work: Work;
  readonly n: number;
  readonly change: Change;
}

export class Past {
  #changes: Change[];
  #first: number;
  #done: number;

  /** `first` is the number of the first change kept, `done` that of the first one that does not hold. */
  constructor(changes: readonly Change[] = [], first = 0, done = 0) {
    this.#changes = [...changes];
    this.#first = first;
    this.#done = done;
  }

  /** The change that undo takes back. */
  get last(): Change | undefined {
    return this.#changes[this.#done - this.#first - 1];
  }

  /** The change that redo brings again. */
  get next(): Change | undefined {
    return this.#changes[this.#done - this.#first];
  }

  /** First and past-the-last number of the changes kept, and how many of them hold. */
  get numbers(): { readonly first: number; readonly done: number; readonly end: number } {
    return { first: this.#first, done: this.#done, end: this.#first + this.#changes.length };
  }

  /** Makes a change; one that `joins` the last is one with it. Nothing where it changes nothing. */
  make(what: string, before: Work, work: Work, joins?: string): Made | undefined {
    const { last } = this;
    const open = this.#done === this.#first + this.#changes.length;
    const one = joins !== undefined && open && last?.joins === joins;
    const change = one ? difference(what, step(before, last, "undo"), work, joins) : difference(what, before, work, joins);
    if (!one && changesNothing(change)) return undefined;
    if (one) this.#done -= 1;
    this.#changes.length = this.#done - this.#first;
    this.#changes.push(change);
    this.#done += 1;
    if (this.#changes.length > REMEMBERED) {
      this.#changes.shift();
      this.#first += 1;
    }
    return { work, n: this.#done - 1, change };
  }

  /** Takes the last change back, or brings the next one again. */
  travel(work: Work, direction: "undo" | "redo"): { readonly work: Work; readonly change: Change } | undefined {
    const change = direction === "undo" ? this.last : this.next;
    if (!change) return undefined;
    this.#done += direction === "undo" ? -1 : 1;
    return { work: step(work, change, direction), change };
  }
}
