/** What is taken home: the changed agreement as a document, the comparison as a table, paper. */
import { html } from "lit";
import type { Names } from "../../../data/catalogue.js";
import { save } from "../../../dom/save.js";
import type { WorkforceChange } from "../../../workforce/types.js";
import { comparisonLines } from "../comparison.js";
import { csvOf } from "../csv.js";
import type { Desk } from "../desk.js";
import { BargainElement } from "../element.js";
import { bargainBase } from "../style.js";
import { employerName, sizeName } from "./rt-bargain-groups.js";

export class RtBargainExport extends BargainElement {
  static override properties = {
    change: { attribute: false },
    desk: { attribute: false },
    names: { attribute: false },
    enterprises: { attribute: false },
    head: { attribute: false },
  };
  static override styles = bargainBase;

  declare change: WorkforceChange;
  declare desk: Desk;
  declare names: Names;
  declare enterprises: ReadonlyMap<string, string>;
  /** What is compared, in a few lines. */
  declare head: readonly string[];

  override render(): unknown {
    const { w, desk } = this;
    const { after, from } = desk;
    const { id, version } = after.document;
    // A version from a file is there already.
    const drafted = after !== from;
    return html`<h2>${w.export}</h2>
      <p class="soft">${drafted ? w.exportHelp : w.exportNothing}</p>
      <p class="tools">
        <button class="primary" ?disabled=${!drafted} @click=${() => save(after.file.text, w.draftName(id, version))}>${w.exportDocument}</button>
        <button @click=${() => save(this.#comparison(), w.comparisonName(id, version), "text/csv;charset=utf-8")}>${w.exportComparison}</button>
        <button @click=${() => print()}>${w.print}</button>
      </p>`;
  }

  #comparison(): string {
    const { w, change, desk, names, enterprises, head } = this;
    const lines = comparisonLines(
      {
        change,
        changes: desk.changes,
        head,
        sizeName: (size) => sizeName(size, w.sizeOf),
        employerName: (employer) => employerName(employer, names, enterprises, w.unnamed).join(" · "),
      },
      w,
    );
    return csvOf(lines);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-export": RtBargainExport;
  }
}
