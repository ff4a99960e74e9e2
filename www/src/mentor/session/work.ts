/** What a device keeps of a session, and the changes that can be made to it. Every change makes a new value. */
import type { Beside, Entry, Left } from "../intake/roster.js";
import type { Assessor, Candidate, Given, Mark, Session, Sheet, SheetOf } from "./types.js";
import { canonical } from "./canonical.js";

export interface Work {
  readonly session: Session;
  /** What is known of candidates beyond the session; never in its file. */
  readonly beside: Readonly<Record<string, Beside>>;
  /** Rows of a class list that were not taken, to be mended; never in the session's file. */
  readonly left?: Left;
}

const withSession = (work: Work, change: Partial<Session>): Work => ({ ...work, session: { ...work.session, ...change } });

export const keyOf = ({ candidate, part, assessor }: SheetOf): string => [candidate, part, assessor].join("\n");

export const sheetOf = ({ session }: Work, of: SheetOf): Sheet | undefined => {
  const key = keyOf(of);
  return session.sheets?.find((sheet) => keyOf(sheet) === key);
};

export const markOf = (sheet: Sheet | undefined, criterion: string): Given | undefined =>
  sheet?.marks?.find((mark) => mark.criterion === criterion)?.given;

/** Adds the candidates of a class list. */
export function enrol(work: Work, entries: readonly Entry[]): Work {
  const beside = { ...work.beside };
  const fresh = entries.map(({ beside: more, ...candidate }): Candidate => {
    if (Object.keys(more).length > 0) beside[candidate.id] = more;
    return candidate;
  });
  return { ...withSession(work, { candidates: [...(work.session.candidates ?? []), ...fresh] }), beside };
}

/** Keeps the rows of a class list that stay behind, or lets go of them. */
export function leave({ left: _before, ...work }: Work, left: Left | undefined): Work {
  return left && left.lines.length > 0 ? { ...work, left } : work;
}

/** Takes a candidate out, with everything marked for them. */
export function withdraw(work: Work, id: string): Work {
  const { [id]: _gone, ...beside } = work.beside;
  const { candidates = [], sheets = [] } = work.session;
  return {
    ...withSession(work, {
      candidates: candidates.filter((candidate) => candidate.id !== id),
      sheets: sheets.filter((sheet) => sheet.candidate !== id),
    }),
    beside,
  };
}

/** Puts an assessor in, or in the place of the one with the same id. */
export function appoint(work: Work, assessor: Assessor): Work {
  const { assessors = [] } = work.session;
  const known = assessors.some(({ id }) => id === assessor.id);
  return withSession(work, {
    assessors: known ? assessors.map((each) => (each.id === assessor.id ? assessor : each)) : [...assessors, assessor],
  });
}

function onSheet(work: Work, of: SheetOf, change: (sheet: Sheet) => Sheet): Work {
  const { sheets = [] } = work.session;
  const key = keyOf(of);
  const known = sheets.some((sheet) => keyOf(sheet) === key);
  const fresh: Sheet = { ...of, signed: false, marks: [] };
  return withSession(work, {
    sheets: known ? sheets.map((sheet) => (keyOf(sheet) === key ? change(sheet) : sheet)) : [...sheets, change(fresh)],
  });
}

/** Gives a mark, or takes it back. What is changed has to be signed again; the same mark changes nothing. */
export const mark = (work: Work, of: SheetOf, criterion: string, given: Given | undefined): Work =>
  canonical(markOf(sheetOf(work, of), criterion)) === canonical(given)
    ? work
    : onSheet(work, of, (sheet) => ({ ...sheet, signed: false, marks: marked(sheet.marks ?? [], criterion, given) }));

function marked(marks: readonly Mark[], criterion: string, given: Given | undefined): readonly Mark[] {
  if (!given) return marks.filter((each) => each.criterion !== criterion);
  const fresh = { criterion, given };
  return marks.some((each) => each.criterion === criterion)
    ? marks.map((each) => (each.criterion === criterion ? fresh : each))
    : [...marks, fresh];
}

