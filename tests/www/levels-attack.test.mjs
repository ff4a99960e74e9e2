// The view of levels under records nobody would make by hand, on paper, and without a network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleText } from "./engine.mjs";
import { answered, openLevels } from "./levels.mjs";
import { axe, browsing, visit } from "./support.mjs";

const { browser, site } = await browsing();

const BASE = JSON.parse(sampleText({ path: "electrician-with-gaps.json" }));

test("hundreds of jobs and certificates are answered, and the numbers that fit no rule come first", async (t) => {
  const work = [...Array(400).keys()].map((at) => ({
    work: { id: `w${at}`, name: `海曦示例公司 ${at} 号电工`, occupation: "6-31-01-03", from: `${1992 + (at % 33)}-0${1 + (at % 9)}-01`, until: `${1992 + (at % 33)}-0${1 + (at % 9)}-20` },
  }));
  const certificates = [...Array(300).keys()].map((at) => ({
    certificate: { id: `c${at}`, kind: "skill-level", name: `证书${at}`, occupation: "6-31-01-03", level: { ladder: "skill-level", code: "5" }, issued: "2019-01-01", number: `S${String(at).padStart(21, "0")}` },
  }));
  const { page, said } = await openLevels(t, browser, site, { record: { ...BASE, achievements: [...BASE.achievements, ...work, ...certificates] } });
  await page.locator("rt-level-next li[data-standard]").first().waitFor();
  const numbers = page.locator("rt-level-numbers");
  const folded = numbers.locator("> details");
  assert.equal(await numbers.locator("> ul > li").count(), 8);
  assert.equal(await folded.evaluate(({ open }) => open), false);
  assert.equal(await folded.locator("> ul > li").count(), 294);
  assert.equal(await numbers.locator("> ul > li .outcome.fits").count(), 0);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(said(), []);
});

test("names that are markup, endless or turn the line around stay text, and nothing runs over the edge", async (t) => {
  const bad = `<img src=x onerror="globalThis.ran=true">"'&\u202E${"长".repeat(300)}`;
  const achievements = BASE.achievements.map((each) => Object.fromEntries(Object.entries(each).map(([kind, body]) => [kind, { ...body, name: bad }])));
  const { page, said } = await openLevels(t, browser, site, { record: { ...BASE, name: bad, achievements }, viewport: { width: 390, height: 844 } });
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(said(), []);
});

test("on paper: whose and which day, every way unfolded, nothing to tap", async (t) => {
  const { page } = await openLevels(t, browser, site, { sample: "electrician-with-gaps.json" });
  await page.emulateMedia({ media: "print" });
  await page.getByText(`${BASE.name} · 计算日 2026-09-01`).waitFor();
  for (const gone of ["rt-levels #standard", "rt-level-next li button", "rt-decision-bar"]) assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  const routes = page.locator("rt-level-standard [data-route] rt-level-route");
  assert.ok((await routes.count()) > 1);
  for (const route of await routes.all()) assert.ok(await route.isVisible());
  assert.ok(await page.locator("rt-level-clause blockquote").first().isVisible());
});

test("without a network the view opens again and answers", async (t) => {
  const { page, context, close } = await visit(browser, `${site.url}#/levels`, { serviceWorkers: "allow" });
  t.after(close);
  await answered(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => (await caches.keys()).length > 0 && navigator.serviceWorker.controller !== undefined);
  await page.reload();
  await answered(page);
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await page.locator("rt-level-next li[data-standard]").first().waitFor();
});
