/** Opens a worker's file, or a record: nothing is taken before the engine has read all of it. */
import { recordOf, split } from "../data/record.js";
import { type Employment, isWorker, partsOf } from "../data/worker.js";
import type { Answer, Lang } from "../engine/types.js";
import { askPay } from "./ask.js";

/** What was read, without an employment where it was a record; or why nothing was: sentences for whoever has the file. */
export type Opened = { readonly record: string; readonly employment: Employment | undefined } | { readonly faults: readonly Fault[] };

export type Fault =
  | { readonly kind: "unknown" | "twice" | "wanting"; readonly member: string; readonly line: number }
  | { readonly kind: "told"; readonly message: string; readonly help: string; readonly line: number | undefined }
  | { readonly kind: "not" };

export async function openFile(ask: (call: string) => Promise<Answer>, text: string, asOf: string, lang: Lang): Promise<Opened> {
  const [first = text] = split(text);
  const alone = recordOf(first) !== undefined;
  if (!alone && !isWorker(text)) return { faults: [{ kind: "not" }] };
  const parts = alone ? { record: { text: first, line: 1 }, employment: { text: "{}", line: 1 } } : partsOf(text);
  if ("fault" in parts) return { faults: [{ kind: parts.fault, member: parts.member, line: parts.line }] };
  const told = await askPay(ask, { ...parts, asOf, until: undefined, lang });
  if ("refused" in told) {
    return { faults: told.refused.map(({ message, help, code, place }) => ({ kind: "told", message: message ?? code, help: help ?? "", line: place.line })) };
  }
  return alone ? { record: text, employment: undefined } : { record: `${parts.record.text}\n`, employment: JSON.parse(parts.employment.text) as Employment };
}
