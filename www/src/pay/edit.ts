/** Changes to an employment: each leaves everything else as it is, and what is emptied is left out. */
import type { Employment } from "../data/worker.js";
import type { JudgedGiven as Judged } from "../engine/types.js";
import type { PayFinding } from "./ask.js";

/** Fields with one value, in the order of the form. */
export const PLAIN = ["enterprise", "employer", "region", "industry", "post", "hired", "post_since"] as const;
export type PlainField = (typeof PLAIN)[number];
/** Fields that are lists. */
export type ListField = "appointed" | "contract" | "received" | "judged";

const isPlain = (field: string): field is PlainField => (PLAIN as readonly string[]).includes(field);

/** The field of the employment a wanted fact is; nothing where it is something else. */
export function plainField(fact: string): PlainField | undefined {
  const field = fact.replace("-", "_");
  return isPlain(field) ? field : undefined;
}

/** What is given for a wanted fact. */
export function valueOf(employment: Employment, fact: string): string {
  const field = plainField(fact);
  if (field) return employment[field] ?? "";
  return employment.facts?.find((given) => `facts/${given.fact}` === fact)?.value ?? "";
}

export function withValue(employment: Employment, fact: string, value: string): Employment {
  const field = plainField(fact);
  if (field) return without(employment, field, value);
  const name = fact.replace(/^facts\//, "");
  const given = employment.facts ?? [];
  const at = given.findIndex((each) => each.fact === name);
  const facts = value === "" ? given.filter((_, index) => index !== at) : at < 0 ? [...given, { fact: name, value }] : given.map((each, index) => (index === at ? { fact: name, value } : each));
  return withList(employment, "facts", facts);
}

function without(employment: Employment, field: PlainField, value: string): Employment {
  const { [field]: _, ...rest } = employment;
  return value === "" ? rest : { ...rest, [field]: value };
}

export function withList<F extends ListField | "facts">(employment: Employment, field: F, list: NonNullable<Employment[F]>): Employment {
  const { [field]: _, ...rest } = employment;
  return list.length === 0 ? rest : { ...rest, [field]: list };
}

/** The judgement of an item, wherever it stands. */
export const judgedOf = (employment: Employment, document: string, item: string): Judged | undefined =>
  employment.judged?.find((each) => each.document === document && each.item === item);

export function withJudged(employment: Employment, judged: Judged | undefined, document: string, item: string): Employment {
  const others = (employment.judged ?? []).filter((each) => each.document !== document || each.item !== item);
  return withList(employment, "judged", judged ? [...others, judged] : others);
}

/** Findings about a place in the employment, such as `facts[2]` or `hired`. */
export const findingsAt = (findings: readonly PayFinding[], place: string): readonly PayFinding[] =>
  findings.filter(({ of, place: { path } }) => of === "employment" && (path === `$.${place}` || path?.startsWith(`$.${place}.`) === true || path?.startsWith(`$.${place}[`) === true));

/** Findings about what is given for a wanted fact. */
export function findingsOf(findings: readonly PayFinding[], employment: Employment, fact: string): readonly PayFinding[] {
  const field = plainField(fact);
  if (field) return findingsAt(findings, field);
  const at = employment.facts?.findIndex((given) => `facts/${given.fact}` === fact) ?? -1;
  return at < 0 ? [] : findingsAt(findings, `facts[${at}]`);
}

/** As it is asked with: entries that were begun and state no amount or day yet say nothing. */
export function settled(employment: Employment): Employment {
  const contract = (employment.contract ?? []).filter(({ amount }) => amount.trim() !== "");
  const received = (employment.received ?? []).filter(({ on }) => on.trim() !== "");
  return withList(withList(employment, "contract", contract), "received", received);
}
