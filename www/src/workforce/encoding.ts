/** Tables as offices save them: UTF-8, what Chinese spreadsheets call plain CSV (GB18030), their "Unicode text" (UTF-16). */
import type { Encoding } from "./types.js";

/** A file that is no table of text, or that cannot be read any more. */
export class TableFault extends Error {
  constructor(readonly code: "workbook" | "unread" | "no-table") {
    super(code);
  }
}

/** So much of the file says how it is written. */
const LOOKED_AT = 65_536;

/** The table in UTF-8. */
export async function utf8(table: Blob): Promise<{ readonly table: Blob; readonly encoding: Encoding }> {
  const head = new Uint8Array(await table.slice(0, LOOKED_AT).arrayBuffer());
  const encoding = encodingOf(head);
  if (encoding === "utf-8") return { table, encoding };
  const text = table.stream().pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream());
  return { table: await new Response(text).blob(), encoding };
}

export function encodingOf(head: Uint8Array): Encoding {
  const [first, second] = head;
  // Workbooks are zip archives or old compound files.
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) throw new TableFault("workbook");
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return isUtf8(head) || !isGb18030(head) ? "utf-8" : "gb18030";
}

/** A broken letter or two in a table of UTF-8 make it no other. */
function isUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head, { stream: true });
  let [broken, whole] = [0, 0];
  for (const letter of text) {
    if (letter === "\ufffd") broken += 1;
    else if (letter > "\u007f") whole += 1;
  }
  return broken * 4 <= whole;
}

function isGb18030(head: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
