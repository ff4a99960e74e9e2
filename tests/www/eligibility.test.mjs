// Who may sit for what: the page says what the engine says, draws the time it counts, and leads to facts that are wanting.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eligibility, numbers, samples, sampleText } from "./engine.mjs";
import { answered, openLevels } from "./levels.mjs";
import { axe, browsing, focused, visit } from "./support.mjs";

const { browser, site } = await browsing();

const LEVELS = samples.filter(({ view }) => view === "levels");
const recordOf = (path) => JSON.parse(sampleText({ path }));
const ELECTRICIAN = recordOf("electrician-with-gaps.json");
const JEWELLERY = recordOf("jewellery-final-year.json");
const TESTER = "jewellery-tester-2023";

const open = (t, options) => openLevels(t, browser, site, options);

/** All words inside an element, through shadow roots. */
const words = (locator) =>
  locator.evaluate((element) => {
    const text = (node) =>
      node.nodeType === Node.TEXT_NODE ? node.data : node.localName === "style" ? "" : [node.shadowRoot, ...node.childNodes].map((each) => (each ? text(each) : "")).join("");
    return text(element);
  });

const statusWords = (english = false) => ({
  held: english ? "Held" : "已持有",
  holds: english ? "May sit now" : "现在可以申报",
  unknown: english ? "Not known" : "情况不明",
  missing: english ? "Something is missing" : "还缺条件",
});
const said = ({ state, from }, english) =>
  state === "not-yet" ? (english ? `May sit from ${from}` : `${from} 起可以申报`) : statusWords(english)[state];
const bare = (text) => text.replace(/^[✓●?→○]\s*/, "").trim();

for (const english of [false, true]) {
  for (const sample of LEVELS) {
    test(`${sample.path}: next level, day and ladder are the engine's (${english ? "English" : "Chinese"})`, async (t) => {
      const { page, said: console } = await open(t, { sample: sample.path, english });
      const record = recordOf(sample.path);
      const lang = english ? "en" : "zh-CN";
      const cards = page.locator("rt-level-next li[data-standard]");
      assert.ok((await cards.count()) > 0, "something useful is shown");
      for (const card of await cards.all()) {
        const standard = await card.getAttribute("data-standard");
        const [answer] = eligibility(record, sample.as_of, { sought: [{ standard }], lang }).standards;
        const next = answer.levels[answer.next];
        const text = await card.innerText();
        assert.ok(text.includes(answer.occupation) && text.includes(next.name), text);
        assert.equal(bare(await card.locator(".state").first().innerText()), said(next.status, english));
        const best = next.routes.find(({ id }) => id === next.best);
        assert.ok(text.includes(best.title), text);
      }
      const shown = await cards.first().getAttribute("data-standard");
      const [answer] = eligibility(record, sample.as_of, { sought: [{ standard: shown }], lang }).standards;
      const rungs = await page.locator("rt-level-standard .rung").evaluateAll((all) => all.map((rung) => [rung.dataset.level, rung.querySelector(".state").textContent]));
      assert.deepEqual(
        rungs.map(([level, state]) => [level, bare(state)]),
        answer.levels.map(({ level, status }) => [level.code, said(status, english)]).reverse(),
      );
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      if (english) assert.doesNotMatch(await words(page.locator("rt-levels")), /申报|计算|依据|已有|编号/);
      assert.deepEqual(console(), []);
    });
  }
}

test("every route of a level is shown with its sentences, its clause behind one tap, and its papers", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  const [standard] = eligibility(ELECTRICIAN, "2026-09-01", { sought: [{ standard: "electrician-2018" }] }).standards;
  const answer = eligibility(ELECTRICIAN, "2026-09-01", { sought: [{ standard: "electrician-2018" }] });
  for (const level of standard.levels) {
    await page.locator(`.rung[data-level="${level.level.code}"]`).click();
    await page.locator("h3#level").getByText(level.name).waitFor();
    for (const route of level.routes) {
      const shown = page.locator(`details.route[data-route="${route.id}"]`);
      if ((await shown.getAttribute("open")) === null) await shown.locator("summary").first().click();
      const text = await words(shown);
      const sentences = (condition) => [condition.reason.text, ...(condition.parts ?? []).flatMap(sentences)];
      for (const sentence of route.conditions.flatMap(sentences)) assert.ok(text.includes(sentence), `${sentence} in ${text}`);
      for (const { name, at_hand } of route.conditions.flatMap(({ evidence = [] }) => evidence)) {
        assert.ok(text.includes(`${name}（${at_hand ? "已有" : "还没有"}）`), name);
      }
      const clause = shown.locator("rt-level-route > rt-level-clause").last();
      await clause.locator("summary").click();
      assert.ok((await words(clause)).includes(answer.citations[route.citations[0]].text));
    }
  }
});

