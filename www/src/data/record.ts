/** A record as text: read from a file, split where a file holds several, written back. */

/** One achievement: its kind as the only key, as records write it. */
export type Achievement = Record<string, Record<string, unknown>>;

export interface LearnerRecord {
  schema: "record@1";
  id: string;
  name?: string;
  born?: string;
  declares?: string[];
  enrolments?: { institution: string; programme: string; entered: string; left?: string }[];
  achievements?: Achievement[];
}

/** Larger files are not read; the engine's own limit. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** A file that cannot be read as text. */
export class Unreadable extends Error {
  constructor(readonly why: "too-large" | "encoding") {
    super(why);
  }
}

/** The text of a file; only UTF-8, never guessed at. */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > MAX_BYTES) throw new Unreadable("too-large");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Unreadable("encoding");
  }
}

/** The records of a file: one, or one on each line (JSON Lines). Text that is neither is left whole for the engine to judge. */
export function split(text: string): readonly string[] {
  if (parsed(text) !== undefined) return [text];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const first = lines[0];
  return lines.length > 1 && first !== undefined && isObject(parsed(first)) ? lines : [text];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The record a text holds, where the form can show it without losing anything; the engine judges the rest. */
export function recordOf(text: string): LearnerRecord | undefined {
  const value = parsed(text);
  if (!isObject(value) || value["schema"] !== "record@1") return undefined;
  const lists = [value["achievements"] ?? [], value["enrolments"] ?? []];
  if (!lists.every(Array.isArray)) return undefined;
  const shaped = (lists[0] as unknown[]).every(
    (each) => isObject(each) && Object.keys(each).length === 1 && Object.values(each).every(isObject),
  );
  return shaped ? (value as unknown as LearnerRecord) : undefined;
}

/** A record as people read it. */
export const textOfRecord = (record: LearnerRecord): string => `${JSON.stringify(record, null, 2)}\n`;

export const emptyRecord = (): LearnerRecord => ({ schema: "record@1", id: "mine", enrolments: [], achievements: [] });
