/** A table that sorts by any column and copies as tab-separated text. */
import { css, html, nothing } from "lit";
import { hundredths } from "../data/credit.js";
import { RtElement } from "../dom/element.js";
import { base } from "../style/base.js";

/** One cell: what is shown, and its plain text for copying and sorting. */
export interface Cell {
  readonly text: string;
  readonly show?: unknown;
}

export interface Column {
  readonly title: string;
  /** Right-aligned, sorted as a number. */
  readonly number?: boolean;
  /** A date or a version, never broken. */
  readonly short?: boolean;
  /** A long text; gets the room that is left. */
  readonly wide?: boolean;
  /** A long text that stands below its line, over the whole width. */
  readonly below?: boolean;
}

export interface Line {
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly current?: boolean;
}

export interface Order {
  readonly column: number;
  readonly down: boolean;
}

export class RtTable extends RtElement {
  static override properties = {
    caption: { attribute: false },
    columns: { attribute: false },
    lines: { attribute: false },
    dense: { type: Boolean, reflect: true },
    untitled: { type: Boolean },
    ordered: { attribute: false },
    order: { attribute: false },
    copied: { state: true },
  };
  static override styles = [
    base,
    css`
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums lining-nums;
      }
      caption {
        text-align: left;
        padding: 0.25rem 0 0.5rem;
        font-weight: 650;
      }
      th,
      td {
        padding: 0.625rem 0.875rem 0.625rem 0;
        text-align: left;
        vertical-align: top;
        border-bottom: 1px solid var(--line);
        line-height: 1.5;
        min-width: 5.5rem;
      }
      th {
        padding-block: 0;
        color: var(--soft);
        font-weight: 500;
        white-space: nowrap;
        vertical-align: bottom;
      }
      th button {
        border: 0;
        background: transparent;
        padding: 0.25rem 0;
        font-weight: 500;
        color: var(--soft);
      }
      .number {
        text-align: right;
      }
      .wide {
        min-width: 16rem;
      }
      .short {
        white-space: nowrap;
      }
      td:first-child {
        min-width: 9rem;
      }
      :host([dense]) th,
      :host([dense]) td {
        min-width: 0;
        padding-right: 0.625rem;
      }
      :host([dense]) th {
        white-space: normal;
      }
      :host([dense]) th button {
        min-width: 2.75rem;
        text-align: inherit;
        line-height: 1.3;
      }
      tr.over td {
        border-bottom: 0;
        padding-bottom: 0;
      }
      tr.below td {
        padding-top: 0;
        color: var(--soft);
      }
      code {
        font: 1rem/1.5 var(--mono);
        overflow-wrap: anywhere;
      }
      tr.current td {
        background: var(--accent-soft);
      }
      th {
        position: relative;
      }
      .arrow {
        position: absolute;
        padding-left: 0.25em;
        color: var(--accent);
      }
      .tools {
        display: flex;
        justify-content: flex-end;
        align-items: center;
        min-height: 2.75rem;
      }
      .paper {
        display: none;
      }
      @media screen and (max-width: 40rem) {
        tbody,
        tbody tr {
          display: block;
        }
        thead {
          position: absolute;
          clip-path: inset(50%);
          width: 1px;
          height: 1px;
          overflow: hidden;
        }
        tbody tr {
          padding: 0.625rem 0;
          border-bottom: 1px solid var(--line);
        }
        tbody tr.over {
          padding-bottom: 0;
          border-bottom: 0;
        }
        tbody tr.below {
          padding-top: 0;
        }
        td,
        td.number {
          display: grid;
          grid-template-columns: 6.5rem 1fr;
          gap: 0 0.75rem;
          padding: 0.125rem 0;
          border: 0;
          text-align: left;
          overflow-wrap: anywhere;
        }
        td > :not(:first-child) {
          grid-column: 2;
        }
        td:first-child {
          font-weight: 650;
        }
        :host([dense]) td.number {
          grid-template-columns: 1fr auto;
          text-align: right;
        }
        :host([dense]) td.number::before {
          text-align: left;
        }
        td::before {
          content: attr(data-label);
          color: var(--soft);
          font-weight: 400;
        }
        td.empty {
          display: none;
        }
      }
      @media print {
        .paper {
          display: block;
        }
        .scroll {
          overflow: visible;
        }
        table {
          font-size: 8.5pt;
          line-height: 1.35;
        }
        th button {
          min-height: 0;
          min-width: 0;
          padding: 0;
        }
        code,
        .mark {
          font-size: 8pt;
        }
        .short {
          white-space: normal;
        }
        th,
        td {
          padding: 2pt 4pt 2pt 0;
          min-width: 0;
        }
        .wide {
          min-width: 0;
          width: 27%;
        }
        td:first-child {
          min-width: 0;
        }
        tr {
          break-inside: avoid;
        }
        .arrow {
          display: none;
        }
      }
    `,
  ];

