// The bargaining table: an amount is changed, and what it costs and who moves is told at once, exactly as worked out by hand.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { lintAgreementSync, loadPoliciesSync } from "../../pkg/node.js";
import { answered, AT, cell, csv, DAY, figures, FOUR, industry, openTable, pick, saved, shown, type } from "./table.mjs";
import { browsing } from "./support.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openTable(t, browser, site, options);

test("the view opens with the sample reckoned, nothing changed, and says so", async (t) => {
  const { page, said } = await open(t, { hash: "#/pay/table", table: null });
  const { change, changes } = await figures(page);
  assert.deepEqual(changes, []);
  assert.deepEqual([change.all.cost, change.all.more, change.all.less], ["0", 0, 0]);
  assert.ok(change.all.workers > 1_000 && change.before.levels.length > 5);
  await page.locator("rt-bargain-cost").getByText("还没有改动").waitFor();
  await page.locator("rt-bargain-head .mark").getByText("示例").waitFor();
  assert.equal(await page.locator(".export").getByRole("button", { name: "改后的文件" }).isDisabled(), true);
  assert.deepEqual(said(), []);
});

test("one cell: cost, who moves, medians and steps are those worked out by hand", async (t) => {
  const { page, said } = await open(t);
  // 3,900 twice, 3,300 and 2,600 a month.
  assert.equal((await figures(page)).change.all.before, String((3900 * 2 + 3300 + 2600) * 12));
  await type(page, AT.three, "4100");
  // Two workers have 200 yuan more for twelve months.
  assert.deepEqual(await shown(page), { cost: "4800", moved: ["2", "0", "2"] });
  const { change, changes, version } = await figures(page);
  assert.deepEqual(changes, [["scale/level-wages/3×0-2", "3900", "4100"]]);
  assert.equal(version, "2026-draft-1");
  assert.deepEqual(
    change.levels.map(({ code, median_before, median_after, cost }) => [code ?? "", median_before, median_after, cost]),
    [["", "2600", "2600", "0"], ["4", "3300", "3300", "0"], ["3", "3900", "4100", "4800"]],
  );
  assert.match(await page.locator('rt-bargain-levels .row[data-level="3"] .step').innerText(), /比下一级高 800（原 600）.*级差变大/);
  assert.deepEqual(change.sizes.filter(({ workers }) => workers > 0).map(({ from, cost }) => [from, cost]), [[0, "4800"]]);
  // The cell tells what it was, in words.
  await page.locator("rt-bargain-section .was").getByText("原 3,900").waitFor();
  assert.deepEqual(await page.locator("rt-bargain-changes tbody td").allInnerTexts(), ["3,900", "4,100", "+200"]);
  // Who they are: by their own rows.
  const rows = page.locator("rt-bargain-movers [data-side=gain] li");
  await rows.first().getByText("甲机械").waitFor();
  assert.deepEqual(await rows.evaluateAll((all) => all.map(({ dataset }) => dataset.row)), ["0", "1"]);
  assert.match(await rows.first().innerText(), /第 1 行\s+甲，甲机械.*\+2,400/s);
  assert.deepEqual(said(), []);
});

test("undo, redo and reset: by button and by key", async (t) => {
  const { page } = await open(t);
  await type(page, AT.three, "4100");
  await type(page, AT.four, "3500");
  assert.equal((await shown(page)).cost, String(200 * 12 * 3));
  await page.getByRole("button", { name: "撤销" }).click();
  await answered(page);
  assert.equal((await shown(page)).cost, "4800");
  assert.equal(await cell(page, AT.four).inputValue(), "3300");
  await page.getByRole("button", { name: "重做" }).click();
  await answered(page);
  assert.equal(await cell(page, AT.four).inputValue(), "3500");
  // The keyboard alone: up a step of fifty, back by Ctrl+Z.
  await cell(page, AT.two).focus();
  await page.keyboard.press("ArrowUp");
  await answered(page);
  assert.equal(await cell(page, AT.two).inputValue(), "4750");
  await page.keyboard.press("Control+z");
  await answered(page);
  assert.equal(await cell(page, AT.two).inputValue(), "4700");
  await cell(page, AT.three).focus();
  await page.locator("rt-bargain-section .bar").getByRole("button", { name: "恢复" }).click();
  await answered(page);
  assert.deepEqual((await figures(page)).changes, [["scale/level-wages/4×0-2", "3300", "3500"]]);
  await page.getByRole("button", { name: "全部恢复" }).click();
  await answered(page);
  assert.deepEqual((await figures(page)).changes, []);
  await page.locator("rt-bargain-cost").getByText("还没有改动").waitFor();
});

