// The employment: typing decides anew, questions settle what is open, files are taken whole or not at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pay, workerOf, workers } from "./engine.mjs";
import { answered, held, openPay, pick, yuan } from "./pay.mjs";
import { browsing, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openPay(t, browser, site, options);
const named = (path) => workerOf(workers.find((each) => each.path === path));
const APPRENTICE = named("apprentice.json");
const DAY = "2026-11-22";

const figure = (page) => page.locator("rt-pay-total .big strong").innerText();
const month = (worker, day = DAY) => yuan(pay(worker, day).periods[0].totals.month);
const shows = async (page, worker, day = DAY) => {
  const wanted = month(worker, day);
  await page.waitForFunction((text) => document.querySelector("rt-app").shadowRoot.querySelector("rt-pay").shadowRoot.querySelector("rt-pay-total").shadowRoot.querySelector(".big strong").textContent === text, wanted);
};
const unfold = async (page) => {
  const form = page.locator("rt-pay .side details:has(> rt-pay-employment)");
  if (!(await form.evaluate((each) => each.open))) await form.locator("> summary").click();
};
const question = (page, fact) => page.locator(`rt-pay-wanted li[data-fact="${fact}"]`);

test("typing in the form decides anew with every letter", async (t) => {
  const { page } = await open(t, { sample: "apprentice.json" });
  await unfold(page);
  const worker = structuredClone(APPRENTICE);
  const amount = page.locator("rt-pay-entries .entry").first().locator("rt-pay-field").nth(1).locator("input");
  for (const typed of ["2", "25", "250", "2500"]) {
    await amount.fill(typed);
    worker.employment.contract[0].amount = typed;
    await shows(page, worker);
  }
  assert.equal((await held(page)).sample, undefined, "a sample that was changed is the visitor's own");
  // Full-width digits of a Chinese keyboard, and amounts as people write them.
  await amount.fill("２８００");
  worker.employment.contract[0].amount = "2800";
  await shows(page, worker);
  await amount.fill("3,100.50元");
  worker.employment.contract[0].amount = "3100.50";
  await shows(page, worker);
  // Another line begun and not finished says nothing yet.
  await page.getByRole("button", { name: /添加 劳动合同约定的工资/ }).click();
  await answered(page);
  assert.equal(await page.locator("rt-pay .note").count(), 0);
  assert.equal(await figure(page), month(worker));
});

test("the enterprises offered are those of the agreements, by the titles of these, and choosing one covers the worker", async (t) => {
  const { page } = await open(t, { sample: "apprentice.json" });
  await unfold(page);
  const select = page.locator('rt-pay-employment [data-field="enterprise"] select');
  const labels = await select.locator("option").allInnerTexts();
  assert.ok(labels.some((label) => label.includes("海曦精机能级工资协议")), labels.join());
  await select.selectOption("hx-machinery");
  const worker = structuredClone(APPRENTICE);
  worker.employment.enterprise = "hx-machinery";
  await shows(page, worker);
  // Posts that the agreement names are offered; others can be typed.
  const post = page.locator('rt-pay-employment [data-field="post"]');
  assert.ok((await post.locator("option").allInnerTexts()).includes("精密加工"));
  await post.locator("select").selectOption("精密加工");
  worker.employment.post = "精密加工";
  await shows(page, worker);
  await post.locator("select").selectOption({ label: "其他…" });
  await post.locator("input").fill("仓库");
  worker.employment.post = "仓库";
  await shows(page, worker);
});

test("a region that is half typed is not known, rather than another one", async (t) => {
  const { page } = await open(t, { sample: "apprentice.json" });
  await unfold(page);
  const region = page.locator('rt-pay-employment [data-field="region"]');
  await region.locator("select").selectOption({ label: "其他…" });
  await region.locator("input").fill("4101");
  await answered(page);
  assert.equal((await held(page)).employment.region, undefined);
  await region.locator("input").fill("410100");
  await answered(page);
  assert.equal((await held(page)).employment.region, "410100");
});

test("what is wanting is asked for first; an answer settles it and stays to be mended", async (t) => {
  const worker = structuredClone(APPRENTICE);
  worker.record.id = "asked";
  worker.employment.facts = [];
  const { page } = await open(t, { worker });
  const facts = async () => (await page.locator("rt-pay-wanted li[data-fact]").evaluateAll((all) => all.map(({ dataset }) => dataset.fact))).sort();
  assert.deepEqual(await facts(), pay(worker, DAY).periods[0].wanted.map(({ fact }) => fact).sort());
  const tier = question(page, "facts/minimum-wage-tier");
  await tier.locator("select").selectOption("2");
  worker.employment.facts = [{ fact: "minimum-wage-tier", value: "2" }];
  await shows(page, worker);
  assert.ok(!pay(worker, DAY).periods[0].wanted.some(({ fact }) => fact === "facts/minimum-wage-tier"), "it is settled");
  await tier.getByText("已填").waitFor();
  await tier.locator("select").selectOption("1");
  worker.employment.facts[0].value = "1";
  await shows(page, worker);
  // Taken back, it is not known again.
  await tier.locator("select").selectOption("");
  worker.employment.facts = [];
  await shows(page, worker);
  const yesNo = question(page, "facts/new-apprentice");
  for (const folded of await page.locator("rt-pay-wanted details:not([open]) > summary").all()) await folded.click();
  await yesNo.getByRole("button", { name: "是" }).click();
  await answered(page);
  assert.deepEqual((await held(page)).employment.facts, [{ fact: "new-apprentice", value: "yes" }]);
  assert.equal(await yesNo.getByRole("button", { name: "是" }).getAttribute("aria-pressed"), "true");
});

test("every kind of question has an input of its own, and what it cannot be is told beside it", async (t) => {
  const worker = structuredClone(named("institution-worker.json"));
  worker.record.id = "kinds";
  delete worker.employment.hired;
  worker.employment.facts = [
    { fact: "worker-kind", value: "technical" },
    { fact: "step-basis", value: "table" },
  ];
  const { page } = await open(t, { worker });
  await page.locator("#as-of").fill("2010-03-01");
  await answered(page);
  const wanted = pay(worker, "2010-03-01").periods[0].wanted;
  assert.ok(wanted.length > 0);
  for (const { fact, kind } of wanted) {
    const control = question(page, fact).locator({ choice: "select", "yes-no": "button", code: "select, input" }[kind] ?? "input").first();
    await control.waitFor({ state: "attached" });
  }
  // A number that is none is told where it stands, and the last answer stays.
  const before = await figure(page);
  const number = wanted.find(({ kind }) => kind === "number");
  const input = question(page, number.fact).locator("input");
  await input.fill("三年");
  await question(page, number.fact).locator(".warn").first().waitFor();
  assert.equal(await input.getAttribute("aria-invalid"), "true");
  assert.equal(await figure(page), before);
  await input.fill("3");
  await page.waitForFunction(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-pay").refused.length === 0);
});

test("what somebody has to judge counts with an amount, a reason and a name", async (t) => {
  const worker = structuredClone(named("courier.json"));
  worker.record.id = "judged";
  const [judged] = worker.employment.judged;
  delete worker.employment.judged;
  const { page } = await open(t, { worker });
  const asked = question(page, `judged/${judged.document}/${judged.item}`);
  const input = (nth) => asked.locator("rt-pay-field").nth(nth).locator("input");
  await input(0).fill("600");
  await answered(page);
  assert.equal((await held(page)).employment.judged, undefined, "an amount alone is no judgement");
  await input(1).fill("参照上年评定");
  await input(2).fill("协商小组");
  await shows(page, named("courier.json"));
});

test("a worker's file is opened, kept through a reload, and saved as it was", async (t) => {
  const worker = { ...structuredClone(named("two-certificates.json")) };
  worker.record.id = "own-7";
  worker.record.name = "闻某某";
  const { page, said } = await open(t, { worker });
  await shows(page, worker);
  assert.doesNotMatch(new URL(page.url()).hash, /own-7|闻/, "nothing of the person is in the address");
  await page.reload();
  await answered(page);
  await shows(page, worker);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成职工文件" }).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  assert.deepEqual(JSON.parse(Buffer.concat(chunks).toString("utf8")), worker);
  // The record is shared: the other views see the same person.
  await page.getByRole("link", { name: "技能等级" }).click();
  await page.locator("rt-levels").waitFor();
  assert.equal((await held(page)).record.id, "own-7");
  await page.getByRole("link", { name: "能级工资" }).click();
  await answered(page);
  assert.deepEqual((await held(page)).employment, worker.employment, "the employment waited");
  assert.deepEqual(said(), []);
});

const text = JSON.stringify(APPRENTICE, null, 2);
const gbk = Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0xb9, 0xfa, 0x22, 0x3a, 0x31, 0x7d]);
for (const [what, content, told] of [
  ["a member nobody knows", text.replace('"employment"', '"employement"'), /第 \d+ 行.*employement/],
  ["a member that stands twice", text.replace('"employment": {', '"employment": {},\n  "employment": {'), /写了两次/],
  ["a field of the employment nobody knows", text.replace('"enterprise"', '"enterprice"'), /enterprice/],
  ["a field twice", text.replace('"post": "装配学徒",', '"post": "装配学徒",\n    "post": "钳工",'), /第 \d+ 行/],
  ["a day that is none", text.replace("2026-07-06", "2026-02-30"), /2026-02-30|第 \d+ 行/],
  ["an amount that is none", text.replace('"2200"', '"二千二"'), /二千二/],
  ["a fact no document asks for", text.replace("minimum-wage-tier", "minimum-wage-teir"), /minimum-wage-teir/],
  ["no record", '{ "schema": "worker@1" }', /record/],
  ["another schema", '{ "schema": "worker@2", "record": {} }', /worker@1/],
  ["broken JSON", '{ "schema": "worker@1", ', /worker@1/],
  ["another encoding", gbk, /UTF-8/],
]) {
  test(`a file with ${what} is refused with the reason, and nothing is lost`, async (t) => {
    const own = structuredClone(named("courier.json"));
    own.record.id = "own-9";
    const { page } = await open(t, { worker: own });
    const before = await held(page);
    await pick(page, content);
    const note = page.locator("rt-pay .note.file");
    await note.getByText("这个文件没有读入").waitFor();
    assert.match(await note.innerText(), told);
    assert.deepEqual(await held(page), before);
    await pick(page, text);
    await page.waitForFunction((id) => document.querySelector("rt-app").store.record?.id === id, APPRENTICE.record.id);
    assert.equal(await note.count(), 0, "a sound file clears what was said of the last one");
  });
}

