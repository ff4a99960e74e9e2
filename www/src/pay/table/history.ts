/** What was changed, step by step, to be undone and done again. */

/** What stands at places of the document now, by pointer; places that are as they were are not in it. */
export type Edits = ReadonlyMap<string, string>;

export interface History {
  readonly now: Edits;
  readonly past: readonly Edits[];
  readonly future: readonly Edits[];
  /** The one place that is being typed at: its letters are one step. */
  readonly at: string | undefined;
}

/** Steps that can be undone. */
const KEPT = 200;

export const BLANK: History = { now: new Map(), past: [], future: [], at: undefined };

/** Another step; those at one place in a row are one. */
export function step(history: History, now: Edits, at?: string): History {
  if (equal(now, history.now)) return history;
  const goes_on = at !== undefined && at === history.at;
  return { now, past: goes_on ? history.past : [...history.past, history.now].slice(-KEPT), future: [], at };
}

/** What is typed next at the same place is a step of its own. */
export const settled = (history: History): History => (history.at === undefined ? history : { ...history, at: undefined });

export function undo(history: History): History {
  const now = history.past.at(-1);
  return now ? { now, past: history.past.slice(0, -1), future: [history.now, ...history.future], at: undefined } : history;
}

export function redo(history: History): History {
  const [now, ...future] = history.future;
  return now ? { now, past: [...history.past, history.now], future, at: undefined } : history;
}

const equal = (a: Edits, b: Edits): boolean => a.size === b.size && [...a].every(([pointer, value]) => b.get(pointer) === value);
