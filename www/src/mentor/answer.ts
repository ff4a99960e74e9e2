/** The question about a session, and what the engine says. */
import type { Answer, Citation, Diagnostic, DocumentUsed, Lang, Reason } from "../engine/types.js";
import type { Session } from "./session/types.js";

export type GradeFinding = Diagnostic;

export interface Told {
  readonly reason: Reason;
  readonly citations: readonly number[];
}

export type Outcome = "pass" | "fail" | "incomplete";
export type PartStanding = "passed" | "kept" | "counted" | "failed" | "incomplete" | "absent" | "not-reached";

export interface PartShown {
  readonly id: string;
  readonly title: string;
  readonly full: string;
  readonly needed?: string;
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly full: string; readonly depth: number; readonly how: string }[];
}

export interface PartGraded {
  readonly part: string;
  readonly standing: PartStanding;
  readonly score?: string;
  readonly unrounded?: string;
  readonly margin?: string;
  readonly reasons: readonly Told[];
  readonly sheets?: readonly SheetGraded[];
  readonly combined?: readonly (string | null)[];
  readonly unmarked?: readonly { readonly criterion: string; readonly assessor?: string }[];
}

export interface SheetGraded {
  readonly assessor: string;
  readonly counts: boolean;
  readonly set_aside?: readonly Told[];
  readonly scores: readonly (string | null)[];
  readonly at_least: string;
  readonly at_most: string;
}

export interface TotalGraded {
  readonly total: string;
  readonly standing: PartStanding;
  readonly score?: string;
  readonly margin?: string;
  readonly reasons: readonly Told[];
}

export interface Disagreement {
  readonly part: string;
  readonly criterion: string;
  readonly given: readonly { readonly assessor: string; readonly score: string }[];
  readonly spread: string;
  readonly limit: string;
  readonly open: boolean;
  readonly told: Told;
}

export interface CandidateGraded {
  readonly candidate: string;
  readonly name?: string;
  readonly result: Outcome;
  readonly band?: string;
  readonly reasons: readonly Told[];
  readonly parts: readonly PartGraded[];
  readonly totals: readonly TotalGraded[];
  readonly vetoes?: readonly { readonly veto: string; readonly title: string; readonly part: string; readonly citations: readonly number[] }[];
  readonly turning_points?: readonly { readonly criterion: string; readonly more: string; readonly reason: Reason }[];
  readonly disagreements?: readonly Disagreement[];
  readonly rank?: { readonly place?: number; readonly shared_by?: number; readonly entrants: number; readonly provisional: boolean; readonly group?: string };
  readonly resit?: { readonly allowed: boolean; readonly parts?: readonly string[]; readonly until?: string; readonly left: number; readonly reasons: readonly Told[] };
  readonly grants: readonly { readonly grant: string; readonly achievement: Record<string, Record<string, unknown>>; readonly reasons: readonly Told[] }[];
  readonly withheld?: readonly { readonly grant: string; readonly reasons: readonly Told[] }[];
}

export interface Graded {
  readonly session: string;
  readonly held: string;
  readonly assessment: {
    readonly id: string;
    readonly title: string;
    readonly example: boolean;
    readonly parts: readonly PartShown[];
    readonly totals: readonly { readonly id: string; readonly title: string; readonly full: string; readonly needed?: string }[];
  };
  readonly candidates: readonly CandidateGraded[];
  readonly refused: readonly Diagnostic[];
  readonly staff: readonly { readonly part: string; readonly reasons: readonly Told[] }[];
  readonly overview: Overview;
  readonly documents: readonly DocumentUsed[];
  readonly citations: readonly Citation[];
}

export interface Overview {
  readonly candidates: number;
  readonly pass: number;
  readonly fail: number;
  readonly incomplete: number;
  readonly distributions: readonly { readonly of: string; readonly scored: number; readonly bins: readonly { readonly from: string; readonly until: string; readonly count: number }[] }[];
  readonly criteria: readonly {
    readonly part: string;
    readonly criterion: string;
    readonly scored: number;
    readonly mean_percent?: string;
    readonly below_pass_share: number;
    readonly lost_marks: number;
  }[];
}

export const gradeCall = (session: Session, lang: Lang): string => JSON.stringify({ schema: "grade/1", session, lang });

/** The grading in an answer, or why there is none. */
export function gradedOf(answer: Answer): { graded: Graded | undefined; findings: readonly GradeFinding[] } {
  const any = answer as { schema: string; grading?: Graded; diagnostics?: readonly Diagnostic[] };
  return { graded: any.schema === "grade/1" ? any.grading : undefined, findings: any.diagnostics ?? any.grading?.refused ?? [] };
}

export const resultOf = (graded: Graded | undefined, candidate: string): CandidateGraded | undefined =>
  graded?.candidates.find((each) => each.candidate === candidate);
