/** The amounts after: undo and redo, many at once, then section by section; what is found beside its cell. */
import { css, html, nothing } from "lit";
import { type Desk, type Found, saidOf } from "../desk.js";
import { BargainElement } from "../element.js";
import type { History } from "../history.js";
import { bargainBase } from "../style.js";

export class RtBargainTerms extends BargainElement {
  static override properties = {
    desk: { attribute: false },
    history: { attribute: false },
    found: { attribute: false },
    epoch: { attribute: false },
  };
  static override styles = [
    ...bargainBase,
    css`
      .tools {
        margin: 0.5rem 0;
      }
      .note button {
        padding-inline: 0.25rem;
      }
      rt-bargain-raise {
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  declare desk: Desk;
  declare history: History;
  declare found: Found;
  declare epoch: number;

  override render(): unknown {
    const { w, desk, history, found } = this;
    const { sections } = desk;
    const money = sections.filter(({ terms }) => terms.some(({ kind }) => kind === "money"));
    const say = (type: string) => this.dispatchEvent(new CustomEvent(type));
    const said = new Map([...found.at].map(([pointer, findings]) => [pointer, findings.map((finding) => saidOf(finding, desk))] as const));
    const told = [...found.at].flatMap(([pointer, findings]) => findings.map((finding) => ({ pointer, finding })));
    return html`<h2>${w.terms}</h2>
      <p class="soft">${w.termsHelp}</p>
      <div class="tools">
        <button ?disabled=${history.past.length === 0} @click=${() => say("rt-undo")}>↶ ${w.undo}</button>
        <button ?disabled=${history.future.length === 0} @click=${() => say("rt-redo")}>↷ ${w.redo}</button>
        <button ?disabled=${history.now.size === 0} @click=${() => say("rt-reset-all")}>${w.resetAll}</button>
        ${history.now.size > 0 ? html`<span class="soft num" role="status">${w.changedCount(history.now.size)}</span>` : nothing}
      </div>
      ${told.length + found.apart.length > 0
        ? html`<div class="note" role="status">
            <p><strong>${w.doubts(told.length + found.apart.length)}</strong></p>
            ${told.slice(0, 6).map(({ pointer, finding }) => html`<p>${saidOf(finding, desk)} <button class="quiet" @click=${() => this.#show(pointer)}>${w.doubtHere}</button></p>`)}
            ${found.apart.slice(0, 4).map((finding) => html`<p>${saidOf(finding, desk)}</p>`)}
          </div>`
        : nothing}
      ${sections.length === 0 ? html`<p>${w.nothingToChange}</p>` : nothing}
      ${money.length > 0 ? html`<rt-bargain-raise .sections=${money}></rt-bargain-raise>` : nothing}
      ${sections.map(
        (section, nth) =>
          html`<rt-bargain-section data-section=${section.id} ?open=${nth === 0} .section=${section} .was=${desk.was} .findings=${said} .epoch=${this.epoch}></rt-bargain-section>`,
      )}
      ${(desk.from.document.entitlements?.length ?? 0) > 0 ? html`<p class="soft">${w.entitlements}</p>` : nothing}`;
  }

  #show(pointer: string): void {
    const section = this.desk.sections.find(({ terms }) => terms.some((term) => term.pointer === pointer));
    const all = [...this.renderRoot.querySelectorAll("rt-bargain-section")];
    void all.find(({ dataset }) => dataset["section"] === section?.id)?.focusCell(pointer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain-terms": RtBargainTerms;
  }
}
