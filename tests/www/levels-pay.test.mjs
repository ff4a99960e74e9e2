// What the next levels would be paid, on the view of levels: the ladder of the view of pay, for who learns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { raises, samples, sampleText } from "./engine.mjs";
import { answered, openLevels } from "./levels.mjs";
import { gain, keyOf, words, yuan } from "./pay.mjs";
import { axe, browsing } from "./support.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openLevels(t, browser, site, options);

const WORKS = samples.find(({ view, employment }) => view === "levels" && employment);
const LEARNS = samples.find(({ path }) => path === "jewellery-final-year.json");
const recordOf = (sample) => JSON.parse(sampleText(sample));

/** Waits until the ladder answers what is asked now. */
const told = (page) =>
  page.waitForFunction(() => {
    const prospect = document.querySelector("rt-app").shadowRoot.querySelector("rt-levels")?.shadowRoot.querySelector("rt-pay-prospect");
    return prospect?.settled === true && !prospect.isUpdatePending;
  });

/** Holds the ladder shown against what the engine answers. */
async function holds(page, answer) {
  const rows = page.locator("rt-pay-prospect button[data-step]");
  assert.deepEqual((await rows.evaluateAll((all) => all.map(({ dataset }) => dataset.step))).sort(), answer.steps.map(keyOf).sort());
  for (const step of answer.steps) {
    const text = await page.locator(`rt-pay-prospect [data-step="${keyOf(step)}"]`).textContent();
    assert.ok(text.includes(step.name) && text.includes(step.occupation), text);
    if (step.month !== "0") assert.ok(text.includes(gain(step.month)) && text.includes(yuan(step.after.month)), text);
    if (step.status?.state === "not-yet" && step.status.from) assert.ok(text.includes(step.status.from), text);
  }
}

for (const english of [false, true]) {
  const lang = english ? "en" : "zh-CN";
  test(`a sample that works somewhere sees what each next level pays there, and when (${english ? "English" : "Chinese"})`, async (t) => {
    const { page, said } = await open(t, { sample: WORKS.path, english });
    await told(page);
    const answer = raises({ record: recordOf(WORKS), employment: WORKS.employment }, WORKS.as_of, { lang });
    assert.ok(answer.steps.some(({ month }) => Number(month) > 0), "there is something to gain");
    await holds(page, answer);
    // The next raise is told without a tap; another step by one.
    const next = answer.steps[answer.next];
    await page.locator(`rt-pay-prospect rt-pay-step [data-key="${keyOf(next)}"]`).waitFor();
    const other = answer.steps.find((step) => step !== next);
    await page.locator(`rt-pay-prospect [data-step="${keyOf(other)}"]`).click();
    await page.locator(`rt-pay-prospect rt-pay-step [data-key="${keyOf(other)}"]`).waitFor();
    assert.equal(await page.locator("rt-pay-prospect #employer").count(), 0, "where they work is known");
    if (english) assert.doesNotMatch(await words(page.locator("rt-pay-prospect")), /元\/月|下一次涨薪|能级阶梯|假如在|看工资明细/);
    assert.deepEqual(said(), []);
  });

  test(`who works nowhere yet chooses an employer, and no figure is made up before (${english ? "English" : "Chinese"})`, async (t) => {
    const { page, said } = await open(t, { sample: LEARNS.path, english });
    await told(page);
    assert.equal(await page.locator("rt-pay-prospect rt-pay-ladder").count(), 0);
    assert.doesNotMatch(await words(page.locator("rt-pay-prospect")), /\d元|\d yuan/);
    const link = await page.locator("rt-pay-prospect a.link").getAttribute("href");
    assert.ok(link.startsWith("#/pay?") && link.includes(LEARNS.path), link);
    await page.locator("rt-pay-prospect #employer").selectOption("hx-machinery");
    await page.locator("rt-pay-prospect rt-pay-ladder").waitFor();
    await told(page);
    const record = recordOf(LEARNS);
    await holds(page, raises({ record, employment: { enterprise: "hx-machinery" } }, LEARNS.as_of, { lang }));
    // What was chosen is a question, no statement: sample and employment stay as they were.
    assert.deepEqual(await page.evaluate(() => [document.querySelector("rt-app").store.sample?.path, document.querySelector("rt-app").store.employment]), [LEARNS.path, {}]);
    // Another person has not chosen.
    await page.locator("select#sample").selectOption("technician-class-student.json");
    await answered(page);
    await told(page);
    assert.equal(await page.locator("rt-pay-prospect #employer").inputValue(), "");
    assert.deepEqual(said(), []);
  });
}

test("the code of the ladder comes with the levels, and not with the credits", async (t) => {
  const { page, requests } = await open(t, { sample: WORKS.path });
  await told(page);
  assert.ok(requests.some(({ url }) => /\/prospect-[^/]*\.js$/.test(url)), requests.map(({ url }) => url).join("\n"));
  const context = await browser.newContext({ serviceWorkers: "block" });
  t.after(() => context.close());
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  const credits = await context.newPage();
  await credits.goto(`${site.url}#/`);
  await credits.locator("rt-result").first().waitFor();
  assert.ok(!asked.some((url) => /prospect-|rt-pay/.test(url)), asked.join("\n"));
});

test("a level that is chosen above is the step that is shown below", async (t) => {
  const { page } = await open(t, { sample: WORKS.path });
  await told(page);
  await page.locator('.rung[data-level="2"]').click();
  const standard = await page.locator("rt-pay-prospect").evaluate((element) => element.standard);
  await page.locator(`rt-pay-prospect rt-pay-step [data-key="${standard}/2"]`).waitFor();
});

for (const [width, english] of [[390, false], [390, true], [1440, false]]) {
  test(`the ladder fits ${width} px and is whole to assistive technology (${english ? "English" : "Chinese"})`, async (t) => {
    const { page } = await open(t, { sample: WORKS.path, english, viewport: { width, height: 844 } });
    await told(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px too wide`);
    assert.deepEqual(await page.evaluate(() => globalThis.smallTargets()), []);
    assert.deepEqual(await axe(page), []);
    if (process.env.SHOTS) await page.locator("rt-pay-prospect").screenshot({ path: `${process.env.SHOTS}/levels-pay-${width}-${english ? "en" : "zh"}.png` });
  });
}
