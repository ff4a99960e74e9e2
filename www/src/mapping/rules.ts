/** The rules between both sides, each as high as the ribbons through it. */
import { html } from "lit";
import { placed } from "../dom/placed.js";
import { code } from "./boxes.js";
import type { View } from "./side.js";

/** `hover` takes the links under the pointer. */
export function rules({ picture: { rules: all, links }, lit, scale }: View, hover: (links: readonly number[]) => void): unknown {
  const height = (list: readonly number[]) => list.reduce((sum, at) => sum + (links[at]?.weight ?? 0), 0);
  const state = (at: readonly number[]) =>
    `${at.every((each) => links[each]?.selection.kind === "refused") ? "refused" : ""} ${at.some((each) => lit.has(each)) ? "lit" : ""}`;
  return html`<ul>
    ${all.map(
      ({ key, title, links: at }) =>
        html`<li
          data-box=${code(`rule:${key}`)}
          class=${state(at)}
          ${placed({ "min-height": `${(height(at) * scale) / 100 + 8}px` })}
          @pointerenter=${() => hover(at)}
          @pointerleave=${() => hover([])}
        >
          <span class="label"><span>${title}</span></span>
        </li>`,
    )}
  </ul>`;
}
