// The pay of a whole workforce: the page says what the engine says, of the sample and of a table of one's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { table as writtenSample } from "../../www/build/sample-workforce.mjs";
import { workforce } from "./engine.mjs";
import { yuan } from "./pay.mjs";
import { browsing, visit } from "./support.mjs";
import { became, cells, choose, DAY, exported, figures, openWorkforce, reckon, sample } from "./workforce.mjs";

const { browser, site } = await browsing();
const open = (t, options) => openWorkforce(t, browser, site, options);
const view = "rt-workforce";

const HEAD = "工号,企业,地区,行业,等级,岗位,入职日期,当地适用的最低工资档次";
const worker = (id, { enterprise = "澄湾阀门", level = "高级工", hired = "2020-03-01" } = {}) => `${id},${enterprise},331083,3443,${level},装配,${hired},2`;

const group = ({ workers, median, month, year, raised, breached }) => [workers, median, month, year, raised, breached].map((one) => yuan(String(one)));

test("the sample is what its generator writes", () => assert.equal(sample, writtenSample()));

for (const english of [false, true]) {
  test(`the sample is worked out before anything is touched, as the engine says (${english ? "English" : "Chinese"})`, async (t) => {
    const { page, said } = await open(t, { english });
    const { taken, paid } = workforce(sample, DAY, english ? "en" : "zh-CN");
    const { all } = paid;
    assert.deepEqual(await figures(page), { workers: yuan(String(all.workers)), month: yuan(all.month), year: yuan(all.year), median: yuan(all.median) });
    assert.ok(taken.refused_count > 0 && paid.flagged.breached > 0 && paid.flagged.open > 0, "the sample shows what can be wrong");
    const levels = await cells(page, "rt-workforce-levels");
    assert.deepEqual(
      levels.map((row) => [row[1], row[2], ...row.slice(4)]),
      paid.levels.map(group),
    );
    paid.levels.forEach(({ name, step }, at) => {
      if (name) assert.equal(levels[at][0], name);
      if (step !== undefined) assert.ok(levels[at][3].includes(yuan(step)), levels[at][3]);
    });
    assert.deepEqual((await cells(page, "rt-workforce-sizes")).map((row) => row.slice(1)), paid.sizes.map(group));
    for (const [check, count] of Object.entries(paid.flagged)) {
      const told = page.locator(`rt-workforce-checks [data-check=${check}]`);
      assert.equal(await told.count(), count > 0 ? 1 : 0, check);
      if (count > 0) assert.ok((await told.innerText()).includes(yuan(String(count))), check);
    }
    const wrong = await cells(page, "rt-workforce-wrong");
    assert.deepEqual(wrong, taken.refused.map(({ place, message, help }) => [yuan(String(place.line)), message, help]));
    assert.deepEqual(await page.locator("rt-workforce-wrong .unused li").allInnerTexts(), taken.unused);
    assert.equal(await page.locator("html").getAttribute("lang"), english ? "en" : "zh-CN");
    assert.deepEqual(said(), []);
  });
}

test("employers are searched by name, code and region, and come in the order asked for", async (t) => {
  const { page } = await open(t);
  const { employers } = workforce(sample, DAY).paid;
  const shown = async () => (await cells(page, "rt-workforce-employers")).map((row) => row[0].split(" ")[0]);
  const most = [...employers].sort((a, b) => b.workers - a.workers)[0];
  assert.equal((await shown())[0], most.enterprise);
  assert.equal((await shown()).length, Math.min(20, employers.length));
  await page.locator("rt-workforce-employers").getByRole("button", { name: /^列出前/ }).click();
  await page.waitForFunction((count) => document.querySelector("rt-app").shadowRoot.querySelector("rt-workforce").shadowRoot.querySelector("rt-workforce-employers").found.shown.length === count, employers.length);
  await page.locator("rt-workforce-employers th").nth(4).getByRole("button").click();
  const top = [...employers].sort((a, b) => Number(b.median) - Number(a.median))[0];
  await page.locator("rt-workforce-employers tbody tr").first().getByText(yuan(top.median), { exact: true }).first().waitFor();
  for (const [search, matches] of [
    ["hx-mach", ({ enterprise }) => enterprise === "hx-machinery"],
    ["海曦精机", ({ enterprise }) => enterprise === "hx-machinery"],
    ["温岭", ({ region }) => region === "331081"],
    ["泵业", ({ enterprise = "" }) => enterprise.includes("泵业")],
  ]) {
    await page.locator("rt-workforce-employers #search").fill(search);
    const wanted = employers.filter(matches).length;
    await page.locator("rt-workforce-employers [role=status]").getByText(`${wanted} 个单位`, { exact: true }).waitFor();
    assert.equal((await shown()).length, wanted, search);
  }
  await page.locator("rt-workforce-employers #search").fill("没有这一家");
  await page.locator("rt-workforce-employers").getByText("没有找到").waitFor();
});

