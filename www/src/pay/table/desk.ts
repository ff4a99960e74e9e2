/** What lies on the table: the agreement as it is, the version it is held against, and what differs. */
import { type Names, say } from "../../data/catalogue.js";
import type { Diagnostic, Lang, PolicyFile } from "../../engine/types.js";
import { bargainWords } from "../../i18n/bargain/index.js";
import { en } from "../../i18n/bargain/en.js";
import { zh } from "../../i18n/bargain/zh-CN.js";
import { yuan } from "../money.js";
import { type Agreement, type Employer, reaches } from "./agreement.js";
import { type Change, changesOf } from "./changes.js";
import type { Edits } from "./history.js";
import { isWithin, type Json, pointerOf, valueAt } from "./pointer.js";
import { isSame, type Section, sectionsOf, type Term } from "./terms.js";
import { draftOf, type Told } from "./version.js";

export interface Desk {
  readonly base: Agreement;
  /** What the changes are made to: the agreement itself, or another version of it from a file. */
  readonly from: Agreement;
  /** The version after; the agreement itself while nothing differs. */
  readonly after: Agreement;
  readonly sections: readonly Section[];
  /** What stands at each place before, by key. */
  readonly was: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

export function deskOf(base: Agreement, version: Agreement | undefined, edits: Edits, { names, lang, day }: { names: Names; lang: Lang; day: string }): Desk {
  const spoken = { names, lang, w: bargainWords() };
  const from = version ?? base;
  const after = draftOf({ from, edits, told: toldOf(from, edits, names), day });
  const before = sectionsOf(base.document, spoken);
  const sections = sectionsOf(after.document, spoken);
  const was = new Map(before.flatMap(({ terms }) => terms.map(({ key, value }) => [key, value] as const)));
  return { base, from, after, sections, was, changes: changesOf(before, sections) };
}

/** The policies with the version after in the agreement's place. */
export const filesAfter = (files: readonly PolicyFile[], { base, after }: Desk): readonly PolicyFile[] =>
  after === base ? files : files.map((file) => (file === base.file ? after.file : file));

/** What stands at a place in the version the changes are made to. */
export function originalOf({ from }: Desk, pointer: string): string | undefined {
  const value = valueAt(from.document as unknown as Json, pointer);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** The edits with more of them; what is as it was is none. */
export function editsWith(desk: Desk, edits: Edits, values: Iterable<readonly [string, string]>): Edits {
  const now = new Map(edits);
  const kinds = new Map(desk.sections.flatMap(({ terms }) => terms.map(({ pointer, kind }) => [pointer, kind] as const)));
  for (const [pointer, value] of values) {
    const [kind, original] = [kinds.get(pointer), originalOf(desk, pointer)];
    if (kind !== undefined && original !== undefined && isSame(kind, original, value)) now.delete(pointer);
    else now.set(pointer, value);
  }
  return now;
}

/** The edits in words of both languages. */
function toldOf({ document }: Agreement, edits: Edits, names: Names): readonly Told[] {
  if (edits.size === 0) return [];
  const english = sectionsOf(document, { names, lang: "en", w: en });
  return sectionsOf(document, { names, lang: "zh-CN", w: zh }).flatMap((section, nth) =>
    section.terms.flatMap((term, at): Told[] => {
      const to = edits.get(term.pointer);
      const other = english[nth];
      if (to === undefined || !other) return [];
      const line = ({ title, unit }: Section, label: string) => `${title} ${label} ${term.value} → ${to} (${unit})`;
      return [{ zh: line(section, term.label), en: line(other, other.terms[at]?.label ?? term.label) }];
    }),
  );
}

/** Findings at the places they are about; those of no one place apart. */
export interface Found {
  readonly at: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly apart: readonly Diagnostic[];
}

export function foundAt(findings: readonly Diagnostic[], { after, sections }: Desk): Found {
  const pointers = sections.flatMap(({ terms }) => terms.map(({ pointer }) => pointer));
  const at = new Map<string, Diagnostic[]>();
  const apart: Diagnostic[] = [];
  for (const finding of findings) {
    const { path, document } = finding.place;
    const place = path === undefined ? "" : pointerOf(path);
    const inside = place === "" || document !== after.file.name ? [] : pointers.filter((pointer) => isWithin(pointer, place) || isWithin(place, pointer));
    const [only, another] = inside;
    if (only === undefined || another !== undefined) apart.push(finding);
    else at.set(only, [...(at.get(only) ?? []), finding]);
  }
  return { at, apart };
}

/** What a finding says, with cells named as the table names them where the finding is about cells. */
export function saidOf({ code, params = {}, message, help }: Diagnostic, { sections }: Desk): string {
  const term = (cell: unknown) => sections.flatMap(({ terms }) => terms).find(({ key }) => key === `scale/${String(params["scale"])}/${String(cell).replaceAll(" × ", "×")}`);
  const [higher, lower] = [term(params["cell"]), term(params["lower"])];
  if (code === FALLS && higher && lower) return bargainWords().falls(higher.label, yuanOf(higher), lower.label, yuanOf(lower));
  return [message ?? code, help].filter(Boolean).join(" ");
}

/** A higher level, or a longer time, that is given less. */
const FALLS = "LIN093";
const yuanOf = ({ kind, value }: Term): string => (kind === "money" && /^[\d.]+$/.test(value) ? yuan(value) : value);

/** How many workers an agreement may pay: for menus. */
export const reachOf = ({ document }: Agreement, employers: readonly (Employer & { readonly workers: number })[]): number =>
  employers.reduce((sum, employer) => sum + (reaches(document, employer) ? employer.workers : 0), 0);

/** Those that have amounts to change: agreements of an enterprise or industry before law, those that reach more before others. */
export function menuOf(agreements: readonly Agreement[], reach: (agreement: Agreement) => number, names: Names, lang: Lang): readonly Agreement[] {
  const spoken = { names, lang, w: bargainWords() };
  const size = new Map(agreements.map((each) => [each, sectionsOf(each.document, spoken).reduce((sum, { terms }) => sum + terms.length, 0)]));
  const bargained = ({ document }: Agreement) => Number(document.rank === "enterprise-agreement" || document.rank === "industry-agreement");
  const paid = ({ document }: Agreement) => (document.parts?.length ?? 0) + (document.floors?.length ?? 0) > 0;
  return agreements
    .filter((each) => (size.get(each) ?? 0) > 0 && paid(each))
    .sort((a, b) => bargained(b) - bargained(a) || reach(b) - reach(a) || (size.get(b) ?? 0) - (size.get(a) ?? 0));
}

/** What the agreements call the enterprises they are of. */
export function enterpriseNames(agreements: readonly Agreement[], lang: Lang): ReadonlyMap<string, string> {
  const only = agreements.flatMap(({ document }) => {
    const { enterprises = [] } = document.covers ?? {};
    return document.rank === "enterprise-agreement" ? enterprises.map((id) => [id, say(document.title, lang)] as const) : [];
  });
  return new Map(only);
}
