/** The picture as data: groups left and right, rules between, links. Pure; nothing here knows the page. */
import { credits, hundredths } from "../data/credit.js";
import type { Selection } from "../dom/element.js";
import type { AchievementKind, Decision, NodeStatus } from "../engine/types.js";

/** Rows a side may have before groups fold. */
export const ROWS = 16;

export interface Row {
  /** Unique in the picture. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly facts: string;
  /** Hundredths of credits that start or end here. */
  readonly weight: number;
  readonly example: boolean;
  /** Links at this row, granted ones first. */
  readonly links: readonly number[];
}

export interface Group {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly weight: number;
  readonly open: boolean;
}

export interface Link {
  readonly selection: Selection;
  readonly left: readonly string[];
  readonly right: readonly { readonly key: string; readonly weight: number }[];
  readonly weight: number;
  readonly rule: string;
  readonly ruleTitle: string;
}

export interface Picture {
  readonly left: readonly Group[];
  readonly right: readonly Group[];
  readonly links: readonly Link[];
  readonly rules: readonly { readonly key: string; readonly title: string; readonly links: readonly number[] }[];
  /** Refusals that could be drawn. */
  readonly drawable: number;
}

export interface View {
  readonly ledger: number;
  /** How many refusals to draw. */
  readonly refused: number;
  /** Groups the visitor opened or folded. */
  readonly folds: ReadonlyMap<string, boolean>;
  readonly kindTitle: (kind: AchievementKind) => string;
}

/** Which heading below the top of the requirement tree a node or course stands under. */
export function headings(tree: NodeStatus): Map<string, { readonly key: string; readonly title: string; readonly order: number }> {
  const found = new Map<string, { key: string; title: string; order: number }>();
  let order = 0;
  const walk = (node: NodeStatus, heading: NodeStatus | undefined) => {
    if (!found.has(node.id)) {
      found.set(node.id, { key: (heading ?? node).id, title: (heading ?? node).title, order: order++ });
    }
    for (const child of node.children ?? []) walk(child, heading ?? (child.kind === "course" ? node : child));
  };
  walk(tree, undefined);
  return found;
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly facts: string;
  readonly group: { readonly key: string; readonly title: string; readonly order: number };
  readonly order: number;
  weight: number;
  example: boolean;
  readonly links: number[];
}

const KINDS: readonly AchievementKind[] = ["course", "certificate", "award", "work", "title", "schooling", "service", "project"];

export function picture(decision: Decision, view: View): Picture {
  const tree = decision.ledgers[view.ledger]?.requirement;
  const under = tree ? headings(tree) : new Map<string, never>();
  const left = new Map<string, Draft>();
  const right = new Map<string, Draft>();
  const links: Link[] = [];

  const add = (claim: Decision["granted"][number] | Decision["refused"][number], selection: Selection) => {
    const at = links.length;
    const granted = selection.kind === "granted";
    const weight = granted && "credits" in claim ? hundredths(claim.credits) : 0;
    const example = granted && "example" in claim && claim.example;
    for (const { id, kind, name, facts = "" } of claim.achievements) {
      const group = { key: `left-${kind}`, title: view.kindTitle(kind), order: KINDS.indexOf(kind) };
      const row = left.get(id) ?? { id, name, facts, group, order: left.size, weight: 0, example: false, links: [] };
      row.weight += Math.round(weight / claim.achievements.length);
      row.links.push(at);
      left.set(id, row);
    }
    for (const target of claim.targets) {
      const place = under.get(target.id) ?? under.get(target.node);
      const group = { key: `right-${place?.key ?? target.node}`, title: place?.title ?? target.node, order: place?.order ?? 0 };
      const key = `${target.node}/${target.id}`;
      const facts = target.kind === "course" ? target.credits : "";
      const row = right.get(key) ?? {
        id: target.id, name: target.name, facts, group, order: place?.order ?? right.size, weight: 0, example: false, links: [],
      };
      row.weight += granted ? hundredths(target.granted) : 0;
      row.example ||= example;
      row.links.push(at);
      right.set(key, row);
    }
    links.push({
      selection,
      left: claim.achievements.map(({ id }) => `l:${id}`),
      right: claim.targets.map((target) => ({ key: `r:${target.node}/${target.id}`, weight: hundredths(target.granted) })),
      weight,
      rule: `${claim.rule.document}/${claim.rule.rule}`,
      ruleTitle: claim.rule.title,
    });
  };

  decision.granted.forEach((grant, index) => {
    if (grant.ledger === view.ledger) add(grant, { kind: "granted", index });
  });
  const drawable = drawableRefusals(decision, view.ledger);
  for (const index of drawable.slice(0, view.refused)) {
    const refusal = decision.refused[index];
    if (refusal) add(refusal, { kind: "refused", index });
  }

  const sides = { left: groups(left, "l", view.folds), right: groups(right, "r", view.folds) };
  const heights = new Map(sides.right.flatMap(({ rows }) => rows).map(({ key }, at) => [key, at]));
  return { ...sides, links, rules: rules(links, heights), drawable: drawable.length };
}

