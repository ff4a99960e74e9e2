/** Results as tables: on the screen, as CSV, as JSON. */
import Papa from "papaparse";
import type { Graded, Grading } from "../engine/types.js";
import type { MentorMessages } from "../i18n/mentor/zh-CN.js";
import { spoken } from "./exact.js";
import type { Session } from "./session/types.js";

export interface ResultTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One row for each candidate: result, every part and total with its distance, what decides. */
export function resultTable(graded: Grading, session: Session, w: MentorMessages): ResultTable {
  const { parts, totals } = graded.assessment;
  const units = new Map((session.candidates ?? []).map(({ id, unit }) => [id, unit ?? ""]));
  const figures = [...parts, ...totals];
  const ranked = graded.candidates.some(({ rank }) => rank !== undefined);
  const head = [w.columns.id, w.columns.name, w.columns.unit, w.result, ...(ranked ? [w.rank] : []), ...figures.flatMap(({ title }) => [title, w.fromLine]), w.whyColumn];
  const rows = graded.candidates.map((each) => [
    each.candidate,
    each.name ?? "",
    units.get(each.candidate) ?? "",
    [w.outcomes[each.result], each.band].filter(Boolean).join(" · "),
    ...(ranked ? [placeOf(each.rank, w)] : []),
    ...figures.flatMap(({ id }) => {
      const found = each.parts.find(({ part }) => part === id) ?? each.totals.find(({ total }) => total === id);
      const score = found?.score === undefined ? (found ? w.partStandings[found.standing] : "") : spoken(found.score);
      return [score, found?.margin === undefined ? "" : spoken(found.margin)];
    }),
    [...new Set(each.reasons.map(({ reason }) => reason.text))].join(" "),
  ]);
  return { head, rows };
}

/** The place, with whether it is shared or may still change. */
const placeOf = (rank: Graded["rank"], w: MentorMessages): string =>
  rank?.place === undefined ? "" : [w.place(rank.place), rank.group, (rank.shared_by ?? 1) > 1 ? w.shared : "", rank.provisional ? w.provisional : ""].filter(Boolean).join(" · ");

/** CSV that spreadsheets open as it is: marked UTF-8, and no cell is taken for a formula. */
export const csvOf = ({ head, rows }: ResultTable): string =>
  `\ufeff${Papa.unparse({ fields: [...head], data: rows.map((row) => row.map(guarded)) }, { newline: "\r\n" })}\r\n`;

/** Text that a spreadsheet would run gets an apostrophe; a plain negative number is none. */
const guarded = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell);

/** The results with the session they follow from. */
export const jsonOf = (graded: Grading, session: Session): string => `${JSON.stringify({ session, grading: graded }, null, 2)}\n`;
