// What is asked and what is answered: samples, programmes, days, languages; figures are the engine's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decideSample, samples, verify } from "./engine.mjs";
import { browsing, figures, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

async function open(t, options) {
  const visited = await visit(browser, site.url, options);
  t.after(visited.close);
  await settled(visited.page);
  return visited;
}

test("a sample is decided before anything is touched", async (t) => {
  const { page, said } = await open(t);
  const decision = decideSample(samples[0]);
  assert.deepEqual(await figures(page), decision.ledgers.map(({ recognised }) => recognised));
  await page.getByText("规则允许的最优").waitFor();
  assert.ok((await page.locator("rt-mapping .lane.granted").count()) > 0, "the picture has ribbons");
  await page.locator("rt-next-steps").getByText(decision.next_steps[0].reason.text).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  assert.deepEqual(said(), []);
});

for (const sample of samples) {
  test(`sample ${sample.path} shows the engine's figures`, async (t) => {
    const { page, said } = await open(t);
    await page.locator("select#sample").selectOption(sample.path);
    // A sample made for the levels opens there; its credits are one tap away.
    if (sample.view === "levels") {
      await page.locator("rt-levels").waitFor();
      await page.getByRole("link", { name: "学分认定" }).click();
    }
    await settled(page, sample.targets.length);
    const decision = decideSample(sample);
    assert.deepEqual(await figures(page), decision.ledgers.map(({ recognised }) => recognised));
    const rows = page.locator("#panel-granted tbody tr");
    assert.equal(await rows.count(), decision.granted.length);
    if (decision.ledgers.length > 1) {
      const schools = await page.locator("#panel-granted td[data-label=学籍]").allInnerTexts();
      assert.deepEqual(schools, decision.granted.map(({ ledger }) => decision.ledgers[ledger].institution_name));
      await page.locator("rt-mapping .ledgers button").nth(1).click();
      assert.equal(await page.locator("rt-mapping .ledgers button").nth(1).getAttribute("aria-pressed"), "true");
    }
    assert.deepEqual(said(), []);
  });
}

test("English and back: interface, sentences and lang attribute follow, and the choice is remembered", async (t) => {
  const { page } = await open(t);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Best the rules allow").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  const { next_steps } = decideSample(samples[0], { lang: "en" });
  await page.locator("rt-next-steps").getByText(next_steps[0].reason.text).waitFor();
  await page.reload();
  await page.getByText("Best the rules allow").waitFor();
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByText("规则允许的最优").waitFor();
});

test("another programme is found by typing and decided at once", async (t) => {
  const { page } = await open(t);
  const input = page.getByRole("combobox", { name: "目标专业", exact: true });
  await input.click();
  const options = page.locator("rt-programme-picker [role=option]");
  const count = await options.count();
  assert.ok(count > 1);
  await input.fill("没有这个专业");
  await page.getByText("没有匹配的专业").waitFor();
  await input.fill("机");
  assert.ok((await options.count()) < count);
  const name = (await options.first().locator("span").first().innerText()).trim();
  await input.press("Enter");
  await page.locator("rt-result h2", { hasText: name }).waitFor();
  assert.equal(await input.getAttribute("aria-expanded"), "false");
});

test("the day decides; one that does not exist is not taken", async (t) => {
  const { page } = await open(t);
  const day = page.getByLabel("计算日");
  await day.fill("2026-02-30");
  assert.equal(await day.getAttribute("aria-invalid"), "true");
  await day.fill("2027-03-01");
  assert.equal(await day.getAttribute("aria-invalid"), "false");
  await page.locator(".paper", { hasText: "2027-03-01" }).first().waitFor({ state: "attached" });
});

test("all programmes are compared, ranked, with the current one marked", async (t) => {
  const { page } = await open(t);
  await page.getByRole("button", { name: "与全部专业比较" }).click();
  const list = page.locator("rt-compare ol > li");
  await list.first().waitFor();
  const counted = await page.locator("rt-compare ol .bar").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("aria-label")));
  assert.ok(counted.length > 3);
  assert.equal(await page.locator("rt-compare li.current").count() <= 1, true);
  const other = page.locator("rt-compare ol > li:not(.current)").first();
  const name = await other.locator("b").first().innerText();
  await other.getByRole("button", { name: /看这个专业/ }).click();
  await page.locator("rt-result h2", { hasText: name }).waitFor();
});

test("why it is the best is said in words, then in figures", async (t) => {
  const { page } = await open(t);
  const { proof } = decideSample(samples[0]);
  await page.getByRole("button", { name: "为什么？" }).click();
  for (const { text } of proof.reasons) await page.locator("rt-proof").getByText(text, { exact: true }).waitFor();
  await page.getByText("已独立核对").waitFor();
  await page.getByText("证明的数据").click();
  await page.locator("rt-proof dd", { hasText: String(proof.candidates) }).first().waitFor();
});

test("tables sort and copy", async (t) => {
  const { page, context } = await open(t);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const table = page.locator("#panel-granted rt-table");
  await table.getByRole("button", { name: "认定学分" }).click();
  const credits = await table.locator("td.number[data-label=认定学分]").allInnerTexts();
  assert.deepEqual(credits, [...credits].sort((a, b) => Number(b) - Number(a)));
  await table.getByRole("button", { name: "复制表格" }).click();
  await table.getByText("已复制").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split("\n");
  assert.equal(lines.length, credits.length + 1);
  assert.deepEqual(lines[0].split("\t").slice(0, 4), ["成果", "情况", "目标课程", "认定学分"]);
  assert.deepEqual(lines.slice(1).map((line) => line.split("\t")[3]), credits);
});

test("a regulation no school here adopted can be tried, and taken back", async (t) => {
  const { page } = await open(t);
  await page.getByRole("tab", { name: "依据文件" }).click();
  const boxes = page.getByRole("checkbox");
  assert.ok((await boxes.count()) >= 10);
  const before = await page.locator("#panel-documents tbody tr").count();
  for (let at = 0; at < 3; at += 1) await boxes.nth(at).check();
  await settled(page);
  await boxes.first().uncheck();
  await boxes.nth(1).uncheck();
  await boxes.nth(2).uncheck();
  await page.waitForFunction(
    (rows) => document.querySelector("rt-app").shadowRoot.querySelector("rt-tables").shadowRoot
      .querySelector("#panel-documents rt-table").shadowRoot.querySelectorAll("tbody tr").length === rows,
    before,
  );
});

test("question and claims are saved as one file that checks out elsewhere", async (t) => {
  const { page } = await open(t);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "存成可核对的文件" }).click();
  const chunks = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk);
  const call = JSON.parse(Buffer.concat(chunks).toString());
  assert.deepEqual(verify(call).findings.length > 0 && verify(call).holds, true);
  const [ledger] = call.claims.counted;
  call.claims.counted[0] = String(Number(ledger) + 1);
  assert.equal(verify(call).holds, false);
});
