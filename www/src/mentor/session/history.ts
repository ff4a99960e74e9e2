/** Changes as differences, so that each can be undone, done again, and kept on the device by itself. */
import type { Beside, Left } from "../intake/roster.js";
import type { Assessor, Candidate, Session, Sheet } from "./types.js";
import { keyOf, type Work } from "./work.js";

type List = "assessors" | "candidates" | "sheets";

interface Moved {
  readonly list: List;
  readonly key: string;
  /** Place in the list it is missing from on the other side. */
  readonly at: number;
  readonly before?: Assessor | Candidate | Sheet;
  readonly after?: Assessor | Candidate | Sheet;
}

export interface Change {
  /** What was done, for the words of undo. */
  readonly what: string;
  /** Joined with the change before if that has the same one: digits of one number. */
  readonly joins?: string;
  readonly moved: readonly Moved[];
  readonly beside: readonly { readonly id: string; readonly before?: Beside; readonly after?: Beside }[];
  readonly left?: { readonly before?: Left; readonly after?: Left };
  readonly head?: { readonly before: Partial<Session>; readonly after: Partial<Session> };
}

const LISTS: readonly List[] = ["assessors", "candidates", "sheets"];
const key = (list: List, item: Assessor | Candidate | Sheet): string =>
  list === "sheets" ? keyOf(item as Sheet) : (item as Candidate).id;

const listOf = (session: Session, list: List): readonly (Assessor | Candidate | Sheet)[] => session[list] ?? [];

/** The session without its lists. */
const headOf = ({ assessors: _a, candidates: _c, sheets: _s, ...head }: Session): Partial<Session> => head;

/** What differs; items are compared by identity, for changes keep what they do not touch. */
export function difference(what: string, before: Work, after: Work, joins?: string): Change {
  const moved: Moved[] = LISTS.flatMap((list) => {
    if (before.session[list] === after.session[list]) return [];
    const [old, now] = [listOf(before.session, list), listOf(after.session, list)];
    const known = new Map(old.map((item) => [key(list, item), item]));
    const left = new Set(now.map((item) => key(list, item)));
    const gone = old.flatMap((item, at): Moved[] => (left.has(key(list, item)) ? [] : [{ list, key: key(list, item), at, before: item }]));
    const here = now.flatMap((item, at): Moved[] => {
      const was = known.get(key(list, item));
      if (was === item) return [];
      return [{ list, key: key(list, item), at, ...(was && { before: was }), after: item }];
    });
    return [...gone, ...here];
  });
  const ids = new Set([...Object.keys(before.beside), ...Object.keys(after.beside)]);
  const beside = [...ids]
    .map((id) => ({ id, before: before.beside[id], after: after.beside[id] }))
    .filter((each) => each.before !== each.after)
    .map(({ id, before: old, after: now }) => ({ id, ...(old && { before: old }), ...(now && { after: now }) }));
  const [oldHead, newHead] = [headOf(before.session), headOf(after.session)];
  const headSame = JSON.stringify(oldHead) === JSON.stringify(newHead);
  const left = before.left !== after.left && { left: { ...(before.left && { before: before.left }), ...(after.left && { after: after.left }) } };
  return { what, ...(joins !== undefined && { joins }), moved, beside, ...left, ...(!headSame && { head: { before: oldHead, after: newHead } }) };
}

export const changesNothing = ({ moved, beside, left, head }: Change): boolean => moved.length === 0 && beside.length === 0 && !left && !head;

/** Both changes as one. */
export function joined(first: Change, start: Work, end: Work): Change {
  return difference(first.what, start, end, first.joins);
}

/** The work after the change, or before it. */
export function step(work: Work, change: Change, direction: "undo" | "redo"): Work {
  const [from, to] = direction === "undo" ? (["after", "before"] as const) : (["before", "after"] as const);
  let { session } = work;
  for (const list of LISTS) {
    const moves = change.moved.filter((move) => move.list === list);
    if (moves.length === 0) continue;
    const by = new Map(moves.map((move) => [move.key, move]));
    const items = listOf(session, list).flatMap((item) => {
      const move = by.get(key(list, item));
      const next = move ? move[to] : item;
      return next ? [next] : [];
    });
    const returning = moves.filter((move) => move[from] === undefined && move[to] !== undefined).sort((a, b) => a.at - b.at);
    for (const { at, [to]: item } of returning) if (item) items.splice(at, 0, item);
    session = { ...session, [list]: items };
  }
  if (change.head) {
    const { assessors, candidates, sheets } = session;
    session = { ...(change.head[to] as Session), ...(assessors && { assessors }), ...(candidates && { candidates }), ...(sheets && { sheets }) };
  }
  const beside = { ...work.beside };
  for (const { id, [to]: item } of change.beside) {
    if (item) beside[id] = item;
    else delete beside[id];
  }
  const left = change.left ? change.left[to] : work.left;
  return { session, beside, ...(left && { left }) };
}

/** Where on somebody's own sheets a change was made: the criterion that differs, so that undoing it is seen. */
export function madeAt({ moved }: Change, me: string): { readonly candidate: string; readonly part: string; readonly criterion?: string } | undefined {
  const [first] = moved;
  const sheet = first?.before ?? first?.after;
  if (first?.list !== "sheets" || !sheet || !("part" in sheet) || sheet.assessor !== me) return undefined;
  const marks = (side: typeof sheet | undefined) => new Map((side && "marks" in side ? side.marks : [])?.map((mark) => [mark.criterion, mark]));
  const [before, after] = [marks(first.before as typeof sheet | undefined), marks(first.after as typeof sheet | undefined)];
  const criterion = [...new Set([...before.keys(), ...after.keys()])].find((id) => before.get(id) !== after.get(id));
  return { candidate: sheet.candidate, part: sheet.part, ...(criterion !== undefined && { criterion }) };
}
