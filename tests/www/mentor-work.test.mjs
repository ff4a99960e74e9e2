// A mentor's work by itself: changes and their undoing, files that meet, points, tables that leave the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { modules } from "./modules.mjs";

const sample = (name) => JSON.parse(readFileSync(new URL(`../../www/sessions/${name}.json`, import.meta.url), "utf8"));

const m = await modules("mentor", ["session/work", "session/history", "session/merge", "session/versions", "revision/kept", "revision/corrected", "session/read", "scheme/points", "scheme/leaves", "results", "exact", "numbers", "findings"]);

const begin = () => ({ session: sample("motor-control-halfway"), beside: { "01": { sex: "男" } } });
const OF = { candidate: "06", part: "practice", assessor: "m1" };

/** Every kind of change, one after the other. */
const changes = () => [
  (work) => m.mark(work, OF, "tools", { deductions: [] }),
  (work) => m.mark(work, OF, "tools", { deductions: [{ deduction: "tool-misuse", times: 2 }] }),
  (work) => m.mark(work, OF, "tools", undefined),
  (work) => m.veto(work, OF, "damage", true),
  (work) => m.veto(work, OF, "damage", false),
  (work) => m.sign(work, OF, true),
  (work) => m.note(work, OF, "线号不清"),
  (work) => m.absent(work, "07", "practice", true),
  (work) => m.score(work, "07", "theory", "78.5"),
  (work) => m.enrol(work, [{ id: "91", name: "新一", beside: { sex: "女" } }, { id: "92", name: "新二", beside: {} }]),
  (work) => m.leave(work, { lines: [{ line: 3, cells: { name: "王五" } }], numbered: false, keepIdentity: false }),
  (work) => m.leave(work, { lines: [], numbered: false, keepIdentity: false }),
  (work) => m.withdraw(work, "01"),
  (work) => m.withdraw(work, "05"),
  (work) => m.appoint(work, { id: "m1", name: "梁师傅", role: "examiner" }),
  (work) => m.appoint(work, { id: "m9", name: "新师傅" }),
  (work) => m.announce(work, "cut", "55"),
  (work) => m.average(work, "theory", { mean: "61.5", taken: "2026-11-20" }),
  (work) => m.relate(work, "07", "m1", "relative"),
  (work) => m.relate(work, "07", "m1", undefined),
  (work) => m.measure(work, "07", "time", "33.5"),
  (work) => m.issue(work, "海曦精机（虚构）", "2026-11-30"),
  (work) => m.numbered(work, new Map([["01", "Y0001"], ["02", "Y0002"]])),
  (work) => m.numbered(work, new Map([["01", ""], ["02", ""]])),
  (work) => m.issue(work, "", ""),
];

test("undoing everything gives the beginning back, and redoing everything the end", () => {
  let work = begin();
  const steps = [];
  const states = [work];
  for (const change of changes()) {
    const next = change(work);
    steps.push(m.difference("x", work, next));
    work = next;
    states.push(work);
  }
  // As the device keeps them: through a structured clone.
  const kept = structuredClone(steps);
  const end = work;
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    work = m.step(work, kept[at], "undo");
    assert.deepEqual(work, states[at], `undoing ${at}`);
  }
  for (const change of kept) work = m.step(work, change, "redo");
  assert.deepEqual(work, end);
});

test("a change that changes nothing is known as such", () => {
  const work = begin();
  assert.ok(m.changesNothing(m.difference("x", work, work)));
  assert.ok(!m.changesNothing(m.difference("x", work, m.sign(work, OF, true))));
});

test("what is marked anew has to be signed anew", () => {
  const signed = m.sign(begin(), OF, true);
  assert.equal(m.sheetOf(signed, OF).signed, true);
  assert.equal(m.sheetOf(m.mark(signed, OF, "tools", { deductions: [] }), OF).signed, false);
});

test("files that agree join without a question, whichever comes first", () => {
  const whole = sample("motor-control-class");
  const only = (id) => ({ ...whole, assessors: whole.assessors.filter((each) => each.id === id), sheets: whole.sheets.filter(({ assessor }) => assessor === id) });
  const [first, ...others] = whole.assessors.map(({ id }) => only(id));
  for (const order of [others, [...others].reverse()]) {
    let work = { session: first, beside: {} };
    for (const other of order) {
      const merge = m.compare(work.session, other);
      assert.deepEqual(merge.conflicts, []);
      assert.equal(merge.joins.sheets, other.sheets.length);
      work = m.settle(work, merge, new Map());
    }
    const sheets = (session) => session.sheets.map((sheet) => JSON.stringify(sheet)).sort();
    assert.deepEqual(sheets(work.session), sheets(whole));
    assert.equal(work.session.assessors.length, whole.assessors.length);
  }
});

