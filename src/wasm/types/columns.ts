// ---- A whole examination in columns ----

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
