// ---- Comparisons ----

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
