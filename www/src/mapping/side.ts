/** One side of the picture: groups that fold, their rows as high as the ribbons that end there. */
import { html, nothing } from "lit";
import { placed } from "../dom/placed.js";
import type { Decision } from "../engine/types.js";
import type { Messages } from "../i18n/zh-CN.js";
import { code } from "./boxes.js";
import { type Group, type Picture, type Row, shown } from "./model.js";
import { rowWords } from "./words.js";

/** What is shown of a picture. */
export interface View {
  readonly picture: Picture;
  readonly decision: Decision;
  readonly m: Messages;
  /** Links to bring forward. */
  readonly lit: ReadonlySet<number>;
  /** Pixels for each credit. */
  readonly scale: number;
  /** Whether it is said above the picture that all of it rests on examples. */
  readonly quiet: boolean;
}

export interface SideActs {
  /** The pointer or the focus is on these links. */
  hover(links: readonly number[]): void;
  fold(group: Group): void;
  enter(row: Row): void;
}

export const side = (of: "left" | "right", view: View, acts: SideActs): unknown => view.picture[of].map((all) => group(all, of, view, acts));

function group(all: Group, of: "left" | "right", view: View, acts: SideActs): unknown {
  const { m, scale } = view;
  const { key, title, rows, weight, open } = all;
  const boxes = rows.map((each) => code(each.key)).join(" ");
  const links = rows.flatMap((each) => each.links);
  const tall = placed({ "min-height": open ? "" : `max(2.75rem, ${(weight * scale) / 100 + 12}px)` });
  return html`<div class="group ${open ? "open" : "folded"}">
    <button
      class="heading ${open ? "" : state(links, view)}"
      data-row=${key}
      data-box=${open ? nothing : boxes}
      aria-expanded=${open}
      @click=${() => acts.fold(all)}
      @pointerenter=${() => acts.hover(open ? [] : links)}
      @pointerleave=${() => acts.hover([])}
      ${tall}
    >
      <span class="chevron" aria-hidden="true"></span>
      <span>${title}</span>
      <span class="soft num">${m.items(rows.length)}${weight > 0 ? html` · ${m.creditsOf(shown(weight))}` : nothing}</span>
    </button>
    ${open ? html`<ul>${rows.map((each) => html`<li>${row(each, of, view, acts)}</li>`)}</ul>` : nothing}
  </div>`;
}

function row(one: Row, of: "left" | "right", view: View, acts: SideActs): unknown {
  const { m, scale, quiet } = view;
  const { key, name, links, weight, example } = one;
  const { figures, told, granted } = rowWords(one, of, view);
  return html`<button
    class="row ${granted ? "" : "missed"} ${state(links, view)}"
    data-row=${key}
    data-box=${code(key)}
    aria-describedby="keys"
    @click=${() => acts.enter(one)}
    @focus=${() => acts.hover(links)}
    @blur=${() => acts.hover([])}
    @pointerenter=${() => acts.hover(links)}
    @pointerleave=${() => acts.hover([])}
    ${placed({ "min-height": `max(2.75rem, ${(weight * scale) / 100 + 10}px)` })}
  >
    <span class="name">${name}${example && !quiet ? html` <span class="mark">${m.example}</span>` : nothing}</span>
    <span class="facts num">${figures}</span>
    <span class="sr">${told}</span>
  </button>`;
}

const state = (links: readonly number[], { lit }: View): string => (links.some((at) => lit.has(at)) ? "lit" : "");
