/** How far a candidate is marked. Only what has been entered is counted here; results are the engine's. */
import type { Mentor } from "./state.js";
import { leavesOf, type Leaf } from "./scheme/leaves.js";
import type { Part } from "./scheme/types.js";
import type { Candidate, Given, SheetOf } from "./session/types.js";
import { markOf, sheetOf, type Work } from "./session/work.js";

export type Stage = "absent" | "open" | "begun" | "marked";

/** A part whose one score is entered as such: nobody's sheet, but a machine's or an office's result. */
export const isScored = (part: Part): boolean => {
  const leaves = leavesOf(part);
  return part.panel === undefined && leaves.length === 1 && leaves[0]?.how === "marks";
};

/** What stands for a criterion. */
export function givenTo(work: Work, part: Part, candidate: Candidate, me: string, criterion: string): Given | undefined {
  if (isScored(part)) {
    const points = candidate.scores?.find(({ of }) => of === part.id)?.score;
    return points === undefined ? undefined : { mark: points };
  }
  return markOf(sheetOf(work, { candidate: candidate.id, part: part.id, assessor: me }), criterion);
}

export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly all: number;
  readonly vetoes: number;
}

/** My marking of a candidate in one part. */
export function progressIn(mentor: Mentor, candidate: Candidate, part: Part): Progress {
  const { work, me } = mentor;
  const leaves: readonly Leaf[] = mentor.leaves(part);
  const of: SheetOf = { candidate: candidate.id, part: part.id, assessor: me?.id ?? "" };
  const done = work ? leaves.filter(({ id }) => givenTo(work, part, candidate, of.assessor, id) !== undefined).length : 0;
  const vetoes = work ? (sheetOf(work, of)?.vetoes?.length ?? 0) : 0;
  if (candidate.absent?.includes(part.id)) return { stage: "absent", done, all: leaves.length, vetoes };
  return { stage: done === 0 ? "open" : done < leaves.length ? "begun" : "marked", done, all: leaves.length, vetoes };
}

/** My marking of a candidate in everything I mark. */
export function progress(mentor: Mentor, candidate: Candidate): Progress {
  const mine = (mentor.choice?.assessment.parts ?? []).filter((part) => mentor.leaves(part).length > 0);
  const parts = mine.map((part) => progressIn(mentor, candidate, part));
  const sum = (pick: (part: Progress) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const [done, all, vetoes] = [sum(({ done: each }) => each), sum(({ all: each }) => each), sum(({ vetoes: each }) => each)];
  const there = parts.filter(({ stage }) => stage !== "absent");
  if (parts.length > 0 && there.length === 0) return { stage: "absent", done, all, vetoes };
  const stage = there.every((part) => part.stage === "marked") ? "marked" : there.every((part) => part.stage === "open") ? "open" : "begun";
  return { stage, done, all, vetoes };
}
