// ---- Calls ----

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
  | ColumnsCall
  | PayCall
  | RaiseCall
  | PayColumnsCall;

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
  | { schema: "pay/1"; pay: Pay }
  | { schema: "raise/1"; raises: Raises }
  | { schema: "pay-columns/1"; layout: PayColumnsLayout }
  | Refused;
