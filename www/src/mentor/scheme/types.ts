/** What the page reads of schemes and standards, to show what is marked; what it means is the engine's business. */
import type { Text } from "../../engine/types.js";
import type { Level } from "../session/types.js";

export interface Cite {
  readonly source: string;
  readonly clause: string;
}

export interface Criterion {
  readonly id: string;
  readonly title: Text;
  readonly cite?: readonly Cite[];
  readonly full: string;
  readonly by?: readonly string[];
  readonly how: Marking;
}

export type Marking =
  | "judged"
  | { readonly marks: { readonly step?: string } }
  | { readonly deductions: readonly Deduction[] }
  | { readonly sum: readonly Criterion[] }
  | { readonly weighted: readonly Criterion[] };

export interface Deduction {
  readonly id: string;
  readonly title: Text;
  readonly each: string;
  readonly at_most?: number;
}

export type Threshold = { readonly "at-least": string } | { readonly announced: string } | { readonly "share-of-mean": { readonly share: string; readonly of: string } };

export interface Part {
  readonly id: string;
  readonly title: Text;
  readonly mode?: string;
  readonly marking: Criterion;
  readonly pass?: Threshold;
  readonly panel?: { readonly signed?: boolean; readonly size_at_least?: number; readonly roles?: readonly { readonly role: string; readonly at_least?: number }[]; readonly grade_at_least?: Level; readonly recuse?: readonly string[] };
  readonly combine?: { readonly each?: "sheet" | "criterion"; readonly roles?: readonly { readonly role: string }[] };
}

export interface Veto {
  readonly id: string;
  readonly title: Text;
  readonly cite: readonly Cite[];
  readonly strikes: "assessment" | { readonly part: string } | { readonly criterion: string };
}

export interface Assessment {
  readonly id: string;
  readonly title: Text;
  readonly cite: readonly Cite[];
  readonly parts: readonly Part[];
  readonly totals?: readonly { readonly id: string; readonly title: Text; readonly pass?: Threshold }[];
  readonly vetoes?: readonly Veto[];
  readonly grants?: readonly { readonly id: string; readonly when?: When }[];
  readonly ranking?: { readonly measures?: readonly { readonly id: string; readonly title: Text; readonly unit: string }[] };
}

/** When something is given; only the groups it is for are read here. */
export type When = string | { readonly placed?: Groups; readonly "within-share"?: Groups; readonly band?: unknown };

interface Groups {
  readonly groups?: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly number?: string;
  readonly clauses: readonly { readonly id: string; readonly text: Text; readonly summary?: boolean }[];
}

/** What an occupation is split into; at every level, where it names none. */
export interface Specialty {
  readonly id: string;
  readonly name: Text;
  readonly levels?: readonly Level[];
}

export interface SchemeDocument {
  readonly schema: "scheme@1" | "standard@1";
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly force: string;
  readonly effective: { readonly from: string; readonly until?: string };
  readonly sources: readonly Source[];
  readonly occupation?: { readonly name: Text; readonly specialties?: readonly Specialty[] };
  readonly level?: Level;
  readonly levels?: readonly { readonly level: Level; readonly assessment?: string }[];
  readonly assessments?: readonly Assessment[];
}
