/** Holds a table of workers and has it paid: reads it in pieces, so that no row ever comes to the page. */
import {
  beginWorkforce,
  compareWorkforce,
  dropWorkforce,
  feedWorkforce,
  finishWorkforce,
  lintAgreement,
  loadPolicies,
  payWorkforce,
  workforceColumns,
  workforceEnds,
} from "../../../pkg/index.js";
import { serve } from "../engine/serve.js";
import type { Diagnostic, Lang, PolicyFile } from "../engine/types.js";
import { chosen } from "./employers.js";
import { TableFault, utf8 } from "./encoding.js";
import type { Answered, Documents, Question, Sent, Told } from "./protocol.js";
import { type Held, rowCount, rowsOf } from "./rows.js";
import type { Employer, Refused, Taken, WorkforceChange, WorkforcePaid } from "./types.js";
import { type Amounts, written } from "./write.js";

/** Progress is told so often, in milliseconds or in bytes. */
const OFTEN = 80;
const PIECE = 4_000_000;

const files = new Map<number, PolicyFile>();
/** Which policies the engine has. */
let loaded = "";
let held: (Held & { readonly reasons: readonly string[] }) | undefined;
/** Plans that are held, with their employers. */
const plans = new Map<number, readonly Employer[]>();
/** The plan that pay was told by last, and the one others are compared with. */
let shown: number | undefined;
let before: { readonly key: string; readonly plan: number } | undefined;

function take({ files: more, only }: Sent): void {
  if (only) files.clear();
  for (const [number, file] of more) files.set(number, file);
}

async function load({ list }: Documents): Promise<Refused | undefined> {
  const key = list.join();
  if (key === loaded) return undefined;
  loaded = "";
  const report = await loadPolicies(list.flatMap((number) => files.get(number) ?? []));
  if (report.schema === "refusal/1") return report;
  loaded = key;
  return undefined;
}

async function read(given: Blob, asOf: string, lang: Lang, documents: Documents, tell: (progress: Told) => void): Promise<Taken | Refused> {
  forget();
  const refused = await load(documents);
  if (refused) return refused;
  const { table, encoding } = await utf8(given);
  await beginWorkforce(asOf, lang);
  let [bytes, rows, told, at] = [0, 0, 0, performance.now()];
  const reader = table.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    rows = await feedWorkforce(value);
    bytes += value.byteLength;
    if (performance.now() - at < OFTEN && bytes - told < PIECE) continue;
    [told, at] = [bytes, performance.now()];
    tell({ bytes, total: table.size, rows });
  }
  const taken = await finishWorkforce();
  if (taken.schema === "refusal/1") return taken;
  held = { table, ends: await workforceEnds(), reasons: taken.refused.map(({ message, code }) => message ?? code) };
  const { call, ...rest } = taken;
  const { employers, ...columns } = call;
  return { ...rest, call: columns, employers: employers.length, encoding };
}

/** With the table what it was paid is gone. */
function forget(): void {
  held = undefined;
  before = shown = undefined;
  plans.clear();
}

async function drop(plan: number): Promise<void> {
  plans.delete(plan);
  await dropWorkforce(plan);
}

async function paid(documents: Documents, lang: Lang): Promise<WorkforcePaid | Refused> {
  const refused = await load(documents);
  if (refused) return refused;
  const told = await payWorkforce(lang);
  if (told.schema !== "refusal/1") plans.set(told.plan, told.employers);
  return told;
}

async function pay(documents: Documents, lang: Lang, most: number): Promise<WorkforcePaid | Refused> {
  const told = await paid(documents, lang);
  if (told.schema === "refusal/1") return told;
  if (shown !== undefined) await drop(shown);
  shown = told.plan;
  return { ...told, employers: told.employers.slice(0, most) };
}

async function compare(first: Documents, second: Documents, lang: Lang): Promise<WorkforceChange | Refused> {
  const key = `${lang} ${first.list.join()}`;
  if (before?.key !== key) {
    if (before) await drop(before.plan);
    before = undefined;
    const told = await paid(first, lang);
    if (told.schema === "refusal/1") return told;
    before = { key, plan: told.plan };
  }
  const after = await paid(second, lang);
  if (after.schema === "refusal/1") return after;
  try {
    return await compareWorkforce(before.plan, after.plan);
  } finally {
    await drop(after.plan);
  }
}

/** What is doubtful in an agreement among these policies. */
async function doubts(documents: Documents, agreement: string, asOf: string, lang: Lang): Promise<readonly Diagnostic[]> {
  const refused = await load(documents);
  return refused ? refused.diagnostics : lintAgreement(agreement, asOf, lang);
}

/** The amounts by row. */
async function amountsOf(plan: number, table: Held): Promise<Amounts> {
  const { measures, amounts, flags } = await workforceColumns(plan);
  const rows = rowCount(table);
  return { measures: measures.map((per, at) => ({ per, fen: amounts.subarray(at * rows, (at + 1) * rows) })), flags };
}

async function answer(question: Question, tell: (progress: Told) => void): Promise<Answered> {
  if ("sent" in question) take(question.sent);
  switch (question.ask) {
    case "read":
      return read(question.table, question.asOf, question.lang, question.documents, tell);
    case "pay":
      return pay(question.documents, question.lang, question.employers);
    case "compare":
      return compare(question.before, question.after, question.lang);
    case "doubts":
      return doubts(question.documents, question.agreement, question.asOf, question.lang);
    case "employers":
      return chosen(plans.get(question.plan) ?? [], question.of);
  }
  if (!held) throw new TableFault("no-table");
  if (question.ask === "rows") return rowsOf(held, question.at);
  return written(held, await amountsOf(question.plan, held), held.reasons, question.words);
}

/** One at a time: reading waits for its file, and nothing may come between. */
let last: Promise<unknown> = Promise.resolve();

serve<Question, Answered, Told>((question, tell) => {
  const next = last.then(() => answer(question, tell)).catch((thrown: unknown) => {
    // Files are read when they are wanted: by then they may be gone, or changed.
    throw thrown instanceof DOMException ? new TableFault("unread") : thrown;
  });
  last = next.catch(() => undefined);
  return next;
});
