/** What every element of the mentor's view has in common. */
import type { PropertyDeclarations } from "lit";
import { say } from "../data/catalogue.js";
import { RtElement } from "../dom/element.js";
import type { Diagnostic, Text } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { mentorWords } from "../i18n/mentor/index.js";
import type { MentorMessages } from "../i18n/mentor/zh-CN.js";
import type { Store } from "../state/store.js";
import { messageOf, whereOf } from "./findings.js";
import type { Mentor } from "./state.js";
import { mentorBase } from "./style.js";

export class MentorElement extends RtElement {
  static override properties: PropertyDeclarations = {
    mentor: { attribute: false },
    store: { attribute: false },
    revision: { attribute: false },
  };
  static override styles: import("lit").CSSResultGroup = mentorBase;

  declare mentor: Mentor;
  declare store: Store;
  declare revision: number;

  /** The words of the mentor's view in the language chosen. */
  protected get w(): MentorMessages {
    return mentorWords();
  }

  protected say(text: Text | undefined): string {
    return say(text, language.current);
  }

  /** Several names as one. */
  protected titled(titles: readonly Text[]): string {
    return titles.map((title) => this.say(title)).join(" · ");
  }

  /** A finding about the session: where, what, what to do. */
  protected finding(found: Diagnostic): string {
    const { work, choice } = this.mentor;
    const say = (text: Text | undefined) => this.say(text);
    const where = work ? whereOf(found, work.session, choice?.assessment, say) : "";
    const message = work ? messageOf(found, work.session, choice?.assessment, say) : found.message;
    return [where && `${where}：`, message, found.help && this.w.finding(found.help)].filter(Boolean).join("");
  }

  /** What a code of a list stands for. */
  protected term(list: string, code: string | undefined): string {
    return code === undefined ? "" : this.store.names.term(list, code, language.current);
  }

  /** How a group of candidates is called. */
  protected readonly group = (code: string): string => this.term("candidate-group", code);
}
