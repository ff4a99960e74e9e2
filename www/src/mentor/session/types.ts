/** A session as its file holds it: `session@1`. Numbers are decimal strings. */

export interface Level {
  readonly ladder: string;
  readonly code: string;
}

export interface Session {
  readonly schema: "session@1";
  readonly id: string;
  readonly held: string;
  readonly assessment: Assessed;
  readonly assessors?: readonly Assessor[];
  readonly candidates?: readonly Candidate[];
  readonly sheets?: readonly Sheet[];
  readonly announced?: readonly { readonly name: string; readonly score: string }[];
  readonly means?: readonly { readonly name: string; readonly mean: string; readonly taken: string }[];
  readonly issue?: Issue;
}

export interface Assessed {
  readonly document: string;
  readonly assessment: string;
  readonly level?: Level;
  readonly specialty?: string;
}

export interface Assessor {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
  readonly grade?: Level;
}

export interface Candidate {
  readonly id: string;
  readonly name?: string;
  readonly unit?: string;
  readonly group?: string;
  readonly room?: string;
  /** Parts the candidate was absent from. */
  readonly absent?: readonly string[];
  /** Scores of parts nobody marks on a sheet. */
  readonly scores?: readonly PartScore[];
  readonly measures?: readonly { readonly measure: string; readonly value: string }[];
  readonly holds?: readonly Level[];
  readonly sittings?: readonly unknown[];
  readonly relations?: readonly { readonly assessor: string; readonly is: string }[];
}

export interface PartScore {
  readonly of: string;
  readonly score: string;
}

export interface Sheet {
  readonly candidate: string;
  readonly part: string;
  readonly assessor: string;
  readonly signed?: boolean;
  readonly marks?: readonly Mark[];
  readonly vetoes?: readonly string[];
  readonly note?: string;
}

export interface Mark {
  readonly criterion: string;
  readonly given: Given;
}

export type Given =
  | { readonly mark: string }
  | { readonly met: boolean }
  | { readonly deductions: readonly { readonly deduction: string; readonly times: number }[] };

export interface Issue {
  readonly issuer: string;
  readonly issued: string;
  readonly numbers?: readonly { readonly candidate: string; readonly number: string }[];
}

/** Whose sheet of what. */
export interface SheetOf {
  readonly candidate: string;
  readonly part: string;
  readonly assessor: string;
}
