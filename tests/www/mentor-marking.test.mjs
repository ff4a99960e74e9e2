// A mentor's five minutes on a tablet: list, marks, vetoes, undo, and a browser that is closed in the middle.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { begin, calm, enrol, go, held, openMentor, openSample, paste, sheet } from "./mentor.mjs";
import { browsing } from "./support.mjs";

const { browser, site } = await browsing();

const dock = (page) => page.locator("rt-mentor-dock");
const motor = async (t, options) => {
  const visited = await openMentor(t, browser, site, options);
  await begin(visited.page, "电动机控制线路安装 · 电动机控制线路实操考核");
  await enrol(visited.page);
  return visited;
};

test("closing the browser in the middle loses nothing: candidate, criterion, marks and what can be undone", async (t) => {
  const { page, context, said } = await motor(t);
  await dock(page).locator("[data-more=wrong-connection]").tap();
  await dock(page).locator("[data-key=next]").tap();
  await dock(page).locator("[data-key=full]").tap();
  await dock(page).locator("[data-key=next]").tap();
  await dock(page).locator("[data-more=tool-misuse]").tap();
  const address = page.url();
  // No waiting: the tap itself has to be enough.
  await page.reload();
  await dock(page).waitFor();
  const { session, place } = await held(page);
  assert.deepEqual(sheet(session, "01", "practice").marks, [
    { criterion: "connection", given: { deductions: [{ deduction: "wrong-connection", times: 1 }] } },
    { criterion: "process", given: { deductions: [] } },
    { criterion: "tools", given: { deductions: [{ deduction: "tool-misuse", times: 1 }] } },
  ]);
  assert.equal(place.candidate, "01");
  assert.equal(place.criterion, "tools");
  assert.equal(await page.locator("rt-mentor-grade .criterion[aria-current=true]").getAttribute("data-criterion"), "tools");

  // The same in another window, after this one is gone; undo reaches back over the closing.
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await dock(again).waitFor();
  await again.getByRole("button", { name: /撤销$/ }).click();
  await again.getByRole("button", { name: /撤销$/ }).click();
  await again.getByRole("button", { name: /撤销$/ }).click();
  assert.deepEqual(sheet((await held(again)).session, "01", "practice")?.marks ?? [], []);
  for (let times = 0; times < 3; times += 1) await again.getByRole("button", { name: /重做$/ }).click();
  assert.deepEqual((await held(again)).session, session);
  assert.deepEqual(said(), []);
});

test("the start lists what the device keeps, and opens it where it was left", async (t) => {
  const { page } = await motor(t);
  await page.locator("rt-mentor-strip [data-candidate='03']").tap();
  await dock(page).locator("[data-key=full]").tap();
  await page.locator("rt-mentor nav a").first().click();
  await page.locator("rt-mentor-start #kept").waitFor();
  await page.locator("rt-mentor-start section li button.primary").first().tap();
  await dock(page).waitFor();
  assert.equal((await held(page)).place.candidate, "03");
});

