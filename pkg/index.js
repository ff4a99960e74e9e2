// Browsers and bundlers: the wasm is fetched on first use, from beside its glue.
import start, * as glue from "./core/rongtong.js";

/** Every failure of this package; `code` is stable, `message` is for people. */
export class RongtongError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = "RongtongError";
    this.code = code;
    if (options?.cause?.finding) this.finding = options.cause.finding;
  }
}

let ready = false; // an instance runs
let starting; // the promise of one
let held; // the policy files of the last load that worked
let lost = false; // the instance that held them is gone

/** Loads the wasm; every later-answering call does so by itself. */
export function init(source) {
  if (ready) return Promise.resolve();
  starting ??= Promise.resolve()
    .then(() => start(source === undefined ? undefined : { module_or_path: source }))
    .then(
      () => void (ready = true),
      (thrown) => {
        starting = undefined; // so that a second try can work, online again
        throw translate(thrown, "load-failed");
      },
    );
  return starting;
}

/** Starts from bytes or a compiled module at once. */
export function initSync(module) {
  if (ready) return;
  try {
    glue.initSync({ module });
    ready = true;
  } catch (thrown) {
    throw translate(thrown, "load-failed");
  }
}

/** Runs one call; if it breaks the instance, the next call gets a fresh one with the same policies. */
function call(work) {
  if (!ready) {
    throw new RongtongError("not-initialised", "call `await init()` first, or use the call without `Sync`");
  }
  try {
    if (lost) {
      if (held) glue.loadPolicies(held);
      lost = false;
    }
    return work();
  } catch (thrown) {
    const error = translate(thrown, "internal-error");
    if (error.code === "internal-trap") glue.__wbg_reset_state(); // no panic hook ran: stack or memory exhausted
    if (error.code === "internal-trap" || error.code === "internal-panic") lost = true;
    throw error;
  }
}

function translate(thrown, otherwise) {
  const message = String(thrown?.message ?? thrown);
  const as = (code, text = message) => new RongtongError(code, text, { cause: thrown });
  if (thrown?.name === "RongtongError") return as(thrown.code);
  if (thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError) return as("internal-trap");
  if (thrown instanceof WebAssembly.CompileError && /Content Security Policy/i.test(message)) {
    return as("csp-blocked", "the page forbids WebAssembly: add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy");
  }
  return as(otherwise);
}

/** 2^53: whole numbers from here on are not kept exactly. */
const INEXACT = 2 ** 53;
/** Deeper is nothing that is read; what holds itself ends here too. */
const DEEPEST = 64;

/** Whether JSON says all that a value is: nothing of it would be left out, changed or made up by writing it down. */
function plain(value, depth) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Math.abs(value) < INEXACT;
    case "object":
      if (value === null) return true;
      if (depth > DEEPEST || value.toJSON !== undefined) return false;
      if (Array.isArray(value)) {
        for (let at = 0; at < value.length; at += 1) if (!plain(value[at], depth + 1)) return false;
        return true;
      }
      if (Object.getPrototypeOf(value) !== Object.prototype || Symbol.iterator in value) return false;
      for (const name in value) if (!plain(value[name], depth + 1)) return false;
      return true;
    default:
      return false;
  }
}

/** Objects that JSON says whole go in as one text, which is several times as fast; others value by value. */
function ask(asked) {
  const answered = plain(asked, 0) ? glue.answerWritten(JSON.stringify(asked)) : undefined;
  return answered ?? glue.answer(asked);
}

export const loadPoliciesSync = (files) =>
  call(() => {
    const report = glue.loadPolicies(files);
    if (report.schema === "policies/1") held = files.map(({ name, text }) => ({ name, text }));
    return report;
  });
export const answerSync = (asked) => call(() => ask(asked));
export const answerTextSync = (json) => call(() => glue.answerText(json));
export const explainCodeSync = (code, language) => call(() => glue.explainCode(code, language));
export const reserveMarksSync = (count) => call(() => glue.reserveMarks(count));
export const gradeColumnsSync = (asked, marks, candidates) => call(() => glue.gradeColumns(asked, marks, candidates));
export const layPayColumnsSync = (asked) => call(() => glue.layPayColumns(asked));
export const reserveWorkersSync = (plan, count) => call(() => glue.reserveWorkers(plan, count));
export const payColumnsSync = (plan, codes, days, count) => call(() => glue.payColumns(plan, codes, days, count));
export const dropPayColumnsSync = (plan) => call(() => glue.dropPayColumns(plan));
export const lintAgreementSync = (id, asOf, language = "zh-CN") => call(() => glue.lintAgreement(id, asOf, language));
export const beginWorkforceSync = (day, language) => call(() => glue.beginWorkforce(day, language));
export const feedWorkforceSync = (bytes) => call(() => glue.feedWorkforce(bytes));
export const finishWorkforceSync = () => call(() => glue.finishWorkforce());
export const workforceEndsSync = () => call(() => glue.workforceEnds());
export const payWorkforceSync = (language) => call(() => glue.payWorkforce(language));
export const compareWorkforceSync = (before, after) => call(() => glue.compareWorkforce(before, after));
export const workforceColumnsSync = (plan) => call(() => glue.workforceColumns(plan));
export const dropWorkforceSync = (plan) => call(() => glue.dropWorkforce(plan));
export const versionSync = () => call(() => glue.version());

const later =
  (now) =>
  async (...given) => {
    await init();
    return now(...given);
  };
export const loadPolicies = later(loadPoliciesSync);
export const answer = later(answerSync);
export const answerText = later(answerTextSync);
export const explainCode = later(explainCodeSync);
export const reserveMarks = later(reserveMarksSync);
export const gradeColumns = later(gradeColumnsSync);
export const layPayColumns = later(layPayColumnsSync);
export const reserveWorkers = later(reserveWorkersSync);
export const payColumns = later(payColumnsSync);
export const dropPayColumns = later(dropPayColumnsSync);
export const lintAgreement = later(lintAgreementSync);
export const beginWorkforce = later(beginWorkforceSync);
export const feedWorkforce = later(feedWorkforceSync);
export const finishWorkforce = later(finishWorkforceSync);
export const workforceEnds = later(workforceEndsSync);
export const payWorkforce = later(payWorkforceSync);
export const compareWorkforce = later(compareWorkforceSync);
export const workforceColumns = later(workforceColumnsSync);
export const dropWorkforce = later(dropWorkforceSync);
export const version = later(versionSync);
