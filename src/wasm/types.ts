/** A day, such as `2026-09-01`. */
export type Day = string;
/** An exact decimal number with at most two decimals, such as `3.5`. */
export type Decimal = string;
/** A share, such as `80%`, `2/3` or `0.75`. */
export type Share = string;
/** A score on the percent scale, such as `86`, or a word of a grading scale, such as `良`. */
export type GradeText = string;
/** Language of the sentences in an answer. */
export type Language = "zh-CN" | "en";

/** A name in Chinese with an optional English rendering. */
export interface Text {
  zh: string;
  en?: string;
}

/** A point on a named ladder of a code list. */
export interface Level {
  ladder: string;
  code: string;
}

// ---- A learner's record ----------------------------------------------------------------------

/** What a learner brings; it never leaves the device. */
export interface LearnerRecord {
  schema: "record@1";
  id: string;
  name?: string;
  born?: Day;
  /** In the words of a standard, such as `works-or-intends-to`. */
  declares?: string[];
  /** Two at once: a learner registered in two schools (双学籍). */
  enrolments?: Enrolment[];
  /** Ids are unique within the record. */
  achievements?: Achievement[];
}

/** A ledger the learner has at a school (学籍). */
export interface Enrolment {
  institution: string;
  programme: string;
  entered: Day;
  left?: Day;
}

/** Something learned, earned or done (学习成果). */
export type Achievement =
  | { course: CourseTaken }
  | { certificate: CertificateHeld }
  | { award: AwardWon }
  | { work: WorkPeriod }
  | { title: TitleHeld }
  | { schooling: Schooling }
  | { service: ServicePeriod }
  | { project: Project };

/** A course taken (课程). */
export interface CourseTaken {
  id: string;
  name: string;
  code?: string;
  institution?: string;
  credits?: Decimal;
  hours?: Decimal;
  grade?: GradeText;
  date?: Day;
  nature?: string;
  category?: string;
  mode?: string;
  level?: string;
  outcomes?: string[];
  overlaps?: JudgedOverlap[];
  evidence?: string[];
}

/** Content overlap as judged by somebody. */
export interface JudgedOverlap {
  institution: string;
  course: string;
  share: Share;
  judged_by: string;
}

/** A certificate held (证书). */
export interface CertificateHeld {
  id: string;
  name: string;
  kind: string;
  occupation?: string;
  specialty?: string;
  level?: Level;
  issuer_class?: string;
  number?: string;
  issued?: Day;
  valid_until?: Day;
  credits?: Decimal;
  hours?: Decimal;
  grade?: GradeText;
  registers?: RegisterEntry[];
  outcomes?: string[];
  evidence?: string[];
}

/** What an outside register records. */
export interface RegisterEntry {
  register: string;
  credits: Decimal;
}

/** An award won (获奖). */
export interface AwardWon {
  id: string;
  name: string;
  kind: string;
  contest?: string;
  class: Level;
  rank?: Level;
  placing?: Placing;
  organiser?: string;
  form?: string;
  position?: number;
  date?: Day;
  evidence?: string[];
}

/** A place among entrants. */
export interface Placing {
  place: number;
  entrants: number;
}

/** A period of work (工作经历). */
export interface WorkPeriod {
  id: string;
  name: string;
  occupation?: string;
  /** Such as `probation` (见习); ordinary work, where absent. */
  kind?: string;
  from: Day;
  until?: Day;
  evidence?: string[];
}

/** A professional title (职称). */
export interface TitleHeld {
  id: string;
  name: string;
  grade?: Level;
  /** Codes of the occupations its field matches. */
  occupations?: string[];
  date?: Day;
  evidence?: string[];
}

/** Schooling, finished or going on (学历). */
export interface Schooling {
  id: string;
  name: string;
  level: string;
  institution?: string;
  programme?: string;
  programme_name?: string;
  credits?: Decimal;
  entered?: Day;
  /** Expected end, while it goes on. */
  expected?: Day;
  graduated?: Day;
  evaluations?: ProgrammeEvaluation[];
  evidence?: string[];
}

/** That a body has evaluated a programme for a goal. */
export interface ProgrammeEvaluation {
  by: string;
  goal: Level;
  date: Day;
}

