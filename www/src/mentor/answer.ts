/** The question about a session, and what the engine says. */
import type { Answer, Diagnostic, Graded as CandidateGraded, Grading, Lang } from "../engine/types.js";
import type { Session } from "./session/types.js";

export const gradeCall = (session: Session, lang: Lang): string => JSON.stringify({ schema: "grade/1", session, lang });

/** The grading in an answer, and what is wrong with the session. */
export function gradedOf(answer: Answer): { graded?: Grading; findings: readonly Diagnostic[] } {
  if (answer.schema === "grade/1") return { graded: answer.grading, findings: answer.grading.refused };
  return { findings: answer.schema === "refusal/1" ? answer.diagnostics : [] };
}

export const resultOf = (graded: Grading | undefined, candidate: string): CandidateGraded | undefined =>
  graded?.candidates.find((each) => each.candidate === candidate);