test("a raise by a share tells what is rounded and how, before it is done", async (t) => {
  const { page } = await open(t);
  const raise = page.locator("rt-bargain-raise");
  await raise.locator("summary").click();
  await raise.locator("#amount").fill("3.33");
  // 3,900 and 3.33 % more are 4,029.87: rounded to the yuan, half up, 4,030.
  const told = raise.locator("#raise-told");
  assert.match(await told.innerText(), /36 个数里有 \d+ 个算出来不是整元，要四舍五入到元/);
  assert.match(await told.innerText(), /2,600 → 2,686\.58 → 2,687/);
  await raise.locator("#unit").selectOption("10");
  await raise.locator("#how").selectOption("up");
  assert.match(await told.innerText(), /2,600 → 2,686\.58 → 2,690/);
  await raise.locator("#amount").fill("3");
  await raise.locator("#unit").selectOption("0.01");
  assert.match(await told.innerText(), /36 个数算出来都不用取整/);
  await raise.locator("#amount").fill("3.33");
  await raise.locator("#unit").selectOption("1");
  await raise.locator("#how").selectOption("half-up");
  await raise.getByRole("button", { name: "调整" }).click();
  await answered(page);
  // 4,029.87 → 4,030; 3,409.89 → 3,410; 2,686.58 → 2,687.
  assert.equal((await shown(page)).cost, String((130 * 2 + 110 + 87) * 12));
  await page.getByRole("button", { name: "撤销" }).click();
  await answered(page);
  assert.deepEqual((await figures(page)).changes, [], "one raise is one step");
  await raise.locator("#by").selectOption("yuan");
  await raise.locator("#amount").fill("-2600.01");
  await told.getByText("低于零").waitFor();
  await raise.locator("#amount").fill("12.34");
  await raise.getByRole("button", { name: "调整" }).click();
  await answered(page);
  // 12.34 yuan a cell; with the post's coefficient of 1 the document rounds half up to the yuan.
  assert.equal(await cell(page, AT.none).inputValue(), "2612.34");
  assert.equal((await shown(page)).cost, String(12 * 4 * 12));
});

test("what cannot be read is told at its cell and changes nothing; a higher level given less is told too", async (t) => {
  const { page } = await open(t);
  await cell(page, AT.three).fill("四千");
  await page.locator("rt-bargain-section .doubt").getByText("看不懂这个数").waitFor();
  assert.equal(await cell(page, AT.three).getAttribute("aria-invalid"), "true");
  await answered(page);
  assert.deepEqual((await figures(page)).changes, []);
  for (const odd of ["-5", "1.234", "2,49", ""]) {
    await cell(page, AT.three).fill(odd);
    assert.equal(await cell(page, AT.three).getAttribute("aria-invalid"), "true", odd);
  }
  // As people write it.
  await type(page, AT.three, "０.４１万元");
  assert.deepEqual((await figures(page)).changes, [["scale/level-wages/3×0-2", "3900", "4100"]]);
  await type(page, AT.three, "3200");
  const { doubts } = await figures(page);
  assert.ok(doubts.some(({ code, place }) => code === "LIN093" && place.path === "$.scales[0].rows[12].give"), JSON.stringify(doubts));
  await page.locator("rt-bargain-section .doubt").getByText("反而少于“四级/中级工 · 0–2 年”的 3,300").waitFor();
  assert.equal(await cell(page, AT.three).getAttribute("aria-invalid"), "true");
  await page.locator("rt-bargain-levels .squeezed").getByText("拉平或倒挂").waitFor();
});

