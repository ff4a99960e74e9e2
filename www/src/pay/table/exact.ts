/** Amounts that are bargained about, exact: money in whole fen, shares and coefficients as fractions. No float anywhere. */

export interface Fraction {
  readonly above: bigint;
  /** More than nothing. */
  readonly below: bigint;
}

/** Yuan of the units amounts are written in, longest name first; as the engine reads them. */
const UNITS: readonly (readonly [string, bigint])[] = [
  ["人民币元", 1n],
  ["万元", 10_000n],
  ["千元", 1_000n],
  ["百元", 100n],
  ["元整", 1n],
  ["元", 1n],
  ["万", 10_000n],
  ["千", 1_000n],
];

/** The most the engine reads: 9,999,999,999.99 yuan. */
const MOST = 999_999_999_999n;

/** Whole fen of an amount such as `2490`, `2,490.50` or `0.3万元`; nothing where it is none or no whole number of fen. */
export function fenOf(text: string): bigint | undefined {
  const bare = text.replace(/^[¥￥]/, "");
  const [name, yuan] = UNITS.find(([unit]) => bare.endsWith(unit)) ?? ["", 1n];
  const [, whole, rest = ""] = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?$/.exec(bare.slice(0, bare.length - name.length)) ?? [];
  if (whole === undefined) return undefined;
  const millionths = BigInt(whole.replaceAll(",", "") + rest.padEnd(6, "0")) * yuan;
  const fen = millionths / 10_000n;
  return millionths % 10_000n === 0n && fen <= MOST ? fen : undefined;
}

/** Fen as the engine writes them: `4120`, `4120.50`, `-3`. */
export function written(fen: bigint): string {
  const [sign, size] = fen < 0n ? ["-", -fen] : ["", fen];
  const rest = size % 100n;
  return `${sign}${size / 100n}${rest === 0n ? "" : `.${String(rest).padStart(2, "0")}`}`;
}

/** A share or coefficient such as `110%`, `1.15` or `2/3`; nothing where it is none. */
export function fractionOf(text: string): Fraction | undefined {
  const [, above, below] = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return { above: BigInt(above), below: BigInt(below) };
  const [, whole, rest = "", percent] = /^(\d{1,9})(?:\.(\d{1,4}))?(%?)$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { above: BigInt(whole + rest), below: 10n ** BigInt(rest.length) * (percent === "%" ? 100n : 1n) };
}

export const same = (a: Fraction, b: Fraction): boolean => a.above * b.below === b.above * a.below;

/** How a value between two units is rounded; half goes up, and what is more than nothing up to the next unit. */
export type Rounding = "half-up" | "up" | "down";

/** The fraction as a whole number of `unit`; of less than nothing, half and up lead away from nothing too. */
export function rounded({ above, below }: Fraction, unit: bigint, how: Rounding): bigint {
  if (above < 0n) return -rounded({ above: -above, below }, unit, how);
  const parts = below * unit;
  const [whole, rest] = [above / parts, above % parts];
  const more = how === "up" ? rest > 0n : how === "half-up" && rest * 2n >= parts;
  return (whole + (more ? 1n : 0n)) * unit;
}

/** Decimals of a fraction: all of them where they end after a few, else so many and that there are more. */
export function decimals(of: Fraction, most = 6): { readonly text: string; readonly whole: boolean } {
  const sign = of.above < 0n ? "-" : "";
  const above = of.above < 0n ? -of.above : of.above;
  const scale = 10n ** BigInt(most);
  const digits = (above * scale) / of.below;
  const rest = String(digits % scale).padStart(most, "0").replace(/0+$/, "");
  return { text: `${sign}${digits / scale}${rest === "" ? "" : `.${rest}`}`, whole: (above * scale) % of.below === 0n };
}
