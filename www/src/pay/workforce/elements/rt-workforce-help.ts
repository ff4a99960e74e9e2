/** How a table of workers is written: the headings that are known, the facts agreements ask for, a table to begin with. */
import { css, html } from "lit";
import { say } from "../../../data/catalogue.js";
import { language } from "../../../i18n/index.js";
import type { Store } from "../../../state/store.js";
import { SAMPLE_ADDRESS, SAMPLE_NAME } from "../../../workforce/sample.js";
import { agreementsOf, type FactAsked } from "../../agreements.js";
import { WorkforceElement, workforceBase } from "../element.js";

/** Headings as the engine knows them, with an example each; the words for them are those of `helpRows`. */
const HEADINGS = [
  { of: "id", written: ["id", "工号", "编号"], such: "A00001" },
  { of: "enterprise", written: ["enterprise", "企业", "企业代码", "单位"], such: "hx-machinery" },
  { of: "employer", written: ["employer", "单位类型"], such: "enterprise" },
  { of: "region", written: ["region", "地区", "行政区划"], such: "331083" },
  { of: "industry", written: ["industry", "行业"], such: "3523" },
  { of: "post", written: ["post", "岗位"], such: "精密加工" },
  { of: "level", written: ["level", "等级", "技能等级"], such: "3" },
  { of: "appointed", written: ["appointed:hx-machinery-post"], such: "operator" },
  { of: "hired", written: ["hired", "入职日期"], such: "2020-03-01" },
  { of: "post_since", written: ["post_since", "任现岗日期"], such: "2023-03-01" },
] as const;

/** Facts of these kinds can be columns. */
const KINDS = ["number", "date", "yes-no", "choice"];

interface Asked extends FactAsked {
  readonly by: readonly string[];
}

export class RtWorkforceHelp extends WorkforceElement {
  static override properties = { store: { attribute: false }, open: { type: Boolean } };
  static override styles = [
    ...workforceBase,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
        max-width: 62rem;
      }
      code {
        font: 1rem/1.5 var(--mono);
        overflow-wrap: anywhere;
      }
      table {
        width: 100%;
      }
      td {
        overflow-wrap: anywhere;
      }
      tbody th {
        min-width: 10rem;
      }
      a.button {
        display: inline-grid;
        align-items: center;
        justify-self: start;
        text-decoration: none;
      }
      @media (max-width: 48rem) {
        table,
        tbody,
        tr,
        td,
        th {
          display: block;
        }
        thead {
          display: none;
        }
        tbody tr {
          padding: 0.5rem 0;
          border-bottom: 1px solid var(--line);
        }
        tbody :is(td, th) {
          padding: 0;
          border: 0;
        }
      }
    `,
  ];

  declare store: Store;
  /** Whether it is of use right now. */
  declare open: boolean;

  override render(): unknown {
    const { w } = this;
    return html`<details class="screen" ?open=${this.open}>
      <summary>${w.help}</summary>
      <section>
        <p>${w.helpFirst}</p>
        <a class="button" href=${SAMPLE_ADDRESS} download=${SAMPLE_NAME}>${w.helpSample}</a>
        <table>
          <thead><tr><th scope="col">${w.helpHeading}</th><th scope="col">${w.helpHolds}</th><th scope="col">${w.helpExample}</th></tr></thead>
          <tbody>
            ${HEADINGS.map(
              ({ of, written, such }) => html`<tr><th scope="row">${written.map((one, at) => html`${at > 0 ? w.or : ""}<code>${one}</code>`)}</th><td>${w.helpRows[of]}</td><td><code>${such}</code></td></tr>`,
            )}
          </tbody>
        </table>
        <h2>${w.helpFacts}</h2>
        <p class="soft">${w.helpFactsHelp}</p>
        <table>
          <thead>
            <tr><th scope="col">${w.helpFactName}</th><th scope="col">${w.helpFactTitle}</th><th scope="col">${w.helpFactValues}</th><th scope="col">${w.helpFactAsked}</th></tr>
          </thead>
          <tbody>
            ${this.#facts().map((fact) => html`<tr><th scope="row"><code>${fact.name}</code></th><td>${this.#title(fact)}</td><td>${this.#values(fact)}</td><td class="soft">${fact.by.join("；")}</td></tr>`)}
          </tbody>
        </table>
        <p>${w.helpObjects}</p>
        <p>${w.helpEncoding}</p>
      </section>
    </details>`;
  }

  /** The Chinese title is a heading too, in either language. */
  #title({ title }: Asked): unknown {
    const said = say(title, language.current);
    return said === title.zh ? said : html`${said}<br /><span lang="zh-CN">${title.zh}</span>`;
  }

  #values({ kind, choices }: Asked): unknown {
    const { w } = this;
    if (kind !== "choice") return w.helpKinds[kind as keyof typeof w.helpKinds];
    return choices.map(({ code, name }, at) => html`${at > 0 ? html`<br />` : ""}<code>${code}</code> ${say(name, language.current)}`);
  }

  /** The facts that any agreement in force asks for, each with who asks. */
  #facts(): readonly Asked[] {
    const asked = new Map<string, Asked>();
    for (const { facts, title, pays } of agreementsOf(this.store.rules.inForce)) {
      if (!pays) continue;
      const by = say(title, language.current);
      for (const fact of facts) {
        if (!KINDS.includes(fact.kind)) continue;
        const known = asked.get(fact.name);
        asked.set(fact.name, { ...fact, by: [...new Set([...(known?.by ?? []), by])] });
      }
    }
    return [...asked.values()];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-help": RtWorkforceHelp;
  }
}
