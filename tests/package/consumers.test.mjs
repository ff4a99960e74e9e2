// The packed package, used as strangers use it: Node, Vite, a plain page, TypeScript.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "vite";
import { installed, root, serve, title } from "./support.mjs";

const { version } = JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8"));
let project;
before(() => {
  project = installed();
});
after(() => project?.remove());

const node = (script) => execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: project.folder, encoding: "utf8" }).trim();

test("Node imports it and calls it without any start", () => {
  assert.equal(node(`import { versionSync } from "rongtong"; console.log(versionSync())`), version);
  assert.equal(node(`import { version } from "rongtong"; console.log(await version())`), version);
});

test("Node requires it from CommonJS", () => {
  const script = `console.log(require("rongtong").versionSync())`;
  const [major, minor] = process.versions.node.split(".").map(Number);
  assert.ok(major > 20 || minor >= 19, "package.json promises Node 20.19 and newer");
  const text = execFileSync(process.execPath, ["--no-warnings", "--input-type=commonjs", "-e", script], { cwd: project.folder, encoding: "utf8" });
  assert.equal(text.trim(), version);
});

test("the wasm file can be named for own hosting", () => {
  assert.match(node(`console.log(import.meta.resolve("rongtong/rongtong_bg.wasm"))`), /core\/rongtong_bg\.wasm$/);
});

test("Vite bundles it with no plug-in and the bundle answers in Chromium", async () => {
  const folder = join(project.folder, "vite");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), `<!doctype html><title></title><script type="module" src="/main.js"></script>`);
  writeFileSync(join(folder, "main.js"), `import { version } from "rongtong";\nversion().then((text) => { document.title = text; });\n`);
  await build({ root: folder, configFile: false, logLevel: "error" });
  const site = await serve(join(folder, "dist"));
  try {
    assert.equal(await title(site.address), version);
  } finally {
    site.close();
  }
});

test("a plain page imports it from a folder, without tools", async () => {
  const folder = join(project.folder, "plain");
  cpSync(join(project.folder, "node_modules/rongtong"), join(folder, "rongtong"), { recursive: true });
  writeFileSync(join(folder, "index.html"), `<!doctype html><title></title><script type="module" src="main.js"></script>`);
  writeFileSync(join(folder, "main.js"), `import { version } from "./rongtong/index.js";\nversion().then((text) => { document.title = text; });\n`);
  const site = await serve(folder);
  try {
    assert.equal(await title(site.address), version);
  } finally {
    site.close();
  }
});

test("a page whose policy forbids wasm is told what to add", async () => {
  const folder = join(project.folder, "forbidden");
  cpSync(join(project.folder, "node_modules/rongtong"), join(folder, "rongtong"), { recursive: true });
  writeFileSync(join(folder, "index.html"), `<!doctype html><title></title><script type="module" src="main.js"></script>`);
  writeFileSync(join(folder, "main.js"), `import { version } from "./rongtong/index.js";\nversion().catch((error) => { document.title = error.code + ": " + error.message; });\n`);
  const site = await serve(folder, "default-src 'none'; script-src 'self'; connect-src 'self'");
  try {
    const text = await title(site.address).catch((error) => error.message);
    assert.match(text, /csp-blocked: .*'wasm-unsafe-eval'/);
  } finally {
    site.close();
  }
});

for (const [resolution, module] of [["nodenext", "nodenext"], ["bundler", "esnext"]]) {
  test(`TypeScript accepts correct and refuses wrong use (${resolution})`, () => {
    const folder = join(project.folder, `types-${resolution}`);
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, "tests/package/use.ts"), join(folder, "use.ts"));
    const options = { strict: true, noEmit: true, skipLibCheck: false, target: "es2022", lib: ["es2022", "dom"], module, moduleResolution: resolution, types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["use.ts"] }));
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    try {
      execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
}