test("those whose agreement gives too little are shown as the table has them", async (t) => {
  const { page } = await open(t);
  const { breached } = workforce(sample, DAY).paid;
  await page.locator("rt-workforce-checks summary").click();
  await page.locator("rt-workforce-checks rt-table tbody tr").first().waitFor();
  const lines = sample.split("\n");
  const shown = await cells(page, "rt-workforce-checks");
  assert.deepEqual(shown[0], [yuan(String(breached[0] + 1)), ...lines[breached[0] + 1].split(",")]);
  await page.getByRole("button", { name: /^列出这/ }).click();
  assert.equal(await page.locator("rt-workforce-checks rt-table tbody tr").count(), breached.length);
});

test("one bad row stops nothing: it is told with its line, and the rest is paid", async (t) => {
  const { page, said } = await open(t);
  const good = [worker("1"), worker("2", { level: "技师" })];
  await choose(page, [HEAD, good[0], worker("x", { level: "九级" }), good[1], "3,too,few", ""].join("\n"));
  const { paid } = workforce([HEAD, ...good].join("\n"), DAY);
  const told = await figures(page);
  assert.equal(told.workers, "2");
  assert.equal(told.month, yuan(paid.all.month));
  const wrong = await cells(page, "rt-workforce-wrong");
  assert.deepEqual(wrong.map(([line]) => line), ["3", "5"]);
  assert.ok(wrong[0][1].includes("九级") && wrong[0][2].length > 0, String(wrong[0]));
  await page.getByRole("button", { name: "看是哪几行" }).click();
  assert.equal(await page.evaluate(() => globalThis.deepFocus().textContent), "没有计入的行（2）");
  assert.deepEqual(said(), []);
});

test("what is written out keeps every row in its place, with its pay or the reason", async (t) => {
  const { page } = await open(t);
  const { name, rows, text } = await exported(page);
  assert.equal(name, "样例名册-工资.csv");
  assert.ok(text.startsWith("\ufeff工号,"), "marked as UTF-8 for spreadsheets");
  const lines = sample.trimEnd().split("\n");
  assert.equal(rows.length, lines.length);
  const head = lines[0].split(",").length;
  const { columns, taken } = workforce(sample, DAY);
  const refused = taken.refused.map(({ message }) => message);
  let [sum, met] = [0, 0];
  lines.forEach((line, at) => {
    const [before, [month, year, notes]] = [rows[at].slice(0, head), rows[at].slice(head)];
    assert.equal(before.join(","), line.split(",").slice(0, head).join(","), `row ${at}`);
    if (at === 0) return assert.deepEqual([month, year, notes], ["每月工资（元）", "全年工资（元）", "说明"]);
    if ((columns.flags[at - 1] & 64) !== 0) {
      assert.deepEqual([month, year, notes], ["", "", `没有计入：${refused[met++]}`]);
      return;
    }
    assert.equal(Math.round(Number(month) * 100), columns.amounts[at - 1], `row ${at}`);
    assert.equal(notes.includes("按协议低于法定最低标准"), (columns.flags[at - 1] & 4) !== 0);
    sum += columns.amounts[at - 1];
  });
  assert.equal(met, refused.length);
  assert.equal((await figures(page)).month, yuan(String(sum / 100)));
});

