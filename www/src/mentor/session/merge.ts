/** Two files of one session become one. What agrees is joined; what differs is put to the mentor; nothing is dropped silently. */
import type { Assessor, Candidate, Session, Sheet } from "./types.js";
import { canonical } from "./canonical.js";
import { grouped, isEmptySheet, type Side, type Version, versions } from "./versions.js";
import type { Work } from "./work.js";

/** What has to be decided. */
export type Conflict =
  | { readonly kind: "assessment" | "held" | "announced" | "means" | "issue"; readonly id: string; readonly ours: unknown; readonly theirs: unknown }
  | { readonly kind: "assessor"; readonly id: string; readonly ours: Assessor; readonly theirs: Assessor }
  | { readonly kind: "namesake"; readonly id: string; readonly ours: Assessor; readonly theirs: Assessor }
  | { readonly kind: "candidate"; readonly id: string; readonly ours: Candidate; readonly theirs: Candidate; readonly fields: readonly (keyof Candidate)[] }
  | { readonly kind: "sheet"; readonly id: string; readonly versions: readonly Version[] };

/** What happens to a conflict: one side holds; of a sheet, the version with this id; or `apart`: the assessors are two people. */
export type Decision = Side | "apart" | Version["id"];

export interface Merge {
  readonly theirs: Session;
  readonly conflicts: readonly Conflict[];
  /** How much joins without a question. */
  readonly joins: { readonly assessors: number; readonly candidates: number; readonly sheets: number };
}

/** Equal as data; the order of fields does not matter. */
export const alike = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** The fields in which both say something and not the same. */
const fieldsApart = (ours: Candidate, theirs: Candidate): (keyof Candidate)[] =>
  ([...new Set([...Object.keys(ours), ...Object.keys(theirs)])] as (keyof Candidate)[]).filter(
    (field) => !isBlank(ours[field]) && !isBlank(theirs[field]) && !alike(ours[field], theirs[field]),
  );

/** What joining two sessions asks of the mentor. */
export function compare(ours: Session, theirs: Session): Merge {
  const conflicts: Conflict[] = [];
  for (const kind of ["assessment", "held", "announced", "means", "issue"] as const) {
    if (!isBlank(ours[kind]) && !isBlank(theirs[kind]) && !alike(ours[kind], theirs[kind]))
      conflicts.push({ kind, id: kind, ours: ours[kind], theirs: theirs[kind] });
  }
  const assessors = new Map((ours.assessors ?? []).map((each) => [each.id, each]));
  const candidates = new Map((ours.candidates ?? []).map((each) => [each.id, each]));
  const sheets = grouped(ours.sheets ?? []);
  const theirIds = new Set((theirs.assessors ?? []).map(({ id }) => id));
  const joins = { assessors: 0, candidates: 0, sheets: 0 };
  for (const theirsOne of theirs.assessors ?? []) {
    const mine = assessors.get(theirsOne.id);
    // One person on two devices has two ids, and would count twice in a panel.
    const namesake = mine ? undefined : [...assessors.values()].find((each) => each.name && each.name === theirsOne.name && !theirIds.has(each.id));
    if (namesake) conflicts.push({ kind: "namesake", id: theirsOne.id, ours: namesake, theirs: theirsOne });
    else if (!mine) joins.assessors += 1;
    else if (!alike(mine, theirsOne)) conflicts.push({ kind: "assessor", id: theirsOne.id, ours: mine, theirs: theirsOne });
  }
  for (const theirsOne of theirs.candidates ?? []) {
    const mine = candidates.get(theirsOne.id);
    const fields = mine ? fieldsApart(mine, theirsOne) : [];
    if (!mine) joins.candidates += 1;
    else if (fields.length > 0) conflicts.push({ kind: "candidate", id: theirsOne.id, ours: mine, theirs: theirsOne, fields });
  }
  for (const [id, theirsOnes] of grouped(theirs.sheets ?? [])) {
    const mine = sheets.get(id) ?? [];
    const found = versions(mine, theirsOnes);
    if (mine.length === 0 || (mine.every(isEmptySheet) && found.length > 0)) joins.sheets += 1;
    if (found.length > 1) conflicts.push({ kind: "sheet", id, versions: found });
  }
  return { theirs, conflicts, joins };
}

/** Their file, with one of their assessors under the id that this person has here. */
export function known(theirs: Session, id: string, here: string): Session {
  const rename = (each: string) => (each === id ? here : each);
  return {
    ...theirs,
    assessors: (theirs.assessors ?? []).filter((each) => each.id !== id),
    candidates: (theirs.candidates ?? []).map((each) => retied(each, rename)),
    sheets: (theirs.sheets ?? []).map((each) => ({ ...each, assessor: rename(each.assessor) })),
  };
}

/** Name under which a conflict is decided. */
export const conflictKey = ({ kind, id }: Conflict): string => `${kind}\n${id}`;

