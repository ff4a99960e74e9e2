/** Answers about pay under the names this view uses. */
import type { Cited } from "../eligibility/elements/rt-level-clause.js";

export type {
  EntitlementStatus,
  FactWanted as Wanted,
  FloorStatus,
  LevelCounted,
  LineChange,
  PaidPer as Per,
  Pay,
  PayItem,
  PayLine,
  PayOffer as Offer,
  PayPeriod,
  PayRank as Rank,
  PaySource,
  PayTotals as Totals,
  Raise,
  Raises,
  UnpaidItem as Unpaid,
} from "../../../pkg/index.js";
export type { Cited };
