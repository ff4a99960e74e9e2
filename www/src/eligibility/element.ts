/** What every element of the view of levels has in common. */
import { html, nothing } from "lit";
import { RtElement } from "../dom/element.js";
import type { EligibilityState, EligibilityStatus } from "../engine/types.js";
import { levelWords } from "../i18n/eligibility/index.js";
import type { LevelMessages } from "../i18n/eligibility/zh-CN.js";

/** A mark beside each word, so that no state is told by colour alone. */
const MARKS: Readonly<Record<EligibilityState, string>> = { held: "✓", holds: "●", unknown: "?", "not-yet": "→", missing: "○" };

export class LevelElement extends RtElement {
  /** The words of this view in the language chosen. */
  protected get w(): LevelMessages {
    return levelWords();
  }

  /** A state in a word, with its mark; its day, where it has one. */
  protected state({ state, from }: EligibilityStatus): unknown {
    const { w } = this;
    return this.#marked(state, state === "not-yet" && from !== undefined ? w.from(from) : w.states[state]);
  }

  /** The same of a single condition, which is met or not. */
  protected met({ state, from }: EligibilityStatus): unknown {
    const { w } = this;
    return this.#marked(state, state === "not-yet" && from !== undefined ? w.metFrom(from) : w.conditions[state]);
  }

  #marked(state: EligibilityState, words: string): unknown {
    return html`<span class="state ${state}"><span class="sign" aria-hidden="true">${MARKS[state]}</span>${words}</span>`;
  }

  /** What the days of a status say beyond its state. */
  protected days({ state, from, until, perhaps_from: perhaps }: EligibilityStatus, asOf: string): unknown {
    const { w } = this;
    const told: string[] = [];
    if (state === "unknown" && from !== undefined) told.push(w.from(from) + w.goesOn);
    if (perhaps !== undefined && perhaps > asOf) told.push(w.perhaps(perhaps));
    if (until !== undefined) told.push(w.until(until));
    return told.length > 0 ? html`<span class="soft num">${told.join(" · ")}</span>` : nothing;
  }
}
