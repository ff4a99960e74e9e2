/** Results that were kept, as their files hold them: what `grade --hand-over` writes, or what this page exports. */
import type { ClaimedGrading, Grading } from "../../engine/types.js";
import { sessionIn } from "../session/read.js";
import type { Session } from "../session/types.js";

export interface Kept {
  readonly session: Session;
  readonly claims: ClaimedGrading;
}

export type KeptFault = "not-json" | "not-results" | "session-only" | "grading-only";

export class UnreadableResults extends Error {
  constructor(readonly why: KeptFault) {
    super(why);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every grading in a text: one, or one on each line. */
export function keptIn(text: string): Kept[] {
  const whole = parsed(text);
  if (whole !== undefined) return [keptOf(whole)];
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => keptOf(parsed(line)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function keptOf(value: unknown): Kept {
  if (value === undefined) throw new UnreadableResults("not-json");
  if (!isObject(value)) throw new UnreadableResults("not-results");
  if (value["schema"] === "session@1") throw new UnreadableResults("session-only");
  const { session, claims, grading } = value;
  if (isObject(grading) && session === undefined) throw new UnreadableResults("grading-only");
  const sound = sessionIn(session);
  if (value["schema"] === "revision/1" && isObject(claims)) return { session: sound, claims: claims as unknown as ClaimedGrading };
  if (!isGrading(grading)) throw new UnreadableResults("not-results");
  return { session: sound, claims: claimsOf(grading) };
}

const isGrading = (value: unknown): value is Grading =>
  isObject(value) && Array.isArray(value["candidates"]) && Array.isArray(value["documents"]) && isObject(value["assessment"]);

/** What a grading says, without its explanations. */
export const claimsOf = ({ assessment, candidates, documents }: Grading): ClaimedGrading => ({
  lines: [...assessment.parts, ...assessment.totals].flatMap(({ id, needed }) => (needed === undefined ? [] : [{ of: id, needed }])),
  candidates: candidates.map(({ candidate, result, parts, totals, band, rank, grants }) => ({
    candidate,
    result,
    scores: [...parts.map((part) => ({ of: part.part, ...part })), ...totals.map((total) => ({ of: total.total, ...total }))].map(({ of, standing, score }) => ({
      of,
      standing,
      ...(score !== undefined && { score }),
    })),
    ...(band !== undefined && { band }),
    ...(rank?.place !== undefined && { place: rank.place }),
    grants: grants.map(({ grant, achievement }) => ({ grant, achievement })),
  })),
  documents: documents.map(({ id, version, digest }) => ({ id, version, digest })),
});