/** A period of service (服役). */
export interface ServicePeriod {
  id: string;
  name: string;
  kind: string;
  from: Day;
  until?: Day;
  evidence?: string[];
}

/** A project, patent or paper (项目). */
export interface Project {
  id: string;
  name: string;
  kind: string;
  hours?: Decimal;
  position?: number;
  date?: Day;
  evidence?: string[];
}

// ---- Calls -----------------------------------------------------------------------------------

/** A question; its `schema` says which. */
export type Call = RecognitionCall | CompareCall | VerifyCall | EligibilityCall;

/** Which programme is meant. */
export interface TargetProgramme {
  institution: string;
  programme: string;
}

/** A wish of the learner that the answer respects; its cost is told. */
export type Pin = { use: PinUse } | { leave: PinLeave };

/** Use this achievement for that target. */
export interface PinUse {
  achievement: string;
  target: string;
  institution?: string;
}

/** Do not use this achievement. */
export interface PinLeave {
  achievement: string;
}

/** How much work a decision may cost; beyond it the best found comes with its exact gap. */
export interface Budget {
  nodes: number;
}

/** The best recognition toward one programme, or several ledgers at once. */
export interface RecognitionCall {
  schema: "recognition/1";
  /** Day the decision is made for (计算日). */
  as_of: Day;
  target: TargetProgramme[];
  record: LearnerRecord;
  pins?: Pin[];
  budget?: Budget;
  /** How many next steps to work out; 3 where absent, at most 20. */
  next_steps?: number;
  lang?: Language;
}

/** How a record fares in many programmes at once. */
export interface CompareCall {
  schema: "compare/1";
  as_of: Day;
  /** Every programme of the policies, where absent or empty. */
  targets?: TargetProgramme[];
  record: LearnerRecord;
  budget?: Budget;
  lang?: Language;
}

/** Whether a decision holds under the policies at hand. */
export interface VerifyCall {
  schema: "verify/1";
  /** The question that was decided. */
  question: RecognitionCall;
  /** What the decision claims. */
  claims: ClaimedDecision;
  lang?: Language;
}

/** Which levels of which occupations a learner may sit for, and from which day. */
export interface EligibilityCall {
  schema: "eligibility/1";
  as_of: Day;
  record: LearnerRecord;
  /** Every level of every standard in force, told in short, where absent or empty. */
  sought?: Sought[];
  lang?: Language;
}

/** What a learner wants to sit for. */
export interface Sought {
  /** Id of the standard. */
  standard: string;
  /** Every one it offers, where absent. */
  level?: Level;
  /** Id of a specialty. */
  specialty?: string;
}

/** What a decision claims, without its explanations. */
export interface ClaimedDecision {
  /** One for each target of the question, in its order. */
  counted: Decimal[];
  waived: Decimal[];
  granted: GrantedClaim[];
  documents: ClaimedDocument[];
}

/** A claim said to be granted. */
export interface GrantedClaim {
  /** By position. */
  ledger: number;
  document: string;
  /** `own` for a course of the school itself. */
  rule: string;
  achievements: string[];
  targets: ClaimedTarget[];
  effect: Effect;
  /** Grade recorded, if one is. */
  grade?: GradeText;
  /** The clauses it is said to rest on. */
  citations: ClaimedCitation[];
}

/** A clause said to be cited. */
export interface ClaimedCitation {
  document: string;
  /** The version of a document cited as a whole. */
  clause: string;
  /** The quotation, in either language. */
  text: string;
}

/** A target said to be filled. */
export interface ClaimedTarget {
  id: string;
  node: string;
  granted: Decimal;
}

/** A document said to have been used. */
export interface ClaimedDocument {
  id: string;
  version: string;
  digest: string;
}

// ---- Decisions -------------------------------------------------------------------------------

/** What a call is answered with. */
export type Answer =
  | { schema: "recognition/1"; decision: Decision }
  | { schema: "compare/1"; comparison: Comparison }
  | { schema: "verify/1"; verification: Verification }
  | { schema: "eligibility/1"; eligibility: Eligibility }
  | Refused;