test("the picture draws the periods counted, the event, the months and the day they are full; the table says the same", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  const [standard] = eligibility(ELECTRICIAN, "2026-09-01", { sought: [{ standard: "electrician-2018" }] }).standards;
  const level = standard.levels[standard.next];
  const clock = level.routes.find(({ id }) => id === level.best).conditions.flatMap(({ clocks = [] }) => clocks)[0];
  const timeline = page.locator("rt-level-timeline").first();
  const label = await timeline.locator("svg[role=img]").getAttribute("aria-label");
  assert.ok(label.includes(`${clock.months} / ${clock.needed} 个月`) && label.includes(clock.full_on), label);
  const labels = (await timeline.locator("svg[role=img] text").allTextContents()).join("\n");
  for (const day of [clock.event, clock.full_on, "2026-09-01"]) assert.ok(labels.includes(day), `${day} in ${labels}`);
  assert.equal(await timeline.locator("svg[role=img] .counted").count(), clock.periods.length);
  assert.equal(await timeline.locator("svg[role=img] .planned").count(), 1, "what goes on is drawn apart");
  // Bars stand in the order of their days and end at the day asked for.
  const bars = await timeline.locator("svg[role=img] .counted").evaluateAll((all) => all.map((bar) => [Number(bar.getAttribute("x")), Number(bar.getAttribute("width"))]));
  const now = Number(await timeline.locator("svg[role=img] line.now").last().getAttribute("x1"));
  const [lastX, lastWidth] = bars.at(-1);
  assert.ok(Math.abs(lastX + lastWidth - now) < 1, "the period that goes on is counted up to the day asked for");
  assert.ok(bars[0][0] + bars[0][1] < bars[1][0], "a gap in work is a gap in the picture");
  await timeline.locator("summary").click();
  const rows = await timeline.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].slice(0, 2).map((cell) => cell.textContent)));
  assert.deepEqual(rows, clock.periods.map(({ from, until }) => [from, until ?? "仍在继续"]));
});

test("where every level above those held still wants something, the lowest of them is named with what it wants; only the highest held has none above", async (t) => {
  const pathway = recordOf("pathway.json");
  const { page } = await open(t, { record: pathway });
  const card = page.locator('rt-level-next li[data-standard="electrician-2018"]');
  const expect = async (record, code) => {
    if (record !== pathway) await page.evaluate((text) => document.querySelector("rt-app").store.take(text), JSON.stringify(record));
    await answered(page);
    const day = await page.evaluate(() => document.querySelector("rt-app").store.asOf);
    const [answer] = eligibility(record, day, { sought: [{ standard: "electrician-2018" }] }).standards;
    assert.equal(answer.next, undefined);
    const next = answer.levels.find(({ level }) => level.code === code);
    const text = await card.innerText();
    assert.ok(text.includes(next.name) && !text.includes("最高一级"), text);
    assert.equal(bare(await card.locator(".state").innerText()), "还缺条件");
    const { conditions } = next.routes.find(({ id }) => id === next.best);
    for (const { reason } of conditions.filter(({ status }) => status.state !== "holds")) assert.ok(text.includes(reason.text), `${reason.text} in ${text}`);
    await card.getByRole("button").click();
    assert.equal(await page.locator(`.rung[data-level="${code}"]`).getAttribute("aria-pressed"), "true");
  };
  await expect(pathway, "2");
  await expect(recordOf("forty-achievements.json"), "3");

  // The highest level held: nothing is above it.
  const top = pathway.achievements.map((each) => ("certificate" in each ? { certificate: { ...each.certificate, level: { ...each.certificate.level, code: "1" } } } : each));
  await page.evaluate((text) => document.querySelector("rt-app").store.take(text), JSON.stringify({ ...pathway, achievements: top }));
  await answered(page);
  assert.match(await card.innerText(), /最高一级也已持有/);
});

