/** The pay of a whole workforce: a table is read beside the page, and what comes of it is told here. */
import { css, html, nothing } from "lit";
import { EngineFailure } from "../../../engine/calls.js";
import { language } from "../../../i18n/index.js";
import type { Store } from "../../../state/store.js";
import { today } from "../../../state/today.js";
import { choose, chosenTable, type Source } from "../../../workforce/chosen.js";
import { Workforce } from "../../../workforce/client.js";
import { SAMPLE_DAY, sampleTable } from "../../../workforce/sample.js";
import { WorkforceElement, workforceBase } from "../element.js";
import type { Report, Stage } from "../stage.js";

export class RtWorkforce extends WorkforceElement {
  static override properties = {
    store: { attribute: false },
    stage: { state: true },
    day: { state: true },
    source: { state: true },
    report: { state: true },
  };
  static override styles = [
    ...workforceBase,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
      }
      .report {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
      }
      .report > * {
        padding: 1rem 1.125rem 1.125rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
        min-width: 0;
      }
      /* What was asked before: without colour, at full contrast. */
      .stale {
        filter: grayscale(1);
      }
    `,
  ];

  declare store: Store;
  declare stage: Stage;
  declare day: string;
  /** The table chosen last. */
  declare source: Source | undefined;
  /** The last table that was worked out, even while another is read. */
  declare report: Report | undefined;

  readonly #workforce = new Workforce();
  #lang = language.current;
  #run = 0;

  constructor() {
    super();
    this.stage = { is: "reading" };
    this.day = SAMPLE_DAY;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Nobody waits any longer.
    this.#workforce.cancel();
  }

  protected override firstUpdated(): void {
    const own = chosenTable();
    if (!own) return void this.#sample();
    this.day = own.day;
    void this.#take(own.source);
  }

  protected override willUpdate(): void {
    if (language.current !== this.#lang) {
      // Reasons are worded where they are found.
      this.#lang = language.current;
      void this.#again();
    }
    this.dataset["state"] = this.stage.is;
  }

  /** Takes a table that was picked or dropped. */
  async read(file: File): Promise<void> {
    // The sample's day is the sample's own.
    if (this.source?.name === undefined && this.day === SAMPLE_DAY) this.day = today();
    await this.#take({ table: file, name: file.name });
  }

  async #sample(): Promise<void> {
    this.stage = { is: "reading" };
    this.day = SAMPLE_DAY;
    const run = ++this.#run;
    try {
      const table = await sampleTable();
      if (run === this.#run) await this.#take({ table, name: undefined });
    } catch {
      if (run === this.#run) this.stage = { is: "refused", fault: "sample" };
    }
  }

  async #again(): Promise<void> {
    await (this.source ? this.#take(this.source) : this.#sample());
  }

  async #take(source: Source): Promise<void> {
    const run = ++this.#run;
    const { day } = this;
    const policies = this.store.rules.inForce;
    const lang = language.current;
    // Of two files chosen one after the other the first is given up.
    if (this.stage.is === "reading" || this.stage.is === "paying") this.#workforce.cancel();
    this.source = source;
    choose(source, day);
    this.stage = { is: "reading" };
    try {
      const taken = await this.#workforce.read(source.table, day, lang, policies, (progress) => {
        if (run === this.#run) this.stage = { is: "reading", progress };
      });
      if (run !== this.#run) return;
      if (taken.schema === "refusal/1") return void (this.stage = { is: "refused", diagnostics: taken.diagnostics });
      if (taken.rows === 0) return void (this.stage = { is: "empty" });
      this.stage = { is: "paying", rows: taken.rows };
      const paid = await this.#workforce.pay(policies, lang, 0);
      if (run !== this.#run) return;
      if (paid.schema === "refusal/1") return void (this.stage = { is: "refused", diagnostics: paid.diagnostics });
      this.report = { source, day, taken, paid };
      this.stage = { is: "done" };
    } catch (thrown) {
      if (run === this.#run) this.stage = ended(thrown);
    }
  }

  override render(): unknown {
    const { w, stage, report, source } = this;
    const busy = stage.is === "reading" || stage.is === "paying";
    const wrong = stage.is === "refused" || stage.is === "empty";
    return html`<p class="help">${w.intro}</p>
      <rt-workforce-bar
        .stage=${stage}
        .source=${source}
        .day=${this.day}
        .report=${report}
        @rt-file=${({ detail }: CustomEvent<File>) => void this.read(detail)}
        @rt-sample=${() => void this.#sample()}
        @rt-day=${({ detail }: CustomEvent<string>) => this.#reckonFor(detail)}
        @rt-cancel=${() => this.#workforce.cancel()}
        @rt-again=${() => void this.#again()}
      ></rt-workforce-bar>
      <rt-workforce-help .store=${this.store} .open=${wrong}></rt-workforce-help>
      ${report ? html`<div class="report ${busy || report.source !== source ? "stale" : ""}">${this.#told(report)}</div>` : nothing}`;
  }

  #told(report: Report): unknown {
    const { store } = this;
    const { paid, taken } = report;
    return html`<rt-workforce-figures
        .report=${report}
        .workforce=${this.#workforce}
        @rt-wrong=${() => this.renderRoot.querySelector("rt-workforce-wrong")?.focusHeading()}
      ></rt-workforce-figures>
      <rt-workforce-checks .report=${report} .workforce=${this.#workforce}></rt-workforce-checks>
      ${taken.refused_count > 0 || taken.unused.length > 0 ? html`<rt-workforce-wrong .taken=${taken}></rt-workforce-wrong>` : nothing}
      ${paid.levels.length > 0 ? html`<rt-workforce-levels .paid=${paid}></rt-workforce-levels>` : nothing}
      <rt-workforce-sizes .paid=${paid}></rt-workforce-sizes>
      <rt-workforce-employers .report=${report} .workforce=${this.#workforce} .store=${store}></rt-workforce-employers>`;
  }

  #reckonFor(day: string): void {
    if (day === this.day) return;
    this.day = day;
    void this.#again();
  }
}

/** Where a table ended before it was worked out. */
function ended(thrown: unknown): Stage {
  const code = thrown instanceof EngineFailure ? thrown.code : "internal-error";
  if (code === "cancelled") return { is: "cancelled" };
  if (code === "workbook" || code === "unread") return { is: "refused", fault: code };
  return { is: "failed", trouble: { code, message: thrown instanceof Error ? thrown.message : String(thrown) } };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce": RtWorkforce;
  }
}
