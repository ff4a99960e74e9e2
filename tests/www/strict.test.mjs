// The page keeps to the strictest policy, asks nobody else for anything, and says why where it cannot work.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CSP, launch, serve, visit } from "./support.mjs";

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serve();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test("without wasm the page says which directive is missing", async (t) => {
  const closed = await serve({ csp: CSP.replace(" 'wasm-unsafe-eval'", "") });
  t.after(() => closed.close());
  const { page, close } = await visit(browser, closed.url);
  t.after(close);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.textContent(), /script-src 里加上 'wasm-unsafe-eval'/);
  await page.getByRole("button", { name: "English" }).click();
  assert.match(await alert.textContent(), /has to add 'wasm-unsafe-eval'/);
});

test("without scripts the page says what to do, in both languages", async (t) => {
  const { page, close } = await visit(browser, site.url, { javaScriptEnabled: false });
  t.after(close);
  const text = await page.locator("body").innerText();
  assert.match(text, /需要启用 JavaScript/);
  assert.match(text, /needs JavaScript/);
});