test("the line told is the file's own", async (t) => {
  const { page } = await open(t);
  const wrong = text.replace('"2200"', '"二千二"');
  const line = wrong.split("\n").findIndex((each) => each.includes("二千二")) + 1;
  await pick(page, wrong);
  await page.locator("rt-pay .note.file").getByText(`第 ${line} 行`, { exact: true }).waitFor();
});

test("a file dropped on the page is taken; a record alone keeps the employment", async (t) => {
  const { page } = await open(t, { worker: { ...named("courier.json"), record: { ...named("courier.json").record, id: "own-3" } } });
  const drop = (content) =>
    page.evaluate((value) => {
      const data = new DataTransfer();
      data.items.add(new File([value], "x.json", { type: "application/json" }));
      for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    }, content);
  await drop(text);
  await shows(page, APPRENTICE);
  const record = { ...named("two-certificates.json").record, id: "other" };
  await drop(JSON.stringify(record));
  await shows(page, { record, employment: APPRENTICE.employment });
});

test("where records are imported, a worker's file leads to the view of pay", async (t) => {
  const { page, close } = await visit(browser, site.url);
  t.after(close);
  await settled(page);
  await page.getByRole("button", { name: "导入成绩单" }).click();
  await page.locator("rt-drop #file").setInputFiles({ name: "w.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.waitForFunction((id) => document.querySelector("rt-app").store.record?.id === id, APPRENTICE.record.id);
  await answered(page);
  await shows(page, APPRENTICE, (await held(page)).asOf);
  assert.match(page.url(), /#\/pay/);
});

test("a record that is wrong is told so, in the pane too, and the last answer stays", async (t) => {
  const { page } = await open(t, { sample: "courier.json" });
  const before = await figure(page);
  await page.locator('[data-pane="text"]').click();
  const area = page.locator("rt-drop textarea");
  await area.fill((await area.inputValue()).replace('"issued"', '"isued"'));
  await page.locator("rt-pay .note").getByText("有要改的地方").waitFor();
  await page.locator("rt-drop .wrong").waitFor();
  assert.equal(await figure(page), before);
});