test("an allowance, a coefficient and a least amount are changed where they stand", async (t) => {
  const { page } = await open(t);
  const part = (id) => page.locator(`rt-bargain-section[data-section="${id}"]`);
  await part("scale/posts").locator("summary").click();
  await type(page, "/scales/1/rows/2/give", "1.1");
  // 3,900, 3,300 and 2,600 by 1.1.
  assert.equal((await shown(page)).cost, String((390 * 2 + 330 + 260) * 12));
  await page.getByRole("button", { name: "全部恢复" }).click();
  await part("floor/industry-least").locator("summary").click();
  await type(page, "/floors/0/share/of", "120%");
  // 120 % of 2,260 are 2,712 yuan: the one without a level is raised from 2,600.
  assert.deepEqual(await shown(page), { cost: String(112 * 12), moved: ["1", "0", "3"] });
  await page.getByRole("button", { name: "全部恢复" }).click();
  await part("part/mentor-allowance").locator("summary").click();
  await part("part/mentor-allowance").getByRole("button", { name: /加 10/ }).click();
  await answered(page);
  // Nobody here trains an apprentice.
  assert.deepEqual((await figures(page)).changes, [["item/mentor/fixed", "200", "210"]]);
  await page.locator("rt-bargain-cost .note").getByText("没有人的工资变").waitFor();
});

test("the changed agreement is a document of its own: marked, cited, taken by the engine, and the same comparison again", async (t) => {
  const { page } = await open(t);
  await type(page, AT.three, "4000");
  await type(page, AT.none, "2700");
  const first = await figures(page);
  const { name, text } = await saved(page, "改后的文件");
  assert.equal(name, "demo-machinery-industry-2026-draft-1.json");
  const [document, old] = [JSON.parse(text), JSON.parse(industry)];
  assert.equal(document.force, "example");
  assert.match(document.title.zh, /协商测算稿/);
  assert.match(document.title.en, /bargaining draft/);
  assert.deepEqual(document.supersedes, [{ id: old.id, version: "2026" }]);
  const source = document.sources.at(-1);
  assert.match(source.clauses[0].text.zh, /未经签订.*三级\/高级工 · 0–2 年 3900 → 4000/);
  assert.deepEqual(document.scales[0].cite.at(-1), { source: source.id, clause: source.clauses[0].id });
  // Everything else is as it was.
  const back = structuredClone(document);
  back.scales[0].rows[12].give = "3900";
  back.scales[0].rows[32].give = "2600";
  back.scales[0].cite.pop();
  back.sources.pop();
  delete back.supersedes;
  assert.deepEqual({ ...back, version: old.version, title: old.title, force: old.force }, old);
  // In the place of the old one, and beside it.
  const folder = fileURLToPath(new URL("../../www/policies", import.meta.url));
  const shipped = readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^(pay|code-lists|equivalences)\/.*\.json$/.test(path))
    .map((path) => ({ name: path, text: readFileSync(`${folder}/${path}`, "utf8") }));
  for (const files of [[...shipped, { name, text }], [...shipped.filter(({ name: path }) => !path.endsWith("demo-machinery-industry.json")), { name, text }]]) {
    const report = loadPoliciesSync(files);
    assert.equal(report.schema, "policies/1", JSON.stringify(report.diagnostics?.[0]));
    assert.deepEqual(lintAgreementSync(old.id, DAY), []);
  }
  // Opened again it is the side after, and says the same.
  await page.getByRole("button", { name: "全部恢复" }).click();
  await answered(page);
  await pick(page, "version", text, name);
  await page.locator("rt-bargain-head").getByText("版本 2026-draft-1").waitFor();
  await answered(page);
  const again = await figures(page);
  assert.deepEqual(again.changes, first.changes);
  assert.deepEqual(again.change, first.change);
  // A change to the draft is the next draft.
  await type(page, AT.four, "3400");
  assert.equal((await figures(page)).version, "2026-draft-2");
  const next = JSON.parse((await saved(page, "改后的文件")).text);
  assert.equal(next.sources.filter(({ id }) => id === "bargaining-draft").length, 1);
  assert.equal(next.sources.at(-1).clauses.length, 2);
  assert.equal(next.title.zh, document.title.zh);
  await page.getByRole("button", { name: "不用这个版本" }).click();
  await answered(page);
  assert.deepEqual((await figures(page)).changes, []);
});

