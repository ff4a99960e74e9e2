// ---- Sessions of an assessment ----

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
