/** The amounts of an agreement that are bargained about: where each stands in its JSON, and what it is called. */
import { type Names, say } from "../../data/catalogue.js";
import type { Lang, Text } from "../../engine/types.js";
import type { BargainMessages } from "../../i18n/bargain/zh-CN.js";
import type { Axis, Document, Item, Scale } from "./agreement.js";
import { fenOf, fractionOf, same } from "./exact.js";
import { type Json, valueAt } from "./pointer.js";

/** Money in yuan; a share or coefficient; a whole number of years, pieces or steps. */
export type Kind = "money" | "ratio" | "count";

export interface Term {
  readonly pointer: string;
  /** The same in every version of the agreement, wherever it stands there. */
  readonly key: string;
  readonly kind: Kind;
  /** As it is written. */
  readonly value: string;
  /** What it is, within its section. */
  readonly label: string;
}

export interface Section {
  /** The same in every version of the agreement. */
  readonly id: string;
  readonly title: string;
  /** What its amounts are for, in words. */
  readonly unit: string;
  readonly terms: readonly Term[];
  /** A table of two axes: the terms by row and column, where there is one. */
  readonly grid?: { readonly corner: string; readonly columns: readonly string[]; readonly rows: readonly { readonly label: string; readonly cells: readonly (Term | undefined)[] }[] };
}

/** What names are taken from. */
export interface Spoken {
  readonly names: Names;
  readonly lang: Lang;
  readonly w: BargainMessages;
}

export function sectionsOf(document: Document, spoken: Spoken): readonly Section[] {
  const { scales = [], parts = [], floors = [] } = document;
  const { w, names, lang } = spoken;
  const found: Section[] = scales.map((scale, at) => scaleSection(document, scale, `/scales/${at}`, spoken));
  parts.forEach((part, nth) => {
    const terms = part.items.flatMap((item, at) => itemTerms(document, item, `/parts/${nth}/items/${at}`, spoken));
    found.push({ id: `part/${part.part}`, title: names.term("pay-part", part.part, lang), unit: w.per[part.per], terms });
  });
  floors.forEach((floor, at) => {
    const place = `/floors/${at}`;
    const terms = [
      ...term(document, `${place}/least/fixed`, `floor/${floor.id}/fixed`, "money", w.least),
      ...term(document, `${place}/share/of`, `floor/${floor.id}/share`, "ratio", w.leastShare),
    ];
    found.push({ id: `floor/${floor.id}`, title: say(floor.title, lang), unit: w.per[floor.per], terms });
  });
  return found.filter(({ terms }) => terms.length > 0);
}

function term(document: Document, pointer: string, key: string, kind: Kind, label: string): readonly Term[] {
  const value = valueAt(document as unknown as Json, pointer);
  return typeof value === "string" || typeof value === "number" ? [{ pointer, key, kind, value: String(value), label }] : [];
}

/** Where amounts stand in an item, and what they are. */
const AMOUNTS: readonly (readonly [string, Kind, keyof BargainMessages["amounts"]])[] = [
  ["fixed", "money", "fixed"],
  ["each/amount", "money", "each"],
  ["each/after", "count", "after"],
  ["each/at_most", "count", "atMost"],
  ["percent/share", "ratio", "share"],
  ["percent/at_least", "money", "atLeastMoney"],
  ["percent/at_most", "money", "atMostMoney"],
  ["judged/at_least", "money", "judgedLeast"],
  ["judged/at_most", "money", "judgedMost"],
  ["steps/yearly/steps", "count", "steps"],
];

function itemTerms(document: Document, item: Item, place: string, { w, lang }: Spoken): readonly Term[] {
  const key = `item/${item.id}`;
  const named = (title: Text, what: string) => w.of(say(title, lang), what);
  const own = AMOUNTS.flatMap(([path, kind, what]) => term(document, `${place}/amount/${path}`, `${key}/${path}`, kind, named(item.title, w.amounts[what])));
  const factors = (item.factors ?? []).flatMap((factor, at) =>
    ["ratio", "judged-up-to"].flatMap((by) => term(document, `${place}/factors/${at}/by/${by}`, `${key}/factor/${at}/${by}`, "ratio", named(item.title, say(factor.title, lang)))),
  );
  return [...own, ...factors];
}

function scaleSection(document: Document, scale: Scale, place: string, spoken: Spoken): Section {
  const { w, lang } = spoken;
  const kind: Kind = scale.gives === "money" ? "money" : scale.gives === "ratio" ? "ratio" : "count";
  const label = (row: Scale["rows"][number]) => scale.axes.map((axis, nth) => keyName(document, axis, row.at[nth] ?? "", spoken)).join(" · ");
  const terms = scale.rows.flatMap((row, at) => term(document, `${place}/rows/${at}/give`, `scale/${scale.id}/${row.at.join("×")}`, kind, label(row)));
  const section = { id: `scale/${scale.id}`, title: say(scale.title, lang), unit: w.gives[scale.gives], terms };
  const [down, along] = scale.axes;
  if (!down || !along || scale.axes.length !== 2) return section;
  const column = unique(scale.rows.map(({ at }) => at[1] ?? ""));
  const cells = new Map(terms.map((each) => [each.key, each]));
  const rows = unique(scale.rows.map(({ at }) => at[0] ?? "")).map((key) => ({
    label: keyName(document, down, key, spoken),
    cells: column.map((other) => cells.get(`scale/${scale.id}/${key}×${other}`)),
  }));
  return { ...section, grid: { corner: axisName(document, down, spoken), columns: column.map((key) => keyName(document, along, key, spoken)), rows } };
}

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

/** What an axis looks up, in words. */
export function axisName({ facts = [] }: Document, { by }: Axis, { w, lang }: Spoken): string {
  const fact = (name: string) => say(facts.find((declared) => declared.name === name)?.title, lang) || name;
  if (typeof by === "string") return w.axes[by as keyof typeof w.axes] ?? by;
  if ("level" in by) return w.axes.level;
  if ("fact" in by) return fact(by.fact);
  if (typeof by.years === "object" && "fact" in by.years) return fact(by.years.fact);
  return by.years === "hired" ? w.axes.hired : by.years === "post" ? w.axes.inPost : w.axes.inLevel;
}

/** A key of an axis in words. */
function keyName({ facts = [] }: Document, { by }: Axis, key: string, { w, names, lang }: Spoken): string {
  if (key === "*") return w.others;
  if (typeof by === "string") return by === "step" ? w.step(key) : by === "region" || by === "industry" ? names.term(by, key, lang) : key;
  if ("level" in by) return names.term(by.level, key, lang);
  if ("years" in by) return years(key, w);
  const kind = facts.find(({ name }) => name === by.fact)?.kind;
  if (kind === "yes-no") return key === "yes" ? w.yes : key === "no" ? w.no : key;
  return (typeof kind === "object" && say(kind.choice.find(({ code }) => code === key)?.name, lang)) || key;
}

function years(key: string, w: BargainMessages): string {
  const [, from = key, range, until = ""] = /^(\d+)(-(\d*))?$/.exec(key) ?? [];
  return range === undefined || from === until ? w.years(from) : until === "" ? w.yearsFrom(from) : w.yearsTo(from, until);
}

/** Whether two ways of writing mean the same. */
export function isSame(kind: Kind, a: string, b: string): boolean {
  if (a === b) return true;
  if (kind === "money") return fenOf(a) !== undefined && fenOf(a) === fenOf(b);
  const [one, other] = [fractionOf(a), fractionOf(b)];
  return one !== undefined && other !== undefined && same(one, other);
}
