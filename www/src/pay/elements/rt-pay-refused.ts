/** Why a file was not taken, with its own lines. */
import { css, html, nothing } from "lit";
import { PayElement } from "../element.js";
import type { Fault } from "../open.js";
import { payBase } from "../style.js";

/** Most of them that are told. */
const TOLD = 5;

export class RtPayRefused extends PayElement {
  static override properties = { faults: { attribute: false } };
  static override styles = [
    ...payBase,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  declare faults: readonly (Fault | string)[];

  constructor() {
    super();
    this.faults = [];
  }

  override render(): unknown {
    const { w, faults } = this;
    if (faults.length === 0) return nothing;
    return html`<div class="note file" role="alert">
      <p><strong>${w.fileRefused}</strong></p>
      ${faults.slice(0, TOLD).map((fault) => html`<p>${this.#told(fault)}</p>`)}
      <p><button class="quiet" @click=${() => this.dispatchEvent(new Event("close"))}>${this.m.close}</button></p>
    </div>`;
  }

  #told(fault: Fault | string): unknown {
    const { w } = this;
    if (typeof fault === "string") return fault;
    if (fault.kind === "not") return w.fileNot;
    if (fault.kind !== "told") return w.fileFaults[fault.kind](fault.member, fault.line);
    return html`${fault.line === undefined ? nothing : html`<strong class="num">${w.fileLine(fault.line)}</strong> `}${fault.message} ${fault.help}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-refused": RtPayRefused;
  }
}
