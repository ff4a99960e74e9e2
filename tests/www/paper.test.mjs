// Off the network and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decideSample, samples } from "./engine.mjs";
import { browsing, figures, serve, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

const [sample] = samples;
const decision = decideSample(sample);

test("after one visit it works with the network gone", async (t) => {
  const own = await serve();
  const { page, context, close } = await visit(browser, own.url, { serviceWorkers: "allow" });
  t.after(close);
  t.after(() => own.close());
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(async () => {
    // The copy is complete when the worker is active: it fetches everything before.
    await navigator.serviceWorker.ready;
  });
  await own.close();
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  assert.deepEqual(await figures(page), decision.ledgers.map(({ recognised }) => recognised));
  await page.getByText("离线：页面和规则已存在这台设备上").waitFor();
  for (const other of samples.slice(1, 2)) {
    await page.locator("select#sample").selectOption(other.path);
    await settled(page, other.targets.length);
    assert.deepEqual(await figures(page), decideSample(other).ledgers.map(({ recognised }) => recognised));
  }
});

test("on paper every table is open, with day, documents and digests; controls are gone", async (t) => {
  const { page, close } = await visit(browser, site.url);
  t.after(close);
  await settled(page);
  await page.emulateMedia({ media: "print" });
  for (const panel of ["granted", "refused", "tree", "caps", "documents"]) {
    assert.ok(await page.locator(`#panel-${panel}`).isVisible(), panel);
  }
  await page.getByText(`计算日 ${decision.as_of}`).first().waitFor();
  for (const { digest } of decision.documents) await page.locator("#panel-documents").getByText(digest).first().waitFor();
  for (const gone of ["rt-decision-bar", "[role=tablist]", ".templates"]) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  assert.match(await page.locator(".print-only").innerText(), new RegExp(decision.record), "whose sheet it is");
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.ok(pdf.length > 20_000 && pdf.subarray(0, 5).toString() === "%PDF-");
});
