/** What every element of the view of a workforce has in common. */
import { css } from "lit";
import { RtElement } from "../../dom/element.js";
import { workforceWords } from "../../i18n/workforce/index.js";
import type { WorkforceMessages } from "../../i18n/workforce/zh-CN.js";
import { yuan } from "../money.js";
import { payBase } from "../style.js";

export const workforceBase = [
  ...payBase,
  css`
    h2:focus {
      outline: none;
    }
    .help {
      max-width: 46rem;
    }
  `,
];

export class WorkforceElement extends RtElement {
  static override styles: import("lit").CSSResultGroup = workforceBase;

  /** The words of this view in the language chosen. */
  protected get w(): WorkforceMessages {
    return workforceWords();
  }

  /** Brings the heading into view and the focus to it. */
  focusHeading(): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }
}

/** A number of workers or rows, thousands parted. */
export const count = (number: number): string => yuan(String(number));
