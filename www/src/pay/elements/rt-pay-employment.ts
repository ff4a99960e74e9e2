/** The form of the employment: where, as what and since when; levels appointed to, the contract, what was received, other facts. */
import { css, html, nothing } from "lit";
import { type Names, say } from "../../data/catalogue.js";
import type { Employment } from "../../data/worker.js";
import { language } from "../../i18n/index.js";
import { fieldStyle } from "../../style/fields.js";
import type { Agreement } from "../agreements.js";
import type { PayFinding } from "../ask.js";
import { choicesOf, SOUND } from "../choices.js";
import { findingsOf, PLAIN, type PlainField, withList, withValue } from "../edit.js";
import { PayElement } from "../element.js";
import { payBase } from "../style.js";

export class RtPayEmployment extends PayElement {
  static override properties = {
    employment: { attribute: false },
    findings: { attribute: false },
    agreements: { attribute: false },
    covering: { attribute: false },
    names: { attribute: false },
    asked: { attribute: false },
  };
  static override styles = [
    ...payBase,
    fieldStyle,
    css`
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        padding: 0.5rem 0;
      }
      h3 {
        margin-top: 0.75rem;
      }
      .judged {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 0.75rem;
      }
    `,
  ];

  declare employment: Employment;
  declare findings: readonly PayFinding[];
  declare agreements: readonly Agreement[];
  /** Ids of the agreements that cover the worker, or may. */
  declare covering: ReadonlySet<string>;
  declare names: Names;
  /** Facts that are asked for above. */
  declare asked: ReadonlySet<string>;

  override render(): unknown {
    const { w, employment, agreements, names, findings } = this;
    const facts = (employment.facts ?? []).filter(({ fact }) => !this.asked.has(`facts/${fact}`));
    const entries = (field: "appointed" | "contract" | "received", title: string) => html`<h3>${title}</h3>
      <rt-pay-entries
        .field=${field}
        .employment=${employment}
        .findings=${findings}
        .agreements=${agreements}
        .names=${names}
        @rt-employment=${({ detail }: CustomEvent<Employment>) => this.#write(detail)}
      ></rt-pay-entries>`;
    return html`<p class="soft">${w.formHelp}</p>
      <div class="fields">${PLAIN.map((field) => this.#field(field))}</div>
      ${entries("contract", w.contractLines)} ${entries("appointed", w.appointed)} ${entries("received", w.received)}
      ${facts.length > 0 ? html`<h3>${w.facts}</h3><div class="fields">${facts.map(({ fact, value }) => this.#fact(fact, value))}</div>` : nothing} ${this.#judged()}`;
  }

  #field(field: PlainField): unknown {
    const { w, employment, agreements, covering, names } = this;
    const choices = choicesOf(field, { agreements, covering, names, lang: language.current, other: w.enterpriseNone });
    const dated = field === "hired" || field === "post_since";
    return html`<rt-pay-field
      class="field"
      data-field=${field}
      .label=${w.fields[field]}
      .kind=${dated ? "date" : "choice"}
      .value=${employment[field] ?? ""}
      .choices=${choices}
      .other=${w.otherOf[field as keyof typeof w.otherOf] ?? ""}
      .sound=${SOUND[field]}
      .errors=${findingsOf(this.findings, employment, field)}
      @rt-value=${({ detail }: CustomEvent<string>) => this.#write(withValue(employment, field, detail))}
    ></rt-pay-field>`;
  }

  #fact(name: string, value: string): unknown {
    const { agreements, employment } = this;
    const declared = agreements.flatMap(({ facts }) => facts).find((fact) => fact.name === name);
    const key = `facts/${name}`;
    return html`<rt-pay-field
      class="field"
      data-field=${key}
      .label=${say(declared?.title, language.current) || name}
      .kind=${declared?.kind ?? "text"}
      .value=${value}
      .choices=${(declared?.choices ?? []).map((choice) => ({ value: choice.code, label: say(choice.name, language.current) }))}
      .errors=${findingsOf(this.findings, employment, key)}
      @rt-value=${({ detail }: CustomEvent<string>) => this.#write(withValue(employment, key, detail))}
    ></rt-pay-field>`;
  }

  /** What was judged: by whom and why, to be taken back. */
  #judged(): unknown {
    const { w, employment } = this;
    const all = (employment.judged ?? []).filter(({ document, item }) => !this.asked.has(`judged/${document}/${item}`));
    if (all.length === 0) return nothing;
    const drop = (at: number) => this.#write(withList(employment, "judged", (employment.judged ?? []).filter((each) => each !== all[at])));
    return html`<h3>${w.judgedOf}</h3>
      ${all.map(
        ({ amount, factor, reason, by }, at) =>
          html`<p class="judged"><span>${w.list([amount ?? factor ?? "", reason, by].filter(Boolean))}</span><button class="quiet screen" aria-label=${w.removeOf(reason)} @click=${() => drop(at)}>${w.remove}</button></p>`,
      )}`;
  }

  #write(detail: Employment): void {
    this.dispatchEvent(new CustomEvent("rt-employment", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-employment": RtPayEmployment;
  }
}
