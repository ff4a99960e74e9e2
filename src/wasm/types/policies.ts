// ---- Policies ----

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
