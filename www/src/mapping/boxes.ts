/** Where the rows, groups and rules of the picture stand on the screen. */
import type { Box } from "./lanes.js";

/** A key without blanks, so that several fit one attribute. */
export const code = (key: string): string => encodeURIComponent(key);

/** Boxes by the code of their key, measured from the corner of the picture. */
export function boxesIn(map: Element): ReadonlyMap<string, Box> {
  const origin = map.getBoundingClientRect();
  const boxes = new Map<string, Box>();
  for (const element of map.querySelectorAll<HTMLElement>("[data-box]")) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const box = { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
    for (const key of (element.dataset["box"] ?? "").split(" ")) boxes.set(key, box);
  }
  return boxes;
}