/** What is recognised, why, what is left, and whether that is the best the rules allow. */
export interface Decision {
  record: string;
  as_of: Day;
  /** One for each target programme, in the order asked. */
  ledgers: Ledger[];
  granted: Grant[];
  /** Ways a rule offers that were not granted, nearest first. */
  refused: Refusal[];
  /** Achievements that fill nothing. */
  unused: Unused[];
  caps: CapUse[];
  sharings: SharingUse[];
  pins?: PinCost;
  /** Best gain first. */
  next_steps: NextStep[];
  proof: Proof;
  /** Grants, refusals, caps and sharings refer to these by position. */
  citations: Citation[];
  documents: DocumentUsed[];
}

/** A target programme and how far the record fills it (学籍). */
export interface Ledger {
  institution: string;
  institution_name: string;
  programme: string;
  code: string;
  programme_name: string;
  required: Decimal;
  recognised: Decimal;
  earned: Decimal;
  /** Recognised and earned together. */
  counted: Decimal;
  waived: Decimal;
  remaining: Decimal;
  example: boolean;
  requirement: NodeStatus;
}

/** A node of the requirement tree. */
export interface NodeStatus {
  id: string;
  title: string;
  kind: "all" | "any" | "n-of" | "credits-from" | "course" | "certificate";
  status: "met" | "partly" | "open";
  required: Decimal;
  counted: Decimal;
  surplus?: Decimal;
  /** Children needed, for `any` and `n-of`. */
  choose?: number;
  nature?: string;
  /** Positions in `granted`. */
  grants?: number[];
  /** Positions in `refused`: what would fill it. */
  alternatives?: number[];
  children?: NodeStatus[];
}

/** A rule, as a decision names it. */
export interface RuleUsed {
  document: string;
  rule: string;
  title: string;
}

/** An achievement, as a decision names it. */
export interface AchievementUsed {
  id: string;
  kind: "course" | "certificate" | "award" | "work" | "title" | "schooling" | "service" | "project";
  name: string;
  /** Short facts, such as `4 学分 · 86`. */
  facts?: string;
}

/** A target, as a decision names it. */
export interface TargetFilled {
  id: string;
  kind: "course" | "node";
  name: string;
  node: string;
  credits: Decimal;
  granted: Decimal;
}

/** What recognition does to its target: counted whole, counted in part, only waived, only attendance waived. */
export type Effect = "full" | "part" | "waived" | "attendance";

/** A claim that was granted. */
export interface Grant {
  /** Position in `ledgers`. */
  ledger: number;
  rule: RuleUsed;
  achievements: AchievementUsed[];
  targets: TargetFilled[];
  credits: Decimal;
  waived: Decimal;
  effect: Effect;
  grade?: GradeText;
  /** Who has to approve, where the rule says "in principle". */
  approval?: string;
  pinned: boolean;
  example: boolean;
  reasons: Reason[];
  /** Positions in `citations`; never empty. */
  citations: number[];
}

/** A way that was not granted. */
export interface Refusal {
  ledger: number;
  rule: RuleUsed;
  achievements: AchievementUsed[];
  targets: TargetFilled[];
  outcome: "missed" | "unknown" | "excluded" | "outranked" | "displaced" | "capped";
  reasons: Reason[];
  /** Every minimal way to mend it. */
  repairs?: Repair[];
  /** Credits it would bring if nothing else changed place. */
  worth: Decimal;
  citations: number[];
}

/** Changes that together would make a rule hold. */
export interface Repair {
  changes: Reason[];
}

/** An achievement that fills nothing. */
export interface Unused {
  ledger: number;
  achievement: AchievementUsed;
  reasons: Reason[];
}

/** A cap and how far it is used (上限). */
export interface CapUse {
  ledger: number;
  document: string;
  cap: string;
  title: string;
  limit: Decimal;
  /** How the limit comes about, such as `20% × 91.5`. */
  working?: string;
  used: Decimal;
  surplus?: Decimal;
  binding: boolean;
  cost: Decimal;
  reason: Reason;
  citations: number[];
}

/** A sharing relation and how far it is used. */
export interface SharingUse {
  document: string;
  sharing: string;
  title: string;
  shared: string[];
  credits: Decimal;
  reason: Reason;
  citations: number[];
}

/** What the learner's pins cost. */
export interface PinCost {
  /** Credits counted without any pin. */
  free: Decimal;
  cost: Decimal;
  reasons: Reason[];
}

