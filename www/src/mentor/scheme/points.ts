/** Marks as whole hundredths, so that steps are exact. */
import { credits, hundredths } from "../../data/credit.js";
import type { Given } from "../session/types.js";
import type { Leaf } from "./leaves.js";

export type PointsFault = "not-number" | "too-high" | "off-step";

/** A typed mark, checked against the criterion. */
export function readPoints(text: string, full: string, step?: string): { readonly points: string } | { readonly fault: PointsFault } {
  const plain = text.normalize("NFKC").trim();
  if (!/^\d{1,6}(\.\d{0,2})?$/.test(plain)) return { fault: "not-number" };
  const value = hundredths(plain);
  if (value > hundredths(full)) return { fault: "too-high" };
  if (step !== undefined && value % hundredths(step) !== 0) return { fault: "off-step" };
  return { points: credits(value) };
}

/** A mark some steps lower, never below 0; from full marks where nothing is given yet. */
export function lowered(given: Given | undefined, full: string, by: string): string {
  const from = given && "mark" in given ? given.mark : full;
  return credits(Math.max(0, hundredths(from) - hundredths(by)));
}

/** What quick steps take off: few, and only such as the criterion can lose. */
export function quickSteps({ full, step }: Leaf): string[] {
  const most = hundredths(full);
  const unit = step === undefined ? 100 : hundredths(step);
  const wanted = most > 200 ? [500, 200, 100] : [100, 50];
  const fitting = wanted.filter((each) => each < most && each % unit === 0);
  return (fitting.length > 0 ? fitting : [unit].filter((each) => each < most)).map(credits);
}

/** How often a deduction was counted. */
export const timesOf = (given: Given | undefined, deduction: string): number =>
  given && "deductions" in given ? (given.deductions.find((each) => each.deduction === deduction)?.times ?? 0) : 0;

/** One more or one less of a deduction. */
export function counted(given: Given | undefined, deduction: string, by: 1 | -1): Given {
  const before = given && "deductions" in given ? given.deductions : [];
  const times = Math.max(0, timesOf(given, deduction) + by);
  const others = before.filter((each) => each.deduction !== deduction);
  return { deductions: times === 0 ? others : [...others, { deduction, times }] };
}
