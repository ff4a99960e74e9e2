// A city's table of workers through the page, from the file to totals on screen; the peer is JavaScript in the same page
// that only reads the same file and splits it.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const DIST = fileURLToPath(new URL("../www/dist/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
/** Long enough for the slowest machine; a page that hangs is an error. */
const PATIENCE = 120_000;

/** Serves the built page with these documents about pay instead of those that ship. */
function serve(documents) {
  const { files } = JSON.parse(readFileSync(join(DIST, "policies/all.json"), "utf8"));
  const all = JSON.stringify({ files: [...files.filter(({ name }) => !name.startsWith("pay/")), ...documents] });
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname.slice(1) || "index.html";
    const file = join(DIST, path);
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(path === "policies/all.json" ? all : readFileSync(file));
  });
  return new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => ready(server));
  });
}

/** In the page: watches the file input, the view and the main thread. */
function watch() {
  const view = document.querySelector("rt-app").shadowRoot.querySelector("rt-workforce");
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
    });
  window.bench = (input) => {
    const run = { file: undefined, took: undefined };
    run.took = new Promise((done, fail) => {
      input.addEventListener(
        "change",
        () => {
          run.file = input.files[0];
          const begun = performance.now();
          const seen = new MutationObserver(async () => {
            const { state } = view.dataset;
            if (state === "reading" || state === "paying") return;
            seen.disconnect();
            if (state !== "done") return fail(new Error(`the view came to \`${state}\``));
            await painted();
            const ended = performance.now();
            const { taken, paid, day } = view.report;
            // What is observed is told a little later.
            await new Promise((later) => setTimeout(later, 200));
            const own = tasks.filter(({ startTime, duration }) => startTime + duration > begun && startTime < ended);
            done({ took: ended - begun, longest: Math.max(0, ...own.map(({ duration }) => duration)), day, rows: taken.rows, refused: taken.refused_count, all: paid.all });
          });
          seen.observe(view, { attributeFilter: ["data-state"] });
        },
        { capture: true, once: true },
      );
    });
    return run;
  };
}

/** In the page: reads the file and splits it in lines and cells. */
async function split(file) {
  const begun = performance.now();
  const text = await file.text();
  let cells = 0;
  for (const line of text.split("\n")) cells += line.split(",").length;
  return { took: performance.now() - begun, cells };
}

/** Has the page pay a table so often; times in ms, and what the page told. */
export async function measure({ documents, csv, times }) {
  const folder = mkdtempSync(join(tmpdir(), "rongtong-bench-"));
  const path = join(folder, "city.csv");
  writeFileSync(path, csv);
  const server = await serve(documents);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`http://127.0.0.1:${server.address().port}/#/pay/workforce`);
    // The sample is shown decided before anybody chooses a file.
    await page.locator("rt-workforce[data-state=done]").waitFor();
    await page.evaluate(watch);
    await page.evaluate(`window.split = ${split}`);
    const input = page.locator("rt-workforce #file");
    const results = { ours: [], peer: [], longest: [], told: undefined };
    for (let nth = 0; nth < times; nth += 1) {
      const run = await input.evaluateHandle((own) => window.bench(own));
      await input.setInputFiles(path);
      const { took, longest, ...told } = await run.evaluate(({ took: ended }) => ended);
      const peer = await run.evaluate(({ file }) => window.split(file));
      results.ours.push(took);
      results.longest.push(longest);
      results.peer.push(peer.took);
      results.told = told;
    }
    return results;
  } finally {
    await browser.close();
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
    rmSync(folder, { recursive: true });
  }
}
