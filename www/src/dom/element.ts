/** What every element of the page has in common: shared styles and the words of the language chosen. */
import { LitElement } from "lit";
import { language } from "../i18n/index.js";
import type { Messages } from "../i18n/zh-CN.js";
import { base } from "../style/base.js";

export class RtElement extends LitElement {
  static override styles: import("lit").CSSResultGroup = base;

  readonly #languageChanged = () => this.requestUpdate();

  /** The interface words in the language chosen. */
  protected get m(): Messages {
    return language.messages;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    language.addEventListener("change", this.#languageChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    language.removeEventListener("change", this.#languageChanged);
  }

  /** Tells the elements around this one; events bubble out of shadow roots. */
  protected emit<K extends keyof RtEvents>(type: K, detail: RtEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** What elements ask of the page. */
export interface RtEvents {
  /** Show the clause of a grant or a refusal, or of nothing. */
  "rt-select": Selection | null;
  /** Try a wish before it holds. */
  "rt-preview": import("../engine/types.js").Pin;
  /** Make a wish hold. */
  "rt-pin": import("../engine/types.js").Pin;
  /** Have the decision checked independently. */
  "rt-verify": undefined;
  /** Open the record where a fact is stated. */
  "rt-edit": FactPlace;
  /** Take a worker's file, given as text. */
  "rt-worker": string;
  /** Open a table. */
  "rt-tab": string;
}

/** Where a record states a fact: a field of an achievement, or of the learner. */
export interface FactPlace {
  readonly achievement?: string;
  readonly field: string;
}

/** A grant or a refusal, by its position in the decision. */
export interface Selection {
  readonly kind: "granted" | "refused";
  readonly index: number;
}

export const same = (a: Selection | null, b: Selection | null): boolean =>
  a?.kind === b?.kind && a?.index === b?.index;
