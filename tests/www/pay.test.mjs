// What a worker is paid: the page says what the engine says, line by line, and draws what each next assessment brings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pay, raises, samples, workerOf, workers } from "./engine.mjs";
import { answered, gain, held, keyOf, openPay, words, yuan } from "./pay.mjs";
import { browsing, focused, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openPay(t, browser, site, options);

for (const english of [false, true]) {
  for (const sample of workers) {
    test(`${sample.path}: figure, lines, floors and payments are the engine's (${english ? "English" : "Chinese"})`, async (t) => {
      const { page, said } = await open(t, { sample: sample.path, english });
      const lang = english ? "en" : "zh-CN";
      const [period] = pay(workerOf(sample), sample.as_of, { lang }).periods;
      const total = page.locator("rt-pay-total");
      assert.equal(await total.locator(".big strong").innerText(), yuan(period.totals.month));
      assert.equal((await total.locator(".least").count()) > 0, !period.certain, "what is not sure is said to be the least");
      assert.ok((await total.locator(".year").innerText()).includes(yuan(period.totals.year)));
      for (const { name, reason } of period.levels) {
        await total.getByText(name, { exact: true }).waitFor();
        await total.getByText(reason.text, { exact: true }).waitFor();
      }
      const lines = page.locator("rt-pay-lines ul.lines > li");
      assert.deepEqual(await lines.evaluateAll((all) => all.map(({ dataset }) => dataset.part)), period.lines.map(({ part }) => part));
      for (const [at, line] of period.lines.entries()) {
        const text = await lines.nth(at).locator("summary").first().innerText();
        assert.ok(text.includes(line.name) && text.includes(yuan(line.amount)), text);
        assert.equal(text.includes("※"), period.sources[line.source].example, "made-up sources are marked");
        await lines.nth(at).locator("summary").first().click();
        const opened = await words(lines.nth(at));
        for (const { text: reason } of [...line.reasons, ...line.items.flatMap((item) => item.reasons)]) assert.ok(opened.includes(reason), reason);
        for (const other of line.instead_of ?? []) assert.ok(opened.includes(yuan(other.amount)), `instead of ${other.amount}`);
      }
      const floors = page.locator("rt-pay-floors li[data-floor]");
      assert.deepEqual(await floors.evaluateAll((all) => all.map(({ dataset }) => dataset.floor)), period.floors.map(({ id }) => id));
      for (const [at, floor] of period.floors.entries()) {
        const text = await floors.nth(at).innerText();
        assert.ok(text.includes(floor.title) && text.includes(yuan(floor.counted)), text);
        if (floor.least) assert.ok(text.includes(yuan(floor.least)), text);
      }
      const shown = await page.locator("rt-pay-more li[data-entitlement]").evaluateAll((all) => all.map(({ dataset }) => dataset.entitlement));
      assert.deepEqual(shown.sort(), (period.entitlements ?? []).map(({ id }) => id).sort());
      const unpaid = await page.locator("rt-pay-more li[data-unpaid]").count();
      assert.equal(unpaid, (period.unpaid ?? []).length);
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      if (english) assert.doesNotMatch(await words(page.locator("rt-pay")), /工资明细|最低标准：|每月工资|元\/月|计入 |用工信息|就高/);
      assert.deepEqual(said(), []);
    });

    test(`${sample.path}: the ladder is the engine's (${english ? "English" : "Chinese"})`, async (t) => {
      const { page } = await open(t, { sample: sample.path, english });
      const answer = raises(workerOf(sample), sample.as_of, { lang: english ? "en" : "zh-CN" });
      const rows = page.locator("rt-pay-ladder button[data-step]");
      assert.deepEqual((await rows.evaluateAll((all) => all.map(({ dataset }) => dataset.step))).sort(), answer.steps.map(keyOf).sort());
      for (const [at, step] of answer.steps.entries()) {
        const row = page.locator(`rt-pay-ladder [data-step="${keyOf(step)}"]`);
        const text = await row.textContent();
        assert.ok(text.includes(step.name) && text.includes(step.occupation), text);
        if (Number(step.month) !== 0) assert.ok(text.includes(gain(step.month)), text);
        assert.equal((await row.getAttribute("class")).includes("next"), at === answer.next, "the next raise stands out, and nothing else does");
      }
      if (answer.steps.length > 0) {
        // The same as a table.
        await page.locator("rt-pay-ladder details.table > summary").click();
        const cells = await page.locator("rt-pay-ladder tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].slice(2).map((cell) => cell.textContent)));
        assert.deepEqual(cells, answer.steps.map((step) => [step.on, yuan(step.before.month), yuan(step.after.month), gain(step.month), gain(step.year)]));
      }
    });
  }
}

test("the view opens with a sample decided, and its next raise already told", async (t) => {
  const { page, said } = await open(t);
  const [first] = workers;
  assert.equal((await held(page)).sample, first.path);
  const answer = raises(workerOf(first), first.as_of);
  const next = answer.steps[answer.next];
  if (next) {
    const told = await words(page.locator("rt-pay-step"));
    assert.ok(told.includes(next.name) && told.includes(gain(next.month)), told);
  }
  assert.deepEqual(said(), []);
});

test("a step tells what changes part by part with its clauses, and leads to its conditions", async (t) => {
  const { page } = await open(t);
  const [first] = workers;
  const answer = raises(workerOf(first), first.as_of);
  for (const step of answer.steps) {
    await page.locator(`rt-pay-ladder [data-step="${keyOf(step)}"]`).click();
    const details = page.locator(`rt-pay-step [data-key="${keyOf(step)}"]`);
    await details.waitFor();
    const changes = details.locator("li[data-part]");
    assert.deepEqual(
      await changes.evaluateAll((all) => all.map((row) => [row.dataset.part, ...[...row.querySelectorAll(":scope > .num")].map((cell) => cell.lastChild.textContent)])),
      step.changes.map(({ part, before, after }) => [part, yuan(before), yuan(after), gain(String(Number(after) - Number(before)))]),
    );
    const clauses = details.locator("rt-level-clause summary");
    assert.ok((await clauses.count()) >= step.changes.filter(({ citations }) => citations.length > 0).length);
  }
  const standard = answer.steps.find(({ status }) => status);
  await page.locator(`rt-pay-ladder [data-step="${keyOf(standard)}"]`).click();
  await page.locator("rt-pay-step a.link").click();
  const { document, level } = standard;
  await page.waitForFunction(
    ([id, code]) => {
      const shown = document.querySelector("rt-app").shadowRoot.querySelector("rt-levels")?.shadowRoot.querySelector("rt-level-standard");
      return shown?.standard.standard === id && shown.level === code;
    },
    [document, level.code],
  );
  // And from there back to what the level is worth.
  await page.locator("rt-level-standard a.worth").click();
  await answered(page);
  await page.locator(`rt-pay-step [data-key="${document}/${level.code}"]`).waitFor();
  assert.equal((await held(page)).sample, first.path, "the same person throughout");
});

test("where the law changes within a period, its stretches stand side by side", async (t) => {
  const apprentice = workers.find(({ path }) => path === "apprentice.json");
  const early = { ...workerOf(apprentice), employment: { ...workerOf(apprentice).employment, hired: "2023-07-06" } };
  const { page } = await open(t, { worker: early });
  await page.locator("#as-of").fill("2023-12-01");
  await page.locator("rt-pay #until").fill("2024-02-29");
  await page.waitForFunction(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-pay").answer.pay.until === "2024-02-29");
  await answered(page);
  const answer = pay(early, "2023-12-01", { until: "2024-02-29" });
  assert.ok(answer.periods.length > 1, "the minimum wage changes on the first of January");
  const heads = page.locator("rt-pay-periods button[data-period]");
  assert.deepEqual(await heads.evaluateAll((all) => all.map(({ dataset }) => dataset.period)), answer.periods.map(({ from }) => from));
  const sums = await page.locator("rt-pay-periods tr.total td").allInnerTexts();
  assert.deepEqual(sums, answer.periods.map(({ totals }) => yuan(totals.month)));
  for (const [at, { totals }] of answer.periods.entries()) {
    await heads.nth(at).click();
    await page.locator(`rt-pay-total [data-month="${totals.month}"]`).waitFor();
  }
  // A last day before the first is no period, and says so.
  await page.locator("rt-pay #until").fill("2023-11-01");
  await page.locator("rt-pay #until-error").getByText("要在计算日之后").waitFor();
});

test("guide prices are told as advice that binds nobody, and add nothing", async (t) => {
  const certificate = { id: "z1", name: "车工", kind: "skill-level", occupation: "6-18-01-01", level: { ladder: "skill-level", code: "2" }, issued: "2012-01-01" };
  const employment = { region: "330200", employer: "enterprise", enterprise: "other", industry: "35", contract: [{ part: "post-wage", amount: "2500", per: "month" }] };
  const worker = { schema: "worker@1", record: { schema: "record@1", id: "ningbo", achievements: [{ certificate }] }, employment };
  const { page } = await open(t, { worker });
  await page.locator("#as-of").fill("2013-07-01");
  await answered(page);
  const [period] = pay(worker, "2013-07-01").periods;
  const advice = period.floors.find(({ state }) => state === "below");
  assert.ok(advice, "the advice of that year is not reached");
  const told = page.locator(`rt-pay-floors li[data-floor="${advice.id}"]`);
  await told.locator(".state.below").getByText("低于建议").waitFor();
  await told.getByText("没有约束力").first().waitFor();
  await told.getByText("指导意见", { exact: true }).waitFor();
  assert.equal(await page.locator("rt-pay-total .big strong").innerText(), "2,500", "nothing is added");
});

test("the view is fetched when it is opened; record and day are those of the other views", async (t) => {
  const { page, close, requests } = await visit(browser, site.url);
  t.after(close);
  await settled(page);
  const before = requests.length;
  await page.locator("#as-of").fill("2026-10-01");
  await page.getByRole("link", { name: "能级工资" }).click();
  await answered(page);
  assert.ok(requests.slice(before).some(({ url }) => url.endsWith(".js")), "its code came with the tap");
  const { record, asOf, employment } = await held(page);
  assert.equal(record.id, JSON.parse(await page.evaluate(() => document.querySelector("rt-app").store.text)).id);
  assert.equal(asOf, "2026-10-01");
  assert.deepEqual(employment, {});
  // Nothing is known of the work yet: it says so, and offers samples of workers.
  await page.locator("rt-pay .begin").getByText("再填企业、岗位").waitFor();
  await page.locator("rt-pay .begin button").first().click();
  await page.waitForFunction((path) => document.querySelector("rt-app").store.sample?.path === path, workers[0].path);
  await answered(page);
  assert.equal(await page.locator("rt-pay .begin").count(), 0);
});

test("a sample of another view asks for nothing twice: its record is kept when pay is opened", async (t) => {
  const levels = samples.find(({ view, employment }) => view === "levels" && !employment);
  const { page } = await open(t, { sample: levels.path });
  assert.equal((await held(page)).sample, levels.path);
  await page.locator("rt-pay-wanted li[data-fact=enterprise]").waitFor();
});

test("another occupation's assessments can be looked at", async (t) => {
  const apprentice = workers.find(({ path }) => path === "apprentice.json");
  const { page } = await open(t, { sample: apprentice.path });
  await page.locator("rt-pay-ladder #besides").selectOption("electrician-2018");
  await page.locator('rt-pay-ladder [data-step^="electrician-2018/"]').first().waitFor();
  const answer = raises(workerOf(apprentice), apprentice.as_of, { sought: [{ standard: "electrician-2018" }] });
  assert.equal(await page.locator('rt-pay-ladder [data-step^="electrician-2018/"]').count(), answer.steps.length);
});

test("sample, day, period and step survive a reload and open elsewhere", async (t) => {
  const { page } = await open(t, { sample: workers[1].path });
  const [first] = workers;
  await page.locator("select#sample").selectOption(first.path);
  await answered(page);
  const [step] = raises(workerOf(first), first.as_of).steps;
  await page.locator(`rt-pay-ladder [data-step="${keyOf(step)}"]`).click();
  await page.locator("rt-pay #until").fill("2027-12-31");
  await page.waitForFunction(() => location.hash.includes("until=2027-12-31"));
  await answered(page);
  const { hash } = new URL(page.url());
  await page.reload();
  await answered(page);
  await page.locator(`rt-pay-step [data-key="${keyOf(step)}"]`).waitFor();
  assert.equal(await page.locator("rt-pay #until").inputValue(), "2027-12-31");
  const other = await open(t, { hash });
  await other.page.locator(`rt-pay-step [data-key="${keyOf(step)}"]`).waitFor();
  assert.equal((await held(other.page)).sample, first.path);
});

for (const [what, hash] of [
  ["a sample that is not there", "#/pay?sample=none.json"],
  ["a day that is none", "#/pay?day=2026-02-30&until=x"],
  ["a step nobody has", "#/pay?step=no-such/9"],
  ["markup", "#/pay?step=<img src=x onerror=alert(1)>&sample=%00"],
  ["broken escapes", "#/pay?day=%E0%A4%A"],
  ["a room below", "#/pay/no-such-room"],
]) {
  test(`an address with ${what} shows the view all the same`, async (t) => {
    const { page, said } = await open(t, { hash });
    assert.ok((await page.locator("rt-pay-total .big strong").innerText()).length > 0);
    assert.deepEqual(said(), []);
  });
}

test("the keyboard alone: to the questions, up the ladder, into a line and its clause", async (t) => {
  const { page } = await open(t);
  const reach = async (selector) => {
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => globalThis.deepFocus().matches(wanted), selector)) return;
    }
    assert.fail(`${selector} is not reached`);
  };
  await reach("button.row");
  assert.equal(await page.evaluate(() => getComputedStyle(globalThis.deepFocus()).outlineStyle), "solid", "the focus is seen");
  const key = await page.evaluate(() => globalThis.deepFocus().dataset.step);
  await page.keyboard.press("Enter");
  await page.locator(`rt-pay-step [data-key="${key}"]`).waitFor();
  await reach("details.line > summary");
  await page.keyboard.press("Enter");
  await reach("rt-level-clause summary, summary");
  await page.keyboard.press("Enter");
  await page.locator("rt-pay-lines blockquote").first().waitFor();
  assert.ok(await focused(page, "rt-pay-lines"));
});
