/** Where a candidate stands, as a mark and a word. */
import type { MentorMessages } from "../i18n/mentor/zh-CN.js";
import { resultOf } from "./answer.js";
import { progress } from "./progress.js";
import { struck } from "./struck.js";
import type { Candidate } from "./session/types.js";
import type { Mentor } from "./state.js";

export interface Standing {
  readonly kind: "open" | "begun" | "marked" | "absent" | "pass" | "fail" | "veto" | "veto-waits";
  readonly mark: string;
  readonly word: string;
}

/** The result where there is one; how far my marking is where there is none. */
export function standing(mentor: Mentor, candidate: Candidate, w: MentorMessages): Standing {
  const { stage, done, all } = progress(mentor, candidate);
  const result = resultOf(mentor.graded, candidate.id);
  const veto = struck(mentor, candidate);
  if (veto) return { kind: veto, mark: veto === "veto" ? "✕" : "!", word: w.standings[veto] };
  if (stage === "absent") return { kind: "absent", mark: "–", word: w.standings.absent };
  if (result?.result === "pass") return { kind: "pass", mark: "✓", word: mentor.graded?.assessment.without_line ? w.outcomes.counts : w.standings.pass };
  if (result?.result === "fail") return { kind: "fail", mark: "✗", word: w.standings.fail };
  if (stage === "open") return { kind: "open", mark: "○", word: w.standings.open };
  if (stage === "marked") return { kind: "marked", mark: "●", word: w.standings.marked };
  return { kind: "begun", mark: "◐", word: `${w.standings.begun} ${done}/${all}` };
}
