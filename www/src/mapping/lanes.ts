/** Where each ribbon of the picture runs. Pure geometry over measured boxes; lengths in CSS pixels. */
import type { Link, Picture } from "./model.js";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One ribbon: a curve and how thick it is. */
export interface Lane {
  readonly link: number;
  readonly path: string;
  readonly width: number;
}

/** The bar at a box where ribbons end. */
export interface Stub {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The middle of a link and half its thickness there. */
export interface Middle {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

export interface Drawing {
  readonly lanes: readonly Lane[];
  readonly stubs: readonly Stub[];
  /** Middle of each link, for its card. */
  readonly middles: ReadonlyMap<number, Middle>;
}

const THINNEST = 1.5;
const STUB = 4;

interface End {
  readonly link: number;
  readonly key: string;
  readonly box: Box;
  readonly width: number;
  /** Height of the other end; ends are stacked in its order, so that ribbons cross little. */
  towards: number;
  y: number;
}

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(values.length, 1);

/**
 * Lays out all ribbons.
 * @param boxOf the box of a row, of its group where that is folded
 * @param ruleOf the box of a rule's label, if labels are shown
 * @param scale pixels for each credit
 */
export function draw(
  { links }: Picture,
  boxOf: (key: string) => Box | undefined,
  ruleOf: (key: string) => Box | undefined,
  scale: number,
): Drawing {
  const thickness = (hundredths: number) => Math.max((hundredths * scale) / 100, THINNEST);
  const ends = (side: "left" | "right"): End[] =>
    links.flatMap((link, at) => {
      const keys = side === "left" ? link.left.map((key) => ({ key, weight: link.weight / link.left.length })) : link.right;
      return keys.flatMap(({ key, weight }) => {
        const box = boxOf(key);
        const width = thickness(link.selection.kind === "granted" ? weight : 0);
        return box ? [{ link: at, key, box, width, towards: 0, y: 0 }] : [];
      });
    });
  const lefts = ends("left");
  const rights = ends("right");
  const heights = (list: readonly End[], at: number) => list.filter(({ link }) => link === at).map(({ box }) => middle(box));
  for (const end of lefts) end.towards = mean(heights(rights, end.link));
  for (const end of rights) end.towards = mean(heights(lefts, end.link));
  const stubs = [...stack(lefts, "right"), ...stack(rights, "left")];
  const centres = passThrough(links, lefts, rights, ruleOf, thickness);

  const lanes: Lane[] = [];
  const middles = new Map<number, Middle>();
  links.forEach((_, at) => {
    const from = lefts.filter(({ link }) => link === at);
    const to = rights.filter(({ link }) => link === at);
    const centre = centres.get(at);
    if (!centre) return;
    middles.set(at, { x: (centre.in + centre.out) / 2, y: centre.y, half: centre.width / 2 });
    if (centre.out === centre.in) {
      lanes.push(...direct(at, from, to));
      return;
    }
    for (const end of from) lanes.push({ link: at, width: end.width, path: curve(end.box.right + STUB, end.y, centre.in, centre.y) });
    lanes.push({ link: at, width: centre.width, path: `M${centre.in},${centre.y}H${centre.out}` });
    for (const end of to) lanes.push({ link: at, width: end.width, path: curve(centre.out, centre.y, end.box.left - STUB, end.y) });
  });
  return { lanes, stubs, middles };
}

/** Without a label to pass through: one curve for each pair of ends, as thick as the thinner share. */
const direct = (link: number, from: readonly End[], to: readonly End[]): Lane[] =>
  from.flatMap((a) =>
    to.map((b) => ({
      link,
      width: Math.max(Math.min(a.width / to.length, b.width / from.length), THINNEST),
      path: curve(a.box.right + STUB, a.y, b.box.left - STUB, b.y),
    })),
  );

/** Stacks the ends at each box, centred, and says where the bar beside the box goes. */
function stack(ends: readonly End[], edge: "left" | "right"): Stub[] {
  const stubs: Stub[] = [];
  for (const group of grouped(ends, ({ box }) => box).values()) {
    const [first] = group;
    if (!first) continue;
    const total = group.reduce((sum, { width }) => sum + width, 0);
    let y = middle(first.box) - total / 2;
    stubs.push({ x: edge === "right" ? first.box.right : first.box.left - STUB, y, height: total });
    for (const end of group.sort((a, b) => a.towards - b.towards)) {
      end.y = y + end.width / 2;
      y += end.width;
    }
  }
  return stubs;
}

interface Centre {
  readonly in: number;
  readonly out: number;
  readonly y: number;
  readonly width: number;
}

/** Where each link passes the middle: through the label of its rule, else straight. */
function passThrough(
  links: readonly Link[],
  lefts: readonly End[],
  rights: readonly End[],
  ruleOf: (key: string) => Box | undefined,
  thickness: (weight: number) => number,
): Map<number, Centre> {
  const centres = new Map<number, Centre>();
  const at = links.map((link, index) => {
    const from = lefts.filter((end) => end.link === index);
    const to = rights.filter((end) => end.link === index);
    const x = (mean(from.map(({ box }) => box.right)) + mean(to.map(({ box }) => box.left))) / 2;
    const y = mean([mean(from.map((end) => end.y)), mean(to.map((end) => end.y))]);
    return { index, rule: link.rule, x, y, width: thickness(link.selection.kind === "granted" ? link.weight : 0), drawn: from.length > 0 && to.length > 0 };
  });
  for (const [rule, group] of grouped(at.filter(({ drawn }) => drawn), ({ rule }) => rule)) {
    const box = ruleOf(rule);
    let y = box ? middle(box) - group.reduce((sum, { width }) => sum + width, 0) / 2 : 0;
    for (const each of group.sort((a, b) => a.y - b.y)) {
      const centre = box ? { in: box.left, out: box.right, y: y + each.width / 2 } : { in: each.x, out: each.x, y: each.y };
      centres.set(each.index, { ...centre, width: each.width });
      y += each.width;
    }
  }
  return centres;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const half = (x1 + x2) / 2;
  const n = (value: number) => Math.round(value * 10) / 10;
  return `M${n(x1)},${n(y1)}C${n(half)},${n(y1)} ${n(half)},${n(y2)} ${n(x2)},${n(y2)}`;
}

/** `Map.groupBy`, which the oldest browsers we serve lack. */
function grouped<T, K>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
