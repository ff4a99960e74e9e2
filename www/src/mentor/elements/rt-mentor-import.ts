/** Candidates pasted from a spreadsheet, read from a file, or typed: shown row by row before they are taken. */
import { html, nothing } from "lit";
import { MentorElement } from "../element.js";
import { columnsOf, type Columns, type Field, FIELDS } from "../intake/columns.js";
import { masked } from "../intake/identity.js";
import { LevelWords } from "../intake/level.js";
import { kept, linesOf, type Remark, roster, type Row } from "../intake/roster.js";
import { cellsOf, decoded, UnreadableTable } from "../intake/table.js";
import { GroupWords } from "../intake/group.js";
import { groupsOf } from "../scheme/leaves.js";
import { mentorBase } from "../style.js";
import { importStyle } from "./import-style.js";

interface Line {
  readonly line: number;
  readonly cells: Record<Field, string>;
}

/** Columns of a row typed by hand. */
const TYPED: readonly Field[] = ["id", "name", "unit"];

export class RtMentorImport extends MentorElement {
  static override properties = {
    ...MentorElement.properties,
    lines: { state: true },
    columns: { state: true },
    refused: { state: true },
    keepIdentity: { state: true },
  };
  static override styles = [mentorBase, importStyle];

  declare lines: readonly Line[] | undefined;
  declare columns: Columns;
  /** Why the list was not read at all. */
  declare refused: string;
  declare keepIdentity: boolean;

  constructor() {
    super();
    this.refused = "";
    this.keepIdentity = false;
    this.columns = { head: -1, at: {}, unused: [] };
  }

