// The hand-written types against real calls and answers: TypeScript refuses a key too many, too few, or of a wrong kind.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { answerSync, answerTextSync, explainCodeSync, lintAgreementSync, loadPoliciesSync } from "../../pkg/node.js";
import { cases, revisions } from "./corpus.mjs";
import { root } from "./support.mjs";

/** What TypeScript says about a file beside the types; nothing when it is content. */
function check(text) {
  const folder = mkdtempSync(join(tmpdir(), "rongtong-specimens-"));
  try {
    writeFileSync(join(folder, "types.d.ts"), readFileSync(join(root, "pkg/types.d.ts")));
    writeFileSync(join(folder, "specimens.ts"), text);
    const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: "es2022", lib: ["es2022"], module: "nodenext", types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["specimens.ts"] }));
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
    return "";
  } catch (error) {
    if (error.stdout === undefined) throw error;
    return error.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEAD = `import type { Answer, Call, CodeExplanation, Finding, LoadReport } from "./types.js";\n`;
const specimen = (value, type, number) => `export const s${number} = ${JSON.stringify(value)} satisfies ${type};\n`;

/** Whether rows of a session were refused for their shape: the types refuse them too. */
const misshapen = ({ grading }) => grading?.refused.some(({ code }) => code.startsWith("REA")) ?? false;

test("every call and answer of the corpus has the declared type", () => {
  const values = [];
  for (const { files, calls } of cases) {
    values.push([loadPoliciesSync(files), "LoadReport"]);
    for (const call of calls) {
      const answer = answerSync(call);
      values.push([answer, "Answer"]);
      if (!misshapen(answer)) values.push([call, "Call"]);
    }
  }
  values.push([answerTextSync(`{"schema": "recognition/1", "colour": "red"}`), "Answer"]);
  values.push([loadPoliciesSync([{ name: "x.json", text: `{"schema": "catalogue@1"}` }]), "LoadReport"]);
  values.push([explainCodeSync("REA030", "en"), "CodeExplanation"]);
  values.push([falling(), "Finding[]"]);
  const text = HEAD + values.map(([value, type], number) => specimen(value, type, number)).join("");
  assert.equal(check(text), "");
});

/** What is doubtful in an agreement that gives a higher level less. */
function falling() {
  const read = (path) => readFileSync(join(root, "www/policies", path), "utf8");
  const text = read("pay/hx-machinery-pay.json").replace('"give": "4800"', '"give": "3900"');
  const lists = readdirSync(join(root, "www/policies/code-lists")).map((name) => ({ name, text: read(`code-lists/${name}`) }));
  const report = loadPoliciesSync([{ name: "pay.json", text }, ...lists]);
  assert.equal(report.schema, "policies/1", JSON.stringify(report.diagnostics?.[0]));
  const found = lintAgreementSync("hx-machinery-pay", "2026-09-01", "en");
  assert.deepEqual(found.map(({ code, place }) => [code, place.document, place.path]), [["LIN093", "pay.json", "$.scales[0].rows[3].give"]]);
  assert.deepEqual(lintAgreementSync("another", "2026-09-01"), []);
  assert.throws(() => lintAgreementSync("hx-machinery-pay", "some day"), ({ code }) => code === "bad-call");
  return found;
}

/** What somebody who kept a grading asks once rules were corrected. */
function kept(session, { assessment, candidates, documents }) {
  const figure = (of, { standing, score }) => ({ of, standing, ...(score !== undefined && { score }) });
  return {
    schema: "revision/1",
    session,
    claims: {
      lines: [...assessment.parts, ...assessment.totals].filter(({ needed }) => needed !== undefined).map(({ id, needed }) => ({ of: id, needed })),
      candidates: candidates.map(({ candidate, result, parts, totals, band, rank, grants }) => ({
        candidate,
        result,
        scores: [...parts.map((part) => figure(part.part, part)), ...totals.map((total) => figure(total.total, total))],
        ...(band !== undefined && { band }),
        ...(rank?.place !== undefined && { place: rank.place }),
        grants: grants.map(({ grant, achievement }) => ({ grant, achievement })),
      })),
      documents: documents.map(({ id, version, digest }) => ({ id, version, digest })),
    },
  };
}

test("the sessions of the corpus and the look at a revision have the declared types", () => {
  const values = [];
  for (const { files, session, revised, lang } of revisions) {
    loadPoliciesSync(files);
    const { grading } = answerSync({ schema: "grade/1", session, lang });
    const call = kept(session, grading);
    loadPoliciesSync(revised);
    const answer = answerSync({ ...call, lang });
    assert.equal(answer.schema === "revision/1" || answer.diagnostics[0].code === "CAL060", true, JSON.stringify(answer));
    values.push([call, "Call"], [answer, "Answer"]);
  }
  assert.ok(values.some(([value]) => value.revision?.changed.length > 0));
  const text = HEAD + values.map(([value, type], number) => specimen(value, type, number)).join("");
  assert.equal(check(text), "");
});

test("the check can fail: a key too many, too few, of a wrong kind, and null for nothing", () => {
  loadPoliciesSync(cases[0].files);
  const answer = answerSync(cases[0].calls[0]);
  const { decision } = answer;
  const { granted, ...without } = decision;
  const wrong = [
    { ...answer, decision: { ...decision, colour: "red" } },
    { ...answer, decision: without },
    { ...answer, decision: { ...decision, as_of: 20260901 } },
    { ...answer, decision: { ...decision, pins: null } },
  ];
  for (const value of wrong) assert.match(check(HEAD + specimen(value, "Answer", 0)), /error TS/);
});
