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
export type Call =
  | RecognitionCall
  | CompareCall
  | VerifyCall
  | EligibilityCall
  | GradeCall
  | RevisionCall
  | CertificateCall
  | CertificateFormCall
  | ColumnsCall;

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

/** Whether the numbers of certificates fit what the certificates say. */
export interface CertificateCall {
  schema: "certificate/1";
  as_of: Day;
  certificates: CertificateHeld[];
  lang?: Language;
}

/** What stands on a certificate, field by field. */
export interface CertificateFormCall {
  schema: "certificate-form/1";
  as_of: Day;
  certificate: CertificateHeld;
  holder?: Holder;
  /** Name of the body that issues it. */
  issuer?: string;
  /** Id of the standard or scheme by whose assessment it was earned. */
  earned_by?: string;
  lang?: Language;
}

/** Whom a certificate is for; kept nowhere. */
export interface Holder {
  name?: string;
  /** Such as `resident-id`. */
  identity_kind?: string;
  identity_number?: string;
}

// ---- Sessions of an assessment ---------------------------------------------------------------

/** Ask what the sheets of a session say. */
export interface GradeCall {
  schema: "grade/1";
  session: Session;
  lang?: Language;
}

/** Which results of an earlier grading change under the documents at hand. */
export interface RevisionCall {
  schema: "revision/1";
  /** The session that was graded. */
  session: Session;
  /** What the earlier grading said. */
  claims: ClaimedGrading;
  lang?: Language;
}

/** What a grading said, without its explanations. */
export interface ClaimedGrading {
  /** What had to be reached, by part or total. */
  lines?: { of: string; needed: Exact }[];
  candidates: ClaimedResult[];
  documents: ClaimedDocument[];
}

/** What a grading said of one candidate. */
export interface ClaimedResult {
  candidate: string;
  result: "pass" | "fail" | "incomplete";
  /** Every part and total. */
  scores: { of: string; standing: PartStanding; score?: Exact }[];
  /** The word for the score, in either language. */
  band?: string;
  place?: number;
  grants?: { grant: string; achievement: Achievement }[];
}

/** A session of one assessment: candidates, assessors and the sheets they fill in (考核场次). */
export interface Session {
  schema: "session@1";
  id: string;
  /** The documents in force on this day decide. */
  held: Day;
  assessment: { document: string; assessment: string; level?: Level; specialty?: string };
  assessors?: Assessor[];
  candidates?: Candidate[];
  /** One for each candidate, part and assessor. */
  sheets?: Sheet[];
  /** Cut lines announced for the session. */
  announced?: { name: string; score: Decimal }[];
  /** Means of the cohort, as they were taken. */
  means?: { name: string; mean: Decimal; taken: Day }[];
  /** What the certificates that follow are issued with. */
  issue?: { issuer: string; issued: Day; numbers?: { candidate: string; number: string }[] };
}

/** Somebody who assesses (考评员、企业导师). */
export interface Assessor {
  id: string;
  name?: string;
  role?: string;
  grade?: Level;
}

/** Somebody who is assessed (考生). */
export interface Candidate {
  id: string;
  name?: string;
  unit?: string;
  group?: string;
  room?: string;
  /** Ids of parts the candidate was absent from (缺考). */
  absent?: string[];
  /** Scores of parts or criteria nobody marks on a sheet. */
  scores?: PartScore[];
  measures?: { measure: string; value: Decimal }[];
  /** Levels held already in the occupation. */
  holds?: Level[];
  /** Earlier sittings, oldest first. */
  sittings?: { held: Day; passed?: PartScore[]; failed?: string[] }[];
  /** Relations to assessors that may bar them. */
  relations?: { assessor: string; is: string }[];
}

/** A score of a part or criterion, on its own scale. */
export interface PartScore {
  of: string;
  score: Decimal;
}

/** What one assessor gave one candidate in one part (评分表). */
export interface Sheet {
  candidate: string;
  part: string;
  assessor: string;
  signed?: boolean;
  /** A criterion that is not here has not been marked. */
  marks?: { criterion: string; given: Given }[];
  /** Ids of the vetoes that were seen. */
  vetoes?: string[];
  note?: string;
}

/** What was given for a lowest criterion. */
export type Given = { mark: Decimal } | { met: boolean } | { deductions: { deduction: string; times: number }[] };

// ---- Decisions -------------------------------------------------------------------------------

