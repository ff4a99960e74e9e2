/** The changed agreement as a document of its own: a new version, marked as a draft, with a clause that says what was changed. */
import type { PolicyFile } from "../../engine/types.js";
import type { Agreement, Document } from "./agreement.js";
import type { Edits } from "./history.js";
import { type Json, valueAt, withValue } from "./pointer.js";

/** What a draft says of itself, in both languages whatever the page speaks: it goes from hand to hand. */
const WORDS = {
  title: { zh: "（协商测算稿）", en: " (bargaining draft)" },
  source: { zh: "协商测算稿：改动说明", en: "Bargaining draft: what was changed" },
  text: {
    zh: (from: string, changes: string) => `测算用的稿子，未经签订，不是协议。由 ${from} 版改出：${changes}。其余照旧；原条款的文字没有改，数额以本说明为准。`,
    en: (from: string, changes: string) =>
      `A draft to reckon with; nobody has signed it. Made from version ${from}: ${changes}. Everything else is as it was; clauses quoted keep their wording, the amounts are those stated here.`,
  },
};

const SOURCE = "bargaining-draft";
const DRAFT = /-draft-(\d+)$/;

/** Changes told one by one in the clause; of more the number. */
const TOLD = 60;

/** A change in words of both languages. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

export interface Draft {
  readonly from: Agreement;
  readonly edits: Edits;
  /** The changes, in the order of the document. */
  readonly told: readonly Told[];
  /** The day the draft is made. */
  readonly day: string;
}

/** The document as a file; the one it was made from, where nothing is changed. */
export function draftOf({ from, edits, told, day }: Draft): Agreement {
  if (edits.size === 0) return from;
  const { document: old, file } = from;
  const nth = Number(DRAFT.exec(old.version)?.[1] ?? 0) + 1;
  const clause = `改动${nth}`;
  let json = old as unknown as Json;
  for (const [pointer, value] of edits) {
    json = withValue(json, pointer, typeof valueAt(json, pointer) === "number" ? Number(value) : value);
    json = cited(json, pointer, clause);
  }
  const document = marked(json as unknown as Document & Sources, old, nth, { id: clause, text: { ...textOf(old, told) }, summary: true }, day);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  return { document, file: { name: file.name, text } as PolicyFile };
}

interface Sources {
  readonly sources: readonly { readonly id: string; readonly clauses: readonly Json[] }[];
}

/** The heading of a draft: its own version, its title and force marked, its source. */
function marked(document: Document & Sources, old: Document, nth: number, clause: Json, day: string): Document {
  const again = nth > 1;
  const title = again ? old.title : { zh: old.title.zh + WORDS.title.zh, ...(old.title.en !== undefined && { en: old.title.en + WORDS.title.en }) };
  const kept = document.sources.find(({ id }) => id === SOURCE);
  const source = { id: SOURCE, title: WORDS.source, clauses: [...(kept?.clauses ?? []), clause], last_checked: day, trust: "X" };
  // What the old version replaced must not come back where the draft stands in its place.
  const supersedes = [...(old.supersedes ?? []), { id: old.id, version: old.version }];
  const changed = {
    version: `${old.version.replace(DRAFT, "")}-draft-${nth}`,
    title,
    force: "example",
    supersedes,
    sources: kept ? document.sources.map((each) => (each === kept ? source : each)) : [...document.sources, source],
  };
  // Members stay in their order; what it replaces stands behind the days it is in force.
  const members = Object.entries({ ...document, ...changed }).filter(([name]) => name !== "supersedes");
  return Object.fromEntries(members.flatMap(([name, value]) => (name === "effective" ? [[name, value], ["supersedes", supersedes]] : [[name, value]]))) as unknown as Document;
}

function textOf({ version }: Document, told: readonly Told[]): Told {
  const rest = told.length - TOLD;
  const list = (lang: keyof Told, between: string, more: string) => told.slice(0, TOLD).map((each) => each[lang]).join(between) + (rest > 0 ? more : "");
  return {
    zh: WORDS.text.zh(version, list("zh", "；", `；等 ${told.length} 处`)),
    en: WORDS.text.en(version, list("en", "; ", `; ${told.length} changes in all`)),
  };
}

/** Has the nearest rule around a place cite the clause that says what was changed. */
function cited(document: Json, pointer: string, clause: string): Json {
  for (let around = pointer; around !== ""; around = around.slice(0, around.lastIndexOf("/"))) {
    const cites = valueAt(document, `${around}/cite`);
    if (!Array.isArray(cites)) continue;
    const has = cites.some((each: Json) => valueAt(each, "/source") === SOURCE && valueAt(each, "/clause") === clause);
    return has ? document : withValue(document, `${around}/cite`, [...(cites as Json[]), { source: SOURCE, clause }]);
  }
  return document;
}