test("a quotation mark that is never closed costs its own row alone, in the totals and in what is written out", async (t) => {
  const { page } = await openWorkforce(t, browser, site);
  const lines = sample.trimEnd().split("\n");
  const broken = lines.with(100, lines[100].replace(/^/, '"'));
  await choose(page, broken.join("\r\n"));
  const { taken } = workforce(broken.join("\r\n"), DAY);
  assert.equal(taken.rows, lines.length - 1);
  await page.locator("rt-workforce").getByText("这一行的引号没有收尾").first().waitFor();
  const { text } = await exported(page);
  const written = text.trimEnd().split("\r\n");
  assert.equal(written.length, lines.length);
  assert.match(written[100], /没有计入：这一行的引号没有收尾/);
  assert.ok(written[101].startsWith(`${lines[101]},`), written[101]);
});

test("tables with tabs and JSON Lines are read, and written out as they came", async (t) => {
  const { page } = await open(t);
  const rows = [worker("1"), worker("2", { level: "九级" })];
  await choose(page, [HEAD, ...rows].join("\n").replaceAll(",", "\t"), { name: "名册.tsv" });
  const tabs = await exported(page);
  assert.equal(tabs.name, "名册-工资.tsv");
  const [head, first, second] = tabs.text.split("\r\n").map((row) => row.split("\t"));
  assert.equal(head.length, 11);
  assert.ok(Number(first[8]) > 0 && second[10].startsWith("没有计入："), String(second));

  const heads = HEAD.split(",");
  const objects = rows.map((row) => JSON.stringify(Object.fromEntries(row.split(",").map((cell, at) => [heads[at], cell]))));
  await choose(page, `${objects[0]}\nnot an object\n${objects[1]}\n`, { name: "workers.jsonl" });
  assert.equal((await figures(page)).workers, "1");
  const lines = await exported(page);
  const told = lines.text.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(told.map((one) => one["工号"] ?? one.text), ["1", "not an object", "2"]);
  assert.equal(told[0]["每月工资（元）"], first[8]);
  assert.ok(told[1]["说明"].startsWith("没有计入：") && told[2]["说明"].startsWith("没有计入："), JSON.stringify(told));
});

test("reading is told as it goes, and stops when it is asked to; the table can be read again", async (t) => {
  const { page, said } = await open(t);
  const before = await figures(page);
  // Made in the page, so that nothing waits for the test: thirty times the sample, ten megabytes.
  const made = await page.evaluate(async (address) => {
    const [head, ...rows] = (await (await fetch(new URL(address, document.baseURI))).text()).trimEnd().split("\n");
    globalThis.table = new File([`${head}\n`, ...Array.from({ length: 30 }, () => `${rows.join("\n")}\n`)], "large.csv");
    return 30 * rows.length;
  }, "workers/workforce.csv");
  const stopped = await page.evaluate(async () => {
    const app = document.querySelector("rt-app");
    const shown = app.shadowRoot.querySelector("rt-workforce");
    const reading = shown.read(globalThis.table);
    await shown.updateComplete;
    const bar = shown.shadowRoot.querySelector("rt-workforce-bar");
    await bar.updateComplete;
    bar.shadowRoot.querySelector("#cancel").click();
    await reading;
    return shown.dataset.state;
  });
  await became(page, "cancelled");
  assert.equal(typeof stopped, "string");
  await page.locator("rt-workforce-bar").getByText("large.csv 没有读完").waitFor();
  await page.locator("rt-workforce-bar").getByText("下面是 样例名册 的结果。").waitFor();
  assert.deepEqual(await figures(page), before, "what was there is still there");
  // What is asked of it is still answered: its worker is started again.
  assert.equal((await exported(page)).rows.length, sample.trimEnd().split("\n").length);

  await page.evaluate(() => {
    const shown = document.querySelector("rt-app").shadowRoot.querySelector("rt-workforce");
    globalThis.told = [];
    const descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(shown), "stage");
    Object.defineProperty(shown, "stage", {
      configurable: true,
      get: () => descriptor.get.call(shown),
      set: (stage) => {
        globalThis.told.push(structuredClone(stage));
        descriptor.set.call(shown, stage);
      },
    });
  });
  await page.getByRole("button", { name: "重新读这份名册" }).click();
  await became(page, "done");
  const told = await page.evaluate(() => globalThis.told);
  const progress = told.filter(({ is, progress }) => is === "reading" && progress).map((stage) => stage.progress);
  assert.ok(progress.length >= 2, JSON.stringify(told));
  for (const [at, { bytes, rows, total }] of progress.entries()) {
    assert.ok(bytes <= total && rows <= made);
    if (at > 0) assert.ok(bytes > progress[at - 1].bytes && rows >= progress[at - 1].rows);
  }
  assert.deepEqual(told.at(-1), { is: "done" });
  const { all } = workforce(sample, DAY).paid;
  assert.equal((await figures(page)).workers, yuan(String(30 * all.workers)));
  assert.deepEqual(said(), []);
});