test("a file merged with itself changes nothing", () => {
  const session = sample("motor-control-class");
  const merge = m.compare(session, structuredClone(session));
  assert.deepEqual(merge.conflicts, []);
  assert.deepEqual(merge.joins, { assessors: 0, candidates: 0, sheets: 0 });
  assert.ok(m.alike(m.settle({ session, beside: {} }, merge, new Map()).session, session));
});

test("every difference is put to the mentor, and holds as decided", () => {
  const ours = begin();
  const theirs = structuredClone(ours.session);
  theirs.held = "2026-11-21";
  theirs.candidates[1].name = "沈嘉宁";
  theirs.assessors[0].grade = { ladder: "assessor-grade", code: "senior-examiner" };
  const sheet = theirs.sheets.find((each) => each.candidate === "01" && each.assessor === "m2");
  sheet.marks[0].given = { deductions: [{ deduction: "wrong-connection", times: 4 }] };
  const merge = m.compare(ours.session, theirs);
  assert.deepEqual(merge.conflicts.map(({ kind }) => kind), ["held", "assessor", "candidate", "sheet"]);
  const all = (side) => m.settle(ours, merge, new Map(merge.conflicts.map((each) => [m.conflictKey(each), side]))).session;
  assert.ok(m.alike(all("ours"), ours.session));
  assert.ok(m.alike(all("theirs"), theirs));
});

test("two assessors who share an id by accident are kept apart, with the sheets of both", () => {
  const ours = begin();
  const theirs = structuredClone(ours.session);
  theirs.assessors = [{ id: "m1", name: "另一位师傅", role: "enterprise-mentor" }];
  theirs.sheets = theirs.sheets.filter(({ assessor }) => assessor === "m1");
  const merge = m.compare(ours.session, theirs);
  const { session } = m.settle(ours, merge, new Map([["assessor\nm1", "apart"]]));
  assert.equal(session.assessors.find(({ name }) => name === "另一位师傅").id, "m1-2");
  assert.equal(session.sheets.filter(({ assessor }) => assessor === "m1-2").length, theirs.sheets.length);
  assert.equal(session.sheets.length, ours.session.sheets.length + theirs.sheets.length);
});

test("a file that holds one sheet twice puts every version to the mentor", () => {
  const ours = begin();
  const theirs = structuredClone(ours.session);
  const at = theirs.sheets.findIndex((each) => each.candidate === "01" && each.assessor === "m2");
  const [second, third] = [2, 3].map((times) => ({ ...structuredClone(theirs.sheets[at]), marks: [{ criterion: "wiring", given: { deductions: [{ deduction: "wrong-connection", times }] } }] }));
  theirs.sheets.push(second, structuredClone(second), third);
  const merge = m.compare(ours.session, theirs);
  assert.deepEqual(merge.conflicts.map(({ kind, versions }) => [kind, versions.map(({ id }) => id)]), [["sheet", ["ours", "theirs", "theirs-2"]]]);
  const kept = (side) => m.settle(ours, merge, new Map([[m.conflictKey(merge.conflicts[0]), side]])).session.sheets;
  const of = (sheets) => sheets.filter((each) => m.keyOf(each) === m.keyOf(second));
  assert.deepEqual(of(kept("ours")), [ours.session.sheets[at]]);
  assert.deepEqual(of(kept("theirs")), [second]);
  assert.deepEqual(of(kept("theirs-2")), [third]);
  assert.equal(kept("theirs-2").length, ours.session.sheets.length);
  // Held twice here already: joining any file is the way to choose.
  const doubled = { ...ours, session: { ...ours.session, sheets: [...ours.session.sheets, second] } };
  assert.deepEqual(m.compare(doubled.session, ours.session).conflicts.map(({ versions }) => versions.map(({ id }) => id)), [["ours", "ours-2"]]);
  // Two people under one id: their versions do not meet ours, but still each other.
  const stranger = { ...theirs, assessors: [{ id: "m2", name: "另一位" }], candidates: [], sheets: [second, third] };
  const met = m.compare(ours.session, stranger);
  const sheet = met.conflicts.find(({ kind }) => kind === "sheet");
  assert.deepEqual(m.versionsIn(sheet, met, true).map(({ sheet: each }) => each), [second, third]);
  const apart = m.settle(ours, met, new Map([["assessor\nm2", "apart"], [m.conflictKey(sheet), "theirs-2"]])).session.sheets;
  assert.deepEqual(apart, [...ours.session.sheets, { ...third, assessor: "m2-2" }]);
  assert.deepEqual(m.doubled({ ...ours.session, candidates: [{ id: "01" }, { id: "01" }] }), ["01"]);
});

