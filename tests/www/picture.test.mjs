// The picture: links, clauses, wishes; wide, narrow, by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decideSample, samples } from "./engine.mjs";
import { browsing, figures, focused, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

const [sample] = samples;
const decision = decideSample(sample);

async function open(t, options) {
  const visited = await visit(browser, site.url, options);
  t.after(visited.close);
  await settled(visited.page);
  return visited;
}

test("every grant is drawn; thickness follows credits", async (t) => {
  const { page } = await open(t);
  const drawn = await page.locator("rt-mapping").evaluate((mapping) => {
    const widths = new Map();
    for (const { link, width } of mapping.drawing.lanes) widths.set(link, Math.max(width, widths.get(link) ?? 0));
    return [...widths].length;
  });
  assert.ok(drawn >= decision.granted.length, `${drawn} links for ${decision.granted.length} grants`);
});

test("a click on an achievement opens its clause: sentence, wording, and one tap deeper version and digest", async (t) => {
  const { page } = await open(t);
  const grant = decision.granted.find(({ achievements }) => achievements[0].kind === "certificate") ?? decision.granted[0];
  const row = page.locator(`rt-mapping .side.left .row[data-row="l:${grant.achievements[0].id}"]`);
  await row.click();
  const clause = page.locator("rt-clause.open");
  await clause.getByText(grant.reasons[0].text, { exact: true }).waitFor();
  const citation = decision.citations[grant.citations[0]];
  await clause.getByText(citation.text, { exact: true }).first().waitFor();
  const { digest } = decision.documents[citation.document];
  assert.equal(await clause.getByText(digest).isVisible(), false);
  await clause.getByText("版本与摘要值").click();
  assert.equal(await clause.getByText(digest).first().isVisible(), true);
  await clause.getByRole("button", { name: "关闭" }).click();
  await page.locator("rt-clause").waitFor({ state: "detached" });
});

test("leaving an achievement out shows the cost before it is done; it can be undone", async (t) => {
  const { page } = await open(t);
  const { id } = decision.granted.find(({ credits, achievements }) => Number(credits) > 0 && achievements.length === 1).achievements[0];
  const after = decideSample(sample, { pins: [{ leave: { achievement: id } }] });
  const before = await figures(page);
  await page.locator(`rt-mapping .row[data-row="l:${id}"]`).click();
  await page.getByRole("button", { name: "不用这项" }).first().click();
  const cost = page.locator("rt-pin-maker .cost");
  await cost.waitFor();
  const said = await cost.innerText();
  assert.ok(said.includes(after.ledgers[0].counted) || said.includes("不变"), said);
  assert.deepEqual(await figures(page), before, "nothing has changed yet");

  await page.getByRole("button", { name: "就这样办" }).click();
  await settled(page);
  assert.deepEqual(await figures(page), after.ledgers.map(({ recognised }) => recognised));
  await page.getByText("我的选择").waitFor();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await settled(page);
  assert.deepEqual(await figures(page), before);
});

test("by keyboard alone: to the picture, through it, into a clause and back", async (t) => {
  const { page } = await open(t);
  for (let tabs = 0; tabs < 60 && !(await focused(page, "rt-mapping")); tabs += 1) await page.keyboard.press("Tab");
  assert.ok(await focused(page, "rt-mapping"), "Tab reaches the picture");
  await page.keyboard.press("ArrowDown");
  const row = await page.evaluate(() => globalThis.deepFocus().dataset.row);
  assert.match(row, /^l:/);
  await page.locator("rt-clause.peek").waitFor();
  await page.keyboard.press("ArrowRight");
  assert.match(await page.evaluate(() => globalThis.deepFocus().dataset.row), /^r/);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => globalThis.deepFocus().dataset.row), row);
  await page.keyboard.press("Enter");
  await page.locator("rt-clause.open").waitFor();
  assert.ok(await focused(page, "rt-clause"), "the open clause has the focus");
  await page.keyboard.press("Escape");
  await page.locator("rt-clause.open").waitFor({ state: "detached" });
  await page.waitForFunction((wanted) => globalThis.deepFocus().dataset.row === wanted, row);
});

test("on a phone it is a list of cards, source above target, and nothing scrolls sideways", async (t) => {
  const { page } = await open(t, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  assert.equal(await page.locator("rt-mapping .map").count(), 0);
  const cards = page.locator("rt-mapping-cards .card.granted:visible");
  await cards.first().waitFor();
  const boxes = await cards.first().locator(".line").evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().top));
  assert.deepEqual(boxes, [...boxes].sort((a, b) => a - b));
  await cards.first().tap();
  await page.locator("rt-clause[inline]").waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  const small = await page.evaluate(() => globalThis.smallTargets());
  assert.deepEqual(small, []);
});

test("forty achievements stay readable: groups fold, at most one screenful of rows", async (t) => {
  const { page } = await open(t);
  const record = JSON.parse((await page.evaluate(() => document.querySelector("rt-app").store.text)));
  const many = { ...record, achievements: [] };
  for (let at = 0; many.achievements.length < 40; at += 1) {
    const [[kind, body]] = Object.entries(record.achievements[at % record.achievements.length]);
    many.achievements.push({ [kind]: { ...body, id: `m${at}` } });
  }
  await page.evaluate((text) => document.querySelector("rt-app").store.take(text), JSON.stringify(many));
  await settled(page);
  const rows = await page.locator("rt-mapping .side.left [data-row]").count();
  assert.ok(rows <= 24, `${rows} rows`);
});

test("a next step leads to the clause that stands in the way", async (t) => {
  const { page } = await open(t);
  const [{ refusal }] = decision.next_steps;
  await page.locator("rt-next-steps").getByRole("button", { name: /看详情/ }).first().click();
  await page.locator("rt-clause.open").getByText(decision.refused[refusal].reasons[0].text).first().waitFor();
});

