// A defect in one call must never reach the next: the probe build panics and overflows on request.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { cases } from "./corpus.mjs";

const folder = process.env.PROBE_PACKAGE;
if (!folder) throw new Error("set PROBE_PACKAGE, or run `cargo xtask test --only package`");
const load = (path) => import(pathToFileURL(join(folder, path)));
const { answerSync, explainCodeSync, loadPoliciesSync, versionSync, RongtongError } = await load("node.js");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

for (const [probe, code] of [["probe-panic", "internal-panic"], ["probe-overflow", "internal-trap"]]) {
  test(`${code} is reported and the next call works, every time`, () => {
    for (let round = 0; round < (code === "internal-panic" ? 10_000 : 50); round += 1) {
      assert.throws(() => explainCodeSync(probe, "en"), (error) => error instanceof RongtongError && error.code === code);
      assert.equal(versionSync(), version);
    }
  });
}

test("the policies survive: after a panic and after a trap the same call has the same answer", () => {
  const [{ files, calls }] = cases;
  assert.equal(loadPoliciesSync(files).schema, "policies/1");
  const before = JSON.stringify(answerSync(calls[0]));
  assert.match(before, /^\{"schema":"recognition\/1"/);
  for (const probe of ["probe-panic", "probe-overflow", "probe-panic"]) {
    assert.throws(() => explainCodeSync(probe, "en"), RongtongError);
    assert.equal(JSON.stringify(answerSync(calls[0])), before, probe);
  }
});
