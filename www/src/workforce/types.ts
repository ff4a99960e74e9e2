/** A table of workers as the engine takes it and what it tells of it: its own types, under the names the page uses. */
import type { Finding, WorkforcePaid, WorkforceTaken } from "../../../pkg/index.js";

export type { PaidGroup, Refused, WorkforceChange, WorkforcePaid } from "../../../pkg/index.js";

/** How the bytes of a table were written. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le";

/** A table that is held. Employers may be many thousands: they are asked for by the page. */
export interface Taken extends Omit<WorkforceTaken, "call" | "refused"> {
  readonly refused: readonly Finding[];
  readonly call: Omit<WorkforceTaken["call"], "employers">;
  readonly employers: number;
  readonly encoding: Encoding;
}

export type Employer = WorkforcePaid["employers"][number];

/** What is asked of the employers of a plan: those that match, in an order, so many of them. */
export interface EmployersAsked {
  /** What is searched for in ids and codes; everything, where empty. */
  readonly search: string;
  /** Ids and codes whose names were found by the same search. */
  readonly named: readonly string[];
  readonly by: EmployersBy;
  readonly down: boolean;
  readonly most: number;
}

export type EmployersBy = "enterprise" | "region" | "industry" | "workers" | "month" | "year" | "median" | "raised" | "breached";

export interface EmployersFound {
  /** How many match. */
  readonly found: number;
  readonly shown: readonly Employer[];
}

/** Rows as they stand in the table, in cells where it has headings. */
export interface RowsShown {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** How far reading is. */
export interface Progress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

/** The words of a table that is written out. */
export interface ExportWords {
  readonly headings: { readonly month: string; readonly year: string; readonly hour: string; readonly once: string; readonly notes: string };
  /** What each flag says, the lowest bit first. */
  readonly flags: readonly string[];
  /** Between two of them. */
  readonly between: string;
  /** Before the reason of a row that was refused. */
  readonly refused: string;
  /** Of a refused row beyond those whose reasons are told. */
  readonly untold: string;
}
