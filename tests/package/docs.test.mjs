// The first example of docs/EMBED.md, run word for word against the packed package and the sample policies.
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

test("the example in docs/EMBED.md answers as it says", () => {
  const text = readFileSync(join(root, "docs/EMBED.md"), "utf8");
  const [, example] = /```js\n([\s\S]*?)```/.exec(text);
  const folders = ["tests/cli/policies", "www/policies/code-lists"].map((folder) => join(root, folder));
  const names = [...example.matchAll(/"([\w-]+\.json)"/g)].map(([, name]) => name);
  const files = names.map((name) => [name, folders.map((folder) => join(folder, name)).find(existsSync)]);
  // Node has no page to resolve `./policies/` against; everything else is as written.
  const fetching = `
    import { readFileSync } from "node:fs";
    const served = new Map(${JSON.stringify(files)});
    globalThis.fetch = async (path) => ({ text: async () => readFileSync(served.get(path.split("/").at(-1)), "utf8") });
  `;
  const script = example.replace(/^import/m, `${fetching}\nimport`);
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: project.folder, encoding: "utf8" });
  assert.match(said, /^3\.5 of 22\.5\n“机械制图” \(4 credits, 72 hours, 86\/100\) → “Engineering Drawing”: 3\.5 credits/);
});