test("a list with every slip there is: each row is read or refused with its reason, and none is lost", async (t) => {
  const { page, said } = await openMentor(t, browser, site);
  await begin(page, "电工国家职业技能标准（2018） · 五级");
  const rows = [
    "2026 年第三批考生名单（虚构）",
    "序号\t准考证号\t姓名\t身份证号码\t工作单位\t申报等级\t参加工作时间\t备注",
    "1\t２０２６００１\t张　三\t\t海曦精机\t五级\t2025.10\t",
    "2\t2026002\t李四\t\t\t五级/初级工\t2025年10月\t",
    "3\t2026003\t王五\t\t\t5\t45950\t",
    "4\t2026003\t赵六\t\t海曦港口\t初级工\t2025.1\t住校",
    "5\t\t钱七\t\t\t七级\t2025-13-01\t",
    "6\t2026006\t孙八\t3.31081E+17\t\t高级工\t20251018\t",
    "7\t2026007\t周九\t\t\t\t2025/10/8 0:00\t",
    "合计\t7人",
  ];
  await paste(page, rows.join("\n"));
  const preview = page.locator("rt-mentor-import table");
  await preview.waitFor();
  const text = await page.locator("rt-mentor-import").evaluate(({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, " "));
  for (const told of [
    "3 行看懂了",
    "4 行有问题",
    "没有用到的列：备注",
    "单位空着，按合并单元格沿用上面的“海曦精机”",
    "“45950”按表格的日期序号读作 2025-10-20",
    "准考证号“2026003”与第 5 行重复",
    "缺准考证号",
    "“2025-13-01”看不懂",
    "等级“七级”不认识",
    "科学计数",
    "等级“高级工”不是本场考核的等级",
    "等级空着，按合并单元格沿用上面的“高级工”",
  ])
    assert.ok(text.includes(told), told);
  await page.locator("rt-mentor-import button.primary").click();
  await page.locator("rt-mentor-import #count", { hasText: "4 行有问题" }).waitFor();
  const { session, beside } = await held(page);
  assert.deepEqual(session.candidates.map(({ id, name, unit }) => [id, name, unit]), [["2026001", "张三", "海曦精机"], ["2026002", "李四", "海曦精机"], ["2026003", "王五", "海曦精机"]]);
  assert.deepEqual(["2026001", "2026002", "2026003"].map((id) => beside[id].since), ["2025-10", "2025-10", "2025-10-20"]);
  assert.deepEqual(said(), []);
});

test("a veto is apart, in words with its clause, takes two taps, and can be undone", async (t) => {
  const { page } = await motor(t);
  const item = page.locator("rt-mentor-vetoes [data-veto=live-wires]");
  await item.getByText("带电接线、未断电检修的，本科目不合格").waitFor();
  await item.getByRole("button", { name: /^出现了/ }).tap();
  assert.equal(sheet((await held(page)).session, "01", "practice"), undefined, "one tap is not enough");
  await item.getByRole("button", { name: "算了" }).tap();
  await item.getByRole("button", { name: /^出现了/ }).tap();
  await item.getByRole("button", { name: "确认否决" }).tap();
  assert.deepEqual(sheet((await held(page)).session, "01", "practice").vetoes, ["live-wires"]);
  // It strikes nobody yet: the sheet is not signed, and two assessors are still to come.
  await item.getByText("已标出").waitFor();
  await item.locator(".waits", { hasText: "没有签名" }).waitFor();
  await page.locator("rt-mentor-strip [data-candidate='01']", { hasText: "否决待生效" }).waitFor();
  await page.locator("rt-mentor-running:not([told]) .outcome", { hasText: "否决待生效" }).waitFor();
  await page.getByRole("button", { name: "↶ 撤销", exact: true }).tap();
  assert.deepEqual(sheet((await held(page)).session, "01", "practice")?.vetoes ?? [], []);
});

test("a veto says whether it strikes already or waits until the panel is complete", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "motor-control-class.json", 1);
  const session = JSON.parse(readFileSync(new URL("../../www/sessions/motor-control-class.json", import.meta.url), "utf8"));
  const { candidate, vetoes, assessor } = session.sheets.find((each) => each.assessor === session.assessors[0].id && each.vetoes?.length > 0);
  const item = page.locator(`rt-mentor-vetoes [data-veto=${vetoes[0]}]`);
  const cell = page.locator(`rt-mentor-strip [data-candidate='${candidate}']`);
  await cell.tap();
  await item.getByText("已否决").waitFor();
  assert.match(await cell.innerText(), /一票否决/);
  assert.equal(await item.locator(".waits").count(), 0);
  // The same with one assessor alone.
  session.id = "alone";
  session.sheets = session.sheets.filter((each) => each.assessor === assessor);
  await page.goto(`${site.url}#/mentor`);
  await page.locator("rt-mentor-start #file").setInputFiles({ name: "alone.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(session)) });
  await page.locator("rt-mentor-grade rt-mentor-me select").selectOption({ index: 1 });
  await cell.tap();
  await item.locator(".waits", { hasText: "还没有生效" }).waitFor();
  assert.match(await item.innerText(), /已标出/);
  assert.match(await cell.innerText(), /否决待生效/);
});

test("a question of a veto that was asked for one candidate does not wait for the next", async (t) => {
  const { page } = await motor(t);
  await page.locator("rt-mentor-vetoes [data-veto=damage] button").tap();
  await page.getByRole("button", { name: "确认否决" }).waitFor();
  await page.locator("rt-mentor-strip [data-candidate='02']").tap();
  await page.getByRole("button", { name: "确认否决" }).waitFor({ state: "detached" });
});

test("absent is a state of its own, and is taken back by the same button", async (t) => {
  const { page } = await motor(t);
  await page.locator("#absent").tap();
  await page.locator("rt-mentor-strip [data-candidate='01']", { hasText: "缺考" }).waitFor();
  await page.getByText("这一科记为缺考，不计 0 分").waitFor();
  assert.equal(await dock(page).count(), 0);
  await page.locator("#absent").tap();
  await dock(page).waitFor();
  assert.deepEqual((await held(page)).session.candidates[0].absent, []);
});

test("absent with marks already given is told by name, with both ways out", async (t) => {
  const { page } = await motor(t);
  await dock(page).locator("[data-key=full]").tap();
  const { sheets } = (await held(page)).session;
  await page.locator("#absent").tap();
  await calm(page);
  await page.locator("#away").getByText("却已有 1 份评分").waitFor();
  const told = await page.locator("rt-mentor-grade .note").allInnerTexts();
  assert.ok(told.some((text) => text.includes("「张三（01）」在「")), told.join("\n"));
  assert.ok(!told.some((text) => text.includes("「01」") || text.includes("practice")), told.join("\n"));
  await page.locator("#unmark").tap();
  await page.getByText("这一科记为缺考，不计 0 分").waitFor();
  assert.deepEqual((await held(page)).session.sheets, []);
  await page.getByRole("button", { name: "↶ 撤销", exact: true }).tap();
  await page.locator("#came").tap();
  await dock(page).waitFor();
  assert.deepEqual((await held(page)).session.sheets, sheets);
});

test("keyboard alone marks a class: digits, Enter, arrows, U", async (t) => {
  const { page } = await openMentor(t, browser, site, { hasTouch: false });
  await begin(page, "岗位实习 · 岗位实习考核（示例");
  await enrol(page);
  const { leaves } = await page.evaluate(() => {
    const { mentor } = document.querySelector("rt-app").shadowRoot.querySelector("rt-mentor");
    return { leaves: mentor.leaves().map(({ id, how, full }) => ({ id, how, full })) };
  });
  assert.ok(leaves.length > 1 && leaves.every(({ how }) => how === "marks"));
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.keyboard.type("8");
  await page.keyboard.press("ArrowDown");
  const marks = async () => {
    const { session, place } = await held(page);
    const part = place.part ?? session.sheets[0].part;
    return Object.fromEntries((sheet(session, "01", part)?.marks ?? []).map(({ criterion, given }) => [criterion, given.mark]));
  };
  assert.deepEqual(await marks(), { [leaves[0].id]: "7", [leaves[1].id]: "8" });
  // Two digits of one number are undone together.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  assert.equal((await marks())[leaves[1].id], "10");
  await page.keyboard.press("u");
  assert.equal((await marks())[leaves[1].id], "8");
  await page.keyboard.press("Shift+U");
  assert.equal((await marks())[leaves[1].id], "10");
  await page.keyboard.press("f");
  // More than full marks is refused beside the field, and not kept.
  await page.keyboard.type("999");
  await dock(page).getByText(/最高 \d+ 分。没有记下/).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  assert.equal((await held(page)).place.candidate, "02");
  await page.keyboard.press("ArrowLeft");
  assert.equal((await held(page)).place.candidate, "01");
});

test("after a tap, Enter goes to the next criterion and does not press the button again", async (t) => {
  const { page } = await motor(t);
  const given = async (candidate, criterion) => sheet((await held(page)).session, candidate, "practice")?.marks?.find((each) => each.criterion === criterion)?.given.deductions.map(({ times }) => times);
  await dock(page).locator("[data-key=full]").tap();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  assert.deepEqual(await given("01", "connection"), [1], "the deduction stays");
  assert.equal((await held(page)).place.criterion, "process");
  // A tap on undo is no exception: keys go on marking.
  await page.getByRole("button", { name: "↶ 撤销", exact: true }).tap();
  assert.deepEqual(await given("01", "connection"), []);
  await page.keyboard.press("Enter");
  assert.deepEqual(await given("01", "connection"), [], "undo is not pressed again");
  // Whoever comes to a button by keyboard presses it.
  await dock(page).locator("[data-key=full]").tap();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  const { place } = await held(page);
  assert.deepEqual(await given("01", place.criterion), []);
});

test("after a tap on a candidate, arrows and Enter stay with the candidate shown", async (t) => {
  const { page } = await motor(t);
  await page.locator("rt-mentor-strip [data-candidate='01']").tap();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => globalThis.deepFocus().dataset.candidate), "02", "the focus goes along");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  const { session, place } = await held(page);
  assert.equal(place.candidate, "02");
  assert.deepEqual(sheet(session, "02", "practice").marks.map(({ criterion }) => criterion), ["connection", "process"]);
  assert.equal(sheet(session, "01", "practice"), undefined);
});

