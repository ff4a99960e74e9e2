/** Moving through the picture by arrow keys. */
import type { Group, Picture } from "./model.js";

/** The row or folded group at the other end of the first link of a row or group; nothing where there is none. */
export function across({ left, right, links }: Picture, key: string, to: "left" | "right"): string | undefined {
  const own = to === "right" ? left : right;
  const group = own.find((each) => each.key === key || each.rows.some((row) => row.key === key));
  const [row] = group?.rows.filter((each) => group.key === key || each.key === key) ?? [];
  const link = links[row?.links[0] ?? -1];
  const wanted = to === "right" ? link?.right[0]?.key : link?.left[0];
  const there = (to === "right" ? right : left).find((each: Group) => each.rows.some((other) => other.key === wanted));
  return there?.open === false ? there.key : wanted;
}
