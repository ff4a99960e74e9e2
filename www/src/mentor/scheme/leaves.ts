/** What is marked one by one: the lowest criteria of a part, in order. */
import type { Text } from "../../engine/types.js";
import type { Assessment, Cite, Criterion, Deduction, Part, SchemeDocument, Veto } from "./types.js";

export interface Leaf {
  readonly id: string;
  readonly title: Text;
  readonly full: string;
  /** Headings above it, below that of the part. */
  readonly under: readonly Text[];
  readonly how: "marks" | "deductions" | "judged";
  readonly step?: string;
  readonly deductions: readonly Deduction[];
  readonly by: readonly string[];
  readonly cite: readonly Cite[];
}

export function leavesOf({ marking }: Part): Leaf[] {
  return below(marking, [], [], []);
}

function below(criterion: Criterion, under: readonly Text[], by: readonly string[], cite: readonly Cite[]): Leaf[] {
  const { id, title, full, how } = criterion;
  const roles = criterion.by && criterion.by.length > 0 ? criterion.by : by;
  const cites = criterion.cite && criterion.cite.length > 0 ? criterion.cite : cite;
  const leaf = (kind: Leaf["how"], more: Partial<Leaf> = {}): Leaf[] => [{ id, title, full, under: under.slice(1), how: kind, deductions: [], by: roles, cite: cites, ...more }];
  if (how === "judged") return leaf("judged");
  if ("marks" in how) return leaf("marks", how.marks.step === undefined ? {} : { step: how.marks.step });
  if ("deductions" in how) return leaf("deductions", { deductions: how.deductions });
  const children = "sum" in how ? how.sum : how.weighted;
  return children.flatMap((child) => below(child, [...under, title], roles, cites));
}

/** Whether somebody of a role marks a criterion; nobody in particular marks what names no roles. */
export const marksIt = (leaf: Leaf, role: string | undefined): boolean => leaf.by.length === 0 || (role !== undefined && leaf.by.includes(role));

/** Whether a part is for somebody of a role: not where others by themselves are the whole panel it asks for. */
export function partIsFor({ panel }: Part, role: string | undefined): boolean {
  const { roles = [], size_at_least: size = 1 } = panel ?? {};
  const whole = roles.reduce((sum, each) => sum + (each.at_least ?? 1), 0) >= size;
  return roles.length === 0 || !whole || roles.some((each) => each.role === role);
}

/** Vetoes that can be seen in a part. */
export function vetoesOf(assessment: Assessment, part: Part): Veto[] {
  const ids = new Set(criteria(part.marking));
  return (assessment.vetoes ?? []).filter(
    ({ strikes }) => strikes === "assessment" || ("part" in strikes ? strikes.part === part.id : ids.has(strikes.criterion)),
  );
}

const criteria = ({ id, how }: Criterion): string[] => {
  if (how === "judged" || "marks" in how || "deductions" in how) return [id];
  return [id, ...("sum" in how ? how.sum : how.weighted).flatMap(criteria)];
};

/** Roles the assessment speaks of, in the order met. */
export function rolesOf({ parts }: Assessment): string[] {
  const named = parts.flatMap((part) => [
    ...(part.panel?.roles ?? []).map(({ role }) => role),
    ...(part.combine?.roles ?? []).map(({ role }) => role),
    ...leavesOf(part).flatMap(({ by }) => by),
  ]);
  return [...new Set(named)];
}

/** Cut lines the assessment takes from the session, by name. */
export const announcedOf = ({ parts, totals = [] }: Assessment): string[] => [
  ...new Set([...parts, ...totals].flatMap(({ pass }) => (pass && "announced" in pass ? [pass.announced] : []))),
];

/** Means of the cohort the assessment takes from the session, by name. */
export const meansOf = ({ parts, totals = [] }: Assessment): string[] => [
  ...new Set([...parts, ...totals].flatMap(({ pass }) => (pass && "share-of-mean" in pass ? [pass["share-of-mean"].of] : []))),
];

/** What is held against a cut line or a mean with this name: its parts and totals. */
export const judgedBy = ({ parts, totals = [] }: Assessment, name: string): Text[] =>
  [...parts, ...totals].flatMap(({ title, pass }) => {
    const by = pass && ("announced" in pass ? pass.announced : "share-of-mean" in pass ? pass["share-of-mean"].of : undefined);
    return by === name ? [title] : [];
  });

/** Relations to a candidate that bar an assessor. */
export const barredBy = ({ parts }: Assessment): string[] => [...new Set(parts.flatMap(({ panel }) => panel?.recuse ?? []))];

/** Groups of candidates that grants are for, such as `worker`. */
export const groupsOf = ({ grants = [] }: Assessment): string[] => {
  const named = grants.flatMap(({ when }) => (typeof when === "object" ? [...(when.placed?.groups ?? []), ...(when["within-share"]?.groups ?? [])] : []));
  return [...new Set(named)];
};

export interface Quote {
  readonly source: Text;
  readonly number?: string;
  readonly clause: string;
  readonly text: Text;
  readonly summary: boolean;
}

/** The clauses that are cited, quoted. */
export function quotes({ sources }: SchemeDocument, cites: readonly Cite[]): Quote[] {
  return cites.flatMap(({ source: id, clause: wanted }): Quote[] => {
    const source = sources.find((each) => each.id === id);
    const clause = source?.clauses.find((each) => each.id === wanted);
    if (!source || !clause) return [];
    return [{ source: source.title, ...(source.number && { number: source.number }), clause: clause.id, text: clause.text, summary: clause.summary === true }];
  });
}
