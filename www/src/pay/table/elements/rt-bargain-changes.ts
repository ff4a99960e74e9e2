/** What two versions of the agreement say otherwise, side by side. */
import { css, html, nothing } from "lit";
import { fen, yuan } from "../../money.js";
import { type Change, difference } from "../changes.js";
import { BargainElement } from "../element.js";
import { bargainBase } from "../style.js";

export class RtBargainChanges extends BargainElement {
  static override properties = {
    changes: { attribute: false },
    versions: { attribute: false },
  };
  static override styles = [
    ...bargainBase,
    css`
      :host {
        container-type: inline-size;
      }
      .version {
        white-space: nowrap;
      }
    `,
  ];

  declare changes: readonly Change[];
  /** The version before and the one after. */
  declare versions: readonly [string, string];

  override render(): unknown {
    const { w, changes } = this;
    return html`<h2>${w.changes}</h2>
      ${changes.length === 0
        ? html`<p class="soft">${w.noChanges}</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-label=${w.changes}>
            <table class="narrow">
              <thead>
                <tr>
                  <th scope="col">${w.where}</th>
                  <th scope="col" class="right">${w.before}<br /><span class="num version">${this.versions[0]}</span></th>
                  <th scope="col" class="right">${w.after}<br /><span class="num version">${this.versions[1]}</span></th>
                  <th scope="col" class="right">${w.change}</th>
                </tr>
              </thead>
              <tbody>
                ${changes.map((change) => this.#line(change))}
              </tbody>
            </table>
          </div>`}`;
  }

  #line(change: Change): unknown {
    const { w } = this;
    const { term, section, unit, before, after } = change;
    const shown = (value: string | undefined) => (value === undefined ? html`<span class="soft">${w.absent}</span>` : term.kind === "money" && /^[\d.]+$/.test(value) ? yuan(value) : value);
    const by = difference(change);
    return html`<tr data-key=${term.key}>
      <th scope="row">${section} · ${term.label} <span class="soft">${unit}</span></th>
      <td class="right">${shown(before)}</td>
      <td class="right">${shown(after)}</td>
      <td class="right">${by === undefined ? nothing : term.kind === "money" ? this.moved(by) : html`<span class="num">${fen(by) > 0 ? "+" : ""}${by}</span>`}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-changes": RtBargainChanges;
  }
}