test("another version from a file is compared whatever its order; one that cannot stand is refused and what was here stays", async (t) => {
  const { page } = await open(t);
  const other = JSON.parse(industry);
  other.version = "2027";
  other.scales[0].rows.reverse();
  other.scales[0].rows.find(({ at }) => at.join() === "3,0-2").give = "4,000.00";
  await pick(page, "version", JSON.stringify(other), "next.json");
  assert.deepEqual((await figures(page)).changes, [["scale/level-wages/3×0-2", "3900", "4,000.00"]]);
  assert.equal((await shown(page)).cost, "2400");
  // One that begins later does not hold yet, and leads to its first day.
  await pick(page, "version", JSON.stringify({ ...other, effective: { from: "2027-01-01", until: "2028-12-31" } }), "later.json");
  await page.locator(".result .note").getByText("2027-01-01 起才施行").waitFor();
  await page.getByRole("button", { name: "改按 2027-01-01 计算" }).click();
  await page.waitForFunction(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain").day === "2027-01-01");
  await answered(page);
  assert.equal((await shown(page)).cost, "2400");
  // Two rows that answer one worker.
  const twice = structuredClone(other);
  twice.scales[0].rows.push({ at: ["3", "0-2"], give: "5000" });
  await pick(page, "version", JSON.stringify(twice), "twice.json");
  await page.locator(".result .note").first().getByText("不能用").waitFor();
  assert.match(await page.locator(".result .note").first().innerText(), /level-wages/);
  assert.equal((await shown(page)).cost, "2400", "what was here stays");
  await page.getByRole("button", { name: "不用这个版本" }).click();
  await answered(page);
  // Neither of the two.
  await pick(page, "version", "{}", "what.json");
  await page.locator("rt-bargain [role=alert]").getByText("不是薪酬协议").waitFor();
  await pick(page, "version", JSON.stringify({ ...other, id: "elsewhere" }), "elsewhere.json");
  await page.locator("rt-bargain [role=alert]").getByText("“elsewhere”").waitFor();
});

test("a version that is out of force is told with what it costs; one that is broken inside is not taken", async (t) => {
  const { page, said } = await open(t);
  const later = { ...JSON.parse(industry), version: "2027", effective: { from: "2027-01-01" } };
  await pick(page, "version", JSON.stringify(later), "later.json");
  await page.getByText("改后的版本 2027-01-01 起才施行").waitFor();
  await answered(page);
  const { cost } = await shown(page);
  assert.notEqual(cost, "0");
  assert.equal(await page.locator("rt-bargain-cost").getByText("还没有改动").count(), 0);
  for (const broken of [{ parts: "x" }, { scales: [{ rows: [{ at: null }] }] }, { effective: undefined }]) {
    await page.locator("rt-bargain-head input#version").setInputFiles({ name: "broken.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...later, ...broken })) });
    await page.getByText("这不是薪酬协议").waitFor();
    assert.equal((await shown(page)).cost, cost);
    await page.getByRole("button", { name: "知道了" }).click();
  }
  assert.deepEqual(said(), []);
});

test("a draft that is opened again while the same changes lie on the table has its answer", async (t) => {
  const { page } = await open(t);
  await type(page, AT.three, "3200");
  const first = await figures(page);
  const { name, text } = await saved(page, "改后的文件");
  await pick(page, "version", text, name);
  await page.locator("rt-bargain-head").getByText("版本 2026-draft-1").waitFor();
  await answered(page);
  assert.deepEqual((await figures(page)).change, first.change);
  await page.locator("rt-bargain-section .doubt").getByText("反而少于").waitFor();
});

test("an agreement that covers nobody in the table says so", async (t) => {
  const { page } = await open(t);
  await page.locator("rt-bargain-head #agreement").selectOption("jinhua-courier-1x");
  await answered(page);
  await page.locator(".result .note").getByText("没有这份文件覆盖的企业").waitFor();
  assert.match(page.url(), /agreement=jinhua-courier-1x/);
  // What was changed elsewhere is kept.
  await page.locator("rt-bargain-head #agreement").selectOption("demo-machinery-industry");
  await type(page, AT.three, "4100");
  await page.locator("rt-bargain-head #agreement").selectOption("hx-machinery-pay");
  await answered(page);
  assert.deepEqual((await figures(page)).changes, []);
  await page.locator("rt-bargain-head #agreement").selectOption("demo-machinery-industry");
  await answered(page);
  assert.equal((await shown(page)).cost, "4800");
});

test("the comparison as a table for spreadsheets: every group, exact, and no cell is a formula", async (t) => {
  const table = FOUR.replaceAll("甲机械", '"=HYPERLINK(""x"")"');
  const { page } = await open(t, { table });
  await type(page, AT.three, "3850.50");
  const { name, text } = await saved(page, "对比表");
  assert.equal(name, "对比-demo-machinery-industry-2026-draft-1.csv");
  const [head, ...lines] = csv(text);
  assert.equal(head[0], "类别");
  const of = (kind) => lines.filter(([first]) => first === kind);
  assert.deepEqual(of("改动"), [["改动", "行业能级工资表 · 三级/高级工 · 0–2 年", "元", "3900", "3850.50", "-49.50"]]);
  // 3,850.50 is rounded by the document, half up to the yuan: 49 less for two workers.
  assert.deepEqual(of("合计")[0].slice(3, 9), ["164400", "163224", String(-49 * 2 * 12), "4", "0", "2"]);
  assert.deepEqual(of("等级").map(([, level, , , , cost]) => [level, cost]), [["三级/高级工", "-1176"], ["四级/中级工", "0"], ["没有等级", "0"]]);
  assert.equal(of("企业").length, 1);
  assert.ok(of("企业")[0][1].startsWith("'=HYPERLINK"), of("企业")[0][1]);
  assert.ok(lines.every((line) => line.every((each) => !/^[=+@]/.test(each))));
});

test("a table of workers that cannot be read leaves the one before; the sample is a tap away", async (t) => {
  const { page } = await open(t);
  await page.locator("rt-bargain-head input#table").setInputFiles({ name: "wrong.csv", mimeType: "text/csv", buffer: Buffer.from("") });
  await page.locator("rt-bargain .note[role=alert]").waitFor();
  assert.equal((await figures(page)).change.all.workers, 4);
  // It can be worked on.
  await cell(page, AT.three).fill("4100");
  await page.locator('rt-bargain-cost [data-cost="4800"]').waitFor();
  await page.locator("rt-bargain .note[role=alert]").getByRole("button", { name: "用样例" }).click();
  await page.waitForFunction(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain").answer.change.all.workers > 1_000);
});

test("another language leaves what was changed, and tells it in its own words", async (t) => {
  const { page } = await open(t);
  await type(page, AT.three, "4100");
  await page.getByRole("button", { name: "English" }).click();
  await page.waitForFunction(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain").answer.change.levels.at(-1).name.startsWith("Level 3"));
  await answered(page);
  assert.equal(await cell(page, AT.three).inputValue(), "4100");
  assert.equal((await shown(page)).cost, "4800");
  await page.locator("rt-bargain-section .was").getByText("was 3,900").waitFor();
  assert.match(await page.locator("rt-bargain-changes tbody th").innerText(), /Level wages of the industry · Level 3, senior worker · 0–2 years/);
});

test("agreement and day survive a reload; what was changed is in no address", async (t) => {
  const { page } = await open(t, { hash: `#/pay/table?agreement=hx-machinery-pay&day=2026-10-01`, table: null });
  assert.equal(await page.locator("rt-bargain-head #agreement").inputValue(), "hx-machinery-pay");
  assert.equal(await page.locator("rt-bargain-head #day").inputValue(), "2026-10-01");
  await type(page, "/scales/0/rows/0/give", "3111.11");
  assert.doesNotMatch(page.url(), /3111/);
  await page.locator("rt-bargain-head #day").fill("2026年11月1日");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => location.hash.includes("day=2026-11-01"));
  await answered(page);
  await page.reload();
  await answered(page);
  assert.equal(await page.locator("rt-bargain-head #day").inputValue(), "2026-11-01");
  assert.equal(await page.locator("rt-bargain-head #agreement").inputValue(), "hx-machinery-pay");
});
