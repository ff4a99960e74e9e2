// From the marks to the result: what the engine says, as picture and table, as file and on paper, and what it is worth.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gradeSession } from "./engine.mjs";
import { begin, calm, download, enrol, go, held, openMentor, openSample, TABLET } from "./mentor.mjs";
import { browsing, serve, settled, visit } from "./support.mjs";

const { browser, site } = await browsing();

const sample = (name) => JSON.parse(readFileSync(new URL(`../../www/sessions/${name}`, import.meta.url), "utf8"));
const SAMPLES = sample("index.json").sessions.map(({ path }) => path);

async function open(t, path, me, options) {
  const visited = await openMentor(t, browser, site, options);
  await openSample(visited.page, path, me);
  await go(visited.page, "class");
  await calm(visited.page);
  await visited.page.locator("rt-mentor-class .figures").waitFor();
  return visited;
}

for (const path of SAMPLES) {
  test(`sample ${path} shows the engine's own results`, async (t) => {
    const { page, said } = await open(t, path);
    const { candidates, overview, assessment } = gradeSession(sample(path));
    const figures = await page.locator("rt-mentor-class .figures b").allInnerTexts();
    assert.deepEqual(figures.map(Number), [overview.candidates, overview.pass, overview.fail, overview.incomplete]);
    // Where nothing has to be reached, as in the contest, nobody passes.
    assert.equal(assessment.without_line === true, path === "contest.json");
    const words = { pass: assessment.without_line ? "成绩有效" : "合格", fail: "不合格", incomplete: "尚未完整" };
    const shown = await page.locator("rt-mentor-class td[data-label=结果]").allInnerTexts();
    assert.deepEqual(shown.map((text) => text.split(" · ")[0]), candidates.map(({ result }) => words[result]));
    const apart = candidates.flatMap(({ disagreements = [] }) => disagreements);
    assert.equal(await page.locator("rt-mentor-class .apart li").count(), apart.length);
    assert.equal(await page.locator("rt-mentor-won .won > ul > li").count(), candidates.flatMap(({ grants }) => grants).length);
    assert.deepEqual(said(), []);
  });
}