  #read(text: string): void {
    const { w } = this;
    try {
      const cells = cellsOf(text);
      const columns = columnsOf(cells);
      if (columns.at.name === undefined && columns.at.id === undefined) {
        this.refused = w.listFaults.columns;
        return;
      }
      this.columns = columns;
      this.lines = linesOf(cells, columns);
      this.refused = this.lines.length === 0 ? w.listFaults.empty : "";
    } catch (thrown) {
      this.refused = thrown instanceof UnreadableTable ? w.listFaults[thrown.why] : w.fileUnreadable;
    }
  }

  /** Groups the scheme gives something to. */
  get #groups(): readonly string[] {
    const { choice } = this.mentor;
    return choice ? groupsOf(choice.assessment) : [];
  }

  get #rows(): readonly Row[] {
    const { mentor, store, keepIdentity } = this;
    const level = mentor.choice?.level;
    const ladder = level?.ladder ?? "skill-level";
    return roster(
      this.lines ?? [],
      {
        words: new LevelWords(ladder, store.names.list(ladder)),
        ...(level && { level }),
        known: new Map(mentor.candidates.map(({ id, name = "" }) => [id, name])),
        groups: new GroupWords(this.#groups, store.names.list("candidate-group")),
        keepIdentity,
      },
      this.columns.at.id === undefined,
    );
  }

  override render(): unknown {
    const { w } = this;
    if (this.lines && this.refused === "") return this.#preview(this.lines);
    return html`<p>${w.pasteHelp}</p>
      <label for="paste">${w.paste}</label>
      <textarea id="paste" rows="5" spellcheck="false" @input=${this.#typed} placeholder=${w.pasteExample}></textarea>
      ${this.refused ? html`<p class="note" role="alert">${this.refused}</p>` : nothing}
      <div class="row">
        <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${w.pickCsv}</button>
        <input id="file" type="file" hidden accept=".csv,.tsv,.txt,text/csv" aria-label=${w.pickCsv} @change=${this.#picked} />
        <button @click=${this.#one}>${w.addOne}</button>
      </div>
      <p class="soft">${w.csvHelp}</p>`;
  }

  #preview(lines: readonly Line[]): unknown {
    const { w } = this;
    const rows = this.#rows;
    const good = rows.filter(({ entry }) => entry);
    const bad = rows.length - good.length;
    const hasIdentity = lines.some(({ cells }) => cells.identity.trim() !== "");
    const columns = FIELDS.filter((field) => lines.some(({ cells }) => cells[field].trim() !== "")).filter((field) => field !== "id" && field !== "name");
    return html`<p role="status" id="count"><strong>${w.understood(good.length)}</strong>${bad > 0 ? html` · <span class="why">${w.refusedRows(bad)}</span>` : nothing}</p>
      ${this.columns.unused.length > 0 ? html`<p class="soft">${w.unusedColumns(this.columns.unused.join("、"))}</p>` : nothing}
      ${hasIdentity
        ? html`<label class="check"><input type="checkbox" .checked=${this.keepIdentity} @change=${(event: Event) => (this.keepIdentity = (event.target as HTMLInputElement).checked)} />${w.keepIdentity}</label>`
        : nothing}
      <div class="row">
        <button class="primary big" ?disabled=${good.length === 0} @click=${() => this.#take(rows)}>${bad > 0 ? w.takeGood(good.length) : w.takeAll(good.length)}</button>
        <button @click=${this.#one}>${w.addOne}</button>
        <button class="quiet" @click=${() => (this.lines = undefined)}>${w.cancel}</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${w.preview}>
        <table>
          <caption>${w.preview}</caption>
          <thead>
            <tr>
              <th scope="col">${w.line}</th>
              <th scope="col">${w.state}</th>
              <th scope="col">${w.columns.id}</th>
              <th scope="col">${w.columns.name}</th>
              ${columns.map((field) => html`<th scope="col">${w.columns[field]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, at) => this.#row(row, at, columns))}
          </tbody>
        </table>
      </div>`;
  }

  #row(row: Row, at: number, columns: readonly Field[]): unknown {
    const { w } = this;
    const { entry, refused, notes, cells, line } = row;
    const shown = (field: Field) => {
      if (field === "identity") return cells.identity.trim() === "" ? "" : masked(cells.identity.trim());
      const { beside } = entry ?? {};
      if (field === "group") return entry?.group === undefined ? cells.group : this.group(entry.group);
      if (field === "unit" || field === "room") return entry?.[field] ?? cells[field];
      if (field === "level") return beside?.level ? this.term(beside.level.ladder, beside.level.code) : cells.level;
      if (field === "born" || field === "since" || field === "occupation") return beside?.[field] ?? cells[field];
      return cells[field];
    };
    const wide = columns.length + 4;
    return html`<tr data-line=${line}>
        <td class="num">${line}</td>
        <td>${entry ? html`<span class="ok">✓ ${w.rowGood}</span>` : html`<span class="no">✕ ${w.rowBad}</span>`}</td>
        <td>${entry?.id ?? cells.id}</td>
        <td>${entry?.name ?? cells.name}</td>
        ${columns.map((field) => html`<td>${shown(field)}</td>`)}
      </tr>
      ${refused.length > 0 || notes.length > 0
        ? html`<tr>
            <td class="whole" colspan=${wide}>
              ${refused.map((remark) => html`<p class="why">${this.#sentence(remark)}</p>`)}
              ${this.#told(refused, notes).map((remark) => html`<p class="soft">${this.#sentence(remark)}</p>`)}
              ${refused.length > 0 ? this.#mend(row, at) : nothing}
            </td>
          </tr>`
        : nothing}`;
  }

  /** What was made of a row; of one that is refused only what was carried into a cell that is at fault. */
  #told(refused: readonly Remark[], notes: readonly Remark[]): readonly Remark[] {
    return refused.length === 0 ? notes : notes.filter(({ code, field }) => code === "merged" && refused.some((remark) => remark.field === field));
  }

  #sentence({ code, field, found, other }: Remark): string {
    const { w } = this;
    const say = w.remarks[code as keyof typeof w.remarks];
    if (code === "group-unknown") return say(this.#groups.map(this.group).join("、"), found, other ?? "");
    return say(w.columns[field], field === "identity" ? masked(found) : found, other ?? "");
  }

  /** The cells of a refused row, to be mended in place. */
  #mend({ cells, refused, line }: Row, at: number): unknown {
    const { w } = this;
    const wrong = new Set(refused.map(({ field }) => field));
    // A sound identity number is not shown in full again.
    const shown = FIELDS.filter((field) => wrong.has(field) || TYPED.includes(field) || (field === "identity" && cells.identity.trim() === ""));
    return html`<div class="mend" role="group" aria-label=${w.mend(line)}>
      ${shown.map(
        (field) => html`<div>
          <label for="cell-${at}-${field}">${w.columns[field]}</label>
          <input
            id="cell-${at}-${field}"
            .value=${cells[field]}
            aria-invalid=${wrong.has(field)}
            @change=${(event: Event) => this.#change(at, field, (event.target as HTMLInputElement).value)}
          />
        </div>`,
      )}
      <div><span class="label">${"\u00a0"}</span><button class="quiet" @click=${() => this.#leaveOut(at)}>${w.leaveOut}</button></div>
    </div>`;
  }

  #change(at: number, field: Field, value: string): void {
    this.lines = (this.lines ?? []).map((each, index) => (index === at ? { ...each, cells: { ...each.cells, [field]: value } } : each));
  }

  #leaveOut(at: number): void {
    const lines = (this.lines ?? []).filter((_, index) => index !== at);
    this.lines = lines.length > 0 ? lines : undefined;
  }

  /** Takes the good rows; the bad ones stay to be mended. */
  #take(rows: readonly Row[]): void {
    const entries = rows.flatMap(({ entry }) => (entry ? [entry] : []));
    const left = rows.flatMap((row) => (row.entry ? [] : [{ line: row.line, cells: kept(row) }]));
    this.lines = left.length > 0 ? left : undefined;
    this.dispatchEvent(new CustomEvent("rt-entries", { detail: { entries, left: left.length } }));
  }

  readonly #typed = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    if (value.trim() === "") this.refused = "";
    else if ((event as InputEvent).inputType === "insertFromPaste" || value.includes("\n")) this.#read(value);
  };

  readonly #picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    file.arrayBuffer().then(
      (bytes) => {
        try {
          this.#read(decoded(new Uint8Array(bytes)));
        } catch (thrown) {
          this.refused = thrown instanceof UnreadableTable ? this.w.listFaults[thrown.why] : this.w.fileUnreadable;
        }
      },
      () => (this.refused = this.w.fileUnreadable),
    );
  };

  /** A row to be filled in by hand. */
  readonly #one = (): void => {
    const lines = this.lines ?? [];
    if (lines.length === 0) this.columns = { head: -1, at: { id: 0, name: 1 }, unused: [] };
    const cells = Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<Field, string>;
    const line = Math.max(0, ...lines.map((each) => each.line)) + 1;
    this.refused = "";
    this.lines = [...lines, { line, cells }];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#cell-${lines.length}-id`)?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-import": RtMentorImport;
  }
}