/** Something to do, and what it brings. */
export interface NextStep {
  /** Position in `refused`. */
  refusal: number;
  /** Position in that refusal's `repairs`. */
  repair: number;
  gain: Decimal;
  reason: Reason;
}

/** How good the answer is, and how that is known. */
export interface Proof {
  status: "proved" | "best-found";
  value: Objective;
  /** Level at which the budget ended. */
  level?: "credits" | "waived" | "consumed" | "grades";
  /** Most that can still be gained on that level, exactly. */
  gap?: string;
  candidates: number;
  nodes: number;
  reasons: Reason[];
}

/** The lexicographic objective, first things first. */
export interface Objective {
  credits: Decimal;
  waived: Decimal;
  consumed: number;
  grades: number;
}

/** A fact a reason mentions. */
export type Fact = string | Text | Text[];

/** Why something is as it is. */
export interface Reason {
  /** Stable, such as `hours-short`. */
  code: string;
  facts: { [name: string]: Fact };
  /** The sentence, in the language of the call. */
  text: string;
}

/** A clause, quoted (依据). */
export interface Citation {
  /** Position in `documents`. */
  document: number;
  source: string;
  number?: string;
  address?: string;
  clause: string;
  text: string;
  summary: boolean;
  /** From A (on the issuer's own site) to D (on a scrambled mirror); X where made up for an example. */
  trust: "A" | "B" | "C" | "D" | "X";
}

/** A policy document the decision rests on. */
export interface DocumentUsed {
  id: string;
  version: string;
  kind: string;
  title: string;
  issuer: string;
  force: "example" | "guidance" | "agreement" | "law";
  from: Day;
  until?: Day;
  /** SHA-256 of the exact bytes, in lower-case hexadecimal. */
  digest: string;
}

// ---- Comparisons -----------------------------------------------------------------------------

/** How a record fares in many programmes. */
export interface Comparison {
  record: string;
  as_of: Day;
  /** Most credits recognised first. */
  rows: CompareRow[];
  documents: DocumentUsed[];
}

/** One programme of a comparison. */
export interface CompareRow {
  institution: string;
  institution_name: string;
  institution_kind: string;
  programme: string;
  code: string;
  programme_name: string;
  level: string;
  required: Decimal;
  recognised: Decimal;
  earned: Decimal;
  counted: Decimal;
  waived: Decimal;
  remaining: Decimal;
  status: "proved" | "best-found" | "undecided";
  example: boolean;
  /** How many claims were granted. */
  granted: number;
  /** Names of the achievements that count. */
  used: string[];
  /** Names of those that do not. */
  unused: string[];
  /** How it differs from the first row. */
  difference: Reason[];
}

// ---- Eligibility -----------------------------------------------------------------------------

/** Which levels a learner may sit for, from which day, and why. */
export interface Eligibility {
  record: string;
  as_of: Day;
  /** In the order asked; all in force by document id, where nothing was sought. */
  standards: StandardStatus[];
  /** Levels, routes and conditions refer to these by position. */
  citations: Citation[];
  documents: DocumentUsed[];
}

/** How the learner stands toward one standard. */
export interface StandardStatus {
  standard: string;
  /** Position in `documents`. */
  document: number;
  occupation: string;
  code?: string;
  example: boolean;
  /** The one asked for. */
  specialty?: SpecialtyNamed;
  /** Lowest first. */
  levels: LevelStatus[];
  /** The level to sit next; position in `levels`. */
  next?: number;
}

/** A specialty by name (工种/职业方向). */
export interface SpecialtyNamed {
  id: string;
  name: string;
}

/** `held` is of levels only; `unknown`: a fact is missing in the record; `missing`: something has to be obtained first. */
export type EligibilityState = "held" | "holds" | "unknown" | "not-yet" | "missing";

/** A state with its days. */
export interface EligibilityStatus {
  state: EligibilityState;
  /** First day on which it surely holds, if ongoing work and schooling continue; never before the day asked for. */
  from?: Day;
  /** Last day, where something runs out. */
  until?: Day;
  /** First day on which it may hold once a missing fact is known, where that is before `from`. */
  perhaps_from?: Day;
}

