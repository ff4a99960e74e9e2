// Shared by the package tests: the packed package in a throw-away project, a browser, a file server.
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const npm = (arguments_, cwd) =>
  execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", arguments_, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Packs `pkg/` and installs the tarball in a new project; returns its folder and how to remove it. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), "rongtong-package-"));
  npm(["pack", "--silent", "--pack-destination", folder], join(root, "pkg"));
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  npm(["install", "--silent", "--offline", "--no-audit", "--no-fund", `./${tarball}`], folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Serves a folder on a free port under a policy that allows wasm and our own scripts only. */
export async function serve(folder, policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'") {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(new URL(request.url, "http://x").pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** The browser that `cargo xtask test` found. */
export function browser() {
  if (!process.env.CHROMIUM) throw new Error("set CHROMIUM to a Chromium or Chrome program, or run `cargo xtask test --only package`");
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** Opens an address and resolves to the page's title once it is no longer empty; rejects on any page error. */
export async function title(address) {
  const program = await browser();
  try {
    const page = await program.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(() => document.title !== "", null, { timeout: 20_000 }).catch((error) => {
      throw new Error(`the page set no title: ${errors.join("; ") || error.message}`);
    });
    if (errors.length > 0) throw new Error(errors.join("; "));
    return await page.title();
  } finally {
    await program.close();
  }
}
