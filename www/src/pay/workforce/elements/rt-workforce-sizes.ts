/** What employers of each size pay. */
import { html } from "lit";
import type { Column, Line } from "../../../elements/rt-table.js";
import type { WorkforcePaid } from "../../../workforce/types.js";
import { count, WorkforceElement } from "../element.js";
import { groupCells, groupColumns } from "../groups.js";

export class RtWorkforceSizes extends WorkforceElement {
  static override properties = { paid: { attribute: false } };

  declare paid: WorkforcePaid;

  override render(): unknown {
    const { w, paid } = this;
    const columns: readonly Column[] = [{ title: w.size }, ...groupColumns(w)];
    const lines = paid.sizes.map((size): Line => ({ key: String(size.from), cells: [{ text: this.#name(size) }, ...groupCells(size)] }));
    return html`<h2 tabindex="-1">${w.sizes}</h2>
      <p class="soft">${w.sizesHelp}</p>
      <rt-table dense untitled .caption=${w.sizes} .columns=${columns} .lines=${lines}></rt-table>`;
  }

  #name({ from, until }: WorkforcePaid["sizes"][number]): string {
    const { w } = this;
    if (until === undefined) return w.sizeAbove(count(from));
    return from === 0 ? w.sizeBelow(count(until + 1)) : w.sizeFrom(count(from), count(until));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-sizes": RtWorkforceSizes;
  }
}