/** What a call is answered with. */
export type Answer =
  | { schema: "recognition/1"; decision: Decision }
  | { schema: "compare/1"; comparison: Comparison }
  | { schema: "verify/1"; verification: Verification }
  | { schema: "eligibility/1"; eligibility: Eligibility }
  | { schema: "grade/1"; grading: Grading }
  | { schema: "revision/1"; revision: Revision }
  | { schema: "certificate/1"; numbers: NumberChecks }
  | { schema: "certificate-form/1"; form: CertificateForm }
  | { schema: "columns/1"; layout: ColumnsLayout }
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

// ---- Gradings --------------------------------------------------------------------------------

/** An exact score: a decimal such as `87.8` where six decimals hold it, otherwise a fraction such as `263/3`. */
export type Exact = string;

/** What the sheets of a session say. */
export interface Grading {
  session: string;
  held: Day;
  /** With the criteria that scores below refer to by position. */
  assessment: AssessmentShown;
  /** Every candidate that could be taken, in the order of the session. */
  candidates: Graded[];
  /** Rows of the session that could not be taken, each with its place; the others are graded. */
  refused: Finding[];
  /** Staff of each part that asks for some. */
  staff: Staff[];
  overview: Overview;
  documents: DocumentUsed[];
  citations: Citation[];
}

/** The assessment that was graded. */
export interface AssessmentShown {
  /** Position in `documents`. */
  document: number;
  id: string;
  title: string;
  level?: Level;
  specialty?: string;
  /** True where the document is an example: nothing here is official. */
  example: boolean;
  parts: PartShown[];
  totals: TotalShown[];
  citations: number[];
}

/** A part of the assessment (科目). */
export interface PartShown {
  id: string;
  title: string;
  full: Decimal;
  /** What passes it in this session. */
  needed?: Exact;
  /** Parts and totals that have to be passed before. */
  after?: string[];
  /** Each before those below it; the first is that of the whole part. */
  criteria: CriterionShown[];
  citations: number[];
}

/** A criterion of a part. */
export interface CriterionShown {
  id: string;
  title: string;
  full: Decimal;
  /** How many criteria stand above it. */
  depth: number;
  how: "marks" | "deductions" | "judged" | "sum" | "weighted";
}

/** A total of the assessment. */
export interface TotalShown {
  id: string;
  title: string;
  full: Exact;
  needed?: Exact;
  citations: number[];
}

/** A statement with what it rests on, by position in `citations`. */
export interface Told {
  reason: Reason;
  citations: number[];
}

/** State of a part or a total. */
export type PartStanding = "passed" | "kept" | "counted" | "failed" | "incomplete" | "absent" | "not-reached";

/** What the sheets say of one candidate. */
export interface Graded {
  candidate: string;
  name?: string;
  result: "pass" | "fail" | "incomplete";
  /** The word for the score. */
  band?: string;
  /** What decides first. */
  reasons: Told[];
  /** In the order of the assessment. */
  parts: PartGraded[];
  totals: TotalGraded[];
  /** Vetoes marked on sheets that count. */
  vetoes?: VetoSeen[];
  /** Where one criterion alone would have turned a fail into a pass; fewest marks first. */
  turning_points?: TurningPoint[];
  /** Where assessors are too far apart. */
  disagreements?: Disagreement[];
  rank?: Rank;
  resit?: ResitState;
  grants: Granted[];
  /** What may be given once something is known. */
  withheld?: Withheld[];
}

/** A part of a candidate. */
export interface PartGraded {
  part: string;
  standing: PartStanding;
  /** Rounded as the assessment says; what is compared with what is needed. */
  score?: Exact;
  /** Before it was rounded, where that differs. */
  unrounded?: Exact;
  /** The score less what is needed; negative where it is short. */
  margin?: Exact;
  reasons: Told[];
  /** By assessor id. */
  sheets?: SheetGraded[];
  /** One for each criterion of the part; null where something below is not marked. */
  combined?: (Exact | null)[];
  /** Criteria that somebody still has to mark. */
  unmarked?: Unmarked[];
}

/** A sheet of an assessor. */
export interface SheetGraded {
  assessor: string;
  counts: boolean;
  /** Why it, or a mark on it, is set aside. */
  set_aside?: Told[];
  /** One for each criterion of the part; null where something below is not marked. */
  scores: (Exact | null)[];
  /** The part's score on this sheet if whatever is open gets nothing. */
  at_least: Exact;
  /** The part's score on this sheet if whatever is open gets full marks. */
  at_most: Exact;
}