test("giving the mark that stands already changes nothing, and the signature stays", async (t) => {
  const { page } = await motor(t);
  await dock(page).locator("[data-key=full]").tap();
  await page.locator("#rest").tap();
  await page.locator("#sign").tap();
  await dock(page).locator("[data-key=full]").tap();
  await page.keyboard.press("f");
  assert.equal(sheet((await held(page)).session, "01", "practice").signed, true);
  await page.keyboard.press("1");
  assert.equal(sheet((await held(page)).session, "01", "practice").signed, false);
});

test("quick steps and judged criteria take one tap", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "enterprise-mentor.json", 1);
  const at = await page.evaluate(() => {
    const { mentor } = document.querySelector("rt-app").shadowRoot.querySelector("rt-mentor");
    for (const part of mentor.choice.assessment.parts) {
      for (const leaf of mentor.leaves(part)) if (leaf.how === "marks" && Number(leaf.full) > 5) {
        mentor.go({ part: part.id, criterion: leaf.id, candidate: mentor.candidates[0].id });
        return { part: part.id, criterion: leaf.id, full: leaf.full };
      }
    }
    return undefined;
  });
  assert.ok(at);
  const given = async () => sheet((await held(page)).session, (await held(page)).place.candidate, at.part)?.marks?.find(({ criterion }) => criterion === at.criterion)?.given;
  await dock(page).locator("[data-key=full]").tap();
  assert.deepEqual(await given(), { mark: at.full });
  await dock(page).locator("[data-step='2']").tap();
  assert.deepEqual(await given(), { mark: String(Number(at.full) - 2) });
  await dock(page).locator("[data-key=zero]").tap();
  assert.deepEqual(await given(), { mark: "0" });
  await dock(page).locator("[data-step='5']").tap();
  assert.deepEqual(await given(), { mark: "0" }, "never below nothing");
});