test("from a pasted list to a printed result, with a reload in the middle", async (t) => {
  const { page, said } = await openMentor(t, browser, site);
  await begin(page, "低压电工作业");
  await enrol(page);
  const dock = page.locator("rt-mentor-dock");
  const running = page.locator("rt-mentor-running:not([told])");
  const who = page.locator("rt-mentor-grade #who");
  // The first one gets full marks in everything, with the page loaded anew in the middle.
  for (let at = 0; (await who.innerText()).includes("张三"); at += 1) {
    assert.ok(at < 20);
    await dock.locator("[data-key=full]").tap();
    if (at === 1) {
      const { place } = await held(page);
      await page.reload();
      await dock.waitFor();
      assert.deepEqual((await held(page)).place, place);
    }
    await dock.locator("[data-key=next]").tap();
  }
  await page.locator("rt-mentor-strip [data-candidate='01']", { hasText: "合格" }).waitFor();
  // The second one fails the first part by a mark.
  await dock.locator("#points").fill("79");
  await calm(page);
  const { session } = await held(page);
  const { candidates, assessment } = gradeSession(session);
  assert.deepEqual(candidates.map(({ result }) => result), ["pass", "fail", "incomplete"]);
  assert.equal(await running.locator("#score").innerText(), `79 / ${assessment.parts[0].full}`);
  await running.getByText("还差 1 分").waitFor();
  await go(page, "class");
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
  await page.getByRole("button", { name: "打印每人成绩单" }).tap();
  await page.waitForFunction(() => globalThis.printed === true);
  await page.emulateMedia({ media: "print" });
  const sheets = page.locator("rt-mentor-paper .sheet");
  assert.equal(await sheets.count(), 3);
  assert.ok(await sheets.first().isVisible());
  assert.match(await sheets.first().innerText(), /张三/);
  assert.equal(await page.locator("rt-mentor-class rt-table").isVisible(), false);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.equal((pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length, 3, "a page for each");
  assert.deepEqual(said(), []);
});

test("an example says so on every sheet, and the class table prints as one", async (t) => {
  const { page } = await open(t, "motor-control-class.json");
  await page.evaluate(() => (globalThis.print = () => undefined));
  await page.getByRole("button", { name: "打印全班成绩" }).tap();
  await page.emulateMedia({ media: "print" });
  await page.locator("rt-mentor-paper .across", { hasText: "示例 EXAMPLE" }).waitFor();
  assert.equal(await page.locator("rt-mentor-paper tbody tr").count(), 12);
});

test("certificates print one on a page, marked across while the scheme is an example", async (t) => {
  const { page, said } = await open(t, "motor-control-class.json");
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
  await page.locator("#issuer").fill("海曦精机技能评价中心（虚构）");
  await page.keyboard.press("Tab");
  await calm(page);
  await page.locator("#certificates").tap();
  await page.waitForFunction(() => globalThis.printed === true);
  await page.emulateMedia({ media: "print" });
  const passed = gradeSession(sample("motor-control-class.json")).candidates.filter(({ grants }) => grants.length > 0);
  const papers = page.locator("rt-mentor-certificates section");
  assert.equal(await papers.count(), passed.length);
  for (const [at, { name }] of passed.entries()) assert.ok((await papers.nth(at).innerText()).includes(name));
  assert.equal(await page.locator("rt-mentor-certificates .across", { hasText: "示例 EXAMPLE" }).count(), passed.length);
  assert.ok((await papers.first().innerText()).includes("海曦精机技能评价中心（虚构）"));
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.equal((pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length, passed.length);
  assert.deepEqual(said(), []);
});

test("a certificate of the national form takes one page, and says so where it has no number yet", async (t) => {
  const session = scored("electrician-2018", "skilled", { theory: "90" });
  const marks = [{ criterion: "practice-marks", given: { mark: "90" } }];
  const { page, said } = await ofFile(t, {
    ...session,
    assessment: { ...session.assessment, level: { ladder: "skill-level", code: "5" } },
    assessors: [{ id: "a", name: "周师傅", role: "assessor", grade: { ladder: "assessor-grade", code: "examiner" } }],
    sheets: session.candidates.map(({ id }) => ({ candidate: id, part: "practice", assessor: "a", signed: true, marks })),
  });
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
  await page.locator("#certificates").tap();
  await page.waitForFunction(() => globalThis.printed === true);
  await page.emulateMedia({ media: "print" });
  const papers = page.locator("rt-mentor-certificates section");
  assert.equal(await papers.count(), 3);
  const marked = (await papers.allInnerTexts()).map((text) => text.includes("未编号（不作正式证书）") && text.includes("未编号 UNNUMBERED"));
  assert.deepEqual(marked, [true, true, true]);
  const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.equal((printed.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length, 3);
  // On the sheets the occupation and the level come first.
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "打印每人成绩单" }).tap();
  await page.emulateMedia({ media: "print" });
  assert.match(await page.locator("rt-mentor-paper h2").first().innerText(), /^电工 · 五级\/初级工 · 考核成绩单/);
  assert.deepEqual(said(), []);
});

test("a part that is met or not is told so, with no scores spread and no distance", async (t) => {
  const { page } = await ofFile(t, scored("public-sector-workers", "senior", { practice: "1", theory: "100", ethics: "100" }));
  const figure = page.locator('rt-mentor-picture figure[data-of="practice"]');
  assert.match(await figure.innerText(), /达到\s+3\/3 人\s+未达到\s+0\/3 人/);
  const titles = await page.locator("rt-mentor-class rt-table thead th").allInnerTexts();
  assert.equal(titles.filter((title) => title.trim() === "距合格线").length, 0);
  const { assessment } = gradeSession((await held(page)).session);
  const practice = assessment.parts.find(({ id }) => id === "practice").title;
  assert.deepEqual(await page.locator(`rt-mentor-class td[data-label="${practice}"]`).allInnerTexts(), ["达到", "达到", "达到"]);
  // On paper, too.
  await page.evaluate(() => (globalThis.print = () => undefined));
  await page.getByRole("button", { name: "打印每人成绩单" }).tap();
  await page.emulateMedia({ media: "print" });
  const printed = page.locator('rt-mentor-paper [data-sheet="01"] table', { hasText: practice });
  assert.deepEqual(await printed.locator("th").allInnerTexts(), [practice, "成绩"]);
  assert.deepEqual(await printed.locator("td").allInnerTexts(), [practice, "达到"]);
});

test("who keeps an enterprise's own number is told, and nobody is sent to an official site", async (t) => {
  const { page } = await open(t, "enterprise-mentor.json");
  const box = page.locator("rt-mentor-issue li input").first();
  await box.fill("HX-2026-001");
  await page.keyboard.press("Tab");
  await page.locator("rt-mentor-issue").getByText("编号 HX2026001 未能识别：现有的编号规则都不适用。请向发证单位查询；发证记录由发证单位保管。").waitFor();
  assert.equal(await page.locator("rt-mentor-issue li").first().getByText("官方网站").count(), 0);
});

test("numbers and the day of issue are read as they are written, checked, and told", async (t) => {
  const { page, said } = await open(t, "motor-control-halfway.json");
  const issue = page.locator("rt-mentor-issue");
  await issue.locator("#issued").fill("2026年13月");
  await page.keyboard.press("Tab");
  await issue.getByText("日期看不懂，没有记下").waitFor();
  assert.equal((await held(page)).session.issue, undefined);
  await issue.locator("#issued").fill("２０２６年11月30日");
  await page.keyboard.press("Tab");
  await calm(page);
  assert.deepEqual((await held(page)).session.issue, { issuer: "", issued: "2026-11-30" });
  const ids = gradeSession(sample("motor-control-halfway.json")).candidates.filter(({ grants }) => grants.length > 0).map(({ candidate }) => candidate);
  assert.ok(ids.length >= 2);
  const box = (at) => issue.locator(`#number-${ids[at]}`);
  for (const at of [0, 1]) {
    await box(at).fill("Ｙ000233100001");
    await page.keyboard.press("Tab");
    await calm(page);
  }
  await issue.getByText("一个编号只能发一本证书").first().waitFor();
  const { session } = await held(page);
  assert.deepEqual(session.issue.numbers.map(({ candidate, number }) => [candidate, number]), [[ids[0], "Y000233100001"], [ids[1], "Y000233100001"]]);
  await issue.getByText("编号 Y000233100001 未能识别：现有的编号规则都不适用。请向发证单位查询").first().waitFor();
  assert.equal(await box(0).getAttribute("aria-invalid"), "true");
  // Kept through a reload.
  await page.reload();
  await box(0).waitFor();
  assert.equal(await box(0).inputValue(), "Y000233100001");
  assert.deepEqual(said(), []);
});

test("a result sheet states its clauses, place, what is given and whether it may be sat again", async (t) => {
  for (const path of ["contest.json", "enterprise-mentor.json", "internship-class.json"]) {
    const { page } = await open(t, path);
    await page.evaluate(() => (globalThis.print = () => undefined));
    await page.getByRole("button", { name: "打印每人成绩单" }).tap();
    await page.emulateMedia({ media: "print" });
    const session = sample(path);
    const { candidates, citations } = gradeSession(session);
    for (const each of candidates) {
      const paper = await page.locator(`rt-mentor-paper [data-sheet="${each.candidate}"]`).innerText();
      const told = [...each.reasons, ...each.parts.flatMap(({ reasons }) => reasons), ...each.totals.flatMap(({ reasons }) => reasons), ...(each.rank?.reasons ?? []), ...(each.resit?.reasons ?? []), ...each.grants.flatMap(({ reasons }) => reasons)];
      for (const { reason, citations: at } of told) {
        assert.ok(paper.includes(reason.text), reason.text);
        for (const one of at) assert.ok(paper.includes(citations[one].text), citations[one].text);
      }
      const marked = new Set(session.sheets.filter(({ candidate }) => candidate === each.candidate).map(({ assessor }) => assessor));
      assert.equal((paper.match(/签名/g) ?? []).length, marked.size, "who has marked signs");
    }
  }
});

test("the running result follows every tap: score, distance, what is missing", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "motor-control-halfway.json", 1);
  await page.locator("rt-mentor-strip [data-candidate='06']").tap();
  const running = page.locator("rt-mentor-running:not([told])");
  await running.locator("#progress", { hasText: "已评 2/4 项 · 还差 2 项" }).waitFor();
  await page.locator("rt-mentor-dock [data-key=full]").tap();
  await running.locator("#progress", { hasText: "已评 3/4 项" }).waitFor();
  await calm(page);
  const { session } = await held(page);
  const part = gradeSession(session).candidates.find(({ candidate }) => candidate === "06").parts[0];
  const mine = part.sheets.find(({ assessor }) => assessor === session.assessors[0].id);
  await running.getByText(`我的评分表：目前 ${mine.at_least} 到 ${mine.at_most} 分之间`).waitFor();
});

