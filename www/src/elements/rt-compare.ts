/** The same record in every programme: ranked, with a bar each and what differs. */
import { css, html, nothing } from "lit";
import { hundredths } from "../data/credit.js";
import { RtElement } from "../dom/element.js";
import { placed } from "../dom/placed.js";
import type { CompareRow, Comparison } from "../engine/types.js";
import { language } from "../i18n/index.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";
import type { Column, Line } from "./rt-table.js";

/** Programmes shown until the visitor asks for all. */
const FIRST = 12;

export class RtCompare extends RtElement {
  static override properties = {
    store: { attribute: false },
    comparison: { attribute: false },
    comparing: { attribute: false },
    open: { attribute: false },
    all: { state: true },
  };
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 0.75rem;
        justify-items: start;
      }
      section > * {
        width: 100%;
      }
      section > button {
        width: auto;
      }
      li {
        display: grid;
        grid-template-columns: 2rem minmax(12rem, 20rem) 1fr 22rem;
        gap: 0.125rem 1rem;
        align-items: center;
        padding: 0.5rem 0.75rem 0.5rem 0;
        border-bottom: 1px solid var(--line);
      }
      li.current {
        background: var(--accent-soft);
      }
      .rank {
        text-align: right;
        color: var(--soft);
      }
      .bar {
        position: relative;
        display: flex;
        height: 0.75rem;
        border-radius: 6px;
        overflow: hidden;
        background: var(--sunken);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      .bar i:first-child {
        background: var(--accent);
      }
      .bar i:last-child {
        background: repeating-linear-gradient(-45deg, var(--accent) 0 3px, var(--accent-soft) 3px 7px);
      }
      .figures {
        display: flex;
        justify-content: flex-end;
        gap: 0.75rem;
        align-items: baseline;
      }
      .figures b {
        font-size: 1.25rem;
      }
      .aim {
        margin-left: 0.25rem;
      }
      .why {
        grid-column: 2 / -1;
        color: var(--soft);
      }
      .name b {
        font-weight: 650;
      }
      details > summary {
        min-height: 2.75rem;
        align-content: center;
        cursor: pointer;
        color: var(--accent);
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
      @media (max-width: 46rem) {
        li {
          grid-template-columns: 2rem 1fr;
        }
        .bar,
        .figures {
          grid-column: 2;
        }
        .figures {
          flex-wrap: wrap;
          justify-content: flex-start;
        }
      }
    `,
  ];

  declare store: Store;
  declare comparison: Comparison | undefined;
  declare comparing: boolean;
  declare open: boolean;
  declare all: boolean;

  constructor() {
    super();
    this.all = false;
  }

  protected override updated(): void {
    // Typing in the record makes the last comparison stale; while its tab is open it follows.
    if (this.open && !this.comparison && !this.comparing && this.store.findings.length === 0) void this.store.compare();
  }

  override render(): unknown {
    const { m, store, comparison } = this;
    const count = store.names.programmes;
    if (this.comparing) {
      return html`<section>
        <p role="status">${m.compareBusy(count)}</p>
        <progress aria-label=${m.compareBusy(count)}></progress>
        <button @click=${() => store.stop()}>${m.compareStop}</button>
      </section>`;
    }
    if (!comparison) return html`<p class="soft">${m.compareAsk(count)}</p>`;
    const rows = this.all ? comparison.rows : comparison.rows.slice(0, FIRST);
    return html`<section>
      <h3>${m.compareTitle}</h3>
      <ol>${rows.map((row, at) => this.#row(row, at))}</ol>
      ${comparison.rows.length > FIRST && !this.all
        ? html`<button class="screen" @click=${() => (this.all = true)}>${m.compareMore(comparison.rows.length)}</button>`
        : nothing}
      <details>
        <summary class="screen">${m.copy}</summary>
        <rt-table .caption=${m.compareTitle} .columns=${this.#columns()} .lines=${comparison.rows.map((row) => this.#line(row))}></rt-table>
      </details>
    </section>`;
  }

  #isCurrent({ institution, programme }: CompareRow): boolean {
    return this.store.targets.some((target) => target.institution === institution && target.programme === programme);
  }

  #row(row: CompareRow, at: number): unknown {
    const { m } = this;
    const current = this.#isCurrent(row);
    const total = Math.max(hundredths(row.required), 1);
    const width = (amount: string) => placed({ width: `${(hundredths(amount) * 100) / total}%` });
    const aim = () => {
      this.store.aim([{ institution: row.institution, programme: row.programme }]);
      scrollTo({ top: 0 });
    };
    return html`<li class=${current ? "current" : ""}>
      <span class="rank num">${at + 1}</span>
      <span class="name">
        <b>${row.programme_name}</b> ${row.example ? html`<span class="mark">${m.example}</span>` : nothing}<br />
        <span class="soft">${row.institution_name}</span>
      </span>
      <span class="bar" role="img" aria-label=${m.barLabel(row.recognised, row.earned, row.remaining, row.required)}>
        <i ${width(row.recognised)}></i><i ${width(row.earned)}></i>
      </span>
      <span class="figures num">
        <span><b>${row.counted}</b> / ${row.required}</span>
        <span class="soft">${m.remaining} ${row.remaining}</span>
        ${current
          ? html`<span class="aim soft">${m.compareHere}</span>`
          : html`<button class="quiet aim screen" aria-label=${`${m.compareAim}: ${row.programme_name} ${row.institution_name}`} @click=${aim}>${m.compareAim}</button>`}
      </span>
      ${row.difference.length > 0 ? html`<p class="why">${row.difference.map(({ text }) => text).join(" ")}</p>` : nothing}
    </li>`;
  }

  #columns(): readonly Column[] {
    const c = this.m.columns;
    return [
      { title: c.school }, { title: c.programme }, { title: c.code }, { title: c.level }, { title: this.m.recognised, number: true },
      { title: c.counted, number: true }, { title: c.remaining, number: true }, { title: this.m.required, number: true },
      { title: c.difference, wide: true },
    ];
  }

  #line(row: CompareRow): Line {
    const level = this.store.names.term("schooling", row.level, language.current);
    const texts = [
      row.institution_name, row.programme_name, row.code, level, row.recognised, row.counted, row.remaining, row.required,
      row.difference.map(({ text }) => text).join(" "),
    ];
    return { key: `${row.institution}/${row.programme}`, cells: texts.map((text) => ({ text })), current: this.#isCurrent(row) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-compare": RtCompare;
  }
}