test("the copy of a lower certificate is not the paper a higher one is asked for by", async (t) => {
  const { page } = await open(t, { record: recordOf("pathway.json") });
  await page.locator('rt-level-next li[data-standard="electrician-2018"] button').click();
  await page.locator('.rung[data-level="1"]').click();
  await page.locator("h3#level").getByText("一级").waitFor();
  const papers = page.locator('details.route[data-route="1"] .papers');
  assert.match(await papers.innerText(), /证书原件或复印件（还没有）/);
  // Of the level below, the certificate it asks for is held, and its copy is there.
  await page.locator('.rung[data-level="2"]').click();
  await page.locator("h3#level").getByText("二级").waitFor();
  assert.match(await words(page.locator('details.route[data-route="2"]')), /证书原件或复印件（已有）/);
});

test("another day is decided anew, as the engine decides it", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  await page.locator("#as-of").fill("2027-05-05");
  await answered(page);
  const [standard] = eligibility(ELECTRICIAN, "2027-05-05", { sought: [{ standard: "electrician-2018" }] }).standards;
  assert.equal(standard.levels[standard.next].status.state, "holds");
  assert.equal(bare(await page.locator("rt-level-next .state").first().innerText()), "现在可以申报");
  await page.locator("#as-of").fill("2027-05-04");
  await answered(page);
  assert.equal(bare(await page.locator("rt-level-next .state").first().innerText()), "2027-05-05 起可以申报");
});

test("the day is read in any way it is written; one that is none is refused in words, and the day before stays", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  const box = page.locator("#as-of");
  const day = () => page.evaluate(() => document.querySelector("rt-app").store.asOf);
  for (const [written, read] of [["2028.1.2", "2028-01-02"], ["2028年1月3日", "2028-01-03"], ["２０２８-０１-０４", "2028-01-04"], ["20280105", "2028-01-05"]]) {
    await box.fill(written);
    await answered(page);
    assert.equal(await day(), read);
    await box.blur();
    assert.equal(await box.inputValue(), read);
  }
  for (const written of ["2028-02-30", "2028.1", "45950"]) {
    await box.fill(written);
    await page.getByText("日期看不懂，仍按原来的计算日。").waitFor();
    assert.equal(await day(), "2028-01-05");
    assert.equal(await box.inputValue(), written);
  }
});

test("a fact that is not known is named, and its place in the record is one tap away", async (t) => {
  const { born, declares, ...rest } = JEWELLERY;
  const record = { ...rest, achievements: rest.achievements.filter((each) => !("certificate" in each)) };
  const { page } = await open(t, { record });
  const state = async () => bare(await page.locator('.rung[data-level="5"] .state').innerText());
  const status = (asked) => eligibility(asked, "2026-09-01", { sought: [{ standard: TESTER }] }).standards[0].levels[0].status;
  await page.locator('.rung[data-level="5"]').click();
  assert.equal(await state(), said(status(record)));
  const route = page.locator("details.route").filter({ hasText: "年满 16 周岁" });
  await route.getByRole("button", { name: "去填写出生日期" }).click();
  await page.waitForFunction(() => globalThis.deepFocus().id === "born");
  await page.keyboard.type(born);
  await answered(page);
  assert.equal(await state(), said(status({ ...record, born })));
  await route.getByRole("button", { name: "去声明" }).click();
  await page.waitForFunction(() => globalThis.deepFocus().type === "checkbox");
  const box = page.locator("rt-learner").getByLabel("从事或拟从事本职业或相关职业工作");
  await box.check();
  await answered(page);
  assert.equal(status({ ...record, born, declares }).state, "holds");
  assert.equal(await state(), "现在可以申报");
  const written = await page.evaluate(() => document.querySelector("rt-app").store.record);
  assert.deepEqual([written.born, written.declares], [born, declares]);
});

test("work whose occupation is not stated leads to that field of that entry", async (t) => {
  const record = {
    schema: "record@1",
    id: "silent",
    achievements: [
      { work: { id: "g1", name: "电工", occupation: "6-31-01-03", from: "2024-01-01" } },
      { work: { id: "g2", name: "机修班", from: "2018-01-01", until: "2023-12-31" } },
    ],
  };
  const { page } = await open(t, { record });
  await page.locator('.rung[data-level="4"]').click();
  await page.getByRole("button", { name: "去填写《机修班》的职业（代码）" }).first().click();
  await page.waitForFunction(() => globalThis.deepFocus().id === "occupation");
  assert.ok(await focused(page, "rt-achievement-form"));
  await page.keyboard.type("6-31-01-03");
  await answered(page);
  const record2 = structuredClone(record);
  record2.achievements[1].work.occupation = "6-31-01-03";
  const level = eligibility(record2, "2026-09-01", { sought: [{ standard: "electrician-2018" }] }).standards[0].levels[1];
  assert.equal(bare(await page.locator('.rung[data-level="4"] .state').innerText()), said(level.status));
});

