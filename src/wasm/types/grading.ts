// ---- Gradings ----

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
  /** Neither a part nor a total has a line, as in a contest: `pass` then says that the result counts. */
  without_line?: true;
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
  /** Candidates below the share of full marks that passes the part; absent where the part has no line of its own. */
  below_pass_share?: number;
  lost_marks: number;
}
