/** Corrected documents in the place of those they correct. */
import type { PolicyFile } from "../../engine/types.js";

interface Head {
  readonly schema: string;
  readonly id: string;
  readonly version?: string;
  readonly effective?: { readonly from?: string; readonly until?: string };
}

export class NotPolicy extends Error {}

/** What a policy document is, so far as it matters here; the engine judges the rest. */
export function headOf(text: string): Head {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotPolicy();
  }
  const { schema, id } = (value ?? {}) as Partial<Head>;
  if (typeof schema !== "string" || typeof id !== "string" || !/^[a-z-]+@\d+$/.test(schema) || /^(session|record)@/.test(schema)) throw new NotPolicy();
  return value as Head;
}

/** Whether both hold on some day. */
const meet = (a: Head["effective"], b: Head["effective"]): boolean => (a?.from ?? "") <= (b?.until ?? "9999") && (b?.from ?? "") <= (a?.until ?? "9999");

/** The documents with the corrected ones among them: each takes the place of those with its id, of its version or of its days. */
export function corrected(files: readonly PolicyFile[], fresh: readonly PolicyFile[]): PolicyFile[] {
  const heads = fresh.map(({ text }) => headOf(text));
  const replaced = ({ text }: PolicyFile): boolean => {
    if (!heads.some(({ id }) => text.includes(JSON.stringify(id)))) return false;
    const old = headOf(text);
    return heads.some(({ schema, id, version, effective }) => old.id === id && old.schema === schema && (old.version === version || meet(old.effective, effective)));
  };
  return [...files.filter((file) => !replaced(file)), ...fresh];
}
