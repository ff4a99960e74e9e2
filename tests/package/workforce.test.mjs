// A table of workers comes to the same, to the byte, in the wasm and on the command line; and the wasm holds it as it says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as rongtong from "../../pkg/node.js";
import { root } from "./support.mjs";

const program = process.env.RONGTONG;
if (!program) throw new Error("set RONGTONG to the command line program, or run `cargo xtask test --only package`");

const DAY = "2026-11-22";
const TABLE = join(root, "www/workers/workforce.csv");
const BAD_CALL = { code: "bad-call" };

/** Every shipped document, by names of their own. */
const shipped = readdirSync(join(root, "www/policies"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json") && !path.endsWith("index.json"))
  .map((path) => ({ name: path.replaceAll(/[/\\]/g, "-"), text: readFileSync(join(root, "www/policies", path), "utf8") }));

/** The shipped documents with a higher pay for the senior technicians of one enterprise. */
const raised = shipped.map(({ name, text }) => ({ name, text: text.replace('"at": ["senior-technician"], "give": "5800"', '"at": ["senior-technician"], "give": "6100"') }));

/** Reads the table in pieces of so many bytes. */
function read(bytes, piece, day = DAY, language = "zh-CN") {
  rongtong.beginWorkforceSync(day, language);
  let rows = 0;
  for (let at = 0; at < bytes.length; at += piece) {
    const sofar = rongtong.feedWorkforceSync(bytes.subarray(at, at + piece));
    assert.ok(sofar >= rows, "rows never become fewer");
    rows = sofar;
  }
  return rongtong.finishWorkforceSync();
}

/** The two lines that the command line writes. */
function native(folders) {
  const run = spawnSync(program, ["workforce", TABLE, "--as-of", DAY, "--json", ...folders], { encoding: "utf8", maxBuffer: 1 << 28 });
  const [taken, told] = run.stdout.trimEnd().split("\n");
  assert.ok(told, run.stderr);
  return { taken: JSON.parse(taken), told };
}

test("a table is read, paid and compared alike, to the byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "rongtong-workforce-"));
  try {
    for (const { name, text } of raised) writeFileSync(join(folder, name), text);
    assert.notDeepEqual(raised, shipped, "nothing was raised");
    const [before, after] = [["--policy", join(root, "www/policies")], ["--against", folder]];
    rongtong.loadPoliciesSync(shipped);
    const taken = read(readFileSync(TABLE), 10_007);
    const alone = native(before);
    for (const { place } of alone.taken.refused) delete place.document;
    assert.deepEqual(taken, alone.taken);
    const { plan, ...paid } = rongtong.payWorkforceSync("zh-CN");
    assert.equal(JSON.stringify(paid), alone.told);

    rongtong.loadPoliciesSync(raised);
    const { plan: next } = rongtong.payWorkforceSync("zh-CN");
    const change = rongtong.compareWorkforceSync(plan, next);
    assert.equal(JSON.stringify(change), native([...before, ...after]).told);
    assert.ok(change.all.more > 0 && change.all.less === 0);
    // The rows are those of the text, and their amounts add up to what is told.
    const { measures, amounts, flags } = rongtong.workforceColumnsSync(plan);
    assert.deepEqual([measures[0], flags.length], ["month", taken.rows]);
    const fen = amounts.subarray(0, taken.rows).reduce((sum, one) => sum + BigInt(one), 0n);
    assert.equal(fen, BigInt(Math.round(Number(paid.all.month) * 100)));
    const [bytes, ends] = [readFileSync(TABLE), rongtong.workforceEndsSync()];
    assert.equal(ends.length, taken.rows + 1);
    const text = new TextDecoder().decode(bytes.subarray(ends[0], ends[1]));
    assert.equal(text.trim(), bytes.toString("utf8").split("\n")[1].trim());
    assert.equal(ends[taken.rows], bytes.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what is asked out of turn is refused, and what is held stays", () => {
  rongtong.loadPoliciesSync(shipped);
  const rows = new TextEncoder().encode("enterprise,level\nhx-machinery,3\n");
  for (const day of ["2026-13-01", 20260901, {}, undefined, new Date()]) assert.throws(() => rongtong.beginWorkforceSync(day, "en"), BAD_CALL, String(day));
  rongtong.beginWorkforceSync(DAY, "en");
  assert.throws(() => rongtong.payWorkforceSync("en"), BAD_CALL, "it is not ended");
  for (const bytes of ["text", new ArrayBuffer(4), new Uint16Array(4), undefined]) assert.throws(() => rongtong.feedWorkforceSync(bytes), BAD_CALL);
  assert.throws(() => rongtong.workforceEndsSync(), BAD_CALL);
  rongtong.loadPoliciesSync(shipped);
  assert.throws(() => rongtong.feedWorkforceSync(rows), BAD_CALL, "policies were loaded since");
  const refused = (rongtong.beginWorkforceSync(DAY, "en"), rongtong.finishWorkforceSync());
  assert.deepEqual([refused.schema, refused.diagnostics[0].code], ["refusal/1", "CAL135"]);
  assert.equal(read(rows, 5).rows, 1);
  const { plan } = rongtong.payWorkforceSync("en");
  assert.throws(() => rongtong.compareWorkforceSync(plan, plan + 1), BAD_CALL);
  rongtong.dropWorkforceSync(plan);
  assert.throws(() => rongtong.workforceColumnsSync(plan), BAD_CALL, "it was dropped");
  assert.equal(rongtong.payWorkforceSync("en").plan, plan, "the number is free again");
  // Another table: what was paid before is gone with its own.
  read(rows, 3);
  assert.throws(() => rongtong.workforceColumnsSync(plan), BAD_CALL);
});
