/** A list in the employment: lines of the contract, levels appointed to, subsidies received. */
import { css, html } from "lit";
import { type Names, say } from "../../data/catalogue.js";
import type { Employment } from "../../data/worker.js";
import { language } from "../../i18n/index.js";
import type { Agreement } from "../agreements.js";
import type { PayFinding } from "../ask.js";
import type { Choice } from "../choices.js";
import { findingsAt, withList } from "../edit.js";
import { PayElement } from "../element.js";
import { payBase } from "../style.js";
import type { FieldKind } from "./rt-pay-field.js";

type Field = "appointed" | "contract" | "received";
type Entry = Readonly<Record<string, unknown>>;

/** A level as one choice. */
const codeOf = (level: { readonly ladder: string; readonly code: string } | undefined): string => (level ? `${level.ladder}/${level.code}` : "");
const levelOf = (value: string): { ladder: string; code: string } | undefined => {
  const [ladder = "", code = ""] = value.split("/");
  return code === "" ? undefined : { ladder, code };
};

/** What several documents say a payment is excluded by, besides payments of their own. */
const TRAINING = "training-subsidy";

export class RtPayEntries extends PayElement {
  static override properties = {
    field: { attribute: false },
    employment: { attribute: false },
    findings: { attribute: false },
    agreements: { attribute: false },
    names: { attribute: false },
  };
  static override styles = [
    ...payBase,
    css`
      .entry {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
        gap: 0.25rem 0.75rem;
        align-items: end;
        padding: 0.375rem 0 0.625rem;
        border-bottom: 1px solid var(--line);
      }
      .entry > button {
        justify-self: start;
      }
      :host > button {
        margin-top: 0.375rem;
      }
    `,
  ];

  declare field: Field;
  declare employment: Employment;
  declare findings: readonly PayFinding[];
  declare agreements: readonly Agreement[];
  declare names: Names;

  get #list(): readonly Entry[] {
    return (this.employment[this.field] ?? []).map((entry) => ({ ...entry }));
  }

  override render(): unknown {
    const { w } = this;
    const title = { appointed: w.appointed, contract: w.contractLines, received: w.received }[this.field];
    return html`${this.#list.map(
          (entry, at) =>
            html`<div class="entry" role="group" aria-label=${w.nth(title, at + 1)}>
              ${this.#fields(entry, at)}
              <button class="quiet screen" aria-label=${w.removeOf(w.nth(title, at + 1))} @click=${() => this.#write(this.#list.filter((_, other) => other !== at))}>${w.remove}</button>
            </div>`,
        )}
      <button class="screen" aria-label="${w.add} ${title}" @click=${() => this.#add()}>＋ ${w.add}</button>`;
  }

  #fields(entry: Entry, at: number): unknown {
    const { w } = this;
    switch (this.field) {
      case "contract":
        return html`${this.#one(entry, at, "part", "choice", this.#listed("pay-part"))} ${this.#one(entry, at, "amount", "money")}
        ${this.#one(entry, at, "per", "choice", Object.entries(w.pers).map(([value, label]) => ({ value, label })))}`;
      case "appointed":
        return this.#level(entry as { ladder: string; code: string }, at, (level) => this.#set(at, level ?? {}));
      default:
        return html`${this.#one(entry, at, "entitlement", "choice", this.#entitlements())} ${this.#one(entry, at, "on", "date")} ${this.#one(entry, at, "occupation", "text")}
        ${this.#level(entry["level"] as { ladder: string; code: string } | undefined, at, (level) => {
          const { level: _, ...rest } = entry;
          this.#set(at, level ? { ...rest, level } : rest);
        })}`;
    }
  }

  #one(entry: Entry, at: number, name: keyof typeof this.w.lineFields, kind: FieldKind, choices: readonly Choice[] = []): unknown {
    const set = ({ detail }: CustomEvent<string>) => {
      const { [name]: _, ...rest } = entry;
      // What is optional is left out when emptied; what is not stays, and is asked for.
      this.#set(at, detail === "" && name === "occupation" ? rest : { ...entry, [name]: detail });
    };
    return html`<rt-pay-field
      .label=${this.w.lineFields[name]}
      .kind=${kind}
      .value=${String(entry[name] ?? "")}
      .choices=${choices}
      .errors=${findingsAt(this.findings, `${this.field}[${at}].${name}`)}
      @rt-value=${set}
    ></rt-pay-field>`;
  }

  #level(level: { readonly ladder: string; readonly code: string } | undefined, at: number, set: (level: { ladder: string; code: string } | undefined) => void): unknown {
    const { names } = this;
    const choices = ["skill-level", ...names.ladders.filter((ladder) => ladder.endsWith("-post"))].flatMap((ladder) =>
      names.list(ladder).map(({ code, name }) => ({ value: `${ladder}/${code}`, label: say(name, language.current) })),
    );
    return html`<rt-pay-field
      .label=${this.w.lineFields.level}
      .kind=${"choice"}
      .value=${codeOf(level)}
      .choices=${choices}
      .errors=${this.field === "appointed" ? findingsAt(this.findings, `appointed[${at}]`) : findingsAt(this.findings, `received[${at}].level`)}
      @rt-value=${({ detail }: CustomEvent<string>) => set(levelOf(detail))}
    ></rt-pay-field>`;
  }

  #listed(list: string): readonly Choice[] {
    return this.names.list(list).map(({ code, name }) => ({ value: code, label: say(name, language.current) }));
  }

  #entitlements(): readonly Choice[] {
    const found = new Map(this.agreements.flatMap(({ entitlements }) => entitlements.map(({ id, title }) => [id, say(title, language.current)] as const)));
    if (!found.has(TRAINING)) found.set(TRAINING, this.w.trainingSubsidy);
    return [...found].map(([value, label]) => ({ value, label }));
  }

  #add(): void {
    const begun: Record<Field, Entry> = {
      contract: { part: "post-wage", amount: "", per: "month" },
      appointed: { ladder: "skill-level", code: "3" },
      received: { entitlement: this.#entitlements()[0]?.value ?? TRAINING, on: "" },
    };
    this.#write([...this.#list, begun[this.field]]);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElementTagNameMap["rt-pay-field"]>(".entry:last-of-type rt-pay-field")?.focusControl());
  }

  #set(at: number, entry: Entry): void {
    this.#write(this.#list.map((each, other) => (other === at ? entry : each)));
  }

  #write(list: readonly Entry[]): void {
    // A level that is emptied is taken out of its list.
    const kept = this.field === "appointed" ? list.filter((each) => each["code"] !== undefined) : list;
    this.dispatchEvent(new CustomEvent("rt-employment", { detail: withList(this.employment, this.field, kept as never) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pay-entries": RtPayEntries;
  }
}
