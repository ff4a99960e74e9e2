/** Which table, for which day; how far it is read, and what to do where it was not taken. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { dayOf } from "../../../data/day.js";
import type { Source } from "../../../workforce/chosen.js";
import type { Progress } from "../../../workforce/types.js";
import { count, WorkforceElement, workforceBase } from "../element.js";
import type { Report, Stage } from "../stage.js";

/** Most findings of a table that was refused. */
const TOLD = 5;

export class RtWorkforceBar extends WorkforceElement {
  static override properties = {
    stage: { attribute: false },
    source: { attribute: false },
    day: { attribute: false },
    report: { attribute: false },
    typed: { state: true },
  };
  static override styles = [
    ...workforceBase,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        padding: 1rem 1.125rem 1.125rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem 1rem;
        align-items: end;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      label {
        display: block;
        color: var(--soft);
      }
      input:not([type="file"]) {
        width: 9rem;
      }
      [aria-invalid="true"] {
        border-color: var(--warn-line);
        border-width: 2px;
      }
      .state {
        display: block;
        font-weight: 400;
      }
      progress {
        width: 100%;
        height: 0.75rem;
        accent-color: var(--accent);
      }
      .running {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.25rem 1rem;
        align-items: center;
      }
      .running > :is(p, progress) {
        grid-column: 1;
      }
      .running > button {
        grid-area: 1 / 2 / 4;
      }
      code {
        font: 1rem/1.5 var(--mono);
        color: var(--soft);
      }
    `,
  ];

  declare stage: Stage;
  declare source: Source | undefined;
  declare day: string;
  declare report: Report | undefined;
  /** The day as it is typed. */
  declare typed: string | undefined;

  get #name(): string {
    return this.source?.name ?? this.w.sampleName;
  }

  override render(): unknown {
    const { w, stage, report, source } = this;
    const own = source?.name !== undefined;
    const kept = report !== undefined && (stage.is === "cancelled" || stage.is === "refused" || stage.is === "empty" || stage.is === "failed");
    return html`<section aria-label=${w.bar}>
      <div class="ask screen">
        <div class="files">
          <button class=${own ? "" : "primary"} @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${w.pick}</button>
          <input id="file" type="file" hidden accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,text/tab-separated-values" aria-label=${w.pick} @change=${this.#picked} />
          ${own || stage.is === "refused" ? html`<button @click=${() => this.#tell("rt-sample")}>${w.useSample}</button>` : nothing}
        </div>
        ${this.#asOf()}
      </div>
      <p class="soft screen">${w.dropHint}</p>
      ${stage.is === "reading" || stage.is === "paying" ? this.#running() : nothing}
      <div role=${stage.is === "refused" || stage.is === "failed" ? "alert" : "status"} class=${["refused", "failed", "cancelled", "empty"].includes(stage.is) ? "note" : ""}>${this.#said()}</div>
      ${kept ? html`<p>${w.before(report.source.name ?? w.sampleName)}</p>` : nothing}
    </section>`;
  }

  #asOf(): unknown {
    const { w, typed } = this;
    const wrong = typed !== undefined && dayOf(typed) === "";
    return html`<div>
      <label for="day">${w.asOf}</label>
      <input
        id="day"
        class="num"
        inputmode="numeric"
        autocomplete="off"
        maxlength="12"
        placeholder="2026-12-31"
        aria-invalid=${wrong}
        aria-describedby="day-error"
        .value=${live(typed ?? this.day)}
        @input=${this.#typing}
        @change=${() => (this.typed = wrong ? typed : undefined)}
      />
      <p id="day-error" class="warn" role="status">${wrong ? w.asOfFault : nothing}</p>
    </div>`;
  }

  #running(): unknown {
    const { w, stage } = this;
    const progress = stage.is === "reading" ? stage.progress : undefined;
    const title = stage.is === "paying" ? w.paying(count(stage.rows)) : w.reading(this.#name);
    return html`<div class="running screen">
      <p>${title}</p>
      <progress aria-label=${title} max=${progress?.total ?? 1} value=${stage.is === "paying" ? 1 : (progress?.bytes ?? 0)}></progress>
      <p class="num soft">${progress ? told(progress, w.read) : html`&nbsp;`}</p>
      <button id="cancel" @click=${() => this.#tell("rt-cancel")}>${w.cancel}</button>
    </div>`;
  }

  #said(): unknown {
    const { w, stage, report } = this;
    const again = html`<p><button @click=${() => this.#tell("rt-again")}>${w.retry}</button></p>`;
    switch (stage.is) {
      case "done": {
        if (!report) return nothing;
        const { encoding, rows } = report.taken;
        const other = encoding === "gb18030" ? w.gb18030 : encoding === "utf-16le" ? w.utf16 : "";
        return html`<p class="num">${w.done(report.source.name ?? w.sampleName, count(rows), report.day)} ${other}</p>`;
      }
      case "cancelled":
        return html`<p>${w.cancelled(this.#name)}</p>${again}`;
      case "empty":
        return html`<p><strong>${w.empty(this.#name)}</strong> ${w.emptyHelp}</p>`;
      case "failed": {
        const messages: Readonly<Record<string, string>> = this.m.trouble;
        const { code, message } = stage.trouble;
        return html`<p><strong>${w.trouble}</strong> ${messages[code] ?? w.troubleInternal}</p><p><code>${code}: ${message}</code></p>${again}`;
      }
      case "refused": {
        if ("fault" in stage) return html`<p><strong>${stage.fault === "sample" ? nothing : w.refused(this.#name)}</strong> ${w.faults[stage.fault]}</p>`;
        return html`<p><strong>${w.refused(this.#name)}</strong></p>
          ${stage.diagnostics.slice(0, TOLD).map(({ place, message, code, help }) => html`<p>${place.line === undefined ? nothing : html`<strong class="num">${w.line(String(place.line))}</strong> `}${message ?? code}${help ? html`<br />${help}` : nothing}</p>`)}`;
      }
      default:
        return nothing;
    }
  }

  #tell(type: "rt-sample" | "rt-cancel" | "rt-again"): void {
    this.dispatchEvent(new Event(type));
  }

  readonly #picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.dispatchEvent(new CustomEvent("rt-file", { detail: file }));
    input.value = ""; // the same file again is a new choice
  };

  readonly #typing = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    this.typed = value;
    const day = dayOf(value);
    if (day !== "") this.dispatchEvent(new CustomEvent("rt-day", { detail: day }));
  };
}

const told = ({ bytes, total, rows }: Progress, words: (done: string, total: string, rows: string) => string): string => words(size(bytes), size(total), count(rows));

/** Bytes as people read them. */
const size = (bytes: number): string => (bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

declare global {
  interface HTMLElementTagNameMap {
    "rt-workforce-bar": RtWorkforceBar;
  }
}
