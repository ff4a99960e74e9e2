// What the engine itself answers in Node, to hold the page's figures against.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  answerSync,
  beginWorkforceSync,
  dropWorkforceSync,
  feedWorkforceSync,
  finishWorkforceSync,
  loadPoliciesSync,
  payWorkforceSync,
  workforceColumnsSync,
} from "../../pkg/node.js";

const www = (path) => fileURLToPath(new URL(`../../www/${path}`, import.meta.url));
const json = (path) => JSON.parse(readFileSync(www(path), "utf8"));

/** The sample records, as their index lists them. */
export const samples = json("records/index.json").records;
export const sampleText = (sample) => readFileSync(www(`records/${sample.path}`), "utf8");

/** Every policy file but the regulations no school here has adopted. */
function load(adopts = []) {
  const files = readdirSync(www("policies"), { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json") && name !== "index.json")
    .filter((name) => !name.startsWith("regulations/") || adopts.includes(name))
    .map((name) => ({ name, text: readFileSync(www(`policies/${name}`), "utf8") }));
  const report = loadPoliciesSync(files);
  if (report.schema !== "policies/1") throw new Error(JSON.stringify(report.diagnostics[0]));
}

/** The decision about a record, given as an object. */
export function decide(record, { target, as_of, pins = [], lang = "zh-CN", adopts = [] }) {
  load(adopts);
  const answer = answerSync({ schema: "recognition/1", record, target, as_of, pins, lang, next_steps: 5 });
  if (answer.schema !== "recognition/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.decision;
}

/** The decision about a sample. */
export const decideSample = (sample, more = {}) =>
  decide(JSON.parse(sampleText(sample)), { target: sample.targets, as_of: sample.as_of, adopts: sample.adopts, ...more });

/** Which levels a record may sit for. */
export function eligibility(record, as_of, { sought = [], lang = "zh-CN" } = {}) {
  load();
  const answer = answerSync({ schema: "eligibility/1", record, as_of, sought, lang });
  if (answer.schema !== "eligibility/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.eligibility;
}

/** Whether the numbers of certificates fit. */
export function numbers(certificates, as_of, lang = "zh-CN") {
  load();
  const answer = answerSync({ schema: "certificate/1", certificates, as_of, lang });
  if (answer.schema !== "certificate/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.numbers;
}

/** The sample workers, as their index lists them; the first is the one the view of pay begins with. */
export const workers = json("workers/index.json").workers;
export const workerOf = ({ path }) => json(`workers/${path}`);

/** What a worker is paid. */
export function pay({ record, employment = {} }, as_of, { until, lang = "zh-CN" } = {}) {
  load();
  const answer = answerSync({ schema: "pay/1", as_of, ...(until && { until }), record, employment, lang });
  if (answer.schema !== "pay/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.pay;
}

/** What each next assessment would bring. */
export function raises({ record, employment = {} }, as_of, { sought = [], lang = "zh-CN" } = {}) {
  load();
  const answer = answerSync({ schema: "raise/1", as_of, record, employment, sought, lang });
  if (answer.schema !== "raise/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.raises;
}

/** What the sheets of a session say. */
export function gradeSession(session, lang = "zh-CN") {
  load();
  const answer = answerSync({ schema: "grade/1", session, lang });
  if (answer.schema !== "grade/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.grading;
}

/** What the independent checker says of a saved decision. */
export function verify(call) {
  load();
  const answer = answerSync(call);
  if (answer.schema !== "verify/1") throw new Error(JSON.stringify(answer.diagnostics));
  return answer.verification;
}

/** A table of workers: what was taken, and what all of them are paid. */
export function workforce(text, as_of, lang = "zh-CN") {
  load();
  beginWorkforceSync(as_of, lang);
  feedWorkforceSync(Buffer.from(text));
  const taken = finishWorkforceSync();
  if (taken.schema !== "workforce-taken/1") throw new Error(JSON.stringify(taken.diagnostics));
  const paid = payWorkforceSync(lang);
  if (paid.schema !== "workforce/1") throw new Error(JSON.stringify(paid.diagnostics));
  const columns = workforceColumnsSync(paid.plan);
  dropWorkforceSync(paid.plan);
  return { taken, paid, columns };
}
