/** Rows that were left out, with their lines and what to do; columns nobody asks for. */
import { css, html, nothing } from "lit";
import type { Column, Line } from "../../../elements/rt-table.js";
import type { Taken } from "../../../workforce/types.js";
import { count, WorkforceElement, workforceBase } from "../element.js";

/** So many rows are listed at first. */
const FEW = 20;
/** Most headings that are listed. */
const MOST_UNUSED = 40;

export class RtWorkforceWrong extends WorkforceElement {
  static override properties = { taken: { attribute: false }, all: { state: true } };
  static override styles = [
    ...workforceBase,
    css`
      .unused {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem 0.75rem;
        margin-top: 0.5rem;
      }
      .unused li {
        padding: 0 0.5em;
        border: 1px solid var(--edge);
        border-radius: 4px;
        overflow-wrap: anywhere;
      }
      h2 + *,
      h3 {
        margin-top: 0.25rem;
      }
      rt-table + h2 {
        margin-top: 1rem;
      }
    `,
  ];

  declare taken: Taken;
  /** Whether all rows are listed that are told. */
  declare all: boolean;

  constructor() {
    super();
    this.all = false;
  }

  override render(): unknown {
    const { w, taken } = this;
    const { refused, refused_count: all, unused } = taken;
    return html`${all > 0
      ? html`<h2 tabindex="-1">${w.wrong(count(all))}</h2>
          <p class="soft">${w.wrongHelp} ${all > refused.length ? w.wrongMore(count(refused.length)) : nothing}</p>
          ${this.#rows()}`
      : nothing}
    ${unused.length > 0
      ? html`<h2 tabindex="-1">${w.unused(count(unused.length))}</h2>
          <p class="soft">${w.unusedHelp}</p>
          <ul class="unused">
            ${unused.slice(0, MOST_UNUSED).map((heading) => html`<li>${heading === "" ? w.blankHeading : heading}</li>`)}${unused.length > MOST_UNUSED ? html`<li>…</li>` : nothing}
          </ul>`
      : nothing}`;
  }

  #rows(): unknown {
    const { w, taken } = this;
    const columns: readonly Column[] = [{ title: w.wrongLine, number: true }, { title: w.wrongWhat, wide: true }, { title: w.wrongDo, wide: true }];
    const told = this.all ? taken.refused : taken.refused.slice(0, FEW);
    const lines = told.map(
      ({ place, message, code, help }, at): Line => ({
        key: String(at),
        cells: [{ text: place.line === undefined ? "" : count(place.line) }, { text: message ?? code }, { text: help ?? "" }],
      }),
    );
    return html`<rt-table untitled .caption=${w.wrong(count(taken.refused_count))} .columns=${columns} .lines=${lines}></rt-table>
      ${told.length < taken.refused.length ? html`<button class="screen" @click=${() => (this.all = true)}>${w.showWrong(count(taken.refused.length))}</button>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-wrong": RtWorkforceWrong;
  }
}
