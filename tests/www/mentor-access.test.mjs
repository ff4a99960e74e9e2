// axe finds nothing in the mentor's view, in both languages, both schemes, on tablet, phone and desk; nothing runs off the side.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calm, go, openMentor, openSample, paste } from "./mentor.mjs";
import { axe, browsing } from "./support.mjs";

const { browser, site } = await browsing();

const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every room of a session, with what opens in it. */
const ROOMS = {
  start: async () => undefined,
  grade: async (page) => {
    await openSample(page, "motor-control-class.json", 1);
    await calm(page);
  },
  veto: async (page) => {
    await page.locator("rt-mentor-vetoes button").first().click();
    await page.locator("rt-mentor-vetoes .ask").waitFor();
  },
  list: (page) => go(page, "list"),
  import: async (page) => {
    await page.locator("rt-mentor-list button.toggle").click();
    await paste(page, "准考证号\t姓名\t身份证号\n81\t甲一\t110105194912310021\n82\t乙二\t\n");
    await page.locator("rt-mentor-import table").waitFor();
  },
  class: async (page) => {
    await go(page, "class");
    await page.locator("rt-mentor-picture figure").first().waitFor();
    for (const summary of await page.locator("rt-mentor-picture summary").all()) await summary.click();
  },
  merge: (page) => go(page, "merge"),
};

for (const [english, colorScheme, viewport] of [
  [false, "light", { width: 820, height: 1180 }],
  [true, "dark", { width: 820, height: 1180 }],
  [false, "dark", { width: 390, height: 844 }],
  [true, "light", { width: 390, height: 844 }],
  [true, "light", { width: 1440, height: 900 }],
]) {
  test(`axe finds nothing: ${english ? "English" : "Chinese"}, ${colorScheme}, ${viewport.width} px`, { timeout: 170_000 }, async (t) => {
    const { page } = await openMentor(t, browser, site, { english, colorScheme, viewport, hasTouch: false });
    const found = [];
    for (const [room, show] of Object.entries(ROOMS)) {
      await show(page);
      for (const violation of await axe(page)) {
        if (!found.some((known) => known.endsWith(violation))) found.push(`${room}: ${violation}`);
      }
      const over = await tooWide(page);
      if (over > 0) found.push(`${room}: ${over} px too wide`);
      for (const small of await page.evaluate(() => globalThis.smallTargets())) found.push(`${room}: ${small}`);
    }
    assert.deepEqual(found, []);
  });
}

test("text may be twice as large on a phone", async (t) => {
  const { page } = await openMentor(t, browser, site, { viewport: { width: 390, height: 844 }, hasTouch: false });
  await openSample(page, "motor-control-class.json", 1);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  assert.ok((await tooWide(page)) <= 0);
});

test("no text is smaller than 16 pixels", async (t) => {
  const { page } = await openMentor(t, browser, site);
  for (const show of Object.values(ROOMS)) {
    await show(page);
    const small = await page.evaluate(() => {
      const all = (root) => [...root.querySelectorAll("*")].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      return all(document)
        .filter((each) => !(each instanceof SVGElement) && [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) && each.checkVisibility())
        .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 16)
        .map((each) => `${each.localName} ${each.textContent.trim().slice(0, 20)}`);
    });
    assert.deepEqual(small, []);
  }
});
