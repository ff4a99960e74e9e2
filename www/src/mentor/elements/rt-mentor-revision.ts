/** A rubric or a standard was corrected: whose result changes? Files in, a list with reasons out. */
import { css, html, nothing, type PropertyValues } from "lit";
import { textOf, Unreadable } from "../../data/record.js";
import { save } from "../../dom/save.js";
import { PolicyRefusal } from "../../engine/client.js";
import type { PolicyFile, Revision } from "../../engine/types.js";
import { language } from "../../i18n/index.js";
import { clauseName } from "../clauses.js";
import { MentorElement } from "../element.js";
import { csvOf } from "../results.js";
import { revise, type Revised } from "../revision/ask.js";
import { headOf, NotPolicy } from "../revision/corrected.js";
import { type Kept, keptIn, UnreadableResults } from "../revision/kept.js";
import { changeTable } from "../revision/table.js";
import { UnreadableSession } from "../session/read.js";
import { mentorRoom } from "../style.js";

interface Opened {
  readonly name: string;
  readonly kept: readonly Kept[];
}

export class RtMentorRevision extends MentorElement {
  static override properties = {
    ...MentorElement.properties,
    opened: { state: true },
    fresh: { state: true },
    refused: { state: true },
    answers: { state: true },
    trouble: { state: true },
  };
  static override styles = [
    mentorRoom,
    css`
      .files li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.75rem;
      }
      .files span {
        overflow-wrap: anywhere;
      }
      .basis {
        list-style: none;
        margin: 0.5rem 0 0;
        padding: 0;
      }
    `,
  ];

  declare opened: readonly Opened[];
  /** Corrected documents. */
  declare fresh: readonly PolicyFile[];
  /** Why files were not read. */
  declare refused: readonly string[];
  declare answers: readonly Revised[] | undefined;
  /** Why there is no answer. */
  declare trouble: readonly string[];

  #asked = "";

  constructor() {
    super();
    this.opened = [];
    this.fresh = [];
    this.refused = [];
    this.trouble = [];
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const asked = JSON.stringify([language.current, this.opened.map(({ kept }) => kept), this.fresh]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.answers = undefined;
    this.trouble = [];
    if (this.opened.length > 0) void this.#ask(asked);
  }

  async #ask(asked: string): Promise<void> {
    try {
      const answers = await revise(this.store, this.opened.flatMap(({ kept }) => kept), this.fresh, language.current);
      if (asked === this.#asked) this.answers = answers;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.trouble =
        thrown instanceof PolicyRefusal ? thrown.diagnostics.map(({ message, help, place }) => [place.document, message, help].filter(Boolean).join(" · ")) : [this.w.engineFailed];
    }
  }

  override render(): unknown {
    const { w } = this;
    const { revision: r } = w;
    const pick = (id: string) => () => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.click();
    return html`<section class="panel" aria-labelledby="title">
        <div class="row">
          <h2 id="title">${r.title}</h2>
          <a class="spread" href="#/mentor">${r.back}</a>
        </div>
        <p>${r.help}</p>
        <div class="row">
          <button class="primary big" @click=${pick("results")}>${r.pickResults}</button>
          <input id="results" type="file" multiple hidden accept=".json,.jsonl,.ndjson,application/json" aria-label=${r.pickResults} @change=${this.#results} />
          <button class="big" @click=${pick("documents")}>${r.pickDocuments}</button>
          <input id="documents" type="file" multiple hidden accept=".json,application/json" aria-label=${r.pickDocuments} @change=${this.#documents} />
        </div>
        <p class="soft">${r.documentsHelp}</p>
        ${this.#files()} ${this.refused.map((text) => html`<p class="note" role="alert">${text}</p>`)}
        ${this.trouble.length > 0 ? html`<div class="note" role="alert">${this.fresh.length > 0 ? html`<p>${r.documentsRefused}</p>` : nothing}${this.trouble.map((text) => html`<p>${text}</p>`)}</div>` : nothing}
        ${this.opened.length > 0 && !this.answers && this.trouble.length === 0 ? html`<p role="status">${w.grading}</p>` : nothing}
        ${this.answers ? this.#summary(this.answers) : nothing}
      </section>
      ${(this.answers ?? []).map((each) => this.#answer(each))}`;
  }

  #files(): unknown {
    const { revision: r } = this.w;
    if (this.opened.length + this.fresh.length === 0) return nothing;
    const row = (what: string, name: string, leave: () => void) => html`<li>
      <span>${what} <strong>${name}</strong></span><button class="quiet" aria-label=${`${r.leave} ${name}`} @click=${leave}>${r.leave}</button>
    </li>`;
    return html`<ul class="files">
      ${this.opened.map((each) => row(r.resultsOf(each.kept.length), each.name, () => (this.opened = this.opened.filter((other) => other !== each))))}
      ${this.fresh.map((each) => row(r.correctedBy, each.name, () => (this.fresh = this.fresh.filter((other) => other !== each))))}
    </ul>`;
  }