test("an empty sheet gives way to a marked one without a question", () => {
  const ours = begin();
  const theirs = structuredClone(ours.session);
  const [first] = ours.session.sheets;
  const emptied = { ...ours, session: { ...ours.session, sheets: [{ ...first, marks: [], signed: false }, ...ours.session.sheets.slice(1)] } };
  const merge = m.compare(emptied.session, theirs);
  assert.deepEqual(merge.conflicts, []);
  assert.deepEqual(m.settle(emptied, merge, new Map()).session.sheets[0], first);
});

test("session files that are none are refused by what they are", () => {
  assert.throws(() => m.sessionOf("{"), { why: "not-json" });
  assert.throws(() => m.sessionOf('{"schema":"record@1","id":"a"}'), { why: "not-session" });
  assert.throws(() => m.sessionOf('{"schema":"session@1","id":"a","held":"2026-01-01","assessment":{"document":"d"}}'), { why: "incomplete" });
  const session = sample("four-raters");
  assert.deepEqual(m.sessionOf(m.textOfSession(session)), session);
});

test("typed marks: decimals, full-width digits, the step and the most", () => {
  assert.deepEqual(m.readPoints("８.５", "10"), { points: "8.5" });
  assert.deepEqual(m.readPoints("10.", "10"), { points: "10" });
  assert.deepEqual(m.readPoints("10.01", "10"), { fault: "too-high" });
  assert.deepEqual(m.readPoints("8.25", "10", "0.5"), { fault: "off-step" });
  for (const text of ["", "-1", "1e3", "8.123", "八"]) assert.deepEqual(m.readPoints(text, "10"), { fault: "not-number" }, text);
});

test("quick steps take off exactly, never below nothing", () => {
  assert.equal(m.lowered(undefined, "20", "5"), "15");
  assert.equal(m.lowered({ mark: "0.3" }, "20", "0.1"), "0.2");
  assert.equal(m.lowered({ mark: "3" }, "20", "5"), "0");
  assert.deepEqual(m.quickSteps({ full: "20" }), ["5", "2", "1"]);
  assert.deepEqual(m.quickSteps({ full: "2", step: "0.5" }), ["1", "0.5"]);
});

test("results leave as CSV that no spreadsheet runs", () => {
  const csv = m.csvOf({ head: ["姓名", "差"], rows: [['=HYPERLINK("x")', "-3.5"], ["＋86", "@x"], ['甲,"乙"', "-1+2"]], basis: ["[1] 办法 · 六", ""] }, "依据");
  assert.ok(csv.startsWith("\ufeff姓名,差,依据\r\n"));
  assert.deepEqual(csv.slice(1).trim().split("\r\n").slice(1), [`"'=HYPERLINK(""x"")",-3.5,[1] 办法 · 六`, "'＋86,'@x,", `"甲,""乙""",'-1+2,`]);
});

test("a fraction is shown with its decimal and marked as not exact", () => {
  assert.equal(m.spoken("263/3"), "263/3 ≈ 87.67");
  assert.equal(m.spoken("87.8"), "87.8");
});

test("one name under two ids is asked about: one person's sheets meet, two people's stay apart", () => {
  const ours = begin();
  const { name } = ours.session.assessors[0];
  const theirs = structuredClone(ours.session);
  theirs.assessors = [{ ...theirs.assessors[0], id: "m-other" }];
  theirs.sheets = theirs.sheets.filter(({ assessor }) => assessor === "m1").map((sheet) => ({ ...sheet, assessor: "m-other" }));
  const merge = m.compare(ours.session, theirs);
  assert.deepEqual(merge.conflicts.map(({ kind, ours: one }) => [kind, one.name]), [["namesake", name]]);
  const one = m.compare(ours.session, m.known(theirs, "m-other", "m1"));
  assert.deepEqual(one.conflicts, []);
  assert.ok(m.alike(m.settle(ours, one, new Map()).session, ours.session));
  const two = m.settle(ours, merge, new Map([["namesake\nm-other", "apart"]])).session;
  assert.equal(two.assessors.filter((each) => each.name === name).length, 2);
});

