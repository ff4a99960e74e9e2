/** Figures of a comparison that are derived for showing; exact until they are rounded by name. */
import { fen } from "../money.js";
import type { WorkforceChange } from "../../workforce/types.js";
import { fenOf, rounded, written } from "./exact.js";

type Group = WorkforceChange["levels"][number];

export interface LevelRow {
  readonly moved: Group;
  /** How much more than the next lower level that has workers. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The levels, highest first, with their steps. */
export function levelRows({ levels, before, after }: WorkforceChange): readonly LevelRow[] {
  const rows = levels.map((moved, at): LevelRow => ({ moved, before: before.levels[at]?.step, after: after.levels[at]?.step }));
  // Whoever has no level stands lowest.
  return rows.sort((a, b) => Number(a.moved.code !== undefined) - Number(b.moved.code !== undefined)).reverse();
}

/** By how much of what was paid, in hundredths of a per cent, half up; nothing where nothing was paid. */
export function percent(before: string, after: string): string | undefined {
  const [of, to] = [signed(before), signed(after)];
  if (of === undefined || to === undefined || of <= 0n) return undefined;
  const hundredths = rounded({ above: (to - of) * 10_000n, below: of }, 1n, "half-up");
  return written(hundredths);
}

const signed = (amount: string): bigint | undefined => {
  const size = fenOf(amount.replace(/^-/, ""));
  // Sums of a whole city are larger than any one amount.
  const fens = size ?? BigInt(fen(amount.replace(/^-/, "")));
  return amount.startsWith("-") ? -fens : fens;
};

/** What is paid less than before, as it is written. */
export const minus = (after: string, before: string): string => written((signed(after) ?? 0n) - (signed(before) ?? 0n));

export const unchanged = ({ workers, more, less }: Pick<Group, "workers" | "more" | "less">): number => workers - more - less;
