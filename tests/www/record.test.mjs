// A learner's own record: dropped, picked, pasted, typed. What was typed is kept, whatever is wrong with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decide, samples, sampleText } from "./engine.mjs";
import { browsing, figures, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

const [sample] = samples;
const asked = { target: sample.targets, as_of: sample.as_of };

/** The sample's record with only the achievements that `keep` takes. */
function part(keep) {
  const record = JSON.parse(sampleText(sample));
  return { ...record, id: "part", achievements: record.achievements.filter(keep) };
}
const certificates = part((each) => "certificate" in each);
const recognised = (record) => decide(record, asked).ledgers.map((ledger) => ledger.recognised);

async function open(t, pane, options) {
  const visited = await visit(browser, site.url, options);
  t.after(visited.close);
  const { page } = visited;
  await settled(page);
  if (pane) await page.getByRole("button", { name: pane, exact: true }).click();
  return visited;
}

const textArea = (page) => page.getByRole("textbox", { name: "成绩单文本（JSON）" });
const file = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });

test("a dropped file is decided at once, wherever on the page it falls", async (t) => {
  const { page } = await open(t);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "mine.json", { type: "application/json" }));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    }
  }, JSON.stringify(certificates));
  await textArea(page).waitFor();
  await page.waitForFunction(() => document.querySelector("rt-app").store.record?.id === "part");
  await settled(page);
  assert.deepEqual(await figures(page), recognised(certificates));
});

test("of a file with one record a line the first is shown, the others are one choice away", async (t) => {
  const { page } = await open(t, "导入成绩单");
  const courses = part((each) => "course" in each);
  const lines = `${JSON.stringify(certificates)}\n${JSON.stringify(courses)}\n`;
  await page.locator("input#file").setInputFiles(file("two.jsonl", lines));
  const choice = page.getByLabel("文件里有 2 份记录");
  await choice.waitFor();
  await settled(page);
  assert.deepEqual(await figures(page), recognised(certificates));
  await choice.selectOption({ index: 1 });
  await settled(page);
  assert.deepEqual(await figures(page), recognised(courses));
});

test("a file in GB18030 is refused with what to do; the text stays", async (t) => {
  const { page } = await open(t, "导入成绩单");
  const before = await textArea(page).inputValue();
  await page.locator("input#file").setInputFiles({ name: "gbk.json", mimeType: "application/json", buffer: Buffer.from([0x7b, 0x22, 0xbb, 0xfa, 0xd0, 0xb5, 0x22]) });
  await page.getByRole("alert").getByText("不是 UTF-8 编码").waitFor();
  assert.equal(await textArea(page).inputValue(), before);
});

test("broken text is refused with line and column, is kept, and can be mended", async (t) => {
  const { page } = await open(t, "导入成绩单");
  const before = await figures(page);
  const good = JSON.stringify(certificates, null, 2);
  const lines = good.split("\n");
  const broken = [lines[0], `${lines[1].replace(/,$/, "")} x`, ...lines.slice(2)].join("\n");
  await textArea(page).fill(broken);
  const state = page.locator("rt-drop #state");
  await state.getByText(`第 2 行第 ${lines[1].replace(/,$/, "").length + 2} 列`).waitFor();
  assert.equal(await textArea(page).inputValue(), broken);
  assert.equal(await textArea(page).getAttribute("aria-invalid"), "true");
  assert.deepEqual(await figures(page), before, "the last good result stays");
  await page.getByText("下面是改动之前的结果").waitFor();

  await state.getByRole("button", { name: "到那里" }).first().click();
  const at = await textArea(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(at, "x");

  await page.getByRole("button", { name: "English" }).click();
  await page.locator("rt-drop #state").getByText(/line 2, column \d+/).waitFor();
  assert.equal(await page.locator("rt-drop textarea").inputValue(), broken);
  await page.locator("rt-drop textarea").fill(good);
  await page.getByText("Well formed, worked out").waitFor();
  await settled(page);
  assert.deepEqual(await figures(page), recognised(certificates));
});

test("a misspelt field is refused with a suggestion, as everywhere", async (t) => {
  const { page } = await open(t, "导入成绩单");
  await textArea(page).fill(JSON.stringify(certificates, null, 2).replace('"achievements"', '"achievments"'));
  await page.locator("rt-drop #state").getByText("achievements").first().waitFor();
});

test("a text that tries to change the question is refused", async (t) => {
  const { page } = await open(t, "导入成绩单");
  await textArea(page).fill(`${JSON.stringify(certificates)}, "as_of": "2020-01-01"`);
  await page.locator("rt-drop #state").getByText("有 1 处要改").waitFor();
});

test("typing in the form decides anew with every keystroke and says what is wrong beside the field", async (t) => {
  const { page } = await open(t, "填写");
  const editor = page.locator("rt-record-editor");
  await page.getByRole("button", { name: "清空重填" }).click();
  await settled(page);
  assert.deepEqual(await figures(page), ["0"]);
  await page.getByText("还没有学习成果").waitFor();

  // The sample's own courses, typed in: the same facts must give the same answer.
  const [{ course }] = part((each) => "course" in each && Number(each.course.grade) >= 60).achievements;
  await editor.getByRole("button", { name: "课程", exact: true }).click();
  await editor.getByLabel("名称").fill(course.name);
  await editor.getByLabel("学校", { exact: true }).first().selectOption(course.institution);
  await editor.getByLabel("学分", { exact: true }).fill("四");
  const error = editor.locator("#error-credits .error");
  await error.waitFor();
  assert.equal(await editor.getByLabel("学分", { exact: true }).getAttribute("aria-invalid"), "true");
  assert.equal(await editor.getByLabel("学分", { exact: true }).inputValue(), "四");
  await editor.getByLabel("学分", { exact: true }).fill(course.credits);
  await error.waitFor({ state: "detached" });
  await editor.getByLabel("学时").fill(course.hours);
  await editor.getByLabel("成绩").fill(course.grade);
  await editor.getByText("更多项目").click();
  await editor.getByLabel("课程代码").fill(course.code);
  await editor.getByLabel("课程性质").selectOption(course.nature);
  await settled(page);
  const typed = await page.evaluate(() => document.querySelector("rt-app").store.record);
  assert.equal(typed.achievements[0].course.name, course.name);
  assert.deepEqual(await figures(page), recognised(typed));
});

test("removing an achievement in the form takes its credits away", async (t) => {
  const { page } = await open(t, "填写");
  const record = JSON.parse(sampleText(sample));
  await page.locator("rt-record-editor").getByRole("button", { name: /^删除/ }).first().click();
  await settled(page);
  assert.deepEqual(await figures(page), recognised({ ...record, achievements: record.achievements.slice(1) }));
});

test("what was typed outlives a reload, and nothing but this tab", async (t) => {
  const { page, context } = await open(t, "导入成绩单");
  const broken = `${JSON.stringify(certificates, null, 2)} and so on`;
  await textArea(page).fill(broken);
  await page.locator("rt-drop #state").getByText("有 1 处要改").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "导入成绩单" }).click();
  await page.waitForFunction((text) => document.querySelector("rt-app").store.text === text, broken);
  assert.equal(await textArea(page).inputValue(), broken);
  const other = await context.newPage();
  await other.goto(site.url);
  await settled(other);
  assert.deepEqual(await figures(other), recognised(JSON.parse(sampleText(sample))));
});
