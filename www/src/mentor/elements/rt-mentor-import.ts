/** Candidates pasted from a spreadsheet, read from a file, or typed: shown row by row before they are taken. */
import { html, nothing } from "lit";
import { MentorElement } from "../element.js";
import { columnsOf, type Field, FIELDS } from "../intake/columns.js";
import { masked } from "../intake/identity.js";
import { LevelWords } from "../intake/level.js";
import { type Left, type Line, linesOf, type Remark, roster, type Row, staying, withoutIdentities } from "../intake/roster.js";
import { cellsOf, decoded, UnreadableTable } from "../intake/table.js";
import { GroupWords } from "../intake/group.js";
import { groupsOf } from "../scheme/leaves.js";
import { leave } from "../session/work.js";
import { mentorBase } from "../style.js";
import { importStyle } from "./import-style.js";

/** Columns of a row typed by hand. */
const TYPED: readonly Field[] = ["id", "name", "unit"];

export class RtMentorImport extends MentorElement {
  static override properties = {
    ...MentorElement.properties,
    fresh: { state: true },
    unused: { state: true },
    refused: { state: true },
  };
  static override styles = [mentorBase, importStyle];

  /** The list just read; without one, the rows that stayed behind are shown. */
  declare fresh: Left | undefined;
  /** Headings of the list just read that have no known meaning. */
  declare unused: readonly string[];
  /** Why the list was not read at all. */
  declare refused: string;