/** How the learner stands toward one level. */
export interface LevelStatus {
  level: Level;
  name: string;
  status: EligibilityStatus;
  /** Id of the nearest route. */
  best?: string;
  held_by?: AchievementNamed[];
  specialties?: SpecialtyNamed[];
  assessment?: string;
  /** Left out where nothing was sought. */
  routes?: RouteStatus[];
  /** Positions in `citations`; left out with the routes. */
  citations?: number[];
}

/** An achievement by name. */
export interface AchievementNamed {
  id: string;
  kind: "course" | "certificate" | "award" | "work" | "title" | "schooling" | "service" | "project";
  name: string;
}

/** How the learner stands toward one route (申报条件). */
export interface RouteStatus {
  id: string;
  title: string;
  status: EligibilityStatus;
  /** All have to hold. */
  conditions: ConditionStatus[];
  evidence?: EvidenceWanted[];
  citations: number[];
}

/** How the learner stands toward one condition. */
export interface ConditionStatus {
  kind: "all" | "any" | "certificate" | "work" | "title" | "schooling" | "age" | "declaration";
  status: EligibilityStatus;
  reason: Reason;
  achievements?: AchievementNamed[];
  clocks?: Clock[];
  evidence?: EvidenceWanted[];
  /** Clauses by which an achievement counts as something else here. */
  citations?: number[];
  /** Of `all` and `any`. */
  parts?: ConditionStatus[];
}

/** A time that has to be full. */
export interface Clock {
  /** Work, or the age of a certificate. */
  of: "work" | "held";
  counting: "cumulative" | "continuous";
  /** Time counts from the day after it. */
  event?: Day;
  /** Cut to lie after the event, and merged where they touch or overlap. */
  periods: ClockPeriod[];
  /** Of which it is not known whether they count. */
  unsure?: ClockPeriod[];
  /** Full months so far. */
  months: number;
  needed: number;
  /** If what goes on continues. */
  full_on?: Day;
}

/** A period that a clock counts. */
export interface ClockPeriod {
  from: Day;
  /** It goes on, where absent. */
  until?: Day;
  /** Ids. */
  achievements: string[];
}

/** Evidence that is wanted (证明材料); what is missing is told and decides nothing. */
export interface EvidenceWanted {
  kind: string;
  name: string;
  at_hand: boolean;
}

// ---- Policies --------------------------------------------------------------------------------

/** A policy document, exactly as published: JSON text. */
export interface PolicyFile {
  /** Shown where something is wrong; usually the name of the file. */
  name: string;
  text: string;
}

/** What came of loading policies: the documents that answer from now on, or why nothing changed. */
export type LoadReport = LoadedPolicies | Refused;

/** All were loaded; ordered by id, then version. */
export interface LoadedPolicies {
  schema: "policies/1";
  documents: LoadedDocument[];
}

/** A policy document that is held. */
export interface LoadedDocument {
  id: string;
  version: string;
  kind: string;
  /** SHA-256 of the exact bytes, in lower-case hexadecimal. */
  digest: string;
}

/** What a check of a decision found. */
export interface Verification {
  /** Whether the decision holds and nothing better is known. */
  holds: boolean;
  /** What is wrong; where the decision holds, the one sentence that says so. */
  findings: Reason[];
  /** What the claims are worth in each ledger, added up anew. */
  counted: Decimal[];
  /** Credits of all ledgers together in the best decision, where it can be decided. */
  best?: Decimal;
}

/** What could not be read or does not hold together. */
export interface Refused {
  schema: "refusal/1";
  diagnostics: Finding[];
}

// ---- Findings --------------------------------------------------------------------------------

/** Something wrong with a document, a record or a call. */
export interface Finding {
  /** Stable, such as `REA030`. */
  code: string;
  severity: Severity;
  place: Place;
  params?: { [name: string]: string | number | string[] };
  message?: string;
  help?: string;
}

/** How bad a finding is. */
export type Severity = "note" | "warning" | "error";

/** Where something is. */
export interface Place {
  document?: string;
  line?: number;
  column?: number;
  /** Such as `$.rules[3].source`. */
  path?: string;
}

/** What a code means; `{holes}` stand for facts of a particular finding. */
export interface CodeExplanation {
  code: string;
  severity: Severity;
  title: string;
  message: string;
  help: string;
}
