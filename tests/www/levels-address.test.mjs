// The address of the view of levels: a reload or a link shows the same again, and nothing of a record is in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleText } from "./engine.mjs";
import { answered, openLevels } from "./levels.mjs";
import { browsing } from "./support.mjs";

const { browser, site } = await browsing();

const shown = (page) =>
  page.evaluate(() => {
    const { store, shadowRoot } = document.querySelector("rt-app");
    const standard = shadowRoot.querySelector("rt-levels").shadowRoot.querySelector("rt-level-standard");
    const { renderRoot } = standard;
    return {
      standard: standard.standard.standard,
      level: renderRoot.querySelector("[data-level][aria-pressed=true]").dataset.level,
      specialty: renderRoot.querySelector("#specialty")?.value,
      day: store.asOf,
      sample: store.sample?.path,
    };
  });

test("sample, day, occupation, specialty and level survive a reload and open elsewhere", async (t) => {
  const { page } = await openLevels(t, browser, site, { sample: "jewellery-final-year.json" });
  await page.locator("rt-levels #standard").selectOption("welder-2018");
  await answered(page);
  await page.locator("rt-level-standard [data-level='4']").click();
  await page.locator("#as-of").fill("2026-10-15");
  await page.keyboard.press("Tab");
  await answered(page);
  const specialty = page.locator("rt-level-standard #specialty");
  if ((await specialty.count()) > 0) {
    await specialty.selectOption({ index: 1 });
    await answered(page);
  }
  const before = await shown(page);
  assert.deepEqual({ ...before, specialty: undefined }, { standard: "welder-2018", level: "4", specialty: undefined, day: "2026-10-15", sample: "jewellery-final-year.json" });
  await page.waitForFunction(() => location.hash.includes("2026-10-15"));
  const { hash } = new URL(page.url());
  await page.reload();
  await answered(page);
  assert.deepEqual(await shown(page), before);
  const other = await openLevels(t, browser, site, { hash });
  assert.deepEqual(await shown(other.page), before);
  // The plain address begins afresh.
  await other.page.evaluate(() => (location.hash = "#/levels"));
  await other.page.waitForFunction(() => !location.hash.includes("welder"));
  assert.deepEqual(other.said(), []);
});

test("nothing of a visitor's own record is in the address, and a link does not replace it", async (t) => {
  const record = { ...JSON.parse(sampleText({ path: "electrician-with-gaps.json" })), id: "own-7", name: "闻某某" };
  const { page } = await openLevels(t, browser, site, { record });
  await page.locator("rt-levels #standard").selectOption("welder-2018");
  await answered(page);
  await page.waitForFunction(() => location.hash.includes("welder-2018"));
  assert.match(new URL(page.url()).hash, /^#\/levels\?standard=welder-2018&day=\d{4}-\d\d-\d\d$/);
  await page.evaluate(() => (location.hash = "#/levels?standard=fitter-2009&sample=beginner.json&day=2027-01-01"));
  await page.waitForFunction(() => document.querySelector("rt-app").store.asOf === "2027-01-01");
  await answered(page);
  assert.equal(await page.evaluate(() => document.querySelector("rt-app").store.record.id), "own-7");
});

for (const [what, hash, expected] of [
  ["a standard that is not there", "#/levels?standard=no-such", "没有编号为“no-such”的现行职业标准"],
  ["a specialty the standard does not have", "#/levels?standard=welder-2018&specialty=none", "等级阶梯"],
  ["a day that is none", "#/levels?day=2026-02-30", "下一次可以考哪一级"],
  ["a day before all calendars", "#/levels?day=0001-01-01", "下一次可以考哪一级"],
  ["markup", "#/levels?standard=<img src=x onerror=alert(1)>&level=%00", "下一次可以考哪一级"],
  ["broken escapes", "#/levels?standard=%E0%A4%A", "下一次可以考哪一级"],
]) {
  test(`an address with ${what} shows the view all the same`, async (t) => {
    const { page, said } = await openLevels(t, browser, site, { hash });
    await page.locator("rt-levels").getByText(expected).first().waitFor();
    assert.deepEqual(said(), []);
  });
}
