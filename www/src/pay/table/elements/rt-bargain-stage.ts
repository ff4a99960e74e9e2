/** How far the table of workers is, or why it came no farther and what to do. */
import { html, nothing } from "lit";
import { BargainElement } from "../element.js";
import type { Stage } from "../stage.js";
import { bargainBase } from "../style.js";

export class RtBargainStage extends BargainElement {
  static override properties = {
    stage: { attribute: false },
    own: { type: Boolean },
    held: { type: Boolean },
  };
  static override styles = bargainBase;

  declare stage: Stage;
  /** Whether the table held is the visitor's own. */
  declare own: boolean;
  /** Whether one is held to be read again. */
  declare held: boolean;

  override render(): unknown {
    const { w, stage } = this;
    const say = (type: string) => this.dispatchEvent(new CustomEvent(type));
    const again = this.held ? html`<button @click=${() => say("rt-again")}>${w.retry}</button>` : nothing;
    const sample = this.held && !this.own ? nothing : html`<button @click=${() => say("rt-sample")}>${w.useSample}</button>`;
    const ways = html`<p class="tools">${again} ${sample}</p>`;
    switch (stage.is) {
      case "held":
        return nothing;
      case "starting":
        return html`<p class="soft" role="status">${w.starting}</p>`;
      case "reading":
        return html`<div class="tools screen">
          <span class="num" role="status">${w.reading(this.count(stage.progress?.rows ?? 0))}</span>
          ${stage.progress ? html`<progress max=${stage.progress.total} value=${stage.progress.bytes} aria-label=${w.reading(this.count(stage.progress.rows))}></progress>` : nothing}
          <button class="quiet" @click=${() => say("rt-cancel")}>${w.cancel}</button>
        </div>`;
      case "refused":
        return html`<div class="note" role="alert">
          <p><strong>${w.notTaken}</strong></p>
          ${stage.diagnostics.slice(0, 3).map(({ message, help, code }) => html`<p>${message ?? code} ${help}</p>`)} ${ways}
        </div>`;
      case "fault":
        return html`<div class="note" role="alert"><p><strong>${w.notTaken}</strong></p><p>${w[stage.fault]}</p>${ways}</div>`;
      case "cancelled":
        return html`<div class="note" role="status"><p>${w.cancelled}</p>${ways}</div>`;
      case "failed":
        return html`<rt-state .trouble=${stage.trouble} @retry=${() => say("rt-again")}></rt-state>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-stage": RtBargainStage;
  }
}
