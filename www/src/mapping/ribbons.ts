/** The ribbons of the picture, each with a wider one over it that takes the pointer. */
import { html, svg } from "lit";
import type { Drawing } from "./lanes.js";
import type { Picture } from "./model.js";

export interface RibbonActs {
  /** The pointer is on these links. */
  hover(links: readonly number[]): void;
  show(link: number): void;
}

/** `lit` are the links to bring forward. */
export function ribbons(drawing: Drawing | undefined, links: Picture["links"], lit: ReadonlySet<number>, { hover, show }: RibbonActs): unknown {
  const state = (at: number) => `${links[at]?.selection.kind ?? "granted"} ${lit.size === 0 ? "" : lit.has(at) ? "lit" : "dim"}`;
  const lanes = [...(drawing?.lanes ?? [])].sort((a, b) => Number(lit.has(a.link)) - Number(lit.has(b.link)));
  return html`<svg class="ribbons" aria-hidden="true">
    ${lanes.map(({ link, path, width }) => svg`<path class="lane ${state(link)}" d=${path} stroke-width=${width} />`)}
    ${drawing?.stubs.map(({ x, y, height }) => svg`<rect class="stub" x=${x} y=${y} width="4" height=${height} rx="1" />`)}
    ${drawing?.lanes.map(
      ({ link, path, width }) => svg`<path
        class="touch"
        d=${path}
        stroke-width=${Math.max(width, 16)}
        @pointerenter=${() => hover([link])}
        @pointerleave=${() => hover([])}
        @click=${() => show(link)}
      />`,
    )}
  </svg>`;
}
