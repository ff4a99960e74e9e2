/** A file that was opened: another version of an agreement, or a table of workers. */
import { type Agreement, agreementIn } from "./agreement.js";

/** The longest text that is looked at as a document. */
const LONGEST = 4_000_000;

export type Opened = { readonly version: Agreement } | { readonly table: File } | { readonly fault: "not-agreement" | "unreadable" };

export async function opened(file: File): Promise<Opened> {
  try {
    const json = file.name.toLowerCase().endsWith(".json");
    const head = (await file.slice(0, 64).text()).replace(/^\ufeff/, "").trimStart();
    if (!json && !head.startsWith("{")) return { table: file };
    if (file.size > LONGEST) return json ? { fault: "not-agreement" } : { table: file };
    const text = (await file.text()).replace(/^\ufeff/, "");
    const version = agreementIn({ name: file.name, text });
    if (version) return { version };
    return json ? { fault: "not-agreement" } : { table: file };
  } catch {
    return { fault: "unreadable" };
  }
}
