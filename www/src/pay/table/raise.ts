/** Raising several amounts at once: exact first, rounded as somebody says, and both are shown. */
import { fenOf, type Fraction, fractionOf, rounded, type Rounding, written } from "./exact.js";

export const UNITS = ["0.01", "1", "10"] as const;
export type Unit = (typeof UNITS)[number];

export interface Raise {
  readonly by: "percent" | "yuan";
  /** As it was typed: `5`, `-2.5`. */
  readonly amount: string;
  /** What a percentage is rounded to, in yuan. */
  readonly unit: Unit;
  readonly how: Rounding;
}

export interface Raised {
  readonly from: bigint;
  /** In fen. */
  readonly exact: Fraction;
  readonly to: bigint;
  /** Whether `to` is not what came out exactly. */
  readonly off: boolean;
}

/** What is typed as a raise, signed; nothing where it is no number. */
function signed(raise: Raise): Fraction | undefined {
  const [, sign, size = ""] = /^([-−+＋－]?)\s*(.*)$/.exec(raise.amount.trim()) ?? [];
  const fen = raise.by === "yuan" ? fenOf(size) : undefined;
  const of = raise.by === "yuan" ? (fen === undefined ? undefined : { above: fen, below: 1n }) : fractionOf(size.replace(/[%％]$/, ""));
  return of && (sign === "" || sign === "+" || sign === "＋" ? of : { above: -of.above, below: of.below });
}

export const isSound = (raise: Raise): boolean => signed(raise) !== undefined;
export const isNone = (raise: Raise): boolean => signed(raise)?.above === 0n;

/** An amount raised; nothing where it would fall below nothing or grow beyond what is read. */
export function raised(from: bigint, raise: Raise): Raised | undefined {
  const by = signed(raise);
  if (!by) return undefined;
  const exact = raise.by === "yuan" ? { above: from + by.above, below: 1n } : { above: from * (100n * by.below + by.above), below: 100n * by.below };
  const to = raise.by === "yuan" ? exact.above : rounded(exact, fenOf(raise.unit) ?? 1n, raise.how);
  if (exact.above < 0n || fenOf(written(to)) === undefined) return undefined;
  return { from, exact, to, off: to * exact.below !== exact.above };
}
