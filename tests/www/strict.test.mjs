// The page keeps to the strictest policy, asks nobody else for anything, and says why where it cannot work.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browsing, CSP, serve, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

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

test("a whole visit breaks no policy and asks nobody else; no request carries the record", async (t) => {
  const { page, requests, said, close } = await visit(browser, site.url);
  t.after(close);
  await settled(page);
  const secret = "ZZ-SECRET-4711";
  const record = { schema: "record@1", id: secret, name: secret, achievements: [{ course: { id: "a1", name: `机械制图${secret}`, credits: "4" } }] };
  await page.getByRole("button", { name: "导入成绩单" }).click();
  await page.locator("rt-drop textarea").fill(JSON.stringify(record));
  await page.waitForFunction((id) => document.querySelector("rt-app").store.decision?.record === id, secret);
  await settled(page);
  await page.getByRole("button", { name: "与全部专业比较" }).click();
  await page.locator("rt-compare li").first().waitFor();
  await page.getByRole("tab", { name: "剩余要求" }).click();
  await page.getByRole("tab", { name: "填写" }).click();
  assert.deepEqual(said(), []);
  assert.ok(requests.length > 3);
  for (const { url, method, body } of requests) {
    assert.ok(url.startsWith(site.url) || url.startsWith("blob:"), `asked elsewhere: ${url}`);
    assert.equal(method, "GET");
    assert.ok(!decodeURIComponent(url).includes(secret) && !body.includes(secret), `carries the record: ${url}`);
  }
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!kept.includes(secret));
});

test("the page names the strictest policy itself, for hosts that send no headers", async (t) => {
  const bare = await serve({ csp: "" });
  const { page, said, close } = await visit(browser, bare.url);
  t.after(close);
  t.after(() => bare.close());
  await settled(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  for (const directive of CSP.split("; ")) assert.ok(policy.includes(directive), directive);
  assert.deepEqual(said(), []);
  const refused = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>x</b>";
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(refused, "text cannot become markup");
});

test("as `cargo xtask serve` serves it, too", { skip: process.env.PAGE === undefined && "no PAGE to visit" }, async (t) => {
  const { page, said, close } = await visit(browser, process.env.PAGE);
  t.after(close);
  await settled(page);
  assert.deepEqual(said(), []);
});