/** Both as one, once every conflict is decided. */
export function settle(work: Work, { theirs, conflicts }: Merge, decided: ReadonlyMap<string, Decision>): Work {
  const decision = (kind: Conflict["kind"], id: string) => decided.get(`${kind}\n${id}`);
  const ours = work.session;
  const apart = new Map(
    conflicts.flatMap((each) => (each.kind === "assessor" && decision("assessor", each.id) === "apart" ? [[each.id, fresh(each.id, [...(ours.assessors ?? []), ...(theirs.assessors ?? [])])] as const] : [])),
  );
  const rename = (id: string) => apart.get(id) ?? id;
  const pick = <K extends "assessment" | "held" | "announced" | "means" | "issue">(kind: K): Session[K] =>
    isBlank(ours[kind]) || decision(kind, kind) === "theirs" ? theirs[kind] ?? ours[kind] : ours[kind];

  const assessors = join(ours.assessors ?? [], (theirs.assessors ?? []).map((each) => ({ ...each, id: rename(each.id) })), ({ id }) => id, (mine, other) =>
    decision("assessor", other.id) === "theirs" ? other : mine,
  );
  const candidates = join(ours.candidates ?? [], (theirs.candidates ?? []).map((each) => retied(each, rename)), ({ id }) => id, (mine, other) => {
    const [first, second] = decision("candidate", other.id) === "theirs" ? [other, mine] : [mine, other];
    return filled(first, second);
  });
  const sheets = joinedSheets(ours.sheets ?? [], theirs.sheets ?? [], rename, (id) => decision("sheet", id));
  const [announced, means, issue] = [pick("announced"), pick("means"), pick("issue")];
  return {
    ...work,
    session: {
      ...ours,
      held: pick("held"),
      assessment: pick("assessment"),
      assessors,
      candidates,
      sheets,
      ...(announced && { announced }),
      ...(means && { means }),
      ...(issue && { issue }),
    },
  };
}

/** One sheet of each assessor, candidate and part: the only version, or the one decided on. */
function joinedSheets(ours: readonly Sheet[], theirs: readonly Sheet[], rename: (id: string) => string, decided: (id: string) => Decision | undefined): Sheet[] {
  const renamed = (sheet: Sheet): Sheet => ({ ...sheet, assessor: rename(sheet.assessor) });
  const [mine, others] = [grouped(ours), grouped(theirs)];
  const pick = (id: string, here: readonly Sheet[], there: readonly Sheet[]): Sheet | undefined => {
    const found = versions(here, there);
    const chosen = found.find((version) => version.id === decided(id)) ?? found[0];
    if (chosen) return chosen.from === "ours" ? chosen.sheet : renamed(chosen.sheet);
    return here[0] ?? (there[0] && renamed(there[0]));
  };
  const met = (sheets: readonly Sheet[]) => sheets.every(({ assessor }) => rename(assessor) === assessor);
  const kept = [...mine].map(([id, here]) => {
    const there = others.get(id) ?? [];
    return pick(id, here, met(there) ? there : []);
  });
  const added = [...others].map(([id, there]) => (mine.has(id) && met(there) ? undefined : pick(id, [], there)));
  return [...kept, ...added].filter((sheet) => sheet !== undefined);
}

/** The versions to choose from; those of an assessor who is somebody else (`apart`) do not meet ours. */
export function versionsIn({ id, versions: all }: Conflict & { kind: "sheet" }, { theirs }: Merge, apart: boolean): readonly Version[] {
  return apart ? versions([], grouped(theirs.sheets ?? []).get(id) ?? []) : all;
}

/** What has one id and yet two meanings on one side; such a file is not joined, for one of the two would be lost. */
export function doubled({ assessors = [], candidates = [] }: Session): string[] {
  const twice = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at);
  return [...new Set([...twice(candidates), ...twice(assessors)])];
}

/** A candidate whose relations name assessors as they are called now. */
const retied = (candidate: Candidate, rename: (id: string) => string): Candidate =>
  candidate.relations ? { ...candidate, relations: candidate.relations.map((tie) => ({ ...tie, assessor: rename(tie.assessor) })) } : candidate;

/** What the first says, and what only the second says. */
function filled(first: Candidate, second: Candidate): Candidate {
  const extra = Object.entries(second).filter(([field]) => isBlank(first[field as keyof Candidate]));
  return extra.length === 0 ? first : { ...first, ...Object.fromEntries(extra) };
}

function join<T>(ours: readonly T[], theirs: readonly T[], key: (item: T) => string, both: (mine: T, other: T) => T): T[] {
  const others = new Map(theirs.map((item) => [key(item), item]));
  const known = new Set(ours.map(key));
  const kept = ours.map((mine) => {
    const other = others.get(key(mine));
    return other ? both(mine, other) : mine;
  });
  return [...kept, ...theirs.filter((item) => !known.has(key(item)))];
}

function fresh(id: string, taken: readonly Assessor[]): string {
  let number = 2;
  while (taken.some((each) => each.id === `${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
