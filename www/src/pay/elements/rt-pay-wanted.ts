/** What would settle the answer: one question for each fact that is wanting, answered on the spot. */
import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Names } from "../../data/catalogue.js";
import type { Employment } from "../../data/worker.js";
import type { JudgedGiven as Judged } from "../../engine/types.js";
import { language } from "../../i18n/index.js";
import type { Agreement } from "../agreements.js";
import type { PayFinding } from "../ask.js";
import { choicesOf, SOUND } from "../choices.js";
import { findingsOf, judgedOf, plainField, valueOf, withJudged, withValue } from "../edit.js";
import { PayElement } from "../element.js";
import { payBase } from "../style.js";
import type { Wanted } from "../types.js";

export class RtPayWanted extends PayElement {
  static override properties = {
    questions: { attribute: false },
    employment: { attribute: false },
    findings: { attribute: false },
    agreements: { attribute: false },
    covering: { attribute: false },
    names: { attribute: false },
    drafts: { state: true },
  };
  static override styles = [
    ...payBase,
    css`
      ul {
        display: grid;
        gap: 0.75rem;
        margin-top: 0.5rem;
      }
      .judged {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
        gap: 0.25rem 0.75rem;
      }
      h2:focus {
        outline: none;
      }
    `,
  ];

  declare questions: readonly Wanted[];
  declare employment: Employment;
  declare findings: readonly PayFinding[];
  declare agreements: readonly Agreement[];
  /** Ids of the agreements that cover the worker, or may. */
  declare covering: ReadonlySet<string>;
  declare names: Names;
  /** Judgements that are not whole yet, by fact. */
  declare drafts: ReadonlyMap<string, Partial<Judged>>;

  constructor() {
    super();
    this.drafts = new Map();
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  override render(): unknown {
    const { w, questions } = this;
    const pay = questions.filter((wanted) => wanted.of_pay);
    const others = questions.filter((wanted) => !wanted.of_pay);
    return html`${pay.length > 0
      ? html`<h2 tabindex="-1">${w.wanted}</h2>
          <p class="soft screen">${w.wantedHelp}</p>
          ${this.#list(pay)}`
      : nothing}
    ${others.length > 0
      ? html`<details>
          <summary>${w.wantedBesides(others.length)}</summary>
          ${this.#list(others)}
        </details>`
      : nothing}`;
  }

  #list(questions: readonly Wanted[]): unknown {
    return html`<ul>
      ${repeat(
        questions,
        ({ fact }) => fact,
        (wanted) => html`<li data-fact=${wanted.fact}>${this.#question(wanted)}</li>`,
      )}
    </ul>`;
  }

  #question(wanted: Wanted): unknown {
    const { w } = this;
    const [first = "", second = "", third = ""] = wanted.fact.split("/");
    if (first === "record") {
      const go = () => this.emit("rt-edit", { achievement: second, field: third });
      return html`<p>${wanted.title}</p>
        <button class="screen" @click=${go}>${w.goRecord}</button>`;
    }
    if (first === "judged") return this.#judged(wanted, second, third);
    const field = plainField(wanted.fact);
    if (field === undefined && first !== "facts") return html`<p>${wanted.title}</p><p class="soft">${w.cannotGive}</p>`;
    const value = valueOf(this.employment, wanted.fact);
    const other = field === undefined ? "" : (w.otherOf[field as keyof typeof w.otherOf] ?? "");
    const choices =
      field === undefined
        ? (wanted.choices ?? []).map(({ code, name }) => ({ value: code, label: name }))
        : choicesOf(field, { agreements: this.agreements, covering: this.covering, names: this.names, lang: language.current, other: w.enterpriseNone });
    return html`<rt-pay-field
      .label=${field === undefined ? wanted.title : w.fields[field]}
      .note=${value === "" ? "" : `✓ ${w.given}`}
      .kind=${wanted.kind === "code" || wanted.kind === "judged" ? "choice" : wanted.kind}
      .value=${value}
      .choices=${choices}
      .other=${other}
      .sound=${SOUND[field ?? ""]}
      .errors=${findingsOf(this.findings, this.employment, wanted.fact)}
      @rt-value=${({ detail }: CustomEvent<string>) => this.#say(wanted.fact, withValue(this.employment, wanted.fact, detail))}
    ></rt-pay-field>`;
  }

  /** What somebody judged counts with a reason and a name only. */
  #judged(wanted: Wanted, document: string, item: string): unknown {
    const { w } = this;
    const byAmount = this.agreements.find(({ id }) => id === document)?.judgedAmounts.has(item) ?? true;
    const how = byAmount ? "amount" : "factor";
    const now: Partial<Judged> = this.drafts.get(wanted.fact) ?? judgedOf(this.employment, document, item) ?? {};
    const set = (change: Partial<Judged>) => {
      const next = { ...now, ...change };
      this.drafts = new Map([...this.drafts, [wanted.fact, next]]);
      const { reason = "", by = "" } = next;
      const whole = (next[how] ?? "") !== "" && reason !== "" && by !== "";
      this.#say(wanted.fact, withJudged(this.employment, whole ? { document, item, [how]: next[how] ?? "", reason, by } : undefined, document, item));
    };
    const field = (name: "amount" | "factor" | "reason" | "by", kind: "money" | "text") => html`<rt-pay-field
      .label=${w.judged[name]}
      .kind=${kind}
      .value=${now[name] ?? ""}
      @rt-value=${({ detail }: CustomEvent<string>) => set({ [name]: detail })}
    ></rt-pay-field>`;
    return html`<p>${wanted.title}</p>
      <p class="soft">${w.judgedHelp}</p>
      <div class="judged">${field(how, how === "amount" ? "money" : "text")} ${field("reason", "text")} ${field("by", "text")}</div>`;
  }

  #say(fact: string, employment: Employment): void {
    this.dispatchEvent(new CustomEvent("rt-answer", { detail: { fact, employment } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-wanted": RtPayWanted;
  }
}
