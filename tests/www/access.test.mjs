// axe finds nothing, in both languages, both schemes, and every main view.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, browsing, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

/** One after the other on one visit; each leaves the page as the next may find it. */
const VIEWS = {
  first: async () => undefined,
  why: async (page) => {
    await page.locator("rt-proof button").click();
    await page.locator("rt-proof strong").waitFor();
  },
  picker: (page) => page.getByRole("combobox").first().click(),
  clause: async (page) => {
    await page.keyboard.press("Escape");
    await page.locator("rt-mapping .row").first().click();
    await page.locator("rt-clause.open").waitFor();
  },
  refused: async (page) => {
    await page.locator("rt-clause.open").press("Escape");
    await page.locator("#tab-refused").click();
  },
  tree: (page) => page.locator("#tab-tree").click(),
  caps: (page) => page.locator("#tab-caps").click(),
  compare: async (page) => {
    await page.locator("#tab-compare").click();
    await page.locator("rt-compare li").first().waitFor();
  },
  documents: (page) => page.locator("#tab-documents").click(),
  form: async (page) => {
    await page.locator('[data-pane="form"]').click();
    await page.locator("rt-record-editor .item").first().click();
  },
  text: async (page) => {
    await page.locator('[data-pane="text"]').click();
    await page.locator("rt-drop textarea").fill("{");
    await page.locator("rt-drop .wrong").waitFor();
  },
};

for (const english of [false, true]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing: ${english ? "English" : "Chinese"}, ${colorScheme}`, { timeout: 170_000 }, async (t) => {
      const { page, close } = await visit(browser, site.url, { english, colorScheme, reducedMotion: "reduce" });
      t.after(close);
      const found = [];
      await settled(page);
      for (const [name, show] of Object.entries(VIEWS)) {
        await show(page);
        for (const violation of await axe(page)) {
          if (!found.some((known) => known.endsWith(violation))) found.push(`${name}: ${violation}`);
        }
      }
      assert.deepEqual(found, []);
    });
  }
}

test("axe finds nothing on a phone, and text may be twice as large", async (t) => {
  const { page, close } = await visit(browser, site.url, { viewport: { width: 390, height: 844 } });
  t.after(close);
  await settled(page);
  await page.locator("rt-mapping-cards .card:visible").first().click();
  assert.deepEqual(await axe(page), []);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
});
