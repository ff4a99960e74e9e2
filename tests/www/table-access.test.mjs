// The bargaining table on a phone, in the dark, at twice the size, on paper, by keyboard alone and off the network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, AT, cell, DAY, figures, FOUR, openTable, pick, shown, type } from "./table.mjs";
import { words } from "./pay.mjs";
import { axe, browsing, serve, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openTable(t, browser, site, options);

for (const [english, colorScheme, viewport] of [
  [false, "light", { width: 390, height: 844 }],
  [true, "dark", { width: 390, height: 844 }],
  [true, "light", { width: 820, height: 1180 }],
  [false, "dark", { width: 1440, height: 900 }],
]) {
  test(`axe finds nothing and nothing runs off the side: ${english ? "English" : "Chinese"}, ${colorScheme}, ${viewport.width} px`, { timeout: 170_000 }, async (t) => {
    const { page, said } = await open(t, { table: null, english, colorScheme, viewport });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const look = async (what) => {
      assert.deepEqual(await axe(page), [], what);
      assert.ok((await wide()) <= 0, `${what}: ${await wide()} px too wide`);
      assert.deepEqual(await page.evaluate(() => globalThis.smallTargets()), [], what);
    };
    await look("nothing changed");
    for (const summary of await page.locator("rt-bargain summary").all()) {
      if (!(await summary.evaluate((element) => element.parentElement.open))) await summary.click();
    }
    await page.locator("rt-bargain-raise #amount").fill("3.33");
    await type(page, AT.three, "3200");
    await cell(page, AT.four).fill("x");
    await page.locator("rt-bargain-movers li").first().waitFor();
    await look("all open, one cell changed, one that cannot be read");
    if (english) {
      for (const tag of ["rt-bargain-head", "rt-bargain-terms", "rt-bargain-cost", "rt-bargain-changes", "rt-bargain-levels", "rt-bargain-export"]) {
        // Posts are in the words of the enterprise.
        assert.doesNotMatch((await words(page.locator(tag))).replace(/精密加工|电气调试/g, ""), /\p{Script=Han}/u, tag);
      }
    }
    // What is drawn stays in its row.
    const outside = await page.locator("rt-bargain-levels svg text, rt-bargain-levels .words").evaluateAll((all) =>
      all
        .map((each) => ({ words: each.textContent, box: each.getBoundingClientRect(), room: each.closest(".row").getBoundingClientRect() }))
        .filter(({ box, room }) => box.left < room.left - 1 || box.right > room.right + 1)
        .map(({ words }) => words),
    );
    assert.deepEqual(outside, []);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.ok((await wide()) <= 0, `${await wide()} px too wide at twice the size`);
    assert.deepEqual(said(), []);
  });
}

test("by keyboard alone: a table is reached, a cell is changed, undone and reset", async (t) => {
  const { page } = await open(t);
  await page.locator("rt-bargain-head #day").focus();
  const reach = async (wanted) => {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((pointer) => globalThis.deepFocus().dataset?.pointer === pointer, wanted)) return;
    }
    assert.fail(`${wanted} is not reached by Tab`);
  };
  await reach(AT.three);
  for (let taps = 0; taps < 4; taps += 1) await page.keyboard.press("ArrowUp");
  await answered(page);
  assert.deepEqual(await shown(page), { cost: "4800", moved: ["2", "0", "2"] });
  await page.keyboard.press("Control+z");
  await answered(page);
  assert.deepEqual((await figures(page)).changes, [], "steps at one cell in a row are undone at once");
  await page.keyboard.press("Control+Shift+z");
  await answered(page);
  assert.equal(await cell(page, AT.three).inputValue(), "4100");
});

test("on paper: what is compared, both sides and the levels; no controls", async (t) => {
  const { page } = await open(t);
  await type(page, AT.three, "4100");
  await page.emulateMedia({ media: "print" });
  const head = await page.locator("rt-bargain .result .print-only").innerText();
  assert.match(head, /改前 机械行业.*2026.*改后 .*协商测算稿.*2026-draft-1 ※ 示例.*2026-11-22.*four\.csv/);
  for (const tag of ["rt-bargain-head", "rt-bargain-terms", "rt-bargain-export", ".places"]) assert.equal(await page.locator(tag).first().isVisible(), false, tag);
  for (const tag of ["rt-bargain-cost", "rt-bargain-changes", "rt-bargain-levels", "rt-bargain-movers"]) assert.ok(await page.locator(tag).isVisible(), tag);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 20_000);
});

test("no request carries the table or what was changed, and the other view of pay has the table too", async (t) => {
  const { page, requests } = await open(t, { table: FOUR.replaceAll("甲机械", "ZZSECRET4711") });
  await type(page, AT.three, "4747.47");
  for (const { url, method, body } of requests) {
    assert.ok(url.startsWith(site.url) || url.startsWith("blob:"), `asked elsewhere: ${url}`);
    assert.equal(method, "GET");
    assert.ok(!/ZZSECRET|4747/.test(decodeURIComponent(url) + body), url);
  }
  await page.locator(".places").getByRole("link", { name: "一批职工" }).click();
  await page.locator("rt-workforce-employers").getByText("ZZSECRET4711").first().waitFor();
});

test("off the network the table works, though only the student's view was opened before", async (t) => {
  const own = await serve();
  const { page, context, close } = await visit(browser, own.url, { serviceWorkers: "allow" });
  t.after(close);
  t.after(() => own.close());
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await own.close();
  await context.setOffline(true);
  await page.goto(`${own.url}#/pay/table?day=${DAY}`);
  await page.reload();
  await answered(page);
  await pick(page, "table", FOUR, "four.csv");
  await type(page, AT.three, "4100");
  assert.equal((await shown(page)).cost, "4800");
});
