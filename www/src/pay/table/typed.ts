/** What is typed into a cell: what it means, or why it means nothing; and the next figure above or below. */
import { decimals, fenOf, fractionOf, written } from "./exact.js";
import type { Kind } from "./terms.js";

/** A Chinese keyboard may type full-width digits and signs; they are meant as digits and signs. */
export const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** As it is written into the document; nothing where it cannot be read. */
export function meant(kind: Kind, typed: string): string | undefined {
  const text = plain(typed);
  if (kind === "money") {
    const fen = fenOf(text);
    return fen === undefined ? undefined : written(fen);
  }
  if (kind === "ratio") return fractionOf(text) ? text : undefined;
  return /^\d{1,6}$/.test(text) ? String(Number(text)) : undefined;
}

/** Money by steps people bargain in: the larger the figure the larger the step, in fen. */
const STEPS: readonly (readonly [bigint, bigint])[] = [
  [500n, 5n],
  [5_000n, 100n],
  [50_000n, 1_000n],
];
const LARGE = 5_000n;

/** How far one tap leads, as it is written. */
export function stepOf(kind: Kind, value: string): string {
  if (kind === "money") {
    const fen = fenOf(value) ?? 0n;
    return written(STEPS.find(([below]) => fen < below)?.[1] ?? LARGE);
  }
  return kind === "ratio" ? (value.endsWith("%") ? "1%" : "0.01") : "1";
}

/** The next figure, exactly; nothing where there is none above nothing, or it cannot be written. */
export function stepped(kind: Kind, value: string, up: boolean): string | undefined {
  if (kind === "money") {
    const [fen, by] = [fenOf(value), fenOf(stepOf(kind, value))];
    if (fen === undefined || by === undefined) return undefined;
    return !up && fen < by ? undefined : written(up ? fen + by : fen - by);
  }
  if (kind === "count") return up ? String(Number(value) + 1) : Number(value) > 0 ? String(Number(value) - 1) : undefined;
  const [of, by] = [fractionOf(value), fractionOf(stepOf(kind, value))];
  if (!of || !by) return undefined;
  const above = of.above * by.below + (up ? 1n : -1n) * by.above * of.below;
  if (above < 0n) return undefined;
  const percent = value.endsWith("%");
  const { text, whole } = decimals({ above: above * (percent ? 100n : 1n), below: of.below * by.below }, 4);
  return whole ? `${text}${percent ? "%" : ""}` : undefined;
}
