/** The held table row by row: its bytes, read in pieces from the file they stand in. */
import { cellsOf, isObjects, partedBy, trimmed } from "./cells.js";
import type { RowsShown } from "./types.js";

/** So much is read at once. */
const PIECE = 1 << 20;

/** A table whose rows are known by the bytes they stand between: row n between `ends[n]` and `ends[n + 1]`. */
export interface Held {
  readonly table: Blob;
  readonly ends: Uint32Array;
}

export const rowCount = ({ ends }: Held): number => Math.max(0, ends.length - 1);

const bytesOf = async (table: Blob, from: number, until: number): Promise<Uint8Array> => new Uint8Array(await table.slice(from, until).arrayBuffer());

/** The headings; nothing where rows are objects. */
export async function headOf({ table, ends }: Held): Promise<Uint8Array | undefined> {
  const end = ends[0] ?? 0;
  // Objects have no headings, whatever stands before the first; rows before which nothing stands have none that can be told.
  const head = await bytesOf(table, 0, Math.max(end, 64));
  return isObjects(head) || end === 0 ? undefined : trimmed(head.subarray(0, end));
}

/** Gives each row its bytes, in order. */
export async function eachRow(held: Held, take: (row: Uint8Array, at: number) => void): Promise<void> {
  const { table, ends } = held;
  const rows = rowCount(held);
  let at = 0;
  while (at < rows) {
    const from = ends[at] as number;
    let until = at + 1;
    while (until < rows && (ends[until + 1] as number) - from <= PIECE) until += 1;
    const bytes = await bytesOf(table, from, ends[until] as number);
    for (; at < until; at += 1) take(trimmed(bytes.subarray((ends[at] as number) - from, (ends[at + 1] as number) - from)), at);
  }
}

/** Some rows as they stand there. */
export async function rowsOf(held: Held, wanted: readonly number[]): Promise<RowsShown> {
  const head = await headOf(held);
  const parted = partedBy(head ?? new Uint8Array());
  const told = wanted.filter((row) => row >= 0 && row < rowCount(held));
  const rows = await Promise.all(
    told.map(async (row) => {
      const bytes = trimmed(await bytesOf(held.table, held.ends[row] as number, held.ends[row + 1] as number));
      return { row, cells: head ? cellsOf(bytes, parted) : [new TextDecoder().decode(bytes)] };
    }),
  );
  return { headings: head ? cellsOf(head, parted) : [], rows };
}