test("the form states what eligibility asks of titles, schooling, work, certificates", async (t) => {
  const record = {
    schema: "record@1",
    id: "form",
    achievements: [
      { title: { id: "t1", name: "助理工程师" } },
      { schooling: { id: "s1", name: "高职", level: "associate" } },
      { work: { id: "w1", name: "实习", from: "2025-01-01" } },
      { certificate: { id: "c1", name: "电工", kind: "skill-level" } },
    ],
  };
  const { page } = await open(t, { record });
  await page.getByRole("button", { name: "填写", exact: true }).click();
  const editor = page.locator("rt-record-editor");
  const entry = (at) => editor.locator(".item").nth(at).click();
  const form = editor.locator("rt-achievement-form");
  await entry(0);
  await form.getByLabel("对应的职业（代码，可多个）").fill("6-31-01-03，6-20-01-01");
  await form.getByLabel("对应的职业（代码，可多个）").blur();
  await entry(1);
  await form.getByLabel("专业名称").fill("电气自动化技术");
  await form.getByLabel("入学日期").fill("2024-09-01");
  await form.getByLabel("预计毕业日期").fill("2027-06-30");
  await form.getByText("更多项目").click();
  await form.getByRole("button", { name: "添加评估论证" }).click();
  await form.getByLabel("评估机构").fill("省职业技能评价中心");
  await form.getByLabel("培养目标等级").selectOption("3");
  await form.getByLabel("评估日期").fill("2025-05-01");
  await entry(2);
  await form.getByLabel("种类").selectOption("internship");
  await form.getByText("手头的证明材料（0 种）").click();
  await form.getByLabel("单位证明").check();
  await entry(3);
  await form.getByText("更多项目").click();
  await form.getByLabel("工种").fill("电工");
  await answered(page);
  const written = await page.evaluate(() => document.querySelector("rt-app").store.record.achievements);
  assert.deepEqual(written[0].title.occupations, ["6-31-01-03", "6-20-01-01"]);
  const { schooling } = written[1];
  assert.deepEqual([schooling.programme_name, schooling.entered, schooling.expected], ["电气自动化技术", "2024-09-01", "2027-06-30"]);
  assert.deepEqual(schooling.evaluations, [{ by: "省职业技能评价中心", goal: { ladder: "skill-level", code: "3" }, date: "2025-05-01" }]);
  assert.deepEqual([written[2].work.kind, written[2].work.evidence], ["internship", ["employer-letter"]]);
  assert.equal(written[3].certificate.specialty, "电工");
  const refused = await page.evaluate(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-levels").refused);
  assert.deepEqual(refused, [], "the engine takes what the form wrote");
});

test("numbers are held against their certificates, in the engine's words and never harsher", async (t) => {
  const record = structuredClone(ELECTRICIAN);
  record.achievements[1].certificate.number = "NO-SUCH-RULE-1";
  record.achievements[2].certificate.level.code = "3";
  const certificates = record.achievements.flatMap(({ certificate }) => certificate ?? []);
  const { checks } = numbers(certificates, "2026-09-01");
  assert.deepEqual(checks.map(({ outcome }) => outcome), ["not-recognised", "contradicts"]);
  const { page } = await open(t, { record });
  const shown = page.locator("rt-level-numbers");
  for (const { certificate, outcome, reasons } of checks) {
    const text = await words(shown.locator(`[data-certificate="${certificate}"]`));
    assert.ok(text.includes(outcome === "contradicts" ? "不一致" : "认不出"), text);
    for (const reason of reasons) assert.ok(text.includes(reason.text), text);
  }
  const all = await words(page.locator("rt-levels"));
  assert.match(all, /不一致/);
  assert.doesNotMatch(all, /伪|假证|造假/);
});

test("any other standard is one choice away, marked where its text was seen in part; a specialty narrows the levels", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  const survey = eligibility(ELECTRICIAN, "2026-09-01");
  const options = page.locator("rt-levels select#standard option");
  assert.deepEqual((await options.evaluateAll((all) => all.map(({ value }) => value))).sort(), survey.standards.map(({ standard }) => standard).sort());
  await page.locator("select#standard").selectOption(TESTER);
  await page.locator("rt-level-standard h2").filter({ hasText: "贵金属首饰与宝玉石检测员" }).waitFor();
  await page.locator("rt-level-standard h2 .mark").getByText("条文不全").waitFor();
  const specialty = await page.locator("select#specialty option").nth(1).getAttribute("value");
  await page.locator("select#specialty").selectOption(specialty);
  const [answer] = eligibility(ELECTRICIAN, "2026-09-01", { sought: [{ standard: TESTER, specialty }] }).standards;
  await page.waitForFunction((count) => {
    const view = document.querySelector("rt-app").shadowRoot.querySelector("rt-levels").shadowRoot.querySelector("rt-level-standard");
    return view.shadowRoot.querySelectorAll(".rung").length === count;
  }, answer.levels.length);
});

