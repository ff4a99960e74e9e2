/** What goes into the engine and what comes out: its own types, under the names the page uses. */
import type {
  AchievementUsed,
  DocumentUsed,
  Finding,
  Language,
  Refusal,
  TargetProgramme,
} from "../../../pkg/index.js";

export type {
  AchievementUsed,
  Answer,
  Assessor,
  Candidate,
  CertificateForm,
  CertificateHeld,
  Citation,
  ClaimedDecision,
  CompareRow,
  Comparison,
  Decision,
  DocumentUsed,
  Effect,
  Given,
  Graded,
  Grading,
  Grant,
  Ledger,
  Level,
  NextStep,
  NodeStatus,
  PartGraded,
  Pin,
  PolicyFile,
  Reason,
  Refusal,
  Repair,
  Session,
  Sheet,
  TargetFilled,
  Text,
  Told,
  Verification,
} from "../../../pkg/index.js";

export type Lang = Language;
export type Target = TargetProgramme;
export type Diagnostic = Finding;
export type AchievementKind = AchievementUsed["kind"];
export type Outcome = Refusal["outcome"];
export type Force = DocumentUsed["force"];