test("what the engine sets aside is told where it is marked", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "motor-control-halfway.json", 2);
  await page.locator("rt-mentor-strip [data-candidate='03']").tap();
  await calm(page);
  const { session } = await held(page);
  const [part] = gradeSession(session).candidates.find(({ candidate }) => candidate === "03").parts;
  const [{ reason }] = part.sheets.find(({ assessor }) => assessor === "m2").set_aside;
  await page.locator("rt-mentor-running:not([told])").getByText(reason.text).waitFor();
});

/** A session of ours in which everybody has these scores. */
const scored = (document, assessment, scores, count = 3) => ({
  schema: "session@1",
  id: "scored",
  assessment: { document, assessment },
  held: "2026-11-20",
  candidates: [...Array(count).keys()].map((at) => ({ id: `0${at + 1}`, name: `考生${at + 1}`, scores: Object.entries(scores).map(([of, score]) => ({ of, score })) })),
  assessors: [],
  sheets: [],
});

/** The class view of a session from a file. */
async function ofFile(t, session, options) {
  const visited = await openMentor(t, browser, site, options);
  const { page } = visited;
  await page.locator("rt-mentor-start #file").setInputFiles({ name: "scored.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(session)) });
  await page.waitForFunction(() => location.hash.includes("/scored/"));
  await go(page, "class");
  await calm(page);
  await page.locator("rt-mentor-class .figures").waitFor();
  return visited;
}

for (const [document, assessment, scores, field] of [
  ["public-sector-workers", "senior", { practice: "1", theory: "100", ethics: "100" }, "line-written-line"],
  ["norm-referenced-2020", "test", { theory: "100", practice: "100", bonus: "1" }, "mean-theory"],
]) {
  test(`${document}: a line or mean not stated yet is named in the result, and its box is one tap away`, async (t) => {
    const { page, said } = await ofFile(t, scored(document, assessment, scores));
    const { candidates } = gradeSession((await held(page)).session);
    const missing = [...candidates[0].parts, ...candidates[0].totals].flatMap(({ reasons }) => reasons).filter(({ reason }) => /^(line|mean)-missing$/.test(reason.code));
    assert.ok(missing.length > 0);
    const why = await page.locator("rt-mentor-class td[data-label=原因]").first().innerText();
    const note = await page.locator("rt-mentor-class #unstated").innerText();
    for (const { reason } of missing) {
      assert.ok(why.includes(reason.text.replace(/。$/, "")), `${reason.text} in ${why}`);
      assert.ok(note.includes(reason.text));
    }
    await page.locator("rt-mentor-class #unstated button").tap();
    await page.waitForFunction((id) => globalThis.deepFocus().id === id, field);
    assert.deepEqual(said(), []);
  });
}

test("a place that cannot be told says so, and why", async (t) => {
  const session = scored("contest-ties", "contest", { theory: "90", practice: "90" });
  const { page } = await ofFile(t, session);
  const [{ rank }] = gradeSession(session).candidates;
  assert.equal(rank.place, undefined);
  assert.deepEqual(await page.locator("rt-mentor-class td[data-label=名次]").allInnerTexts(), ["未定", "未定", "未定"]);
  for (const text of await page.locator("rt-mentor-class td[data-label=原因]").allInnerTexts()) assert.ok(text.includes("装配用时") && text.includes(rank.reasons[0].reason.text.replace(/。$/, "")), text);
});

for (const width of [820, 1440]) {
  test(`nothing of the class table is cut off, ${width} px wide`, async (t) => {
    const { page } = await openMentor(t, browser, site, { viewport: { width, height: 1180 } });
    for (const path of SAMPLES) {
      await openSample(page, path);
      await go(page, "class");
      await calm(page);
      const scroll = page.locator("rt-mentor-class rt-table .scroll");
      await scroll.locator("td[data-label=原因]").first().waitFor();
      const { client, full } = await scroll.evaluate((element) => ({ client: element.clientWidth, full: element.scrollWidth }));
      assert.ok(full <= client, `${path}: ${full} in ${client}`);
      await page.goto(`${site.url}#/mentor`);
    }
  });
}

test("the picture has the engine's bins and the pass line, and a table says the same", async (t) => {
  const { page } = await open(t, "motor-control-class.json");
  const { overview, assessment } = gradeSession(sample("motor-control-class.json"));
  const [spread] = overview.distributions;
  const figure = page.locator(`rt-mentor-picture [data-of=${spread.of}]`);
  assert.equal(await figure.locator("rect.bar").count(), spread.bins.length);
  assert.equal(await figure.locator("line.pass").count(), 1);
  await figure.getByText("看成表格").tap();
  const counts = await figure.locator("tbody td:last-child").allInnerTexts();
  assert.deepEqual(counts.map(Number), spread.bins.map(({ count }) => count));
  const worst = overview.criteria.filter(({ scored }) => scored > 0)[0];
  const title = assessment.parts[0].criteria.find(({ id }) => id === worst.criterion).title;
  assert.equal(await page.locator("rt-mentor-picture .worst span").first().innerText(), title);
});

test("where nobody is below a line, the picture tells the share of the marks that was given", async (t) => {
  const { page } = await open(t, "internship-class.json");
  const { overview } = gradeSession(sample("internship-class.json"));
  const shown = await page.locator("rt-mentor-picture .worst span.num").allInnerTexts();
  assert.deepEqual(shown, overview.criteria.slice(0, shown.length).map(({ mean_percent: mean }) => `${mean} %`));
});

test("the day of a new session may be written in any way, and schemes stand in groups", async (t) => {
  const { page } = await openMentor(t, browser, site);
  const day = page.locator("rt-mentor-start #held");
  await day.fill("");
  await day.pressSequentially("２０２６年9月1日");
  await page.keyboard.press("Tab");
  assert.equal(await day.inputValue(), "2026-09-01");
  assert.deepEqual(await page.locator("rt-mentor-start #scheme optgroup").evaluateAll((all) => all.map(({ label }) => label)), ["考核方案", "职业标准（按等级）", "示例（虚构）"]);
});

test("the scheme the menu shows is the one told below it and begun, chosen or not", async (t) => {
  const { page } = await openMentor(t, browser, site);
  const menu = page.locator("rt-mentor-start #scheme");
  const shown = () => menu.evaluate((select) => [select.selectedIndex, select.value.split("\n")[0]]);
  const [first, document] = await shown();
  assert.equal(first, 0);
  // The day changes what there is to choose from; a choice that is still there holds.
  const third = await menu.locator("option").nth(2).getAttribute("value");
  await menu.selectOption(third);
  await page.locator("rt-mentor-start #held").fill("2026-11-20");
  await page.keyboard.press("Tab");
  assert.deepEqual(await shown(), [2, third.split("\n")[0]]);
  await page.reload();
  await menu.waitFor();
  await page.locator("rt-mentor-start #name").fill("周师傅");
  await page.locator("rt-mentor-start form button").click();
  await page.locator("rt-mentor-import #paste").waitFor();
  assert.equal((await held(page)).session.assessment.document, document);
});

test("results are saved as CSV and as JSON, the session as a file that opens again", async (t) => {
  const { page } = await open(t, "motor-control-class.json");
  const csv = await download(page, () => page.getByRole("button", { name: "导出结果 CSV" }).tap());
  assert.match(csv.name, /\.csv$/);
  const lines = csv.text.split("\r\n");
  assert.equal(lines.length, 14);
  assert.ok(lines[0].startsWith("\ufeff准考证号,姓名,单位,结果"));
  const json = JSON.parse((await download(page, () => page.getByRole("button", { name: "导出结果 JSON" }).tap())).text);
  assert.deepEqual(json.grading.overview, gradeSession(json.session).overview);
  const file = await download(page, () => page.getByRole("button", { name: "导出场次文件" }).tap());
  assert.deepEqual(JSON.parse(file.text), sample("motor-control-class.json"));
  await page.locator("rt-mentor nav a").first().click();
  await page.locator("rt-mentor-start #file").setInputFiles({ name: "back.json", mimeType: "application/json", buffer: Buffer.from(file.text) });
  await page.locator("rt-mentor-grade").waitFor();
  assert.deepEqual((await held(page)).session, sample("motor-control-class.json"));
});

test("what was won is an achievement in the student's view, with nothing typed again", async (t) => {
  const { page } = await open(t, "motor-control-class.json");
  const won = gradeSession(sample("motor-control-class.json")).candidates.flatMap(({ candidate, name, grants }) => grants.map(({ achievement }) => ({ candidate, name, achievement })));
  await page.locator(`[data-worth="${won[0].candidate}"]`).tap();
  await page.locator("rt-result").waitFor();
  const record = () => page.evaluate(() => document.querySelector("rt-app").store.record);
  assert.deepEqual(await record(), { schema: "record@1", id: won[0].candidate, name: won[0].name, achievements: [won[0].achievement] });
  // A second one may join the record that is open, under an id of its own.
  await page.goBack();
  await page.locator("rt-mentor-class .figures").waitFor();
  await page.locator(`[data-worth="${won[1].candidate}"]`).tap();
  await page.getByRole("button", { name: "加进正在看的成绩单" }).tap();
  await page.locator("rt-result").waitFor();
  const { achievements } = await record();
  assert.equal(achievements.length, 2);
  const ids = achievements.map((each) => Object.values(each)[0].id);
  assert.equal(new Set(ids).size, 2);
});

test("a certificate that was won leads to the pay it brings", async (t) => {
  const { page } = await open(t, "motor-control-class.json");
  const won = gradeSession(sample("motor-control-class.json")).candidates.flatMap(({ candidate, grants }) => grants.map(({ achievement }) => ({ candidate, achievement })));
  const certified = won.find(({ achievement }) => "certificate" in achievement);
  assert.equal(await page.locator("[data-pay]").count(), won.filter(({ achievement }) => "certificate" in achievement).length);
  await page.locator(`[data-pay="${certified.candidate}"]`).first().tap();
  await page.locator("rt-pay-total").waitFor();
  assert.deepEqual(await page.evaluate(() => document.querySelector("rt-app").store.record.achievements), [certified.achievement]);
  await page.locator("rt-pay-wanted li[data-fact=enterprise]").waitFor();
});

test("English says the same", async (t) => {
  const { page } = await open(t, "motor-control-class.json", undefined, { english: true });
  await page.getByRole("heading", { name: "What this is worth" }).waitFor();
  const { candidates } = gradeSession(sample("motor-control-class.json"), "en");
  const words = { pass: "Pass", fail: "Fail", incomplete: "Incomplete" };
  const shown = await page.locator("rt-mentor-class td[data-label=Result]").allInnerTexts();
  assert.deepEqual(shown.map((text) => text.split(" · ")[0]), candidates.map(({ result }) => words[result]));
  await page.getByText(candidates[0].reasons[0].reason.text).first().waitFor();
});

test("off the network the mentor's view works, though only the student's was opened before", async (t) => {
  const own = await serve();
  const { page, context, close } = await visit(browser, own.url, { serviceWorkers: "allow", ...TABLET });
  t.after(close);
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await own.close();
  await context.setOffline(true);
  await page.getByRole("link", { name: "技能评价" }).tap();
  await openSample(page, "motor-control-class.json", 1);
  await go(page, "class");
  await page.locator("rt-mentor-class .figures").waitFor();
  const { overview } = gradeSession(sample("motor-control-class.json"));
  assert.equal(await page.locator("rt-mentor-class .figures b").nth(1).innerText(), String(overview.pass));
});
