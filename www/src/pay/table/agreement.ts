/** A pay agreement as its JSON has it, as far as its amounts go. The engine reads it strictly; this finds places and names in it. */
import type { PolicyFile, Text } from "../../engine/types.js";
import type { Rank } from "../types.js";
import type { Json } from "./pointer.js";

export type By = string | { readonly level: string } | { readonly years: string | { readonly level: string } | { readonly fact: string } } | { readonly fact: string };

export interface Axis {
  readonly id: string;
  readonly by: By;
}

export interface Scale {
  readonly id: string;
  readonly title: Text;
  readonly gives: "money" | "step" | "ratio";
  readonly axes: readonly Axis[];
  readonly rows: readonly { readonly at: readonly string[]; readonly give: string }[];
}

export interface Item {
  readonly id: string;
  readonly title: Text;
  readonly amount: { readonly [kind: string]: Json };
  readonly factors?: readonly { readonly title: Text; readonly by: { readonly [kind: string]: Json } }[];
}

export interface Part {
  readonly part: string;
  readonly per: "month" | "year" | "hour" | "once";
  readonly items: readonly Item[];
}

export interface Floor {
  readonly id: string;
  readonly title: Text;
  readonly per: Part["per"];
  readonly least: { readonly [kind: string]: Json };
  readonly share?: { readonly of: string };
}

export interface Covers {
  readonly regions?: readonly string[];
  readonly industries?: readonly string[];
  readonly employers?: readonly string[];
  readonly enterprises?: readonly string[];
}

export interface Document {
  readonly schema: string;
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly force: string;
  readonly rank: Rank;
  readonly effective: { readonly from: string; readonly until?: string };
  readonly supersedes?: readonly { readonly id: string; readonly version: string }[];
  readonly covers?: Covers;
  readonly facts?: readonly { readonly name: string; readonly title: Text; readonly kind: string | { readonly choice: readonly { readonly code: string; readonly name: Text }[] } }[];
  readonly scales?: readonly Scale[];
  readonly parts?: readonly Part[];
  readonly floors?: readonly Floor[];
  readonly entitlements?: readonly unknown[];
}

/** An agreement and the file it stands in. */
export interface Agreement {
  readonly file: PolicyFile;
  readonly document: Document;
}

const SCHEMA = "pay-agreement@1";

/** The agreement a text is; nothing where it is something else. What it says may still be refused by the engine. */
export function agreementIn(file: PolicyFile): Agreement | undefined {
  if (!file.text.includes(`"${SCHEMA}"`)) return undefined;
  try {
    const document = JSON.parse(file.text) as Document | null;
    const sound = document?.schema === SCHEMA && typeof document.id === "string" && typeof document.version === "string" && typeof document.title === "object";
    return sound ? { file, document } : undefined;
  } catch {
    return undefined;
  }
}

export const inForce = ({ effective }: Document, day: string): boolean => effective.from <= day && (effective.until === undefined || day <= effective.until);

/** The agreements in force on a day, of several versions the one that replaces the others. */
export function agreementsOn(files: readonly PolicyFile[], day: string): readonly Agreement[] {
  const found = files.flatMap((file) => agreementIn(file) ?? []).filter(({ document }) => inForce(document, day));
  const replaced = new Set(found.flatMap(({ document }) => (document.supersedes ?? []).map(({ id, version }) => `${id}@${version}`)));
  return found.filter(({ document }) => !replaced.has(`${document.id}@${document.version}`));
}

export interface Employer {
  readonly enterprise?: string;
  readonly employer?: string;
  readonly region?: string;
  readonly industry?: string;
}

/** Whether an employer's workers may be paid by it: for the order of a menu; who is paid what the engine says. */
export function reaches({ covers = {} }: Document, { enterprise, employer, region, industry }: Employer): boolean {
  const within = (list: readonly string[] | undefined, code: string | undefined, lies: (code: string, of: string) => boolean) =>
    list === undefined || list.length === 0 || (code !== undefined && list.some((of) => lies(code, of)));
  const is = (code: string, of: string) => code === of;
  return (
    within(covers.enterprises, enterprise, is) &&
    within(covers.employers, employer, is) &&
    within(covers.regions, region, (code, of) => code.startsWith(of.replace(/(00)+$/, ""))) &&
    within(covers.industries, industry, (code, of) => code.startsWith(of))
  );
}
