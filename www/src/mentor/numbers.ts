/** Numbers of certificates: as they are pasted, and whether they fit what their certificates say. */
import type { Answer, CertificateHeld, Citation, Grading, Lang, NumberCheck } from "../engine/types.js";
import { tight } from "./intake/plain.js";
import type { Session } from "./session/types.js";

export interface Numbered {
  readonly candidate: string;
  readonly name: string;
  readonly certificate: CertificateHeld;
}

/**
 * The first certificate of each candidate who has won one; that is the one a session's numbers are for.
 * The number is the one that was typed, even where the engine does not take it.
 */
export const certified = ({ candidates }: Grading, { issue }: Pick<Session, "issue">): Numbered[] =>
  candidates.flatMap(({ candidate, name, grants }) => {
    const held = grants.map(({ achievement }) => ("certificate" in achievement ? achievement.certificate : undefined)).find((each) => each !== undefined);
    const number = issue?.numbers?.find((each) => each.candidate === candidate)?.number;
    return held ? [{ candidate, name: name ?? candidate, certificate: number ? { ...held, number } : held }] : [];
  });

/**
 * Pasted numbers by candidate: a column goes down from where it was pasted, and two columns (id, number) go to whom they name.
 * Nothing where it is a single number, which is typed as any other text.
 */
export function pasted(text: string, candidates: readonly string[], from: string): ReadonlyMap<string, string> | undefined {
  const rows = text.split(/\r?\n/).map((line) => line.split("\t").map(tight)).filter((cells) => cells.some((cell) => cell !== ""));
  const known = new Set(candidates);
  if (rows.length > 0 && rows.some(([id = "", number]) => known.has(id) && number !== undefined))
    return new Map(rows.flatMap(([id = "", ...cells]) => (known.has(id) ? [[id, cells.at(-1) ?? ""] as const] : [])));
  if (rows.length < 2) return undefined;
  const below = candidates.slice(Math.max(0, candidates.indexOf(from)));
  return new Map(below.slice(0, rows.length).map((candidate, at) => [candidate, rows[at]?.at(-1) ?? ""]));
}

/** Candidates whose number somebody else has too. */
export function twice(all: readonly Numbered[]): ReadonlyMap<string, string> {
  const first = new Map<string, Numbered>();
  const found = new Map<string, string>();
  for (const each of all) {
    const { number } = each.certificate;
    if (!number) continue;
    const other = first.get(number);
    if (other) found.set(each.candidate, other.name).set(other.candidate, each.name);
    else first.set(number, each);
  }
  return found;
}

export const checkCall = (all: readonly Numbered[], day: string, lang: Lang): string =>
  JSON.stringify({ schema: "certificate/1", as_of: day, certificates: all.map(({ certificate }) => certificate), lang });

/** What is said of each number, in the order asked. */
export function checksOf(answer: Answer): { readonly checks: readonly NumberCheck[]; readonly citations: readonly Citation[] } {
  if (answer.schema === "certificate/1") return { checks: answer.numbers.checks, citations: answer.numbers.citations };
  if (answer.schema === "refusal/1") throw new Error(answer.diagnostics.map(({ message }) => message).join(" "));
  return { checks: [], citations: [] };
}
