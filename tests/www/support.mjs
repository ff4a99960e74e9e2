// The built page on a server of its own, below a path of its own, under the strictest headers; and Chromium to look at it.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const DIST = fileURLToPath(new URL("../../www/dist/", import.meta.url));
const BELOW = "/some/where/";
export const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
  "trusted-types rongtong lit-html";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Serves the build; `csp` replaces the policy header. */
export function serve({ csp = CSP } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = path.startsWith(BELOW) ? join(DIST, path.slice(BELOW.length) || "index.html") : "";
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      ...(csp && { "content-security-policy": csp }),
      "cache-control": "no-cache",
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((ready) => {
    server.listen(0, "127.0.0.1", () =>
      ready({
        url: `http://127.0.0.1:${server.address().port}${BELOW}`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(closed);
          }),
      }),
    );
  });
}

/** A browser and the served build for all tests of a file; closed after the last of them. */
export async function browsing() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  after(() => browser.close());
  const site = await serve();
  after(() => site.close());
  return { browser, site };
}

/** A fresh visit: `page`, what it said on the console, what it asked the network for. */
export async function visit(browser, url, { english = false, ...options } = {}) {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", serviceWorkers: "block", ...options });
  if (english) await context.addInitScript(() => localStorage.setItem("rongtong-language", "en"));
  context.setDefaultTimeout(20_000);
  await context.addInitScript(helpers);
  const page = await context.newPage();
  const errors = [];
  const requests = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  context.on("request", (request) => requests.push({ url: request.url(), method: request.method(), body: request.postData() ?? "" }));
  await page.goto(url);
  // A blocked service worker is this harness's doing, not the page's.
  const said = () => errors.filter((text) => !text.includes("Service Worker registration blocked"));
  return { context, page, requests, said, close: () => context.close() };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, one line each. */
export async function axe(page) {
  await page.evaluate(`${axeSource};0`);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(" ")}: ${failureSummary}`));
}

/** Waits until a decision with so many ledgers is shown and answers what is asked now. */
export async function settled(page, ledgers) {
  await page.waitForFunction(
    (wanted) => {
      const app = document.querySelector("rt-app");
      const { store } = app ?? {};
      if (store?.state !== "ready" || store.deciding) return false;
      const shown = app.shadowRoot.querySelector("rt-result")?.decision;
      return shown !== undefined && shown === store.decision && (wanted === undefined || shown.ledgers.length === wanted);
    },
    ledgers,
    { timeout: 60_000 },
  );
}

/** The big numbers, one for each ledger. */
export const figures = (page) =>
  page.locator("rt-result .big").evaluateAll((all) => all.map((each) => each.firstChild.parentNode.textContent.replace(/[^\d.]/g, "")));

/** Runs in the page: what has the focus, through shadow roots; which controls are too small to touch. */
function helpers() {
  globalThis.deepFocus = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const all = (root) => [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  globalThis.smallTargets = () =>
    all(document)
      .filter((element) => element.matches("button, select, input:not([type=checkbox], [type=file]), summary") && element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.tagName} ${element.textContent.trim().slice(0, 20)} ${Math.round(box.width)}×${Math.round(box.height)}`);
}

/** Whether the focus is on this element or inside it. */
export const focused = (page, tag) =>
  page.evaluate((wanted) => {
    let element = globalThis.deepFocus();
    while (element) {
      if (element.localName === wanted) return true;
      element = element.parentNode instanceof ShadowRoot ? element.parentNode.host : element.parentElement;
    }
    return false;
  }, tag);