/** A criterion somebody has not marked; nobody who may has handed in a sheet, where `assessor` is absent. */
export interface Unmarked {
  criterion: string;
  assessor?: string;
}

/** A total of a candidate. */
export interface TotalGraded {
  total: string;
  standing: PartStanding;
  score?: Exact;
  unrounded?: Exact;
  margin?: Exact;
  reasons: Told[];
}

/** A veto that was marked (否定项). */
export interface VetoSeen {
  veto: string;
  title: string;
  /** Part on whose sheet it was marked. */
  part: string;
  assessors: string[];
  strikes: "assessment" | "part" | "criterion";
  /** Id of the part or criterion it strikes. */
  of?: string;
  /** While the panel is not complete: it strikes only then. */
  waits?: true;
  citations: number[];
}

/** A criterion that alone would have turned a fail into a pass. */
export interface TurningPoint {
  part: string;
  criterion: string;
  /** Marks more that everybody who marked it would have had to give, none above full marks. */
  more: Exact;
  reason: Reason;
}

/** Assessors too far apart. */
export interface Disagreement {
  part: string;
  /** What is compared; the criterion of the whole part, where sheets are. */
  criterion: string;
  given: { assessor: string; score: Exact }[];
  spread: Exact;
  limit: Decimal;
  then: "one-more-nearest-two" | "one-more-median" | "median" | "told";
  /** True while one more assessor has to mark. */
  open: boolean;
  told: Told;
}

/** Place among the candidates. */
export interface Rank {
  group?: string;
  /** From 1; absent where it cannot be told yet. */
  place?: number;
  /** How many share it. */
  shared_by?: number;
  entrants: number;
  /** True while results of the group are incomplete, so that the place may still change. */
  provisional: boolean;
  reasons: Told[];
}

/** Whether failed parts may be sat again (补考). */
export interface ResitState {
  allowed: boolean;
  parts?: string[];
  until?: Day;
  left: number;
  reasons: Told[];
}

/** Something that is given, in the shape of a learner's record. */
export interface Granted {
  grant: string;
  achievement: Achievement;
  reasons: Told[];
}

/** Something that may be given once a fact is known. */
export interface Withheld {
  grant: string;
  reasons: Told[];
}

/** What the documents at hand change of an earlier grading. */
export interface Revision {
  session: string;
  held: Day;
  /** As the documents at hand have it. */
  assessment: AssessmentShown;
  /** How many results change, or that something was altered. */
  reasons: Reason[];
  documents_changed: DocumentChanged[];
  lines_changed: { of: string; before?: Exact; after?: Exact; reason: Reason }[];
  /** Candidates for whom something changes. */
  changed: ResultChanged[];
  /** Candidates for whom nothing does. */
  unchanged: number;
  /** Rows that could not be taken; nothing is said of the candidates they stand for. */
  refused: Finding[];
  documents: DocumentUsed[];
  citations: Citation[];
}

/** A document that is not the same as before; new where it has no `before`, no longer used where it has no `after`. */
export interface DocumentChanged {
  id: string;
  before?: { version: string; digest: string };
  after?: { version: string; digest: string };
  reason: Reason;
}

/** A candidate for whom something changes. */
export interface ResultChanged {
  candidate: string;
  name?: string;
  /** What was said; absent where the candidate was not among the results. */
  before?: ClaimedResult;
  /** What the documents at hand say; absent where the session does not list the candidate. */
  after?: ClaimedResult;
  changes: { what: "candidate" | "result" | "standing" | "score" | "band" | "place" | "grant"; of?: string; reason: Reason }[];
  /** Why the result is what it is today. */
  reasons: Told[];
}

/** Staff of a part: how many are needed and how many there are. */
export interface Staff {
  part: string;
  candidates: number;
  assessors_needed?: number;
  /** Assessors with a sheet that counts. */
  assessors: number;
  rooms?: { room?: string; candidates: number; invigilators_needed: number }[];
  reasons: Told[];
}

/** The class as a whole. */
export interface Overview {
  candidates: number;
  pass: number;
  fail: number;
  incomplete: number;
  /** Of each part, then each total. */
  distributions: Distribution[];
  /** Lowest criteria, what was failed most first. */
  criteria: CriterionOverview[];
}

/** How scores are spread, over ten bins of equal width; a score on a border belongs to the higher bin. */
export interface Distribution {
  of: string;
  scored: number;
  bins: { from: Exact; until: Exact; count: number }[];
}

