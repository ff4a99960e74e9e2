/** Cells as people type them, made plain: full-width forms, stray and invisible spaces. */

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

/** Half-width, single spaces, nothing invisible. */
export const plain = (cell: string): string => cell.replace(INVISIBLE, "").normalize("NFKC").replace(/\s+/g, " ").trim();

/** A name: its characters stay as they are; `张　三`, spaced out to line up with longer names, is one word. */
export function plainName(cell: string): string {
  const text = cell.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
  return /^[\p{Script=Han}·\s]+$/u.test(text) ? text.replace(/\s/gu, "") : text;
}

/** Without any space. */
export const tight = (cell: string): string => plain(cell).replace(/\s/g, "");
