/** Results as tables: on the screen, on paper, as CSV, as JSON. */
import Papa from "papaparse";
import type { Graded, Grading, Told } from "../engine/types.js";
import type { MentorMessages } from "../i18n/mentor/zh-CN.js";
import { Clauses } from "./clauses.js";
import { spoken } from "./exact.js";
import type { Session } from "./session/types.js";

export interface ResultTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column where figures begin, and how many there are. */
  readonly figures: { readonly from: number; readonly count: number };
  /** What the numbers in the last column stand for; of the whole table, and of each row in words. */
  readonly clauses: Clauses;
  readonly basis: readonly string[];
}

/** Whether a part as a whole is met or not, rather than scored. */
export const isJudged = ({ criteria }: Grading["assessment"]["parts"][number]): boolean => criteria[0]?.how === "judged";

/** How a group of candidates is called. */
export type NameOf = (group: string) => string;

/** One row for each candidate: result, every part and total with its distance where there is a line, what decides. */
export function resultTable(graded: Grading, session: Session, w: MentorMessages, group: NameOf): ResultTable {
  const { parts, totals } = graded.assessment;
  const clauses = new Clauses(graded);
  const units = new Map((session.candidates ?? []).map(({ id, unit }) => [id, unit ?? ""]));
  const figures = [...parts, ...totals];
  const judged = new Set(parts.filter(isJudged).map(({ id }) => id));
  const lined = new Set(figures.filter(({ id, needed }) => needed !== undefined && !judged.has(id)).map(({ id }) => id));
  const ranked = graded.candidates.some(({ rank }) => rank !== undefined);
  const before = [w.columns.id, w.columns.name, w.columns.unit, w.result, ...(ranked ? [w.rank] : [])];
  const scores = figures.flatMap(({ id, title }) => (lined.has(id) ? [title, w.fromLine] : [title]));
  const rows = graded.candidates.map((each) => [
    each.candidate,
    each.name ?? "",
    units.get(each.candidate) ?? "",
    outcome(graded, each, w),
    ...(ranked ? [placeOf(each.rank, w, group)] : []),
    ...figures.flatMap(({ id, full }) => {
      const found = each.parts.find(({ part }) => part === id) ?? each.totals.find(({ total }) => total === id);
      const score = found?.score === undefined ? (found ? w.partStandings[found.standing] : "") : judged.has(id) ? metOrNot(found.score, full, w) : spoken(found.score);
      return lined.has(id) ? [score, found?.margin === undefined ? "" : spoken(found.margin)] : [score];
    }),
    clauses.texts(deciding(each)).join(" "),
  ]);
  const basis = graded.candidates.map((each) => clauses.named(deciding(each)).join("; "));
  return { head: [...before, ...scores, w.whyColumn], rows, figures: { from: before.length, count: scores.length }, clauses, basis };
}

/** Whether a line or a mean is told to be missing, that the session has to state before anything can be measured by it. */
export const isUnstated = ({ reason }: Told): boolean => reason.code === "line-missing" || reason.code === "mean-missing";

/** What is said of lines and means that are not stated yet, each once. */
export const unstated = ({ candidates }: Grading): string[] => {
  const told = candidates.flatMap(({ parts, totals }) => [...parts, ...totals]).flatMap(({ reasons }) => reasons.filter(isUnstated));
  return [...new Set(told.flatMap(({ reason }) => reason.text ?? []))];
};

/** Why there is no place, where it is not for a result that is still to come. */
export const unplaced = (rank: Graded["rank"]): Told[] => (rank === undefined || rank.place !== undefined ? [] : rank.reasons.filter(({ reason }) => reason.code !== "rank-open"));

/** What decides, what is still missing of what was begun, why there is no place, and whether it may be sat again. */
function deciding({ result, reasons, parts, totals, rank, resit }: Graded): Told[] {
  const begun = parts.some(({ score, sheets = [] }) => score !== undefined || sheets.length > 0);
  const open = result === "incomplete" && begun ? parts.filter(({ standing }) => standing === "incomplete") : [];
  // That a part waits for another one says nothing of what is missing.
  const missing = open.flatMap((part) => part.reasons.filter(({ reason }) => reason.code !== "part-waits"));
  const lines = result === "incomplete" ? totals.flatMap((total) => total.reasons.filter(isUnstated)) : [];
  return [...reasons, ...missing, ...lines, ...unplaced(rank), ...(resit?.reasons ?? [])];
}

/** What somebody judges is met or not; where several do, their scores made one may lie between. */
export const metOrNot = (score: string, full: string, w: MentorMessages): string => (score === "0" ? w.notMet : score === full ? w.met : spoken(score));

/** The outcome as it is called: where no line is drawn, nobody passes. */
export const called = ({ assessment }: Pick<Grading, "assessment">, result: Graded["result"], w: MentorMessages): string =>
  w.outcomes[result === "pass" && assessment.without_line ? "counts" : result];

/** The outcome with its word, where the word says more. */
export function outcome(graded: Grading, { result, band }: Graded, w: MentorMessages): string {
  const word = called(graded, result, w);
  return band === undefined || alike(band, word) ? word : `${word} · ${band}`;
}

/** Whether a word says the same as the outcome: "Passed" nothing more than "Pass". */
const alike = (band: string, word: string): boolean => band === word || band === `${word}ed`;

/** The place, with whether it is shared or may still change. */
export const placeOf = (rank: Graded["rank"], w: MentorMessages, group: NameOf): string =>
  rank?.place === undefined
    ? unplaced(rank).length > 0
      ? w.unplaced
      : ""
    : [w.place(rank.place), rank.group && group(rank.group), (rank.shared_by ?? 1) > 1 ? w.shared : "", rank.provisional ? w.provisional : ""].filter(Boolean).join(" · ");

/** CSV that spreadsheets open as it is: marked UTF-8, and no cell is taken for a formula. The last column names the clauses. */
export function csvOf({ head, rows, basis }: Pick<ResultTable, "head" | "rows" | "basis">, clause: string): string {
  const data = rows.map((row, at) => [...row, basis[at] ?? ""].map(guarded));
  return `\ufeff${Papa.unparse({ fields: [...head, clause], data }, { newline: "\r\n" })}\r\n`;
}

/** Text that a spreadsheet would run gets an apostrophe; a plain negative number is none. */
const guarded = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell);

/** The results with the session they follow from. */
export const jsonOf = (graded: Grading, session: Session): string => `${JSON.stringify({ session, grading: graded }, null, 2)}\n`;