  declare caption: string;
  declare columns: readonly Column[];
  declare lines: readonly Line[];
  /** Many columns: none wider than it has to be. */
  declare dense: boolean;
  /** A heading above says what the caption would. */
  declare untitled: boolean;
  /** Lines come in order: where a heading is chosen, `rt-order` asks for another. */
  declare ordered: boolean;
  declare order: Order | undefined;
  declare copied: "" | "done" | "failed";

  constructor() {
    super();
    this.dense = false;
    this.untitled = false;
    this.ordered = false;
    this.copied = "";
  }

  get #sorted(): readonly Line[] {
    const { order, lines } = this;
    if (!order || this.ordered) return lines;
    const number = this.columns[order.column]?.number === true;
    const text = (line: Line) => line.cells[order.column]?.text ?? "";
    const compare = (a: Line, b: Line) =>
      number ? amount(text(a)) - amount(text(b)) : text(a).localeCompare(text(b), "zh-Hans-CN");
    return [...lines].sort((a, b) => (order.down ? -compare(a, b) : compare(a, b)));
  }

  override render(): unknown {
    const { m, lines, columns, caption } = this;
    if (lines.length === 0) return html`<p class="soft">${caption}: ${m.nothing}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
        <table role="table">
          <caption class=${this.untitled ? "sr" : ""}>${caption}</caption>
          <thead>
            <tr role="row">${columns.map((column, at) => (column.below ? nothing : this.#head(column, at)))}</tr>
          </thead>
          <tbody>
            ${this.#sorted.map(
              ({ cells, current }) => {
                const told = cells.map((cell, at) => ({ cell, column: columns[at] }));
                const below = told.filter(({ cell, column }) => column?.below === true && cell.text !== "");
                const beside = told.filter(({ column }) => column?.below !== true);
                return html`<tr role="row" class="${current ? "current" : ""} ${below.length > 0 ? "over" : ""}">
                    ${beside.map(({ cell, column }) => this.#cell(cell, column))}
                  </tr>
                  ${below.map(({ cell, column }) => html`<tr role="row" class="below">${this.#cell(cell, column, beside.length)}</tr>`)}`;
              },
            )}
          </tbody>
        </table>
      </div>
      <div class="tools screen">
        <span role="status" class="soft">${this.copied === "done" ? m.copied : this.copied === "failed" ? m.copyFailed : ""}</span>
        <button class="quiet" @click=${this.#copy}>${m.copy}</button>
      </div>`;
  }

  #cell({ text, show }: Cell, column: Column | undefined, over = 1): unknown {
    return html`<td role="cell" colspan=${over} class="${kind(column)} ${text === "" ? "empty" : ""}" data-label=${column?.title ?? ""}>${show ?? text}</td>`;
  }

  #head(column: Column, at: number): unknown {
    const { order } = this;
    const sorted = order?.column === at ? (order.down ? "descending" : "ascending") : nothing;
    const sort = () => {
      this.order = order?.column === at ? { column: at, down: !order.down } : { column: at, down: column.number === true };
      this.dispatchEvent(new CustomEvent<Order>("rt-order", { detail: this.order }));
    };
    return html`<th role="columnheader" scope="col" class=${kind(column)} aria-sort=${sorted}>
      <button title=${this.m.sortBy(column.title)} @click=${sort}>
        ${column.title}<span class="arrow" aria-hidden="true">${sorted === "ascending" ? "↑" : sorted === "descending" ? "↓" : ""}</span>
      </button>
    </th>`;
  }

  readonly #copy = async (): Promise<void> => {
    const clean = (text: string) => text.replace(/[\t\r\n]+/g, " ");
    const rows = [this.columns.map(({ title }) => title), ...this.#sorted.map(({ cells }) => cells.map(({ text }) => text))];
    try {
      await navigator.clipboard.writeText(rows.map((row) => row.map(clean).join("\t")).join("\n"));
      this.copied = "done";
    } catch {
      this.copied = "failed";
    }
  };
}

const kind = (column: Column | undefined): string =>
  column?.number ? "number" : column?.wide ? "wide" : column?.short ? "short" : "";

/** Sorts credits exactly and other figures as they read. */
const amount = (text: string): number => (/^[-−]/.test(text) ? -1 : 1) * hundredths(text.replace(/[^\d.]/g, "") || "0");

declare global {
  interface HTMLElementTagNameMap {
    "rt-table": RtTable;
  }
}
