/** What each employer pays: searched and ordered where the table is held, as there may be many thousands. */
import { css, html, nothing, type PropertyValues } from "lit";
import { say } from "../../../data/catalogue.js";
import type { Column, Line, Order } from "../../../elements/rt-table.js";
import { language } from "../../../i18n/index.js";
import type { Store } from "../../../state/store.js";
import type { Workforce } from "../../../workforce/client.js";
import type { Employer, EmployersBy, EmployersFound } from "../../../workforce/types.js";
import { agreementsSoon } from "../../agreements.js";
import { count, WorkforceElement, workforceBase } from "../element.js";
import { groupCells, groupColumns } from "../groups.js";
import type { Report } from "../stage.js";

/** So many employers are listed at first, and so many at most. */
const FEW = 20;
const MOST = 200;
/** What each column is ordered by. */
const BY: readonly EmployersBy[] = ["enterprise", "region", "industry", "workers", "median", "month", "year", "raised", "breached"];
/** Those with most workers first. */
const FIRST: Order = { column: 3, down: true };

export class RtWorkforceEmployers extends WorkforceElement {
  static override properties = {
    report: { attribute: false },
    workforce: { attribute: false },
    store: { attribute: false },
    search: { state: true },
    order: { state: true },
    most: { state: true },
    found: { state: true },
  };
  static override styles = [
    ...workforceBase,
    css`
      label {
        display: block;
        color: var(--soft);
        margin-top: 0.5rem;
      }
      input {
        max-width: 24rem;
      }
    `,
  ];

  declare report: Report;
  declare workforce: Workforce;
  declare store: Store;
  declare search: string;
  declare order: Order;
  declare most: number;
  declare found: EmployersFound | undefined;

  /** Names of enterprises that agreements name. */
  #enterprises: ReadonlyMap<string, string> = new Map();
  #asked = "";

  constructor() {
    super();
    this.search = "";
    this.order = FIRST;
    this.most = FEW;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("report")) void this.#name();
    const asked = JSON.stringify([this.search, this.order, this.most, language.current]);
    if (changed.has("report") || asked !== this.#asked) void this.#ask(asked);
  }

  async #ask(asked: string): Promise<void> {
    this.#asked = asked;
    const { report, search, order, most } = this;
    try {
      const found = await this.workforce.employers(report.paid.plan, {
        search,
        named: this.#codes(search),
        by: BY[order.column] ?? "workers",
        down: order.down,
        most,
      });
      if (asked === this.#asked && report === this.report) this.found = found;
    } catch {
      // Another table is being read; its report asks again.
    }
  }

  async #name(): Promise<void> {
    const { report } = this;
    const agreements = await agreementsSoon(this.store.rules.inForce);
    if (report !== this.report) return;
    this.#enterprises = new Map(agreements.flatMap(({ enterprises, title }) => (enterprises.length === 1 ? enterprises.map((id) => [id, say(title, language.current)] as const) : [])));
    // What is searched for may be one of these names.
    if (this.search) this.#asked = "";
    this.requestUpdate();
  }

  /** Ids and codes whose names hold what is searched for. */
  #codes(search: string): readonly string[] {
    const wanted = search.trim().toLowerCase();
    if (wanted === "") return [];
    const { names } = this.store;
    const has = (name: string) => name.toLowerCase().includes(wanted);
    const listed = ["region", "industry", "employer"].flatMap((list) => names.list(list).filter(({ name }) => has(say(name, language.current))));
    return [...listed.map(({ code }) => code), ...[...this.#enterprises].filter(([, name]) => has(name)).map(([id]) => id)];
  }

  override render(): unknown {
    const { w, found, search } = this;
    if (!found) return nothing;
    const columns: readonly Column[] = [{ title: w.employer }, { title: w.region }, { title: w.industry }, ...groupColumns(w)];
    const all = this.report.taken.employers;
    return html`<h2 tabindex="-1">${w.employers}</h2>
      ${all > 10
        ? html`<div class="screen">
            <label for="search">${w.search}</label>
            <input id="search" type="search" autocomplete="off" .value=${search} @input=${({ target }: Event) => (this.search = (target as HTMLInputElement).value)} />
          </div>`
        : nothing}
      <p class="soft" role="status">
        ${found.found === 0 ? w.foundNone : found.found > found.shown.length ? w.shown(count(found.shown.length), count(found.found)) : w.found(count(found.found))}
      </p>
      ${found.found > 0
        ? html`<rt-table
            dense
            untitled
            .ordered=${true}
            .order=${this.order}
            .caption=${w.employers}
            .columns=${columns}
            .lines=${found.shown.map((employer) => this.#line(employer))}
            @rt-order=${({ detail }: CustomEvent<Order>) => (this.order = detail)}
          ></rt-table>`
        : nothing}
      ${found.found > found.shown.length && this.most < MOST ? html`<button class="screen" @click=${() => (this.most = MOST)}>${w.showMore(count(Math.min(MOST, found.found)))}</button>` : nothing}`;
  }

  #line(one: Employer): Line {
    const { w, store } = this;
    const { enterprise, region, industry, employer } = one;
    const lang = language.current;
    const name = enterprise === undefined ? "" : this.#enterprises.get(enterprise);
    const kind = employer === undefined || employer === "enterprise" ? "" : store.names.term("employer", employer, lang);
    const text = [enterprise ?? w.employerNone, name, kind].filter(Boolean).join(" · ");
    const show = html`<span>${enterprise ?? html`<span class="soft">${w.employerNone}</span>`}${[name, kind].filter(Boolean).map((more) => html`<br /><span class="soft">${more}</span>`)}</span>`;
    const term = (list: string, code: string | undefined) => ({ text: code === undefined ? "" : store.names.term(list, code, lang) });
    return {
      key: JSON.stringify([enterprise, region, industry, employer]),
      cells: [{ text, show }, term("region", region), term("industry", industry), ...groupCells(one)],
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-employers": RtWorkforceEmployers;
  }
}
