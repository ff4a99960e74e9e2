/** A class list, row by row: understood, or refused with every reason. Good rows never wait for bad ones. */
import { type Columns, type Field, FIELDS, isHead } from "./columns.js";
import { readDay } from "./day.js";
import type { GroupWords } from "./group.js";
import { bornOf, identityFault, sexOf } from "./identity.js";
import type { LevelWord, LevelWords } from "./level.js";
import { plain, plainName, tight } from "./plain.js";

/** What a list says about a candidate beyond what a session holds; it stays on the device. */
export interface Beside {
  readonly sex?: string;
  readonly identity?: string;
  readonly occupation?: string;
  readonly level?: LevelWord;
  readonly born?: string;
  readonly since?: string;
}

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly group?: string;
  readonly room?: string;
  readonly beside: Beside;
}

/** Why a row is refused, or what was made of it; the page has a sentence for every code. */
export interface Remark {
  readonly code: string;
  readonly field: Field;
  readonly found: string;
  /** Line of the list this one collides with, or what was read instead. */
  readonly other?: string;
}

export interface Line {
  /** Line of the list, from 1. */
  readonly line: number;
  /** The cells as they stand, so that they can be mended. */
  readonly cells: Readonly<Record<Field, string>>;
  /** All it says, where that is no candidate but a remark below the list: 填表人：王某. */
  readonly remark?: string;
}

/** Rows of a list that stayed behind, to be mended. */
export interface Left {
  readonly lines: readonly Line[];
  /** Whether the list has no column of ids, and rows are numbered. */
  readonly numbered: boolean;
  readonly keepIdentity: boolean;
}

export interface Row extends Line {
  readonly entry?: Entry;
  readonly refused: readonly Remark[];
  readonly notes: readonly Remark[];
}

export interface Around {
  readonly words: LevelWords;
  /** Level of the session, where it has one. */
  readonly level?: LevelWord;
  /** Candidates the session has already, by id. */
  readonly known: ReadonlyMap<string, string>;
  /** Groups the scheme gives something to; any word will do where there are none. */
  readonly groups: GroupWords;
  /** Whether identity numbers are kept. */
  readonly keepIdentity: boolean;
}

/** Columns that are merged over a whole class: an empty cell below a filled one means the same. */
const SHARED: readonly Field[] = ["unit", "occupation", "level", "group", "room"];

const empty = Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<Field, string>;

/** The rows below the headings, their cells by field; lines that add up are none. */
export function linesOf(rows: readonly (readonly string[])[], { head, at }: Columns): Line[] {
  const lines: Line[] = [];
  rows.forEach((row, index) => {
    if (index <= head || row.every((cell) => tight(cell) === "") || isHead(row)) return;
    if (/^(合计|总计|小计|共计)/.test(tight(row.find((cell) => tight(cell) !== "") ?? ""))) return;
    const cells = { ...empty };
    for (const field of FIELDS) cells[field] = row[at[field] ?? -1] ?? "";
    lines.push({ line: index + 1, cells, ...(isRemark(row, cells) && { remark: row.map(plain).filter(Boolean).join(" ") }) });
  });
  return lines;
}

/** Whether a row is a remark: nothing of it stands in a column of meaning, or it begins as remarks do and names nobody. */
function isRemark(row: readonly string[], { id, name, ...others }: Readonly<Record<Field, string>>): boolean {
  if ([id, name, ...Object.values(others)].every((cell) => tight(cell) === "")) return true;
  const whole = tight(id) !== "" && tight(name) !== "" && !tight(name).includes(":");
  return !whole && /^(.{1,8}:|注|备注|说明)/.test(tight(row.find((cell) => tight(cell) !== "") ?? ""));
}

/** Reads every line; `numbered` gives lines without an id column a number. */
export function roster(lines: readonly Line[], around: Around, numbered: boolean): Row[] {
  const above: Partial<Record<Field, string>> = {};
  const ids = new Map<string, number>();
  const identities = new Map<string, number>();
  let next = 0;
  const free = (): string => {
    do next += 1;
    while (around.known.has(String(next)));
    return String(next);
  };
  return lines.map(({ line, cells, remark }) => {
    // A remark takes no number, and nothing from the rows above.
    if (remark !== undefined) return { line, cells, remark, refused: [{ code: "no-candidate", field: "name", found: remark }], notes: [] };
    const read = new RowReader(cells, above, around);
    const id = numbered ? free() : tight(cells.id);
    const entry = read.entry(id, numbered);
    const twin = ids.get(id);
    if (id !== "" && twin !== undefined) read.refuse("id-twice", "id", String(twin));
    else if (id !== "") ids.set(id, line);
    if (around.known.has(id)) read.refuse("id-known", "id", around.known.get(id));
    const number = tight(cells.identity).toUpperCase();
    const same = identities.get(number);
    if (number !== "" && same !== undefined) read.refuse("identity-twice", "identity", String(same));
    else if (number !== "") identities.set(number, line);
    return { line, cells, ...(read.refused.length === 0 && { entry }), refused: read.refused, notes: read.notes };
  });
}