test("targets for marking are at least 56 pixels, every other one 44", async (t) => {
  const { page } = await motor(t);
  const small = await page.locator("rt-mentor-dock button, rt-mentor-vetoes button, rt-mentor-strip button, rt-mentor-grade .criterion").evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width < 55.5 || height < 55.5).length,
  );
  assert.equal(small, 0);
  assert.deepEqual(await page.evaluate(() => globalThis.smallTargets()), []);
});

test("refused rows say why, are mended in place, and good rows do not wait", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await begin(page, "电动机控制线路安装 · 电动机控制线路实操考核");
  await paste(page, "海曦精机名单\t\t\t\n准考证号\t姓名\t身份证号码\t工作单位\n０１\t张　三\t\t一车间\n01\t李四\t110105194912310021\t\n\t王五\t\t\n");
  const count = page.locator("rt-mentor-import #count");
  await count.getByText("1 行看懂了").waitFor();
  const rows = page.locator("rt-mentor-import tbody");
  await rows.getByText("准考证号“01”与第 3 行重复").waitFor();
  await rows.getByText("校验码不对").waitFor();
  await rows.getByText("缺准考证号").waitFor();
  await page.getByRole("button", { name: "先加入看懂的 1 人" }).tap();
  assert.deepEqual((await held(page)).session.candidates, [{ id: "01", name: "张三", unit: "一车间" }]);
  // The others stay to be mended.
  const second = page.getByRole("group", { name: "修改第 4 行" });
  await second.getByLabel("准考证号").fill("02");
  await second.getByLabel("身份证号").fill("");
  await page.keyboard.press("Tab");
  await count.getByText("1 行看懂了").waitFor();
  await page.getByRole("group", { name: "修改第 5 行" }).getByLabel("准考证号").fill("03");
  await page.keyboard.press("Tab");
  await count.getByText("2 行看懂了").waitFor();
  await page.getByRole("button", { name: "加入这 2 人" }).tap();
  assert.deepEqual((await held(page)).session.candidates.map(({ id, name }) => `${id} ${name}`), ["01 张三", "02 李四", "03 王五"]);
});

