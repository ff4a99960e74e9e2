/** The table as it came, with what each row is paid beside it: order kept, a row that was refused in its place with the reason. */
import { type Parted, cellEnds, partedBy } from "./cells.js";
import { eachRow, type Held, headOf } from "./rows.js";
import type { ExportWords } from "./types.js";

/** What a row is paid. */
export interface Amounts {
  /** Fen by row, for each measure that anybody has. */
  readonly measures: readonly { readonly per: Measure; readonly fen: Uint32Array }[];
  readonly flags: Uint8Array;
}

export type Measure = "month" | "year" | "hour" | "once";

/** The flag of a row that was refused. */
const REFUSED = 64;
/** Spreadsheets read a byte mark before UTF-8, and take other files for their own encoding. */
const MARK = "\ufeff";
const BREAK = "\r\n";
const PIECE = 1 << 20;

/** The whole table; `reasons` are those of the first rows that were refused, in order. */
export async function written(held: Held, paid: Amounts, reasons: readonly string[], words: ExportWords): Promise<Blob> {
  const head = await headOf(held);
  const out = new Out();
  const told = new Notes(paid, reasons, words);
  const columns = columnsOf(paid);
  if (head) {
    const parted = partedBy(head);
    const count = (cellEnds(head, parted) ?? [0]).length;
    out.text(MARK);
    out.bytes(head);
    out.text(added([...columns.map((per) => words.headings[per]), words.headings.notes], parted) + BREAK);
    await eachRow(held, (row, at) => beside(out, row, count, parted, [...columns.map((per) => amount(paid, per, at)), told.at(at)]));
    return out.blob("text/csv");
  }
  await eachRow(held, (row, at) => within(out, row, columns.map((per) => [words.headings[per], amount(paid, per, at)] as const), words.headings.notes, told.at(at)));
  return out.blob("application/x-ndjson");
}

/** A month and a year always; the others where anybody has any. */
const columnsOf = ({ measures }: Amounts): readonly Measure[] => ["month", "year", ...measures.map(({ per }) => per).filter((per) => per === "hour" || per === "once")];

/** Yuan, of a year with its twelve months; nothing where the row was refused. */
function amount({ measures, flags }: Amounts, per: Measure, row: number): string {
  if (((flags[row] ?? 0) & REFUSED) !== 0) return "";
  const fen = (which: Measure) => measures.find((measure) => measure.per === which)?.fen[row] ?? 0;
  return yuan(per === "year" ? fen("month") * 12 + fen("year") : fen(per));
}

export function yuan(fen: number): string {
  const rest = fen % 100;
  return `${Math.floor(fen / 100)}${rest === 0 ? "" : `.${String(rest).padStart(2, "0").replace(/0$/, "")}`}`;
}

/** What is said of each row, asked for in order. */
class Notes {
  #refused = 0;
  constructor(
    readonly paid: Amounts,
    readonly reasons: readonly string[],
    readonly words: ExportWords,
  ) {}

  at(row: number): string {
    const { paid, reasons, words } = this;
    const flags = paid.flags[row] ?? 0;
    if ((flags & REFUSED) === 0) return words.flags.filter((_, bit) => (flags & (1 << bit)) !== 0).join(words.between);
    const reason = reasons[this.#refused];
    this.#refused += 1;
    return reason === undefined ? words.untold : `${words.refused}${reason}`;
  }
}

/** Puts cells behind those of a row, below their headings however many cells the row has. */
function beside(out: Out, row: Uint8Array, count: number, parted: Parted, cells: readonly string[]): void {
  const ends = cellEnds(row, parted);
  const sign = String.fromCharCode(parted);
  if (!ends) {
    // A quotation mark that is never closed would swallow what follows: the row goes into one cell, as text.
    out.text(cell(new TextDecoder().decode(row), parted) + sign.repeat(Math.max(0, count - 1)));
  } else if (ends.length < count) {
    out.bytes(row);
    out.text(sign.repeat(count - ends.length));
  } else {
    out.bytes(row.subarray(0, ends[count - 1]));
  }
  out.text(added(cells, parted));
  // What is too much stays, behind.
  if (ends && ends.length > count) out.bytes(row.subarray(ends[count - 1]));
  out.text(BREAK);
}

const added = (cells: readonly string[], parted: Parted): string => cells.map((text) => String.fromCharCode(parted) + cell(text, parted)).join("");

/** A cell that spreadsheets take for text: what begins like a formula is none. */
export function cell(text: string, parted: Parted): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes('"') || safe.includes("\n") || safe.includes("\r") || safe.includes(String.fromCharCode(parted)) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Puts members behind those of an object; what is none stays as a text beside its reason. */
function within(out: Out, row: Uint8Array, amounts: readonly (readonly [string, string])[], notes: string, note: string): void {
  const text = new TextDecoder().decode(row).trim();
  const more = Object.fromEntries([...amounts.filter(([, value]) => value !== ""), ...(note === "" ? [] : [[notes, note]])]);
  let own: unknown;
  try {
    own = JSON.parse(text);
  } catch {
    // Told beside its text.
  }
  const whole = typeof own === "object" && own !== null && !Array.isArray(own);
  if (!whole) return out.text(`${JSON.stringify({ text, ...more })}\n`);
  const members = JSON.stringify(more).slice(1, -1);
  const empty = Object.keys(own as object).length === 0;
  out.text(members === "" ? `${text}\n` : `${text.slice(0, -1)}${empty ? "" : ","}${members}}\n`);
}

/** Text and bytes, piece by piece. */
class Out {
  readonly #parts: BlobPart[] = [];
  #piece = new Uint8Array(PIECE);
  #filled = 0;
  readonly #encoder = new TextEncoder();

  text(text: string): void {
    // A letter takes three bytes at most for each of its units.
    this.#room(text.length * 3);
    this.#filled += this.#encoder.encodeInto(text, this.#piece.subarray(this.#filled)).written;
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#piece.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  #room(wanted: number): void {
    if (this.#filled + wanted <= this.#piece.length) return;
    this.#flush();
    if (wanted > this.#piece.length) this.#piece = new Uint8Array(wanted);
  }

  #flush(): void {
    // A Blob keeps what it is made of, so that the room can be used again.
    if (this.#filled > 0) this.#parts.push(new Blob([this.#piece.subarray(0, this.#filled)]));
    this.#filled = 0;
  }

  blob(type: string): Blob {
    this.#flush();
    return new Blob(this.#parts, { type: `${type};charset=utf-8` });
  }
}
