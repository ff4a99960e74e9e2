/** What two versions of something say where they differ, as rows of words. */
import type { MentorMessages } from "../../i18n/mentor/zh-CN.js";
import type { Text } from "../../engine/types.js";
import type { Choice } from "../scheme/choices.js";
import { leavesOf } from "../scheme/leaves.js";
import type { SchemeDocument } from "../scheme/types.js";
import type { Assessor, Candidate, Given, Level, Session, Sheet } from "./types.js";
import { canonical } from "./canonical.js";

/** A name and what is said under it. */
export type Fact = readonly [string, string];

/** What the rows are worded with. */
export interface Wording {
  readonly w: MentorMessages;
  say(text: Text | undefined): string;
  term(list: string, code: string | undefined): string;
  readonly choice: Choice | undefined;
  readonly documents: readonly SchemeDocument[];
  readonly assessors: readonly Assessor[];
}

/** The marks, vetoes, note and signature of one version, where any two of them differ. */
export function sheetFacts({ w, say, choice }: Wording, all: readonly Sheet[], shown: Sheet): Fact[] {
  const part = choice?.assessment.parts.find(({ id }) => id === shown.part);
  const leaves = new Map((part ? leavesOf(part) : []).map((leaf) => [leaf.id, leaf]));
  const given = (sheet: Sheet, id: string) => sheet.marks?.find(({ criterion }) => criterion === id)?.given;
  const differ = (read: (sheet: Sheet) => unknown) => new Set(all.map((sheet) => canonical(read(sheet)))).size > 1;
  const ids = [...new Set(all.flatMap(({ marks = [] }) => marks.map(({ criterion }) => criterion)))];
  const rows = ids
    .filter((id) => differ((sheet) => given(sheet, id)))
    .map((id): Fact => [say(leaves.get(id)?.title) || id, givenIn(w, given(shown, id), leaves.get(id)?.full)]);
  const name = (id: string) => say(choice?.assessment.vetoes?.find((veto) => veto.id === id)?.title) || id;
  if (differ(({ vetoes = [] }) => [...vetoes].sort())) rows.push([w.vetoes, (shown.vetoes ?? []).map(name).join("、") || w.none]);
  if (differ(({ note = "" }) => note)) rows.push([w.noteTitle, shown.note || w.none]);
  if (differ(({ signed = false }) => signed)) rows.push([w.sign, shown.signed ? w.signed : w.notSigned]);
  return rows;
}

function givenIn(w: MentorMessages, given: Given | undefined, full: string | undefined): string {
  if (!given) return w.notMarked;
  if ("mark" in given) return full === undefined ? given.mark : `${given.mark} / ${full}`;
  if ("met" in given) return given.met ? w.met : w.notMet;
  const times = given.deductions.reduce((sum, each) => sum + each.times, 0);
  return times === 0 ? w.noneOff : w.offTimes(times);
}

export const candidateFacts = (wording: Wording, candidate: Candidate, fields: readonly (keyof Candidate)[]): Fact[] =>
  fields.map((field) => [wording.w.candidateFields[field as keyof MentorMessages["candidateFields"]] ?? field, words(wording, candidate[field])]);

export const assessorFacts = ({ w, term }: Wording, { name, role, grade }: Assessor): Fact[] => [
  [w.myName, name ?? "—"],
  [w.myRole, term("assessor-role", role) || "—"],
  [w.myGrade, grade ? term(grade.ladder, grade.code) : w.noGrade],
];

export function assessmentFacts({ w, say, term, documents }: Wording, { document, assessment, level }: Session["assessment"]): Fact[] {
  const known = documents.find(({ id }) => id === document);
  return [
    [w.scheme, say(known?.title) || document],
    [w.assessment, say(known?.assessments?.find(({ id }) => id === assessment)?.title) || assessment],
    ...(level ? [[w.columns.level, term(level.ladder, level.code)] as const] : []),
  ];
}

/** Any other value: ids by their names, what belongs together side by side. */
export function words(wording: Wording, value: unknown): string {
  if (value === undefined || value === null) return "—";
  if (Array.isArray(value)) return value.map((each) => words(wording, each)).join("；") || wording.w.none;
  if (isLevel(value)) return wording.term(value.ladder, value.code);
  if (typeof value === "object") return Object.values(value).map((each) => words(wording, each)).join(" ");
  return typeof value === "string" ? named(wording, value) : String(value);
}

const isLevel = (value: unknown): value is Level => typeof value === "object" && value !== null && "ladder" in value && "code" in value;

function named({ choice, assessors, say, term }: Wording, id: string): string {
  const { parts = [], totals = [] } = choice?.assessment ?? {};
  const title = [...parts, ...totals].find((each) => each.id === id)?.title;
  return (title && say(title)) || (assessors.find((each) => each.id === id)?.name ?? term("assessor-relation", id)) || id;
}
