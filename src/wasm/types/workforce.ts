// ---- A whole workforce in columns ----

/** Ask how a workforce is laid out in columns; `layPayColumns` takes the same call and holds the plan. */
export interface PayColumnsCall {
  schema: "pay-columns/1";
  as_of: Day;
  /** Where workers are employed; what is absent is unknown. */
  employers: { enterprise?: string; employer?: string; region?: string; industry?: string }[];
  /** Columns of levels; held by certificates of that kind, else by appointment. */
  levels?: { ladder: string; certificate?: string }[];
  /** Posts that occur; no column of posts, where empty. */
  posts?: string[];
  hired?: boolean;
  post_since?: boolean;
  /** Facts that there are columns of: of choice, yes-no, whole number or date. */
  facts?: string[];
  lang?: Language;
}

/** All rows of the first column stand first, then all of the second. */
export interface PayColumnsLayout {
  /** Columns of codes, 16 bits each; the first is the employer's. */
  codes: PayCodeColumn[];
  /** Columns of days, 32 bits each: 20260901, or 0 where not known. */
  days: { holds: "hired" | "post-since" | "fact"; of?: string }[];
  /** The amounts that come back, in fen; those of the year stand beside the twelve months. */
  amounts: ("month" | "year" | "hour" | "once")[];
  /** Combinations that were worked out. */
  cells: number;
}

/** A column of codes. */
export interface PayCodeColumn {
  /** Employers are numbered from 0 as in the call, numbers are as they are, everything else is numbered from 1. */
  holds: "employer" | "level" | "post" | "choice" | "number";
  /** The ladder, or the fact. */
  of?: string;
  /** What the numbers from 1 on stand for. */
  codes?: { code: string; name: string }[];
  /** What stands for a value that is not known. */
  unknown?: number;
}

/** A plan that is held until it is dropped. It is gone after a call that broke the instance. */
export interface PayColumnsLaid {
  schema: "pay-columns/1";
  plan: number;
  layout: PayColumnsLayout;
}

/** Room for workers inside the wasm. */
export interface WorkerRoom {
  codes: Uint16Array;
  days: Uint32Array;
}

/** What the workers are paid, in the order of the rows. */
export interface PayColumnsResult {
  schema: "pay-columns/1";
  /** Fen of all rows for the first amount of the layout, then of all for the second. */
  amounts: Uint32Array;
  /** Bits: 1 a fact is wanting, 2 raised to a floor, 4 below a floor of the law before, 8 below published advice, 16 no
   * document gives anything, 32 two documents of one rank, 64 the row cannot be read. */
  flags: Uint8Array;
  /** Sums for each employer of the call. */
  employers: PaySums;
  /** Sums for each number of the first column of levels. */
  levels: PaySums;
  /** How many rows have each flag, the lowest bit first. */
  flagged: Uint32Array;
}

/** Sums of the rows that can be read. */
export interface PaySums {
  workers: Uint32Array;
  /** Fen of all sums for the first amount of the layout, then of all for the second. */
  amounts: BigUint64Array;
}