test("numbers are kept without an issuer, and a date without one", () => {
  const work = m.numbered(begin(), new Map([["01", "Y1"]]));
  assert.deepEqual(work.session.issue.numbers, [{ candidate: "01", number: "Y1" }]);
  assert.deepEqual(m.issue(work, "", "").session.issue.numbers, [{ candidate: "01", number: "Y1" }]);
  assert.equal(m.issue(begin(), "", "2026-12-01").session.issue.issued, "2026-12-01");
});

test("a pasted column of numbers goes down, two columns to whom they name", () => {
  const all = ["01", "02", "03"];
  assert.equal(m.pasted("Y1", all, "01"), undefined);
  assert.deepEqual([...m.pasted("Ｙ1\nY2\n", all, "02")], [["02", "Y1"], ["03", "Y2"]]);
  assert.deepEqual([...m.pasted("03\tY3\n99\tY9\n01\t张三\tY1", all, "02")], [["03", "Y3"], ["01", "Y1"]]);
  const held = (candidate, number) => ({ candidate, name: `名${candidate}`, certificate: { number } });
  assert.deepEqual([...m.twice([held("01", "Y1"), held("02", "Y2"), held("03", "Y1"), held("04")])], [["03", "名01"], ["01", "名03"]]);
});

test("what is wrong in a file is told with whose sheet it is", () => {
  const session = sample("motor-control-class");
  const assessment = JSON.parse(readFileSync(new URL("../../www/policies/schemes/demo-motor-control.json", import.meta.url), "utf8")).assessments[0];
  const where = (path) => m.whereOf({ place: { path } }, session, assessment, (text) => text?.zh ?? "");
  assert.equal(where("$.session.sheets[0].marks[1].given"), "周一鸣（01） · 技能操作 · 梁师傅（示例） · 布线工艺");
  assert.equal(where("$.session.candidates[1]"), "吴桂芳（02）");
  assert.equal(where("$.session.sheets[999]"), "");
  assert.equal(where(undefined), "");
});

test("a part whose panel others fill by themselves is not mine; one that is open to all is", () => {
  const parts = (name) => JSON.parse(readFileSync(new URL(`../../www/policies/schemes/${name}.json`, import.meta.url), "utf8")).assessments[0].parts;
  const mine = (name, role) => parts(name).map((part) => m.partIsFor(part, role));
  assert.deepEqual(mine("demo-internship", "enterprise-mentor"), [false, true]);
  assert.deepEqual(mine("demo-internship", "school-teacher"), [true, false]);
  assert.deepEqual(mine("demo-motor-control", "school-teacher"), [true]);
  assert.deepEqual(mine("low-voltage-electrician", "enterprise-mentor"), [true, true]);
});

test("a row says what is missing where it was begun, and nothing more where it was not", () => {
  const told = (text, code = text) => ({ reason: { code, facts: {}, text }, citations: [] });
  const part = (more) => ({ part: "p", standing: "incomplete", reasons: [told("缺一份", "sheets-missing"), told("等一等", "part-waits")], ...more });
  const candidate = (more) => ({ candidate: "01", result: "incomplete", reasons: [told("不全")], parts: [part(more)], totals: [], grants: [] });
  const graded = { assessment: { parts: [{ id: "p", title: "实操", criteria: [] }], totals: [] }, citations: [], candidates: [candidate({}), candidate({ sheets: [{}] })] };
  const words = { columns: {}, outcomes: {}, partStandings: {} };
  const { rows } = m.resultTable(graded, { candidates: [] }, words, String);
  assert.deepEqual(rows.map((row) => row.at(-1)), ["不全", "不全 缺一份"]);
});

test("what several judge differently is neither met nor not", () => {
  const w = { met: "达到", notMet: "未达到" };
  assert.deepEqual(["0", "5", "10/3"].map((score) => m.metOrNot(score, "5", w)), ["未达到", "达到", "10/3 ≈ 3.33"]);
});
