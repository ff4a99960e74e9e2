/** A worker: a record, and an employment beside it. Both stay as they were written; what is wrong with them the engine says. */
import type { Employment as Given } from "../engine/types.js";
import { type LearnerRecord, textOfRecord } from "./record.js";

/** Where somebody works and as what; what is absent is unknown. Values are as they were typed. */
export type Employment = Readonly<Given>;

export const isBlank = (employment: Employment): boolean => Object.keys(employment).length === 0;

/** A part of a file as it stands there, and the line it begins on. */
export interface Part {
  readonly text: string;
  readonly line: number;
}

/** The two parts of a worker's file. */
export interface WorkerParts {
  readonly record: Part;
  readonly employment: Part;
}

/** Why a file is not a worker's: a member it may not have, one that stands twice, one that is wanting. */
export interface WorkerFault {
  readonly fault: "unknown" | "twice" | "wanting";
  readonly member: string;
  readonly line: number;
}

/** Whether a text says of itself that it is a worker's. */
export function isWorker(text: string): boolean {
  try {
    const value = JSON.parse(text) as { schema?: unknown } | null;
    return value?.schema === "worker@1";
  } catch {
    return false;
  }
}

/** Takes a worker's text apart without reading it anew, so that the engine sees every letter of both parts. */
export function partsOf(text: string): WorkerParts | WorkerFault {
  const found = new Map<string, Part>();
  for (const { key, part } of members(text)) {
    if (!["schema", "record", "employment"].includes(key)) return { fault: "unknown", member: key, line: part.line };
    if (found.has(key)) return { fault: "twice", member: key, line: part.line };
    found.set(key, part);
  }
  const record = found.get("record");
  if (!record) return { fault: "wanting", member: "record", line: 1 };
  return { record, employment: found.get("employment") ?? { text: "{}", line: 1 } };
}

/** The members of an object that is sound JSON, in order, with the text of each value. */
function members(text: string): readonly { key: string; part: Part }[] {
  const found: { key: string; part: Part }[] = [];
  let depth = 0;
  let key: string | undefined;
  let from = 0;
  const close = (until: number) => {
    if (key === undefined) return;
    const value = text.slice(from, until);
    const start = from + value.length - value.trimStart().length;
    found.push({ key, part: { text: value.trim(), line: text.slice(0, start).split("\n").length } });
    key = undefined;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && key === undefined) key = JSON.parse(text.slice(at, end)) as string;
      at = end - 1;
    } else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") {
      if (depth === 1) close(at);
      depth -= 1;
    } else if (letter === ":" && depth === 1) from = at + 1;
    else if (letter === "," && depth === 1) close(at);
  }
  return found;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** A sample worker, whose text is known to be sound. */
export function sampleParts(text: string): { readonly record: string; readonly employment: Employment } {
  const { record, employment = {} } = JSON.parse(text) as { record: LearnerRecord; employment?: Employment };
  return { record: textOfRecord(record), employment };
}

/** Both as one file. The record goes in as it was typed. */
export const textOfWorker = (record: string, employment: Employment): string =>
  `{\n"schema": "worker@1",\n"record": ${record.trim()},\n"employment": ${JSON.stringify(employment, null, 2)}\n}\n`;