test("another language while a table is read: the totals are those of that table", async (t) => {
  const { page, said } = await open(t);
  const table = [HEAD, ...Array.from({ length: 150_000 }, (_, at) => worker(at))].join("\n");
  await page.locator("rt-workforce #file").setInputFiles({ name: "large.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByText("正在读 large.csv").waitFor();
  await page.getByText("English").first().click();
  await page.getByText("large.csv: 150,000 rows").waitFor();
  assert.equal((await figures(page)).workers, "150,000");
  assert.equal((await exported(page)).rows.length, 150_001);
  assert.deepEqual(said(), []);
});

test("of two tables chosen one after the other the second is told", async (t) => {
  const { page } = await open(t);
  await page.evaluate(
    async ([head, first, second]) => {
      const shown = document.querySelector("rt-app").shadowRoot.querySelector("rt-workforce");
      shown.day = "2026-11-22";
      await Promise.all([shown.read(new File([`${head}\n${first}\n`.repeat(1)], "one.csv")), shown.read(new File([`${head}\n${second}\n${second}\n`], "two.csv"))]);
    },
    [HEAD, worker("1"), worker("2")],
  );
  await became(page, "done");
  await page.locator("rt-workforce-bar").getByText(/^two\.csv：2 行/).waitFor();
  assert.equal((await figures(page)).workers, "2");
});

test("tables as Chinese spreadsheets save them are read: GB18030, UTF-16 with tabs, a mark before UTF-8", async (t) => {
  const { page } = await open(t);
  // Written by Python's codec: 工号,企业,等级 / 1,澄湾阀门,高级工.
  const gbk = Buffer.from("b9a4bac52cc6f3d2b52cb5c8bcb60d0a312cb3cecde5b7a7c3c52cb8dfbcb6b9a40d0a", "hex");
  await choose(page, gbk);
  await page.getByText("文件是 GB18030（GBK）编码，已按它读。").waitFor();
  assert.equal((await cells(page, "rt-workforce-employers"))[0][0], "澄湾阀门");
  await choose(page, Buffer.from("\ufeff工号\t企业\t等级\r\n1\t澄湾阀门\t高级工\r\n", "utf16le"));
  await page.getByText("文件是 UTF-16 编码，已按它读。").waitFor();
  assert.equal((await cells(page, "rt-workforce-employers"))[0][0], "澄湾阀门");
  await choose(page, "\ufeff工号,企业,等级\r\n1,澄湾阀门,高级工\r\n");
  const { text } = await exported(page);
  assert.equal(text.split("\ufeff").length, 2, "one mark, not two");
});

test("what is no table says what to do, and leaves what was there", async (t) => {
  const { page, said } = await open(t);
  const before = await figures(page);
  const alert = page.locator("rt-workforce-bar [role=alert]");
  await choose(page, Buffer.from("504b0304140000000800", "hex"), { name: "名册.xlsx", state: "refused" });
  assert.match(await alert.innerText(), /名册\.xlsx 没有读入。.*另存为/s);
  await choose(page, "001,甲\n002,乙\n", { state: "refused" });
  assert.match(await alert.innerText(), /第 1 行.*表头.*工号,企业,等级,岗位,入职日期/s);
  assert.ok(await page.locator("rt-workforce-help table").first().isVisible(), "how headings are written is shown");
  await choose(page, "", { state: "refused" });
  await choose(page, "等级,level\n三级,3\n", { state: "refused" });
  assert.match(await alert.innerText(), /两列/);
  await choose(page, `${HEAD}\n`, { state: "empty" });
  await page.getByText("own.csv 只有表头，没有职工。").waitFor();
  assert.deepEqual(await figures(page), before);
  await page.getByText("下面是 样例名册 的结果。").waitFor();
  // A count without an upper end is left out, said so, and refuses nothing else.
  await choose(page, `${HEAD},night-shifts\n${worker("1", { enterprise: "hx-machinery" })},3\n`);
  await page.getByText("「night-shifts」按数量计付而没有封顶").waitFor();
  await page.getByRole("button", { name: "看样例" }).click();
  await became(page, "done");
  assert.deepEqual(await figures(page), before);
  assert.deepEqual(said(), []);
});

test("another day is reckoned for; what is no day says so", async (t) => {
  const { page } = await open(t);
  const own = [HEAD, worker("1"), worker("2", { enterprise: "hx-machinery" })].join("\n");
  await choose(page, own);
  for (const day of ["2027-03-01", "2025-06-30"]) {
    await reckon(page, day);
    assert.equal((await figures(page)).month, yuan(workforce(own, day).paid.all.month), day);
  }
  await page.locator("rt-workforce #day").fill("2026-02-30");
  await page.locator("rt-workforce-bar").getByText("日期看不懂").waitFor();
  assert.equal(await page.locator("rt-workforce #day").getAttribute("aria-invalid"), "true");
});

test("one's own table is still there after a look at one worker; the bar of records is not shown beside it", async (t) => {
  const { page } = await open(t);
  assert.equal(await page.locator("rt-decision-bar").count(), 0);
  await choose(page, [HEAD, worker("1")].join("\n"), { name: "mine.csv" });
  const told = await figures(page);
  await page.getByRole("link", { name: "一名职工" }).click();
  await page.locator("rt-pay-total").waitFor();
  assert.equal(new URL(page.url()).hash.split("?")[0], "#/pay");
  await page.getByRole("link", { name: "一批职工" }).click();
  await became(page, "done");
  assert.equal(new URL(page.url()).hash, "#/pay/workforce", "the view left behind has not changed the address");
  assert.deepEqual(await figures(page), told);
  await page.locator("rt-workforce-bar").getByText(/^mine\.csv：1 行/).waitFor();
});

test("where the engine cannot be fetched the view says so, and works once it can", async (t) => {
  const { page, context, close } = await visit(browser, `${site.url}#/pay`);
  t.after(close);
  await page.locator("rt-pay-total").waitFor();
  const isWorker = /worker-[\w-]+\.js/;
  await context.route(isWorker, (route) => route.abort());
  await page.getByRole("link", { name: "一批职工" }).click();
  await became(page, "failed");
  await page.locator("rt-workforce-bar [role=alert]").getByText("计算程序没有下载成功").waitFor();
  await context.unroute(isWorker);
  await page.getByRole("button", { name: "重新读这份名册" }).click();
  await became(page, "done");
});

test("the keyboard alone: stop at every control, sort, open, write out", async (t) => {
  const { page } = await open(t);
  const reach = async (what) => {
    for (let press = 0; press < 120; press += 1) {
      await page.keyboard.press("Tab");
      const there = await page.evaluate((wanted) => globalThis.deepFocus().matches(wanted), what);
      if (there) return assert.notEqual(await page.evaluate(() => getComputedStyle(globalThis.deepFocus()).outlineStyle), "none", "the focus is seen");
    }
    assert.fail(`${what} is not reached`);
  };
  await reach(".files button");
  await reach("#day");
  await reach("summary");
  await reach("#export");
  await reach(".who summary");
  await page.keyboard.press("Enter");
  await page.locator("rt-workforce-checks rt-table").waitFor();
  await reach("#search");
  await page.keyboard.type("泵业");
  await page.locator("rt-workforce-employers [role=status]").getByText("10 个单位", { exact: true }).waitFor();
  await reach("th button");
  await page.keyboard.press("Enter");
  await page.locator("rt-workforce-employers th[aria-sort]").first().waitFor();
});

test("no request carries a table, and nothing of it is kept", async (t) => {
  const secret = "ZZ-SECRET-4711";
  const { page, requests } = await open(t);
  await choose(page, `${HEAD}\n${worker(secret, { enterprise: secret })}\n`);
  await page.locator("rt-workforce-employers").getByText(secret).first().waitFor();
  for (const { url, method, body } of requests) {
    assert.ok(url.startsWith(site.url) || url.startsWith("blob:"), `asked elsewhere: ${url}`);
    assert.equal(method, "GET");
    assert.ok(!decodeURIComponent(url).includes(secret) && !body.includes(secret), url);
  }
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes(secret));
  await page.getByText("名册只在这台设备上读，不上传").waitFor();
});
