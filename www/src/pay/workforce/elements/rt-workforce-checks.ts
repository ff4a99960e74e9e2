/** Who is to be looked into, and why; those whose agreement gives too little, as their rows stand in the table. */
import { css, html, nothing, type PropertyValues } from "lit";
import type { Column, Line } from "../../../elements/rt-table.js";
import type { Workforce } from "../../../workforce/client.js";
import type { RowsShown } from "../../../workforce/types.js";
import { count, WorkforceElement, workforceBase } from "../element.js";
import type { Report } from "../stage.js";

/** So many rows are listed at first. */
const FEW = 20;
/** The gravest first. */
const CHECKS = ["breached", "contested", "nothing", "raised", "open", "below_guidance"] as const;

export class RtWorkforceChecks extends WorkforceElement {
  static override properties = {
    report: { attribute: false },
    workforce: { attribute: false },
    rows: { state: true },
    open: { state: true },
    all: { state: true },
    failed: { state: true },
  };
  static override styles = [
    ...workforceBase,
    css`
      .checks li {
        display: grid;
        grid-template-columns: minmax(8rem, 14rem) 6rem minmax(0, 1fr);
        gap: 0 1.25rem;
        padding: 0.5rem 0;
        border-bottom: 1px solid var(--line);
      }
      .head {
        color: var(--soft);
      }
      .checks strong {
        font-weight: 600;
      }
      .checks .number {
        text-align: right;
      }
      .who {
        grid-column: 1 / -1;
        min-width: 0;
      }
      .breached strong,
      .contested strong {
        color: var(--warn);
      }
      @media (max-width: 48rem) {
        .head {
          display: none !important;
        }
        .checks li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .checks li > p {
          grid-column: 1 / 3;
        }
      }
    `,
  ];

  declare report: Report;
  declare workforce: Workforce;
  /** Rows whose agreement gives less than the law; none before they are asked for. */
  declare rows: RowsShown | undefined;
  declare open: boolean;
  /** Whether all of them are listed that are told. */
  declare all: boolean;
  declare failed: boolean;

  constructor() {
    super();
    this.open = false;
    this.all = false;
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("report")) return;
    this.rows = undefined;
    this.failed = false;
    if (this.open) void this.#fetch();
  }

  override render(): unknown {
    const { w, report } = this;
    const { flagged, breached } = report.paid;
    const found = CHECKS.filter((check) => flagged[check] > 0);
    const title = html`<h2 tabindex="-1">${w.checks}</h2>`;
    if (found.length === 0) return html`${title}<p class="soft">${w.checkNone}</p>`;
    return html`${title}
      <p class="soft">${w.checksHelp}</p>
      <ul class="checks">
        <li class="head" aria-hidden="true"><span></span><span class="number">${w.checkCount}</span><span></span></li>
        ${found.map(
          (check) => html`<li class=${check} data-check=${check}>
            <strong>${w.check[check]}</strong><span class="num number">${count(flagged[check])}<span class="sr"> ${w.people}</span></span>
            <p class="soft">${w.checkHelp[check]}</p>
            ${check === "breached" && breached.length > 0 ? this.#breached(flagged.breached, breached.length) : nothing}
          </li>`,
        )}
      </ul>`;
  }

  #breached(all: number, told: number): unknown {
    const { w, rows } = this;
    const toggled = ({ target }: Event) => {
      this.open = (target as HTMLDetailsElement).open;
      if (this.open && !rows) void this.#fetch();
    };
    return html`<details class="who screen" @toggle=${toggled}>
      <summary>${all > told ? w.breachedRows(count(told)) : w.breachedAll}</summary>
      ${rows ? this.#table(rows) : html`<p class="soft" role="status">${this.failed ? w.rowsFailed : w.rowsBusy}</p>`}
    </details>`;
  }

  #table({ headings, rows }: RowsShown): unknown {
    const { w } = this;
    const columns: readonly Column[] = [{ title: w.row, number: true }, ...(headings.length > 0 ? headings.map((title) => ({ title })) : [{ title: "" }])];
    const told = this.all ? rows : rows.slice(0, FEW);
    const lines = told.map(({ row, cells }): Line => ({ key: String(row), cells: [{ text: count(row + 1) }, ...cells.map((text) => ({ text }))] }));
    return html`<rt-table dense .caption=${w.rowsTitle} .columns=${columns} .lines=${lines}></rt-table>
      ${told.length < rows.length ? html`<button @click=${() => (this.all = true)}>${w.showRows(count(rows.length))}</button>` : nothing}`;
  }

  async #fetch(): Promise<void> {
    const { report } = this;
    try {
      const rows = await this.workforce.rows(report.paid.breached);
      if (report === this.report) this.rows = rows;
    } catch {
      if (report === this.report) this.failed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-checks": RtWorkforceChecks;
  }
}