test("rows that stayed behind are kept with the session, counted, mended later, or dismissed and brought back", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await begin(page, "电动机控制线路安装 · 电动机控制线路实操考核");
  await paste(page, "准考证号\t姓名\n01\t张三\n02\t\n\t王五\n填表人：周某\t\n");
  await page.getByRole("button", { name: "先加入看懂的 1 人" }).tap();
  const left = page.locator("rt-mentor-import #left");
  await left.getByText("还有 3 行没有加入").waitFor();
  await go(page, "grade");
  await calm(page);
  await page.reload();
  await dock(page).waitFor();
  await go(page, "list");
  await left.getByText("还有 3 行没有加入").waitFor();
  await page.getByText("这一行是“填表人:周某”，不像考生").waitFor();
  const second = page.getByRole("group", { name: "修改第 3 行" });
  await second.getByLabel("姓名").fill("李四");
  await page.keyboard.press("Tab");
  await calm(page);
  await page.reload();
  await page.getByRole("button", { name: "先加入看懂的 1 人" }).tap();
  await left.getByText("还有 2 行没有加入").waitFor();
  assert.deepEqual((await held(page)).session.candidates.map(({ id, name }) => `${id} ${name}`), ["01 张三", "02 李四"]);
  assert.equal(JSON.stringify((await held(page)).session).includes("王五"), false, "never in the session's file");
  // Another list can come in meanwhile.
  await paste(page, "准考证号\t姓名\n04\t赵六\n05\t\n");
  await page.getByRole("button", { name: "先加入看懂的 1 人" }).tap();
  await left.getByText("还有 3 行没有加入").waitFor();
  await page.getByRole("button", { name: "不要这 3 行" }).tap();
  await left.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /撤销$/ }).tap();
  await left.getByText("还有 3 行没有加入").waitFor();
});

test("a CSV file in GB18030 is read; candidates are added one by one and taken off again", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await begin(page, "电动机控制线路安装 · 电动机控制线路实操考核");
  const gb = Buffer.from([0xd7, 0xbc, 0xbf, 0xbc, 0xd6, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x30, 0x31, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x0a]);
  await page.locator("rt-mentor-import #file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: gb });
  await page.getByRole("button", { name: "加入这 1 人" }).tap();
  await page.getByRole("button", { name: "再加人" }).tap();
  await page.getByRole("button", { name: "逐个添加" }).tap();
  const group = page.getByRole("group", { name: "修改第 1 行" });
  await group.getByLabel("准考证号").fill("02");
  await group.getByLabel("姓名").fill("李四");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "加入这 1 人" }).tap();
  assert.deepEqual((await held(page)).session.candidates.map(({ name }) => name), ["张三", "李四"]);
  await page.getByRole("button", { name: "移出 张三" }).tap();
  await page.getByRole("button", { name: "确认移出" }).tap();
  assert.deepEqual((await held(page)).session.candidates.map(({ name }) => name), ["李四"]);
});

