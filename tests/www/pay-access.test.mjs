// The view of pay on a phone, in the dark, at twice the size, on paper and off the network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pay, raises, workerOf, workers } from "./engine.mjs";
import { answered, openPay, yuan } from "./pay.mjs";
import { axe, browsing, serve, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openPay(t, browser, site, options);

for (const [english, colorScheme, viewport] of [
  [false, "light", { width: 390, height: 844 }],
  [true, "dark", { width: 390, height: 844 }],
  [true, "light", { width: 820, height: 1180 }],
  [false, "dark", { width: 1440, height: 900 }],
]) {
  test(`axe finds nothing and nothing runs off the side: ${english ? "English" : "Chinese"}, ${colorScheme}, ${viewport.width} px`, { timeout: 170_000 }, async (t) => {
    const { page, said } = await open(t, { english, colorScheme, viewport });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const { path } of workers) {
      await page.locator("select#sample").selectOption(path);
      await answered(page);
      for (const summary of await page.locator("rt-pay summary").all()) if (await summary.isVisible()) await summary.click();
      assert.deepEqual(await axe(page), [], path);
      assert.ok((await wide()) <= 0, `${path}: ${await wide()} px too wide`);
      assert.deepEqual(await page.evaluate(() => globalThis.smallTargets()), [], path);
    }
    await page.locator("select#sample").selectOption(workers[0].path);
    await answered(page);
    await page.locator("rt-pay #until").fill("2030-12-31");
    await page.locator("rt-pay-periods button").first().waitFor();
    assert.deepEqual(await axe(page), [], "periods");
    assert.ok((await wide()) <= 0, `periods: ${await wide()} px too wide`);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.ok((await wide()) <= 0, `${await wide()} px too wide at twice the size`);
    assert.deepEqual(said(), []);
  });
}

test("the words of the picture stay inside it, on a phone and on a wide screen", async (t) => {
  for (const width of [360, 390, 768, 1440]) {
    const { page } = await open(t, { viewport: { width, height: 900 } });
    for (const { path } of workers) {
      await page.locator("select#sample").selectOption(path);
      await answered(page);
      const outside = await page.locator("rt-pay-ladder svg text, rt-pay-ladder .words").evaluateAll((all) =>
        all
          .map((each) => ({ words: each.textContent, box: each.getBoundingClientRect(), room: each.closest(".row").getBoundingClientRect() }))
          .filter(({ box, room }) => box.left < room.left - 1 || box.right > room.right + 1)
          .map(({ words }) => words),
      );
      assert.deepEqual(outside, [], `${path} at ${width} px`);
    }
  }
});

test("on paper what is folded is open, with whose pay and which day; controls are gone", async (t) => {
  const { page } = await open(t);
  const [first] = workers;
  const [period] = pay(workerOf(first), first.as_of).periods;
  await page.emulateMedia({ media: "print" });
  assert.match(await page.locator("rt-pay-total .print-only").innerText(), new RegExp(`${workerOf(first).record.name}.*${first.as_of}`));
  for (const line of period.lines) {
    const how = page.locator(`rt-pay-lines li[data-part="${line.part}"] .how`).first();
    assert.ok(await how.isVisible(), line.part);
    const { height } = await page.locator(`rt-pay-lines li[data-part="${line.part}"] .name`).first().boundingBox();
    assert.ok(height < 60, `${line.name} has a column to stand in, ${height} px high`);
  }
  for (const gone of ["rt-decision-bar", ".side", "#until", ".begin"]) {
    const all = page.locator(gone);
    if ((await all.count()) > 0) assert.equal(await all.first().isVisible(), false, gone);
  }
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.ok(pdf.length > 20_000 && pdf.subarray(0, 5).toString() === "%PDF-");
});

test("off the network the view of pay works, though only the student's was opened before", async (t) => {
  const own = await serve();
  const { page, context, close } = await visit(browser, own.url, { serviceWorkers: "allow" });
  t.after(close);
  t.after(() => own.close());
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await own.close();
  await context.setOffline(true);
  await page.goto(`${own.url}#/pay`);
  await page.reload();
  await answered(page);
  for (const sample of workers) {
    await page.locator("select#sample").selectOption(sample.path);
    await answered(page);
    assert.equal(await page.locator("rt-pay-total .big strong").innerText(), yuan(pay(workerOf(sample), sample.as_of).periods[0].totals.month));
    assert.equal(await page.locator("rt-pay-ladder button[data-step]").count(), raises(workerOf(sample), sample.as_of).steps.length);
  }
});

test("no motion is asked of who wants none, and no request carries the worker", async (t) => {
  const secret = "ZZ-SECRET-4711";
  const worker = structuredClone(workerOf(workers[0]));
  worker.record = { ...worker.record, id: secret, name: secret };
  worker.employment = { ...worker.employment, post: secret };
  const { page, requests } = await open(t, { worker });
  await page.getByRole("button", { name: "看还缺什么" }).or(page.locator("rt-pay-ladder button.row").first()).first().click();
  for (const { url, method, body } of requests) {
    assert.ok(url.startsWith(site.url) || url.startsWith("blob:"), `asked elsewhere: ${url}`);
    assert.equal(method, "GET");
    assert.ok(!decodeURIComponent(url).includes(secret) && !body.includes(secret), url);
  }
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage }))).includes(secret));
});