  constructor() {
    super();
    this.refused = "";
    this.unused = [];
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
      const lines = linesOf(cells, columns);
      this.refused = lines.length === 0 ? w.listFaults.empty : "";
      if (lines.length === 0) return;
      this.unused = columns.unused;
      this.fresh = { lines, numbered: columns.at.id === undefined, keepIdentity: false };
    } catch (thrown) {
      this.refused = thrown instanceof UnreadableTable ? w.listFaults[thrown.why] : w.fileUnreadable;
    }
  }

  /** Groups the scheme gives something to. */
  get #groups(): readonly string[] {
    const { choice } = this.mentor;
    return choice ? groupsOf(choice.assessment) : [];
  }

  get #left(): Left | undefined {
    return this.mentor.work?.left;
  }

  /** What is shown to be mended. */
  get #shown(): Left | undefined {
    return this.fresh ?? this.#left;
  }

  /** Rows that stayed behind are kept with the session after every change. */
  #put(next: Left, what = "mend"): void {
    if (this.fresh) this.fresh = next.lines.length > 0 ? next : undefined;
    else this.mentor.act(what, (work) => leave(work, next));
  }

  #rows({ lines, numbered, keepIdentity }: Left): readonly Row[] {
    const { mentor, store } = this;
    const level = mentor.choice?.level;
    const ladder = level?.ladder ?? "skill-level";
    return roster(
      lines,
      {
        words: new LevelWords(ladder, store.names.list(ladder)),
        ...(level && { level }),
        known: new Map(mentor.candidates.map(({ id, name = "" }) => [id, name])),
        groups: new GroupWords(this.#groups, store.names.list("candidate-group")),
        keepIdentity,
      },
      numbered,
    );
  }

  override render(): unknown {
    const shown = this.#shown;
    if (this.fresh) return this.#preview(this.fresh);
    return html`${shown ? this.#preview(shown) : nothing} ${this.#source()}`;
  }

  #source(): unknown {
    const { w } = this;
    return html`<p>${w.pasteHelp}</p>
      <label for="paste">${w.paste}</label>
      <textarea id="paste" rows="5" spellcheck="false" @input=${this.#typed} placeholder=${w.pasteExample}></textarea>
      ${this.refused ? html`<p class="note" role="alert">${this.refused}</p>` : nothing}
      <div class="row">
        <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${w.pickCsv}</button>
        <input id="file" type="file" hidden accept=".csv,.tsv,.txt,text/csv" aria-label=${w.pickCsv} @change=${this.#picked} />
        ${this.#left ? nothing : html`<button @click=${this.#one}>${w.addOne}</button>`}
      </div>
      <p class="soft">${w.csvHelp}</p>`;
  }

  #preview(shown: Left): unknown {
    const { w, fresh } = this;
    const { lines, keepIdentity } = shown;
    const rows = this.#rows(shown);
    const good = rows.filter(({ entry }) => entry);
    const bad = rows.length - good.length;
    const hasIdentity = lines.some(({ cells }) => cells.identity.trim() !== "");
    const columns = FIELDS.filter((field) => lines.some(({ cells }) => cells[field].trim() !== "")).filter((field) => field !== "id" && field !== "name");
    return html`${fresh ? nothing : html`<p class="note" role="status" id="left">${w.leftRows(lines.length)}</p>`}
      <p role="status" id="count"><strong>${w.understood(good.length)}</strong>${bad > 0 ? html` · <span class="why">${w.refusedRows(bad)}</span>` : nothing}</p>
      ${fresh && this.unused.length > 0 ? html`<p class="soft">${w.unusedColumns(this.unused.join("、"))}</p>` : nothing}
      ${hasIdentity
        ? html`<label class="check"><input type="checkbox" .checked=${keepIdentity} @change=${(event: Event) => this.#put({ ...shown, keepIdentity: (event.target as HTMLInputElement).checked })} />${w.keepIdentity}</label>`
        : nothing}
      <div class="row">
        <button class="primary big" ?disabled=${good.length === 0} @click=${() => this.#take(shown, rows)}>${bad > 0 ? w.takeGood(good.length) : w.takeAll(good.length)}</button>
        <button @click=${this.#one}>${w.addOne}</button>
        ${fresh
          ? html`<button class="quiet" @click=${() => (this.fresh = undefined)}>${w.cancel}</button>`
          : html`<button class="quiet" id="dismiss" @click=${() => this.#put({ ...shown, lines: [] }, "dismiss")}>${w.dismissRows(lines.length)}</button>`}
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
    const fields = FIELDS.filter((field) => wrong.has(field) || TYPED.includes(field) || (field === "identity" && cells.identity.trim() === ""));
    return html`<div class="mend" role="group" aria-label=${w.mend(line)}>
      ${fields.map(
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
    const shown = this.#shown;
    if (!shown) return;
    // Whoever fills in a remark makes it a candidate.
    const changed = ({ remark: _remark, ...each }: Line): Line => ({ ...each, cells: { ...each.cells, [field]: value } });
    this.#put({ ...shown, lines: shown.lines.map((each, index) => (index === at ? changed(each) : each)) });
  }

  #leaveOut(at: number): void {
    const shown = this.#shown;
    if (!shown) return;
    const rows = this.#rows(shown);
    this.#put({ ...shown, lines: staying(rows, (row) => row === rows[at]) }, "dismiss");
  }

  /** Takes the good rows; the bad ones stay to be mended, with those that stayed before. */
  #take(shown: Left, rows: readonly Row[]): void {
    const entries = rows.flatMap(({ entry }) => (entry ? [entry] : []));
    const staid = staying(rows, ({ entry }) => entry !== undefined);
    const rest: Left = { ...shown, lines: shown.keepIdentity ? staid : withoutIdentities(staid, rows) };
    const left = this.fresh && this.#left ? joined(this.#left, rest) : rest;
    this.fresh = undefined;
    this.dispatchEvent(new CustomEvent("rt-entries", { detail: { entries, left } }));
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
    const shown = this.#shown ?? { lines: [], numbered: false, keepIdentity: false };
    const cells = Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<Field, string>;
    const at = shown.lines.length;
    this.refused = "";
    if (at === 0) this.unused = [];
    const next = { ...shown, lines: [...shown.lines, { line: lastOf(shown) + 1, cells }] };
    if (this.#left && !this.fresh) this.#put(next);
    else this.fresh = next;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#cell-${at}-id`)?.focus());
  };
}

const lastOf = ({ lines }: Left): number => Math.max(0, ...lines.map(({ line }) => line));

/** Rows of two lists, those of the second numbered on from the first. */
const joined = (first: Left, second: Left): Left => ({
  lines: [...first.lines, ...second.lines.map((each) => ({ ...each, line: each.line + lastOf(first) }))],
  numbered: first.numbered && second.numbered,
  keepIdentity: first.keepIdentity || second.keepIdentity,
});

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-import": RtMentorImport;
  }
}