test("where storage is refused the page says so, goes on, and offers the file", async (t) => {
  const { page, context } = await openMentor(t, browser, site);
  await context.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: { open: () => { throw new DOMException("no", "SecurityError"); } } }));
  await page.reload();
  await begin(page, "电动机控制线路安装 · 电动机控制线路实操考核");
  await page.locator("#storage").getByText("浏览器不让这个页面在本机存储").waitFor();
  await enrol(page);
  await dock(page).locator("[data-key=full]").tap();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "马上导出" }).tap();
  assert.match((await saving).suggestedFilename(), /\.json$/);
  await page.locator("#saved", { hasText: "没有存上" }).waitFor();
});

test("storage that is full is told as full, and saving resumes when there is room again", async (t) => {
  const { page } = await motor(t);
  await calm(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    globalThis.room = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await dock(page).locator("[data-more=wrong-connection]").tap();
  await page.locator("#storage").getByText("存储空间满了").waitFor();
  await page.evaluate(() => globalThis.room());
  await dock(page).locator("[data-more=wrong-connection]").tap();
  await page.locator("#storage").waitFor({ state: "detached" });
  await page.reload();
  await dock(page).waitFor();
  assert.deepEqual(sheet((await held(page)).session, "01", "practice").marks[0].given, { deductions: [{ deduction: "wrong-connection", times: 2 }] });
});

test("a link to a session that is not here says so, and offers the start", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await page.goto(`${site.url}#/mentor/nowhere/grade`);
  await page.getByText("这台设备上没有链接所指的这场考核").waitFor();
  await page.locator("rt-mentor-start form").waitFor();
});

test("the student's view stays as it is, and loads nothing of the mentor's", async (t) => {
  const { page, requests, said } = await openMentor(t, browser, site);
  requests.length = 0;
  await page.goto(`${site.url}?fresh`);
  await page.locator("rt-result").waitFor();
  assert.deepEqual(requests.filter(({ url }) => /define|papaparse|sessions\//.test(url)), []);
  await page.getByRole("link", { name: "技能评价" }).click();
  await page.locator("rt-mentor-start").waitFor();
  await page.goBack();
  await page.locator("rt-result").waitFor();
  assert.deepEqual(said(), []);
});

test("a sample with several assessors asks first who is marking", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "four-raters.json", undefined);
  await page.getByText("先选择你是哪一位考评人员").waitFor();
  assert.equal(await dock(page).count(), 0);
  await go(page, "list");
  const who = page.locator("rt-mentor-me select");
  await who.selectOption("+");
  await page.locator("rt-mentor-me #name").fill("新来的师傅");
  await page.getByRole("button", { name: "添加并使用" }).tap();
  const { session, place } = await held(page);
  assert.equal(session.assessors.find(({ id }) => id === place.me).name, "新来的师傅");
});

test("my grade is corrected later, and a name that is there already proposes that person", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await begin(page, "电工国家职业技能标准（2018） · 五级");
  await paste(page, "准考证号\t姓名\n01\t张三\n");
  await page.getByRole("button", { name: "加入这 1 人" }).tap();
  const me = page.locator("rt-mentor-me");
  const [{ id }] = (await held(page)).session.assessors;
  await me.locator("#correct").tap();
  assert.equal(await me.locator("#name").inputValue(), "周师傅");
  await me.locator("#role").selectOption({ label: "考评员" });
  await me.locator("#grade").selectOption({ label: "考评员" });
  await me.getByRole("button", { name: "保存" }).tap();
  const corrected = { id, name: "周师傅", role: "examiner", grade: { ladder: "assessor-grade", code: "examiner" } };
  assert.deepEqual((await held(page)).session.assessors, [corrected]);
  // Adding the same name again asks first.
  await me.locator("#who").selectOption("+");
  await me.locator("#name").fill("周师傅");
  await me.getByRole("button", { name: "添加并使用" }).tap();
  await me.locator("#namesake").getByText("名单里已有“周师傅").waitFor();
  await me.locator("#same").tap();
  const { session, place } = await held(page);
  assert.deepEqual(session.assessors, [corrected]);
  assert.equal(place.me, id);
  // Two people may share a name all the same.
  await me.locator("#who").selectOption("+");
  await me.locator("#name").fill("周师傅");
  await me.getByRole("button", { name: "添加并使用" }).tap();
  await me.getByRole("button", { name: "是另一个人，仍然添加" }).tap();
  assert.equal((await held(page)).session.assessors.length, 2);
});

