/** Arrow keys in the picture: up and down a side, left and right along a link. */
import { across } from "./across.js";
import type { Picture } from "./model.js";

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Whether the key moves in the picture, and the row it leads to, where there is one. */
export function rowAimed({ key, target }: KeyboardEvent, picture: Picture | undefined): { readonly moves: boolean; readonly row?: string | undefined } {
  const from = target as HTMLElement;
  const side = from.closest(".side");
  if (!side || !("row" in from.dataset)) return { moves: false };
  const step = STEPS[key];
  if (step !== undefined) {
    const rows = [...side.querySelectorAll<HTMLElement>("[data-row]")];
    return { moves: true, row: rows[rows.indexOf(from) + step]?.dataset["row"] };
  }
  if (key !== "ArrowRight" && key !== "ArrowLeft") return { moves: false };
  return { moves: true, row: picture && across(picture, from.dataset["row"] ?? "", key === "ArrowRight" ? "right" : "left") };
}