/** How a lowest criterion was marked over the class. */
export interface CriterionOverview {
  part: string;
  criterion: string;
  scored: number;
  /** Mean share of full marks in per cent, to a tenth. */
  mean_percent?: Exact;
  /** Candidates below the share of full marks that passes the part. */
  below_pass_share: number;
  lost_marks: number;
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

// ---- Certificates ----------------------------------------------------------------------------

/** Whether numbers fit what their certificates say. */
export interface NumberChecks {
  as_of: Day;
  /** In the order given. */
  checks: NumberCheck[];
  citations: Citation[];
  documents: DocumentUsed[];
}

/** Whether the number of one certificate fits it. */
export interface NumberCheck {
  certificate: string;
  name: string;
  /** As it was compared, in plain capitals and digits. */
  number?: string;
  /** `not-recognised`: no rule that is known fits; nothing more follows. `unknown`: there is no number. */
  outcome: "fits" | "contradicts" | "not-recognised" | "unknown";
  grammar?: {
    /** Position in `documents`. */
    document: number;
    id: string;
    title: string;
    /** Nothing official. */
    example: boolean;
  };
  /** From the left. */
  parts?: NumberPart[];
  reasons: Reason[];
  /** Addresses without a scheme. */
  look_up?: string[];
  /** Positions in `citations`. */
  citations?: number[];
}

/** A part of a number. */
export interface NumberPart {
  title: string;
  /** Position of its first character, from 1. */
  from: number;
  text: string;
  says?: "year" | "level" | "issuer-class" | "body" | "region" | "serial";
  meaning?: string;
  /** How it compares with the certificate; `nothing` where there is nothing to compare. */
  agreement: "same" | "differs" | "not-stated" | "nothing";
}

/** A certificate ready to be printed. */
export interface CertificateForm {
  /** In the order printed; none, where no document has a form of its kind. */
  fields: CertificateField[];
  /** What has to stand across the paper: 示例 or 样张. */
  mark?: "example" | "specimen";
  /** What the identity number looks like, where one was given. */
  identity?: "fits" | "check-digit" | "malformed" | "not-checked";
  reasons: Reason[];
  look_up?: string[];
  citations: Citation[];
  documents: DocumentUsed[];
}

/** A field of a certificate. */
export interface CertificateField {
  of:
    | "title"
    | "body"
    | "issuer"
    | "issued"
    | "name"
    | "identity-kind"
    | "identity-number"
    | "occupation"
    | "specialty"
    | "level"
    | "number"
    | "photograph"
    | "matrix-code"
    | "look-up";
  /** Its label. */
  title: Text;
  /** A picture or what is not known has none; identity numbers are covered but for ten characters. */
  value?: Text;
}

// ---- A whole examination in columns ------------------------------------------------------------

/** Ask how the marks of an examination are laid out in columns; the same call grades them. */
export interface ColumnsCall {
  schema: "columns/1";
  held: Day;
  assessment: Session["assessment"];
  /** Who marks every candidate. */
  assessors?: ColumnAssessor[];
  /** Parts that come as one score instead of sheets. */
  scored?: string[];
  announced?: Session["announced"];
  means?: Session["means"];
  lang?: Language;
}

/** An assessor who marks every candidate. */
export interface ColumnAssessor {
  role?: string;
  /** All parts that are marked on sheets, where absent. */
  parts?: string[];
}

/** All marks of the first column stand first, then all of the second; a mark that was not given is 65535. */
export interface ColumnsLayout {
  columns: MarksColumn[];
  scores: ScoresColumn[];
}

/** A column of marks. */
export interface MarksColumn {
  part: string;
  /** Part, criterion, deduction or veto. */
  of: string;
  holds: "hundredths" | "times" | "truth";
  /** Position in the call's assessors. */
  assessor?: number;
  /** Largest number that is taken. */
  most: number;
}

/** A column of scores that comes back. */
export interface ScoresColumn {
  of: string;
  /** What one whole mark is in its numbers. */
  per: number;
  pass?: Decimal;
}

/** Results of all candidates, in the order of the marks. */
export interface ColumnsResult {
  schema: "columns/1";
  layout: ColumnsLayout;
  /** 0 failed, 1 passed, 2 incomplete, 3 a mark is beyond full marks. */
  states: Uint8Array;
  /** All scores of the first column, then all of the second; -1 where there is none. */
  scores: Int32Array;
}