/** Refusals with both ends, the nearest of each achievement first and those worth most before others. */
function drawableRefusals(decision: Decision, ledger: number): number[] {
  const seen = new Set<string>();
  const found = decision.refused
    .map((refusal, index) => ({ refusal, index }))
    .filter(({ refusal: r }) => r.ledger === ledger && r.achievements.length > 0 && r.targets.length > 0)
    .map(({ refusal, index }) => {
      const who = refusal.achievements.map(({ id }) => id).join();
      const again = seen.has(who);
      seen.add(who);
      return { index, again, worth: hundredths(refusal.worth), mendable: (refusal.repairs?.length ?? 0) > 0 };
    });
  return found
    .sort((a, b) => Number(a.again) - Number(b.again) || Number(b.mendable) - Number(a.mendable) || b.worth - a.worth || a.index - b.index)
    .map(({ index }) => index);
}

function groups(drafts: ReadonlyMap<string, Draft>, side: string, folds: ReadonlyMap<string, boolean>): Group[] {
  const byGroup = new Map<string, { group: Draft["group"]; rows: (Row & { order: number })[] }>();
  for (const [key, { group, ...row }] of drafts) {
    const entry = byGroup.get(group.key) ?? { group, rows: [] };
    entry.rows.push({ ...row, key: `${side}:${key}` });
    byGroup.set(group.key, entry);
  }
  const sorted = [...byGroup.values()].sort((a, b) => a.group.order - b.group.order || (a.group.key < b.group.key ? -1 : 1));
  const open = openGroups(sorted.map(({ group, rows }) => ({ key: group.key, rows: rows.length })), folds);
  return sorted.map(({ group, rows }) => ({
    key: group.key,
    title: group.title,
    rows: rows.sort((a, b) => a.order - b.order),
    weight: rows.reduce((total, { weight }) => total + weight, 0),
    open: open.has(group.key),
  }));
}

/** Small groups stay open as long as the rows fit; what the visitor chose comes first. */
function openGroups(sizes: readonly { key: string; rows: number }[], folds: ReadonlyMap<string, boolean>): Set<string> {
  const open = new Set(sizes.filter(({ key }) => folds.get(key) === true).map(({ key }) => key));
  let room = ROWS - sizes.filter(({ key }) => folds.get(key) === false).length;
  for (const { key, rows } of [...sizes].sort((a, b) => a.rows - b.rows)) {
    if (folds.has(key)) continue;
    room -= rows;
    if (room >= 0 || rows === 1) open.add(key);
    else room += rows - 1;
  }
  return open;
}

/** Rules in the order of what they fill, so that ribbons cross little; those that granted nothing come last. */
function rules(links: readonly Link[], heights: ReadonlyMap<string, number>): Picture["rules"] {
  const found = new Map<string, { key: string; title: string; links: number[] }>();
  links.forEach((link, at) => {
    const rule = found.get(link.rule) ?? { key: link.rule, title: link.ruleTitle, links: [] };
    rule.links.push(at);
    found.set(link.rule, rule);
  });
  const height = ({ links: at }: { links: readonly number[] }) => {
    const ends = at.flatMap((each) => links[each]?.right.map(({ key }) => heights.get(key) ?? 0) ?? []);
    const refused = at.every((each) => links[each]?.selection.kind === "refused");
    return ends.reduce((a, b) => a + b, 0) / Math.max(ends.length, 1) + (refused ? heights.size : 0);
  };
  return [...found.values()].sort((a, b) => height(a) - height(b));
}

/** Hundredths as the page shows them. */
export const shown = credits;
