// The examples of docs/EMBED.md, run word for word against the packed package and the sample policies.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { installed, root } from "./support.mjs";

let project;
before(() => {
  project = installed();
});
after(() => project?.remove());

/** What an example of the document prints: the one that imports this name. */
function printed(imported, folders) {
  const text = readFileSync(join(root, "docs/EMBED.md"), "utf8");
  const example = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code).find((code) => code.includes(imported));
  const names = [...example.matchAll(/"([\w-]+\.json)"/g)].map(([, name]) => name);
  const files = names.map((name) => [name, folders.map((folder) => join(root, folder, name)).find(existsSync)]);
  // Node has no page to resolve `./policies/` against; everything else is as written.
  const fetching = `
    import { readFileSync } from "node:fs";
    const served = new Map(${JSON.stringify(files)});
    globalThis.fetch = async (path) => ({ text: async () => readFileSync(served.get(path.split("/").at(-1)), "utf8") });
  `;
  const script = example.replace(/^import/m, `${fetching}\nimport`);
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: project.folder, encoding: "utf8" });
}

test("the first example in docs/EMBED.md answers as it says", () => {
  const said = printed("{ answer, loadPolicies }", ["tests/cli/policies", "www/policies/code-lists"]);
  assert.match(said, /^3\.5 of 22\.5\n“机械制图” \(4 credits, 72 hours, 86\/100\) → “Engineering Drawing”: 3\.5 credits/);
});

test("the example of eligibility in docs/EMBED.md tells the day it says", () => {
  const said = printed("eligibility/1", ["www/policies/standards", "www/policies/code-lists"]);
  assert.match(said, /^Level 4, intermediate worker not-yet 2028-03-15\nLevel 5, then four years of work in the occupation: not-yet\n/);
});

test("the example of pay in docs/EMBED.md says what is wanting", () => {
  const said = printed("pay/1", ["www/policies/pay", "www/policies/code-lists"]);
  assert.equal(said, "Skill allowance: 500 a month\nPost wage: 3200 a month\nat least 3700 a month\n? Tier of the minimum wage that applies here: 1, 2, 3\n");
});

test("the example of a whole examination in docs/EMBED.md grades as it says", () => {
  const said = printed("gradeColumns", ["www/policies/schemes"]);
  assert.equal(said.trim(), "[ 1, 1, 2 ] [ 83, 91, 'none' ]");
});

test("the example of a whole workforce in docs/EMBED.md pays as it says", () => {
  const said = printed("payColumns", ["www/policies/pay", "www/policies/code-lists"]);
  assert.equal(said.trim(), "[ 30000, 100000, 0 ] 130000n");
});

test("the example of a table of workers in docs/EMBED.md pays, compares and tells the wrong row as it says", () => {
  const said = printed("payWorkforce", ["www/policies/pay", "www/policies/code-lists"]);
  assert.match(said, /^line 3: .*nine/);
  assert.match(said, /600 yuan more a year for 1 of 2/);
});
