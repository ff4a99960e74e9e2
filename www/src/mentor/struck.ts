/** Vetoes that were marked: which fail the candidate, and which wait until the panel they were marked on is complete. */
import type { Graded, Told, VetoSeen } from "../engine/types.js";
import { resultOf } from "./answer.js";
import type { Veto } from "./scheme/types.js";
import type { Candidate, SheetOf } from "./session/types.js";
import type { Mentor } from "./state.js";

/** Why a sheet does not count that may still come to count. */
const NOT_YET: readonly string[] = ["sheet-unsigned", "sheet-grade-unknown"];

/** What the engine says of a veto on a sheet. */
export interface VetoState {
  /** It was taken; it strikes, unless it waits. */
  readonly seen?: VetoSeen;
  /** Why the sheet it stands on is set aside, so that it was not taken. */
  readonly aside: readonly Told[];
}

export function vetoState(result: Graded | undefined, { part, assessor }: Pick<SheetOf, "part" | "assessor">, veto: string): VetoState {
  const seen = result?.vetoes?.find((each) => each.veto === veto && each.part === part && each.assessors.includes(assessor));
  const sheet = result?.parts.find((each) => each.part === part)?.sheets?.find((each) => each.assessor === assessor);
  return { ...(seen && { seen }), aside: sheet && !sheet.counts ? (sheet.set_aside ?? []) : [] };
}

/** One on a criterion takes its marks away and fails nobody by itself. */
const fails = ({ strikes }: Pick<Veto, "strikes">): boolean => strikes === "assessment" || "part" in strikes;

/** Whether a candidate is failed by a veto, or will be; nothing where none was marked that fails. */
export function struck(mentor: Mentor, candidate: Candidate): "veto" | "veto-waits" | undefined {
  const result = resultOf(mentor.graded, candidate.id);
  const seen = (result?.vetoes ?? []).filter(({ strikes }) => strikes !== "criterion");
  if (seen.some(({ waits }) => !waits)) return "veto";
  if (seen.length > 0) return "veto-waits";
  // Marked on a sheet that does not count yet, or a moment ago.
  const failing = new Set((mentor.choice?.assessment.vetoes ?? []).filter(fails).map(({ id }) => id));
  const sheets = mentor.work?.session.sheets?.filter((each) => each.candidate === candidate.id && each.vetoes?.some((id) => failing.has(id))) ?? [];
  const open = sheets.some((each) => vetoState(result, each, "").aside.every(({ reason }) => NOT_YET.includes(reason.code)));
  return open ? "veto-waits" : undefined;
}