  #summary(answers: readonly Revised[]): unknown {
    const { w } = this;
    const { revision: r } = w;
    const revisions = answers.flatMap((each) => ("revision" in each ? [each.revision] : []));
    const changed = revisions.reduce((sum, { changed: some }) => sum + some.length, 0);
    return html`<p role="status" id="summary"><strong>${r.summary(answers.length, changed)}</strong></p>
      ${changed > 0
        ? html`<div class="row">
            <button @click=${() => save(this.#csv(revisions), `${r.file}.csv`, "text/csv")}>${r.exportCsv}</button>
            <button @click=${() => save(`${JSON.stringify(revisions, null, 2)}\n`, `${r.file}.json`)}>${r.exportJson}</button>
          </div>`
        : nothing}`;
  }

  #csv(revisions: readonly Revision[]): string {
    const { w } = this;
    const tables = revisions.map((revision) => ({ revision, table: changeTable(revision, w) }));
    const rows = tables.flatMap(({ revision, table }) => table.rows.map((row) => [revision.session, revision.assessment.title, revision.held, ...row]));
    const head = [w.revision.session, w.assessment, w.held, ...(tables[0]?.table.head ?? [])];
    return csvOf({ head, rows, basis: tables.flatMap(({ table }) => table.basis) }, w.clause);
  }

  #answer(each: Revised): unknown {
    const { w } = this;
    if (!("revision" in each))
      return html`<section class="panel" data-session=${each.session}>
        <h3>${each.session}</h3>
        ${each.refused.map(({ message, help }) => html`<p class="note">${message ?? ""} ${help ?? ""}</p>`)}
      </section>`;
    const { revision } = each;
    const { assessment } = revision;
    const { head, rows, clauses } = changeTable(revision, w);
    const columns = head.map((title, at) => ({ title, short: at < 4, wide: at > 3 }));
    return html`<section class="panel" data-session=${revision.session}>
      <h3>${assessment.title} <span class="soft num">${w.held} ${revision.held}</span> ${assessment.example ? html`<span class="mark">${w.example}</span>` : nothing}</h3>
      ${[...revision.reasons, ...[...revision.documents_changed, ...revision.lines_changed].map(({ reason }) => reason)].map(({ text }) => html`<p>${text}</p>`)}
      ${revision.refused.map((found) => html`<p class="note">${this.finding(found)}</p>`)}
      ${rows.length > 0
        ? html`<rt-table .caption=${w.revision.changedTitle(rows.length)} .columns=${columns} .lines=${rows.map((row, at) => ({ key: String(at), cells: row.map((text) => ({ text })) }))}></rt-table>
            <details>
              <summary>${w.clause}</summary>
              <ol class="basis">
                ${clauses.listed.map(({ number, citation }) => html`<li>[${number}] <span class="soft">${clauseName(citation)}</span> · ${citation.text}</li>`)}
              </ol>
            </details>`
        : nothing}
    </section>`;
  }

  readonly #results = (event: Event): void => {
    void this.#read(event, (name, text) => {
      this.opened = [...this.opened.filter((other) => other.name !== name), { name, kept: keptIn(text) }];
    });
  };

  readonly #documents = (event: Event): void => {
    void this.#read(event, (name, text) => {
      headOf(text);
      this.fresh = [...this.fresh.filter((other) => other.name !== name), { name, text }];
    });
  };

  /** Reads the files picked, one by one; what is wrong with one stops none of the others. */
  async #read({ target }: Event, take: (name: string, text: string) => void): Promise<void> {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    const refused: string[] = [];
    for (const file of files) {
      try {
        take(file.name, await textOf(file));
      } catch (thrown) {
        refused.push(this.w.revision.unread(file.name, this.#why(thrown)));
      }
    }
    this.refused = refused;
  }

  #why(thrown: unknown): string {
    const { w, m } = this;
    if (thrown instanceof UnreadableResults) return w.revision.faults[thrown.why];
    if (thrown instanceof UnreadableSession) return w.revision.faults["not-results"];
    if (thrown instanceof NotPolicy) return w.revision.notPolicy;
    if (thrown instanceof Unreadable) return thrown.why === "encoding" ? m.notUtf8 : w.fileTooLarge;
    return w.fileUnreadable;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-revision": RtMentorRevision;
  }
}
