/** Credits as whole hundredths, so that sums shown on the page are exact. */

/** `"3.5"` as 350; text that is no number counts as 0. */
export function hundredths(credit: string): number {
  const [whole = "0", part = ""] = credit.split(".");
  const value = Number(whole) * 100 + Number(part.padEnd(2, "0").slice(0, 2));
  return Number.isFinite(value) ? value : 0;
}

/** 350 as `"3.5"`. */
export function credits(value: number): string {
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  const part = String(size % 100).padStart(2, "0").replace(/0+$/, "");
  return `${sign}${Math.floor(size / 100)}${part && `.${part}`}`;
}

/** The sum of several amounts, as text. */
export function sum(amounts: Iterable<string>): string {
  let total = 0;
  for (const amount of amounts) total += hundredths(amount);
  return credits(total);
}

/** `a − b` with its sign, such as `+3` or `−0.5`. */
export function difference(a: string, b: string): string {
  const value = hundredths(a) - hundredths(b);
  return value > 0 ? `+${credits(value)}` : credits(value);
}
