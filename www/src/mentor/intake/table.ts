/** Text or file of a class list as rows of cells. */
import Papa from "papaparse";

/** Larger files are no class lists. */
const MAX_BYTES = 8 * 1024 * 1024;

export type TableFault = "too-large" | "workbook" | "encoding" | "quotes" | "empty";

/** A list that cannot be read at all. */
export class UnreadableTable extends Error {
  constructor(readonly why: TableFault) {
    super(why);
  }
}

/** Rows of cells. Pasted text has tabs; files have commas or semicolons. */
export function cellsOf(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    delimiter: text.includes("\t") ? "\t" : "",
    delimitersToGuess: [",", ";", "，", "、"],
  });
  if (errors.some(({ type }) => type === "Quotes")) throw new UnreadableTable("quotes");
  if (!data.some((row) => row.some((cell) => cell.trim() !== ""))) throw new UnreadableTable("empty");
  return data;
}

/** The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 where it is well formed, otherwise GB18030 (GBK). */
export function decoded(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new UnreadableTable("too-large");
  const [first, second] = bytes;
  // Workbooks are zip archives or old compound files, not text.
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) throw new UnreadableTable("workbook");
  const encodings = first === 0xff && second === 0xfe ? ["utf-16le"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding, then.
    }
  }
  throw new UnreadableTable("encoding");
}
