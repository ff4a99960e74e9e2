/** Where the cells of a row end, by the rules the engine reads by: cells begin with a quotation mark or are plain. */

const QUOTE = 0x22;
const COMMA = 0x2c;
const TAB = 0x09;
const BREAKS = [0x0a, 0x0d];
const MARK = [0xef, 0xbb, 0xbf];

/** A byte that parts cells. */
export type Parted = typeof COMMA | typeof TAB;

/** Of commas and tabs the one that comes first in the first line parts cells. */
export function partedBy(head: Uint8Array): Parted {
  for (const byte of head) {
    if (byte === COMMA || byte === TAB) return byte;
    if (byte === 0x0a) break;
  }
  return COMMA;
}

/** Whether rows are objects rather than cells. */
export function isObjects(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  return text.trimStart().startsWith("{");
}

/** A row without the line breaks around it, and without the mark some programs write before UTF-8. */
export function trimmed(row: Uint8Array): Uint8Array {
  let [from, until] = [MARK.every((byte, at) => row[at] === byte) ? MARK.length : 0, row.length];
  while (from < until && BREAKS.includes(row[from] as number)) from += 1;
  while (until > from && BREAKS.includes(row[until - 1] as number)) until -= 1;
  return row.subarray(from, until);
}

/** The byte behind each cell of a row; none, where a quotation mark is never closed. */
export function cellEnds(row: Uint8Array, parted: Parted): readonly number[] | undefined {
  const ends: number[] = [];
  let at = 0;
  for (;;) {
    if (row[at] === QUOTE) {
      at = behindQuote(row, at + 1);
      if (at > row.length) return undefined;
    }
    while (at < row.length && row[at] !== parted) at += 1;
    ends.push(at);
    if (at >= row.length) return ends;
    at += 1;
  }
}

/** Behind the mark that closes; beyond the row, where none does. */
function behindQuote(row: Uint8Array, from: number): number {
  let at = from;
  while (at < row.length) {
    if (row[at] !== QUOTE) at += 1;
    else if (row[at + 1] === QUOTE) at += 2;
    else return at + 1;
  }
  return row.length + 1;
}

/** The cells of a row as text. */
export function cellsOf(row: Uint8Array, parted: Parted): readonly string[] {
  const text = new TextDecoder();
  const ends = cellEnds(row, parted) ?? [row.length];
  return ends.map((end, nth) => {
    const cell = text.decode(row.subarray(nth === 0 ? 0 : (ends[nth - 1] as number) + 1, end));
    return cell.startsWith('"') ? cell.slice(1).replace(/"([^"]*)$/, "$1").replaceAll('""', '"') : cell;
  });
}
