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
  /** What stands for a value that is not known; of levels, for none. */
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
  /** Bits: 1 a fact is wanting, 2 raised to a floor, 4 below a floor of the law before, 8 below published advice, 16 nothing is
   * open, and no document gives anything, 32 two documents of one rank, 64 the row cannot be read. */
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

// ---- A table of workers, read in pieces ----

/** A table of workers as it was read; it is held until the next is begun. */
export interface WorkforceTaken {
  schema: "workforce-taken/1";
  /** Rows, those that were refused included. */
  rows: number;
  /** Headings that no rule asks for, or that columns cannot hold. */
  unused: string[];
  /** Rows that were refused, at most 100 of them, each with its line. */
  refused: Finding[];
  refused_count: number;
  /** How its columns are laid out. */
  call: PayColumnsCall;
}

/** What some workers are paid; rows that were refused are not counted. */
export interface PaidGroup {
  workers: number;
  /** All of them, a month. */
  month: Money;
  /** All of them, a year: twelve months, and what is paid by the year. */
  year: Money;
  /** The middle one of what each is paid a month; of two the lower. */
  median: Money;
  /** How many are raised to a floor. */
  raised: number;
  /** How many would be below a floor of the law by what was agreed. */
  breached: number;
}

/** A level; without code for workers who have none. */
export interface LevelGroup {
  code?: string;
  name?: string;
}

/** Enterprises with at least and at most so many workers in the table. */
export interface SizeGroup {
  from: number;
  until?: number;
}

/** An employer of the table. */
export interface EmployerGroup {
  enterprise?: string;
  employer?: string;
  region?: string;
  industry?: string;
}

/** What a table of workers is paid. */
export interface WorkforceReport {
  as_of: Day;
  rows: number;
  refused_count: number;
  /** Headings of columns that were left out: what they count is paid without an upper end, and known of nobody. */
  left_out?: string[];
  all: PaidGroup;
  /** In the order of the ladder, those without a level first; by how much the median is more than that of the level below. */
  levels: (LevelGroup & PaidGroup & { step?: Money })[];
  sizes: (SizeGroup & PaidGroup)[];
  employers: (EmployerGroup & PaidGroup)[];
  /** How many rows stand so: a fact is wanting; raised to a floor; below a floor of the law by what agreements surely give; below
   * published advice; nothing is open, and no document gives anything; two documents of one rank. */
  flagged: { open: number; raised: number; breached: number; below_guidance: number; nothing: number; contested: number };
  /** The first 100 rows below a floor of the law, from 0. */
  breached: number[];
}

/** What a table of workers is paid by the policies that were loaded; held under a number until it is dropped. */
export interface WorkforcePaid extends WorkforceReport {
  schema: "workforce/1";
  plan: number;
}

/** What changes for some workers, by the year but for the medians. */
export interface Moved {
  workers: number;
  more: number;
  less: number;
  before: Money;
  after: Money;
  /** Negative, where the change spares. */
  cost: Money;
  median_before: Money;
  median_after: Money;
}

/** A row that moves far, by the year. */
export interface Mover {
  row: number;
  before: Money;
  after: Money;
}

/** What changes from one payment of a table to another. */
export interface WorkforceChange {
  schema: "workforce-change/1";
  before: WorkforceReport;
  after: WorkforceReport;
  /** How many rows only one version can read; they are not compared. */
  uncompared: number;
  all: Moved;
  levels: (LevelGroup & Moved)[];
  sizes: (SizeGroup & Moved)[];
  employers: (EmployerGroup & Moved)[];
  /** At most ten rows each way, the farthest first. */
  gain_most: Mover[];
  lose_most: Mover[];
}

/** What every row of a table is paid, in the order of the rows. */
export interface WorkforceColumns {
  /** The amounts there are. */
  measures: ("month" | "year" | "hour" | "once")[];
  /** Fen of all rows for the first measure, then of all for the second. */
  amounts: Uint32Array;
  /** Bits as in `PayColumnsResult`. */
  flags: Uint8Array;
}
