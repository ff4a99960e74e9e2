/** What every element of the bargaining table has in common. */
import { html, nothing } from "lit";
import { RtElement } from "../../dom/element.js";
import { bargainWords } from "../../i18n/bargain/index.js";
import type { BargainMessages } from "../../i18n/bargain/zh-CN.js";
import { fen, gain, yuan } from "../money.js";

export class BargainElement extends RtElement {
  /** The words of this view in the language chosen. */
  protected get w(): BargainMessages {
    return bargainWords();
  }

  /** A number of people or rows. */
  protected count(many: number): string {
    return yuan(String(many));
  }

  /** An amount with its sign in front, and a word for a screen reader's sake in its class. */
  protected moved(amount: string): unknown {
    const size = fen(amount);
    return html`<span class="num ${size > 0 ? "up" : size < 0 ? "down" : "soft"}">${size === 0 ? "0" : gain(amount)}</span>`;
  }

  protected when(shown: boolean, what: () => unknown): unknown {
    return shown ? what() : nothing;
  }
}