test("a cut line and a mean are asked for under the titles of what they decide", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await begin(page, "高级工 · 机关事业");
  assert.deepEqual(await page.locator("rt-mentor-list #lines ~ .fields label").allInnerTexts(), ["合格线：技术理论与职业道德合计"]);
  await page.goto(`${site.url}#/mentor`);
  await page.locator("rt-mentor-start form").waitFor();
  const title = JSON.parse(readFileSync(new URL("../../www/policies/schemes/norm-referenced-2020.json", import.meta.url), "utf8")).title.zh;
  await begin(page, title);
  const means = await page.locator("rt-mentor-list #lines ~ .fields label").allInnerTexts();
  assert.ok(means.length > 1 && means.every((text) => /^平均分：\p{Script=Han}+（按考核日）$/u.test(text)), means.join("\n"));
});

test("a second window only looks on, and goes on where the first one stopped", async (t) => {
  const { page, context } = await motor(t);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.locator("#elsewhere").waitFor();
  await second.locator("rt-mentor-dock [data-more=wrong-connection]").tap();
  assert.equal(sheet((await held(second)).session, "01", "practice"), undefined, "nothing is marked in the second");
  await dock(page).locator("[data-more=wrong-connection]").tap();
  await calm(page);
  await page.close();
  await second.locator("#elsewhere").waitFor({ state: "detached" });
  assert.equal(sheet((await held(second)).session, "01", "practice").marks.length, 1, "what the first marked is here");
  await second.locator("rt-mentor-dock [data-more=wrong-connection]").tap();
  assert.deepEqual(sheet((await held(second)).session, "01", "practice").marks[0].given, { deductions: [{ deduction: "wrong-connection", times: 2 }] });
});

test("a second window says so within a tenth of a second of opening, before anything is tapped", async (t) => {
  const { page, context } = await motor(t);
  await calm(page);
  const second = await context.newPage();
  // The clock stands still but for the tenth it is given.
  await second.clock.install({ time: 0 });
  await second.clock.pauseAt(1000);
  await second.goto(page.url());
  await dock(second).waitFor();
  await second.clock.runFor(100);
  await second.locator("#elsewhere").waitFor({ timeout: 5000 });
});

test("a relation that bars is said once, and the engine sets the sheet aside", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "motor-control-class.json", 1);
  await page.locator("rt-mentor-strip [data-candidate='01']").tap();
  await page.locator("rt-mentor-person #relation").selectOption("relative");
  await calm(page);
  assert.deepEqual((await held(page)).session.candidates[0].relations, [{ assessor: (await held(page)).place.me, is: "relative" }]);
  await page.locator("rt-mentor-running:not([told]) .note").waitFor();
});

test("measures that rank are entered beside the marks", async (t) => {
  const { page } = await openMentor(t, browser, site);
  await openSample(page, "contest.json", 1);
  const before = (await held(page)).session.candidates[0];
  const field = page.locator("rt-mentor-person input").first();
  await field.fill("三十");
  await page.keyboard.press("Tab");
  await page.getByText("请输入数字，最多两位小数。没有记下").waitFor();
  assert.deepEqual((await held(page)).session.candidates[0], before);
  await field.fill("33.5");
  await page.keyboard.press("Tab");
  assert.equal((await held(page)).session.candidates[0].measures[0].value, "33.5");
});
