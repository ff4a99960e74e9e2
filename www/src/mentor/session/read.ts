/** A session file, read so far as the page needs it; the engine judges the rest. */
import type { Session } from "./types.js";

export type SessionFault = "not-json" | "not-session" | "incomplete";

export class UnreadableSession extends Error {
  constructor(readonly why: SessionFault) {
    super(why);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const texts = (value: unknown, ...names: string[]): boolean => isObject(value) && names.every((name) => typeof value[name] === "string");

/** Whether a list is absent or holds only things with these texts. */
const list = (value: unknown, ...names: string[]): boolean =>
  value === undefined || (Array.isArray(value) && value.every((each) => texts(each, ...names)));

const markShaped = (mark: unknown): boolean => {
  if (!isObject(mark) || typeof mark["criterion"] !== "string" || !isObject(mark["given"])) return false;
  const { mark: points, met, deductions } = mark["given"];
  return typeof points === "string" || typeof met === "boolean" || list(deductions ?? null, "deduction");
};

const sheetShaped = (sheet: unknown): boolean => {
  const { marks = [], vetoes = [] } = sheet as Record<string, unknown>;
  return Array.isArray(marks) && marks.every(markShaped) && Array.isArray(vetoes) && vetoes.every((veto) => typeof veto === "string");
};

/** The session in a text. */
export function sessionOf(text: string): Session {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableSession("not-json");
  }
  return sessionIn(value);
}

/** The session that a value of a file is. */
export function sessionIn(value: unknown): Session {
  if (!isObject(value) || value["schema"] !== "session@1") throw new UnreadableSession("not-session");
  const { assessment, assessors, candidates, sheets } = value;
  const sound =
    texts(value, "id", "held") &&
    texts(assessment, "document", "assessment") &&
    list(assessors, "id") &&
    list(candidates, "id") &&
    list(sheets, "candidate", "part", "assessor") &&
    ((sheets ?? []) as unknown[]).every(sheetShaped);
  if (!sound) throw new UnreadableSession("incomplete");
  return value as unknown as Session;
}

export const textOfSession = (session: Session): string => `${JSON.stringify(session, null, 2)}\n`;
