/** Answers about pay, as the engine gives them. Money is yuan, exact, as text. */
import type { Citation, DocumentUsed, EligibilityStatus, Level, Reason } from "../engine/types.js";

export type Money = string;
export type Per = "month" | "year" | "hour" | "once";
export type Rank = "law" | "industry-agreement" | "enterprise-agreement" | "contract" | "guidance";

/** What an answer rests on. */
export interface Cited {
  readonly citations: readonly Citation[];
  readonly documents: readonly DocumentUsed[];
}

export interface Pay extends Cited {
  readonly record: string;
  readonly as_of: string;
  readonly until?: string;
  readonly periods: readonly PayPeriod[];
}

export interface PayPeriod {
  readonly from: string;
  readonly until?: string;
  readonly certain: boolean;
  readonly levels: readonly LevelCounted[];
  readonly sources: readonly PaySource[];
  readonly lines: readonly PayLine[];
  readonly totals: Totals;
  readonly floors: readonly FloorStatus[];
  readonly guidance?: readonly Offer[];
  readonly entitlements?: readonly EntitlementStatus[];
  readonly unpaid?: readonly Unpaid[];
  readonly wanted?: readonly Wanted[];
}

export interface LevelCounted {
  readonly level: Level;
  readonly name: string;
  readonly reason: Reason;
  readonly citations?: readonly number[];
}

export interface PaySource {
  readonly document?: number;
  readonly rank: Rank;
  readonly covers: boolean;
  readonly example: boolean;
}

export interface PayItem {
  readonly id: string;
  readonly title: string;
  readonly amount: Money;
  readonly paid: boolean;
  readonly reasons: readonly Reason[];
  readonly citations: readonly number[];
}

export interface Offer {
  readonly part: string;
  readonly name: string;
  readonly amount: Money;
  readonly per: Per;
  readonly open: boolean;
  readonly source: number;
  readonly items: readonly PayItem[];
}

export interface PayLine extends Offer {
  readonly counts_toward: readonly string[];
  readonly reasons: readonly Reason[];
  readonly instead_of?: readonly Offer[];
  readonly citations?: readonly number[];
}

export interface Totals {
  readonly month: Money;
  readonly year: Money;
  readonly hour: Money;
  readonly once: Money;
}

export interface FloorStatus {
  readonly id: string;
  readonly title: string;
  readonly source: number;
  readonly state: "reached" | "raised" | "below" | "open";
  readonly per: Per;
  readonly least?: Money;
  readonly counted: Money;
  readonly added: Money;
  readonly reasons: readonly Reason[];
  readonly citations: readonly number[];
}

export interface EntitlementStatus {
  readonly id: string;
  readonly title: string;
  readonly source: number;
  readonly to: "worker" | "enterprise";
  readonly certificate?: string;
  readonly state: "due" | "refused" | "open";
  readonly amount?: Money;
  readonly per: Per;
  readonly apply_until?: string;
  readonly reasons: readonly Reason[];
  readonly citations: readonly number[];
}

export interface Unpaid {
  readonly part: string;
  readonly source: number;
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly reasons: readonly Reason[];
  readonly citations: readonly number[];
}

export interface Wanted {
  readonly fact: string;
  /** Pay depends on it; otherwise only what is applied for. */
  readonly of_pay: boolean;
  readonly title: string;
  readonly kind: "number" | "money" | "date" | "yes-no" | "years" | "choice" | "code" | "judged";
  readonly choices?: readonly { readonly code: string; readonly name: string }[];
}

export interface Raises extends Cited {
  readonly record: string;
  readonly as_of: string;
  readonly now: PayPeriod;
  readonly steps: readonly Raise[];
  readonly next?: number;
}

export interface Raise {
  readonly document: string;
  readonly assessment?: string;
  readonly occupation: string;
  readonly level: Level;
  readonly name: string;
  readonly example: boolean;
  readonly status?: EligibilityStatus;
  readonly on: string;
  readonly before: Totals;
  readonly after: Totals;
  readonly month: Money;
  readonly year: Money;
  readonly once: Money;
  readonly certain: boolean;
  readonly changes: readonly LineChange[];
  readonly entitlements?: readonly EntitlementStatus[];
  readonly reason: Reason;
}

export interface LineChange {
  readonly part: string;
  readonly name: string;
  readonly per: Per;
  readonly before: Money;
  readonly after: Money;
  readonly citations: readonly number[];
}