test("a record with nothing of the kind is told so, and what to add", async (t) => {
  const { page } = await open(t, { record: { schema: "record@1", id: "empty" } });
  await page.getByText("档案里还没有与本站所载职业标准有关的").waitFor();
  await page.getByRole("button", { name: "填写工作、证书或学历" }).click();
  await page.locator("rt-record-editor").waitFor();
});

test("a record that is wrong is told so, and the last answer stays", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  await page.evaluate((text) => document.querySelector("rt-app").store.take(text, { typed: true }), JSON.stringify({ ...ELECTRICIAN, born: "1991-13-40" }));
  await page.locator("rt-levels .note").getByText("档案里有要改的地方").waitFor();
  assert.ok(await page.locator("rt-level-next li").first().isVisible());
});

test("the view is fetched when it is opened, with the record and the day of the view of credits", async (t) => {
  const { page, close, requests } = await visit(browser, site.url);
  t.after(close);
  await page.locator("rt-result").waitFor();
  const before = requests.length;
  await page.locator("#as-of").fill("2026-10-01");
  await page.getByRole("link", { name: "技能等级" }).click();
  await answered(page);
  assert.ok(requests.slice(before).some(({ url }) => url.endsWith(".js")), "its code came with the tap");
  assert.equal(await page.locator("#as-of").inputValue(), "2026-10-01");
  assert.equal(await page.evaluate(() => document.querySelector("rt-app").shadowRoot.querySelector("rt-levels").answer.survey.record), recordOf(samples[0].path).id);
  await page.locator("rt-levels .samples button").first().click();
  await page.locator(`rt-level-next li[data-standard="electrician-2018"]`).waitFor();
});

test("the keyboard alone: to the conditions, up the ladder, into a clause", async (t) => {
  const { page } = await open(t, { record: ELECTRICIAN });
  const reach = async (selector) => {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => globalThis.deepFocus().matches(wanted), selector)) return;
    }
    assert.fail(`${selector} is not reached`);
  };
  await reach("rt-level-next button, li[data-standard] button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => globalThis.deepFocus().localName === "h2");
  await reach('.rung[data-level="2"]');
  const outline = await page.evaluate(() => getComputedStyle(globalThis.deepFocus()).outlineStyle);
  assert.equal(outline, "solid", "the focus is seen");
  await page.keyboard.press("Enter");
  await page.locator("rt-level-standard h3#level").getByText("二级/技师").waitFor();
  await reach("rt-level-clause summary, summary");
  await page.keyboard.press("Enter");
  await page.locator("rt-level-standard blockquote").first().waitFor();
});

for (const [english, colorScheme, viewport] of [
  [false, "light", { width: 390, height: 844 }],
  [true, "dark", { width: 390, height: 844 }],
  [true, "light", { width: 820, height: 1180 }],
  [false, "dark", { width: 1440, height: 900 }],
]) {
  test(`axe finds nothing and nothing runs off the side: ${english ? "English" : "Chinese"}, ${colorScheme}, ${viewport.width} px`, { timeout: 170_000 }, async (t) => {
    const { page, said: console } = await open(t, { english, colorScheme, viewport });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const { path } of [...LEVELS, samples[0]]) {
      await page.locator("select#sample").selectOption(path);
      await answered(page);
      for (const summary of await page.locator("rt-level-standard summary").all()) if (await summary.isVisible()) await summary.click();
      assert.deepEqual(await axe(page), [], path);
      assert.ok((await wide()) <= 0, `${path}: ${await wide()} px too wide`);
      assert.deepEqual(await page.evaluate(() => globalThis.smallTargets()), []);
    }
    await page.locator("select#sample").selectOption(LEVELS[0].path);
    await answered(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.ok((await wide()) <= 0, `${await wide()} px too wide at twice the size`);
    assert.deepEqual(console(), []);
  });
}