/** Notes that a veto was seen, or that it was not. */
export const veto = (work: Work, of: SheetOf, id: string, seen: boolean): Work =>
  onSheet(work, of, (sheet) => {
    const others = (sheet.vetoes ?? []).filter((each) => each !== id);
    return { ...sheet, signed: false, vetoes: seen ? [...others, id] : others };
  });

export const sign = (work: Work, of: SheetOf, signed: boolean): Work => onSheet(work, of, (sheet) => ({ ...sheet, signed }));

export const note = (work: Work, of: SheetOf, text: string): Work =>
  onSheet(work, of, ({ note: _before, ...sheet }) => (text === "" ? sheet : { ...sheet, note: text }));

function onCandidate(work: Work, id: string, change: (candidate: Candidate) => Candidate): Work {
  const { candidates = [] } = work.session;
  return withSession(work, { candidates: candidates.map((each) => (each.id === id ? change(each) : each)) });
}

/** Notes that a candidate did not come to a part, or did. */
export const absent = (work: Work, id: string, part: string, away: boolean): Work =>
  onCandidate(work, id, (candidate) => {
    const others = (candidate.absent ?? []).filter((each) => each !== part);
    return { ...candidate, absent: away ? [...others, part] : others };
  });

/** Takes away everything given to a candidate in a part, by whomever. */
export function unmarked(work: Work, id: string, part: string): Work {
  const { sheets = [] } = work.session;
  const others = withSession(work, { sheets: sheets.filter((sheet) => sheet.candidate !== id || sheet.part !== part) });
  return score(others, id, part, undefined);
}

/** The score of a part nobody marks on a sheet. */
export const score = (work: Work, id: string, part: string, points: string | undefined): Work =>
  onCandidate(work, id, (candidate) => {
    const others = (candidate.scores ?? []).filter(({ of }) => of !== part);
    return { ...candidate, scores: points === undefined ? others : [...others, { of: part, score: points }] };
  });

/** What an assessor is to a candidate, which may bar them; nothing takes it back. */
export const relate = (work: Work, id: string, assessor: string, is: string | undefined): Work =>
  onCandidate(work, id, (candidate) => {
    const others = (candidate.relations ?? []).filter((tie) => tie.assessor !== assessor);
    return { ...candidate, relations: is === undefined ? others : [...others, { assessor, is }] };
  });

/** A measure that ranking asks for, such as the time taken. */
export const measure = (work: Work, id: string, of: string, value: string | undefined): Work =>
  onCandidate(work, id, (candidate) => {
    const others = (candidate.measures ?? []).filter((each) => each.measure !== of);
    return { ...candidate, measures: value === undefined ? others : [...others, { measure: of, value }] };
  });

/** A mean of the cohort, with the day it was taken. */
export function average(work: Work, name: string, mean: { readonly mean: string; readonly taken: string } | undefined): Work {
  const others = (work.session.means ?? []).filter((each) => each.name !== name);
  return withSession(work, { means: mean === undefined ? others : [...others, { name, ...mean }] });
}

/** Who issues the certificates that follow, and when; the day of the session where none is said. Numbers given before stay. */
export function issue(work: Work, issuer: string, issued: string): Work {
  const { issue: before, ...session } = work.session;
  if (issuer === "" && issued === "" && !before?.numbers?.length) return { ...work, session };
  return withSession(work, { issue: { ...before, issuer, issued: issued || session.held } });
}

/** Numbers of certificates by candidate; an empty one is taken back. */
export function numbered(work: Work, given: ReadonlyMap<string, string>): Work {
  const { issue: before, held } = work.session;
  const others = (before?.numbers ?? []).filter(({ candidate }) => !given.has(candidate));
  const fresh = [...given].flatMap(([candidate, number]) => (number === "" ? [] : [{ candidate, number }]));
  return withSession(work, { issue: { issuer: "", issued: held, ...before, numbers: [...others, ...fresh] } });
}

/** A cut line the assessment refers to by name. */
export function announce(work: Work, name: string, points: string | undefined): Work {
  const others = (work.session.announced ?? []).filter((each) => each.name !== name);
  return withSession(work, { announced: points === undefined ? others : [...others, { name, score: points }] });
}