/**
 * The rows that stay when others go. A cell merged with one that goes keeps what it had from there;
 * one merged with a row that stays too goes on following it, so that what is mended there holds here.
 */
export function staying(rows: readonly Row[], goes: (row: Row) => boolean): Line[] {
  const above: Partial<Record<Field, { readonly text: string; readonly gone: boolean }>> = {};
  return rows.flatMap((row) => {
    const { line, remark } = row;
    const gone = goes(row);
    const cells = { ...row.cells };
    for (const field of remark === undefined ? SHARED : []) {
      const from = above[field];
      if (tight(cells[field]) !== "") above[field] = { text: plain(cells[field]), gone };
      else if (from?.gone) cells[field] = from.text;
    }
    return gone ? [] : [{ line, cells, ...(remark !== undefined && { remark }) }];
  });
}

/** The rows without identity numbers that are in order: a device keeps those only where it is asked to. */
export function withoutIdentities(lines: readonly Line[], rows: readonly Row[]): Line[] {
  const asked = (code: string) => code.startsWith("identity-") || code === "sex-differs" || code === "born-differs";
  const needed = new Set(rows.filter(({ refused }) => refused.some(({ code }) => asked(code))).map(({ line }) => line));
  return lines.map((each) => (needed.has(each.line) ? each : { ...each, cells: { ...each.cells, identity: "" } }));
}

class RowReader {
  readonly refused: Remark[] = [];
  readonly notes: Remark[] = [];

  constructor(
    readonly cells: Readonly<Record<Field, string>>,
    readonly above: Partial<Record<Field, string>>,
    readonly around: Around,
  ) {}

  refuse(code: string, field: Field, other?: string): void {
    this.refused.push(this.#remark(code, field, other));
  }

  #note(code: string, field: Field, other?: string): void {
    this.notes.push(this.#remark(code, field, other));
  }

  #remark(code: string, field: Field, other?: string): Remark {
    return { code, field, found: plain(this.cells[field]), ...(other !== undefined && { other }) };
  }

  entry(id: string, numbered: boolean): Entry {
    const name = plainName(this.cells.name);
    if (name === "") this.refuse("name-missing", "name");
    if (id === "") this.refuse("id-missing", "id");
    else if (numbered) this.#note("id-given", "id", id);
    else if (/^\d(\.\d+)?e\+?\d+$/i.test(id)) this.refuse("id-lost", "id");
    const [unit, occupation, room] = (["unit", "occupation", "room"] as const).map((field) => this.#shared(field));
    const group = this.#group();
    return {
      id,
      name,
      ...(unit && { unit }),
      ...(group && { group }),
      ...(room && { room }),
      beside: { ...this.#person(), ...(occupation && { occupation }), ...this.#level() },
    };
  }

  /** The cell, or the one above where cells were merged. */
  #shared(field: Field): string {
    const text = plain(this.cells[field]);
    if (text !== "") {
      if (SHARED.includes(field)) this.above[field] = text;
      return text;
    }
    const carried = this.above[field] ?? "";
    if (carried !== "") this.#note("merged", field, carried);
    return carried;
  }

  /** The group as the scheme calls it: whoever is in none of them would get nothing, without a word. */
  #group(): string {
    const text = this.#shared("group");
    const { groups } = this.around;
    if (groups.groups.length === 0) return text;
    if (text === "") this.#note("group-missing", "group");
    const known = groups.read(text);
    if (text !== "" && known === undefined) this.refuse("group-unknown", "group", text);
    return known ?? "";
  }

  #person(): Beside {
    const identity = tight(this.cells.identity).toUpperCase();
    const fault = identity === "" ? undefined : identityFault(identity);
    if (fault) this.refuse(fault, "identity");
    const sound = identity !== "" && !fault;
    const sex = tight(this.cells.sex);
    if (sound && /^[男女]$/.test(sex) && sex !== sexOf(identity)) this.refuse("sex-differs", "sex", sexOf(identity));
    const born = this.#day("born");
    if (sound && born && !bornOf(identity).startsWith(born)) this.refuse("born-differs", "born", bornOf(identity));
    const since = this.#day("since");
    return {
      ...(sex !== "" && { sex }),
      ...(sound && this.around.keepIdentity && { identity }),
      ...(born && { born }),
      ...(since && { since }),
    };
  }

  #day(field: "born" | "since"): string | undefined {
    const text = plain(this.cells[field]);
    if (text === "") return undefined;
    const read = readDay(text);
    if (!read) this.refuse("day-unknown", field);
    else if (read.doubt) this.#note(`day-${read.doubt}`, field, read.day);
    return read?.day;
  }

  #level(): Beside {
    const text = this.#shared("level");
    if (text === "") return {};
    const read = this.around.words.read(text);
    if ("fault" in read) {
      this.refuse(read.fault, "level", text);
      return {};
    }
    const wanted = this.around.level;
    if (wanted && (wanted.ladder !== read.level.ladder || wanted.code !== read.level.code)) this.refuse("level-other", "level", text);
    return { level: read.level };
  }
}
