// The wasm gives exactly what the native command line gives, on every case of the corpus and on what both refuse.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { answerTextSync, answerSync, loadPoliciesSync } from "../../pkg/node.js";
import { cases } from "./corpus.mjs";

const program = process.env.RONGTONG;
if (!program) throw new Error("set RONGTONG to the command line program, or run `cargo xtask test --only package`");

/** Exit codes of the command line: an answer, one that found something differing, a call that could not be read or answered. */
const ANSWERED = [0, 1, 3, 5];

/** What the native command line answers to lines of calls under these policies. */
function native(files, lines) {
  const folder = mkdtempSync(join(tmpdir(), "rongtong-native-"));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const run = spawnSync(program, ["answer", "--policy", folder], { input: lines.join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 28 });
    assert.ok(ANSWERED.includes(run.status), `${program} ended with ${run.status ?? run.error}: ${run.stderr}`);
    return run.stdout.trimEnd().split("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An answer without the file and lines of what was refused, which only a text has; with nothing refused, as it stands. */
function placeless(text) {
  const answer = JSON.parse(text);
  const rows = (answer.grading ?? answer.revision)?.refused ?? [];
  for (const { place } of rows) {
    delete place.line;
    delete place.column;
  }
  if (answer.schema !== "refusal/1") return rows.length === 0 ? text : JSON.stringify(answer);
  for (const { place } of answer.diagnostics) {
    delete place.document;
    delete place.line;
    delete place.column;
  }
  return JSON.stringify(answer);
}

test(`${cases.length} cases are answered alike, to the byte`, () => {
  assert.ok(cases.length >= 100, "the corpus is missing");
  for (const { name, files, calls } of cases) {
    assert.equal(loadPoliciesSync(files).schema, "policies/1", name);
    const expected = native(files, calls.map((call) => JSON.stringify(call)));
    calls.forEach((call, index) => {
      assert.equal(placeless(JSON.stringify(answerSync(call))), placeless(expected[index]), `${name}: ${call.schema}`);
    });
  }
});

test("what is misspelt, of a wrong kind or out of range is refused alike", () => {
  const [{ files, calls }] = cases;
  loadPoliciesSync(files);
  const call = calls[0];
  const broken = [
    { ...call, taget: call.target },
    { ...call, schema: "recognition/2" },
    { ...call, as_of: "2026-02-30" },
    { ...call, record: { ...call.record, colour: "red" } },
    { ...call, record: { ...call.record, achievements: [{ course: { id: "a", name: "b", credits: 4 } }] } },
    { ...call, record: { ...call.record, achievements: [{ course: { id: "a", name: "b", credits: "1e30" } }] } },
    { ...call, record: { ...call.record, achievements: [{ course: { id: "a", name: "b" } }, { course: { id: "a", name: "c" } }] } },
  ].map((wrong) => JSON.stringify(wrong));
  const expected = native(files, broken);
  broken.forEach((text, index) => {
    const answer = answerTextSync(text);
    assert.equal(answer.schema, "refusal/1", text);
    assert.equal(JSON.stringify(answer.diagnostics.map(({ code, place, params }) => ({ code, path: place.path, params }))),
      JSON.stringify(JSON.parse(expected[index]).diagnostics.map(({ code, place, params }) => ({ code, path: place.path, params }))), text);
    const fromObject = answerSync(JSON.parse(text));
    assert.deepEqual(fromObject.diagnostics.map(({ code }) => code), answer.diagnostics.map(({ code }) => code), text);
  });
});
