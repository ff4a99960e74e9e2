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
  AchievementNamed,
  Candidate,
  CertificateForm,
  CertificateHeld,
  Citation,
  Clock,
  ClockPeriod,
  ClaimedDecision,
  ClaimedGrading,
  CompareRow,
  Comparison,
  ConditionStatus,
  Decision,
  DocumentUsed,
  Effect,
  Eligibility,
  EligibilityState,
  EligibilityStatus,
  EvidenceWanted,
  Given,
  Graded,
  Grading,
  Grant,
  Ledger,
  Level,
  LevelStatus,
  NextStep,
  NodeStatus,
  NumberCheck,
  NumberChecks,
  PartGraded,
  Pin,
  PolicyFile,
  Reason,
  Refusal,
  Repair,
  Revision,
  RouteStatus,
  Session,
  Sheet,
  Sought,
  StandardStatus,
  TargetFilled,
  Text,
  Told,
  Verification,
  VetoSeen,
} from "../../../pkg/index.js";

export type Lang = Language;
export type Target = TargetProgramme;
export type Diagnostic = Finding;
export type AchievementKind = AchievementUsed["kind"];
export type Outcome = Refusal["outcome"];
export type Force = DocumentUsed["force"];
