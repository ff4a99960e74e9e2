/** The versions in which one sheet exists: here, and in a file, which may itself hold it more than once. */
import { canonical } from "./canonical.js";
import type { Sheet } from "./types.js";
import { keyOf } from "./work.js";

export type Side = "ours" | "theirs";

export interface Version {
  /** `ours` or `theirs`; with a number from the second one of a side on. */
  readonly id: string;
  readonly from: Side;
  readonly sheet: Sheet;
}

export const isEmptySheet = ({ marks = [], vetoes = [], note, signed }: Sheet): boolean =>
  marks.length === 0 && vetoes.length === 0 && !note && !signed;

/** A sheet as it counts, as text: marks and vetoes in no order. */
const content = ({ marks = [], vetoes = [], note, signed = false }: Sheet): string =>
  JSON.stringify([
    [...marks].map(({ criterion, given }) => [criterion, canonical(given)]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    [...vetoes].sort(),
    note ?? "",
    signed,
  ]);

/** Sheets by whose they are, in the order met. */
export function grouped(sheets: readonly Sheet[]): Map<string, Sheet[]> {
  const groups = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const key = keyOf(sheet);
    const group = groups.get(key);
    if (group) group.push(sheet);
    else groups.set(key, [sheet]);
  }
  return groups;
}

/** What is written, each wording once; nothing where every sheet is empty. */
export function versions(ours: readonly Sheet[], theirs: readonly Sheet[]): Version[] {
  const met = new Set<string>();
  const found: Version[] = [];
  for (const [from, sheets] of [["ours", ours], ["theirs", theirs]] as const) {
    let number = 0;
    for (const sheet of sheets) {
      const text = content(sheet);
      if (isEmptySheet(sheet) || met.has(text)) continue;
      met.add(text);
      number += 1;
      found.push({ id: number === 1 ? from : `${from}-${number}`, from, sheet });
    }
  }
  return found;
}
