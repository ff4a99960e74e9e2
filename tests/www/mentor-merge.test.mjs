// Several mentors' files meet: what agrees joins, what differs is decided side by side.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { calm, go, held, openMentor, openSample } from "./mentor.mjs";
import { browsing } from "./support.mjs";

const { browser, site } = await browsing();

const whole = JSON.parse(readFileSync(new URL("../../www/sessions/motor-control-class.json", import.meta.url), "utf8"));
const only = (...ids) => ({ ...whole, assessors: whole.assessors.filter(({ id }) => ids.includes(id)), sheets: whole.sheets.filter(({ assessor }) => ids.includes(assessor)) });
const file = (name, session) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(session)) });
const [A, B, C] = whole.assessors.map(({ id }) => id);

async function opened(t, session) {
  const visited = await openMentor(t, browser, site);
  await visited.page.locator("rt-mentor-start #file").setInputFiles(file("mine.json", session));
  await visited.page.locator("rt-mentor-grade").waitFor();
  await go(visited.page, "merge");
  return visited;
}

test("the sheets of three mentors become one session, and one undo takes a file out again", async (t) => {
  const { page } = await opened(t, only(A));
  await page.locator("rt-mentor-merge #file").setInputFiles([file("b.json", only(B)), file("c.json", only(C))]);
  await page.getByText(`c.json：新增考评人员 1 名`).waitFor();
  const { session } = await held(page);
  assert.equal(session.sheets.length, whole.sheets.length);
  assert.deepEqual(session.assessors, whole.assessors);
  await page.getByRole("button", { name: "↶ 撤销", exact: true }).tap();
  assert.equal((await held(page)).session.assessors.length, 2);
});

test("different marks by one assessor are shown side by side, and each is decided", async (t) => {
  const { page } = await opened(t, only(A, B));
  const other = structuredClone(only(B, C));
  const sheet = other.sheets.find(({ assessor }) => assessor === B);
  sheet.marks[0].given = { deductions: [{ deduction: "wrong-connection", times: 4 }] };
  other.candidates.find(({ id }) => id === sheet.candidate).name = "另一个名字";
  other.held = "2026-11-22";
  await page.locator("rt-mentor-merge #file").setInputFiles(file("theirs.json", other));
  await page.getByRole("heading", { name: "theirs.json：3 处不一致" }).waitFor();
  const before = (await held(page)).session;
  assert.ok(await page.locator("#apply").isDisabled(), "nothing joins before all is decided");
  const conflict = (kind) => page.locator(`rt-mentor-merge [data-conflict=${kind}]`);
  await conflict("sheet").getByText("扣分 4 次").waitFor();
  await conflict("candidate").getByText("另一个名字").waitFor();
  await conflict("held").getByText("2026-11-22").waitFor();
  await conflict("sheet").locator("[data-side=theirs]").tap();
  await conflict("candidate").locator("[data-side=ours]").tap();
  assert.deepEqual((await held(page)).session, before);
  await conflict("held").locator("[data-side=ours]").tap();
  await page.locator("#apply").tap();
  await page.getByText("处理分歧 3 处").waitFor();
  const { session } = await held(page);
  assert.deepEqual(session.sheets.find((each) => each.assessor === B && each.candidate === sheet.candidate).marks[0].given, sheet.marks[0].given);
  assert.deepEqual(session.candidates, whole.candidates);
  assert.equal(session.held, whole.held);
  assert.equal(session.assessors.length, 3);
  await calm(page);
});

test("a sheet that a file holds twice is shown in every version; an id that stands for two is refused", async (t) => {
  const { page } = await opened(t, only(A, B));
  const other = structuredClone(only(B));
  const sheet = other.sheets[0];
  const versions = [1, 4].map((times) => ({ ...structuredClone(sheet), marks: [{ ...sheet.marks[0], given: { deductions: [{ deduction: "wrong-connection", times }] } }] }));
  other.sheets.splice(0, 1, ...versions);
  await page.locator("rt-mentor-merge #file").setInputFiles(file("twice.json", other));
  const conflict = page.locator("rt-mentor-merge [data-conflict=sheet]");
  await conflict.getByRole("heading", { name: "3 个版本" }).waitFor();
  assert.deepEqual(await conflict.locator(".side strong").allInnerTexts(), ["本机", "twice.json（第 1 份）", "twice.json（第 2 份）"]);
  await conflict.locator("[data-side=theirs-2]").tap();
  await page.locator("#apply").tap();
  await page.getByText("处理分歧 1 处").waitFor();
  const { session } = await held(page);
  assert.deepEqual(session.sheets.filter((each) => each.assessor === B && each.candidate === sheet.candidate), [versions[1]]);
  const two = { ...only(B), candidates: [...whole.candidates, { id: whole.candidates[0].id, name: "另一人" }] };
  await page.locator("rt-mentor-merge #file").setInputFiles(file("two.json", two));
  await page.getByText(`two.json里，编号 ${whole.candidates[0].id} 出现了两次`).waitFor();
  assert.deepEqual((await held(page)).session, session);
});

test("another scheme is never joined unseen; the file can be left out", async (t) => {
  const { page } = await opened(t, only(A));
  const other = { ...only(B), assessment: { document: "motor-control-2019", assessment: "motor-control" } };
  await page.locator("rt-mentor-merge #file").setInputFiles(file("other.json", other));
  const conflict = page.locator("rt-mentor-merge [data-conflict=assessment]");
  await conflict.getByText("考核方案或等级不同").waitFor();
  await page.getByRole("button", { name: "这个文件不并入" }).tap();
  await page.getByText("other.json 没有并入").waitFor();
  assert.deepEqual((await held(page)).session, only(A));
});

test("files that are no sessions are refused by name, the others join", async (t) => {
  const { page } = await opened(t, only(A));
  await page.locator("rt-mentor-merge #file").setInputFiles([{ name: "bad.json", mimeType: "application/json", buffer: Buffer.from("{") }, file("b.json", only(B))]);
  await page.getByText("bad.json: 这个文件不是 JSON").waitFor();
  await page.getByText("b.json：新增考评人员 1 名").waitFor();
});

test("disagreement between assessors is called out side by side", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "motor-control-class.json", 1);
  await calm(page);
  await go(page, "class");
  const apart = page.locator("rt-mentor-class .apart li");
  await apart.first().waitFor();
  assert.ok((await apart.first().locator(".given span").count()) >= 2);
});
