// A class list as it comes from a spreadsheet: each row is understood, or refused with its reasons.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { modules } from "./modules.mjs";

const list = (name) => JSON.parse(readFileSync(new URL(`../../www/policies/code-lists/${name}.json`, import.meta.url), "utf8")).codes;
const ladder = { codes: list("skill-level") };

const intake = await modules("mentor/intake", ["table", "columns", "roster", "level", "group", "day", "identity"]);

/** An invented identity number with its check digit. */
function number(region, born, serial) {
  const body = `${region}${born.replaceAll("-", "")}${serial}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return body + "10X98765432"[[...body].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0) % 11];
}
const WOMAN = number("331081", "2006-03-15", "002");
const MAN = number("331081", "2005-11-02", "017");

function read(text, { level, known = [], groups = [], keepIdentity = true } = {}) {
  const cells = intake.cellsOf(text);
  const columns = intake.columnsOf(cells);
  const around = { words: new intake.LevelWords("skill-level", ladder.codes), known: new Map(known), groups: new intake.GroupWords(groups, list("candidate-group")), keepIdentity, ...(level && { level: { ladder: "skill-level", code: level } }) };
  return { columns, rows: intake.roster(intake.linesOf(cells, columns), around, columns.at.id === undefined) };
}
const codes = (row) => row.refused.map(({ code }) => code);
const notes = (row) => row.notes.map(({ code }) => code);

test("headings in other words, a title above them, full-width digits and spaced names are understood", () => {
  const { columns, rows } = read(
    `海曦精机 2026 年考核名单\t\t\t\t\n序号\t*考号\t考生姓名（必填）\t身份证号码\t工作单位\n1\t０１２\t张　三\t${WOMAN}\t一车间\n2\t013\t欧阳 小明\t${MAN.toLowerCase()}\t二车间\n`,
  );
  assert.equal(columns.head, 1);
  assert.deepEqual(rows.map(codes), [[], []]);
  assert.deepEqual(rows.map(({ line }) => line), [3, 4]);
  assert.deepEqual(rows[0].entry, { id: "012", name: "张三", unit: "一车间", beside: { identity: WOMAN } });
  assert.equal(rows[1].entry.name, "欧阳小明");
});

test("quoted cells keep their tabs, line breaks and quotation marks", () => {
  const { rows } = read('准考证号\t姓名\t单位\n"01"\t"王\n芳"\t"海曦""精机""\t一厂"\n');
  assert.equal(rows[0].entry.name, "王芳");
  assert.equal(rows[0].entry.unit, '海曦"精机" 一厂');
});

test("an open quotation mark refuses the list instead of swallowing rows", () => {
  assert.throws(() => intake.cellsOf('准考证号,姓名\n01,"王芳\n02,李强\n'), { why: "quotes" });
});

test("merged cells below a unit or level mean the same; below an id or a name the row is refused", () => {
  const { rows } = read("准考证号\t姓名\t单位\t等级\n01\t甲一\t一厂\t五级\n02\t乙二\t\t\n\t丙三\t\t\n04\t\t\t\n");
  assert.deepEqual(rows.map(codes), [[], [], ["id-missing"], ["name-missing"]]);
  assert.deepEqual(notes(rows[1]), ["merged", "merged"]);
  assert.equal(rows[1].entry.unit, "一厂");
  assert.deepEqual(rows[1].entry.beside.level, { ladder: "skill-level", code: "5" });
});

test("a number that stands twice, or is on the list already, is refused and names the other", () => {
  const { rows } = read("准考证号,姓名\n01,甲一\n01,乙二\n07,丙三\n", { known: [["07", "丁四"]] });
  assert.deepEqual(rows.map(codes), [[], ["id-twice"], ["id-known"]]);
  assert.equal(rows[1].refused[0].other, "2");
  assert.equal(rows[2].refused[0].other, "丁四");
});

test("a good row is kept whatever its neighbours are", () => {
  const { rows } = read("准考证号,姓名,等级\n01,,九级\n02,乙二,四级\n,,\n02,丙三,四级\n");
  assert.deepEqual(rows.map(({ entry }) => entry?.name), [undefined, "乙二", undefined]);
});

for (const [text, code] of [["五级", "5"], ["五级/初级工", "5"], ["初级工", "5"], ["5", "5"], ["５级", "5"], ["五级（初级工）", "5"], ["一级/高级技师", "1"], ["高级技师", "1"], ["L3", "3"], ["学徒工", "apprentice"]]) {
  test(`level ${text} is ${code}`, () => {
    assert.deepEqual(new intake.LevelWords("skill-level", ladder.codes).read(text), { level: { ladder: "skill-level", code } });
  });
}

test("a level that names two, none, or another than the session's is refused", () => {
  const { rows } = read("准考证号,姓名,等级\n01,甲一,五级/中级工\n02,乙二,九级\n03,丙三,四级\n04,丁四,三级/高级工\n", { level: "3" });
  assert.deepEqual(rows.map(codes), [["level-contradicts"], ["level-unknown"], ["level-other"], []]);
});

for (const [text, day, doubt] of [
  ["2025.10", "2025-10"],
  ["2025年10月", "2025-10"],
  ["2025-10-18", "2025-10-18"],
  ["2025/1/8", "2025-01-08"],
  ["2025年10月18日", "2025-10-18"],
  ["20251018", "2025-10-18"],
  ["2025-10-18 00:00:00", "2025-10-18"],
  ["45948", "2025-10-18", "serial"],
  ["2025.1", "2025-01", "month-cut"],
]) {
  test(`${text} is ${day}`, () => assert.deepEqual(intake.readDay(text), doubt ? { day, doubt } : { day }));
}
for (const text of ["2025.13", "2025-02-30", "十月", "99999999", "1", "2025-"]) {
  test(`${text} is no day`, () => assert.equal(intake.readDay(text), undefined));
}

test("identity numbers: check digit, length, birthday, old ones, and those a spreadsheet has ruined", () => {
  const wrong = `${WOMAN.slice(0, 17)}${WOMAN[17] === "1" ? "2" : "1"}`;
  const faults = [WOMAN, wrong, WOMAN.slice(0, 15), "12345", number("331081", "2006-02-30", "002"), "3.30781E+17"].map(intake.identityFault);
  assert.deepEqual(faults, [undefined, "identity-check", "identity-old", "identity-shape", "identity-day", "identity-lost"]);
});

test("any one digit changed, or two neighbours swapped, is noticed", () => {
  for (let at = 0; at < 17; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const changed = WOMAN.slice(0, at) + digit + WOMAN.slice(at + 1);
      if (changed !== WOMAN) assert.notEqual(intake.identityFault(changed), undefined, changed);
    }
    const swapped = WOMAN.slice(0, at) + WOMAN[at + 1] + WOMAN[at] + WOMAN.slice(at + 2);
    if (swapped !== WOMAN) assert.notEqual(intake.identityFault(swapped), undefined, swapped);
  }
});

test("sex and day of birth have to fit the identity number", () => {
  const { rows } = read(`准考证号\t姓名\t性别\t身份证号\t出生日期\n01\t甲一\t男\t${WOMAN}\t2006.03\n02\t乙二\t男\t${MAN}\t2005-11-03\n03\t丙三\t女\t\t2006.03\n`);
  assert.deepEqual(rows.map(codes), [["sex-differs"], ["born-differs"], []]);
});

test("identity numbers are dropped unless they are wanted, and masked when shown", () => {
  const text = `准考证号,姓名,身份证号\n01,甲一,${WOMAN}\n`;
  assert.deepEqual(read(text, { keepIdentity: false }).rows[0].entry.beside, {});
  assert.equal(read(text).rows[0].entry.beside.identity, WOMAN);
  assert.equal(intake.masked(WOMAN), `3310**********${WOMAN.slice(-4)}`);
});

test("without headings only what cannot be mistaken is taken", () => {
  const { columns, rows } = read(`A01\t甲一\t${WOMAN}\nA02\t乙二\t${MAN}\n`);
  assert.deepEqual(columns.at, { id: 0, name: 1, identity: 2 });
  assert.deepEqual(rows.map(({ entry }) => entry.id), ["A01", "A02"]);
});

test("a list without numbers gets some, and says so", () => {
  const { rows } = read("姓名\n甲一\n乙二\n", { known: [["1", "丙三"]] });
  assert.deepEqual(rows.map(({ entry }) => entry.id), ["2", "3"]);
  assert.deepEqual(rows.map(notes), [["id-given"], ["id-given"]]);
});

test("columns of no known meaning are named", () => {
  assert.deepEqual(read("准考证号,姓名,爱好,姓名\n01,甲一,下棋,甲一\n").columns.unused, ["爱好", "姓名"]);
});

test("files: UTF-8 with and without mark, UTF-16, GB18030; a workbook is refused by name", () => {
  const text = "准考证号,姓名\n01,张三\n";
  const gb = new Uint8Array([0xd7, 0xbc, 0xbf, 0xbc, 0xd6, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x30, 0x31, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x0a]);
  assert.equal(intake.decoded(new TextEncoder().encode(text)), text);
  assert.equal(intake.decoded(gb), text);
  assert.equal(intake.decoded(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))), text);
  assert.equal(read(intake.decoded(new TextEncoder().encode(`\ufeff${text}`))).rows[0].entry.name, "张三");
  assert.throws(() => intake.decoded(new Uint8Array([0x50, 0x4b, 3, 4])), { why: "workbook" });
  assert.throws(() => intake.decoded(new Uint8Array([0xff, 0x80, 0xff])), { why: "encoding" });
});

test("groups are read as the scheme calls them, and one it does not know is refused", () => {
  const { rows } = read("准考证号\t姓名\t组别\n01\t张三\t职工组\n02\t李四\t\n03\t王五\t学 生\n04\t赵六\t外宾\n", { groups: ["worker", "student"] });
  assert.deepEqual(rows.map(({ entry }) => entry?.group), ["worker", "worker", "student", undefined]);
  assert.deepEqual(codes(rows[3]), ["group-unknown"]);
  assert.equal(read("准考证号\t姓名\t组别\n01\t张三\t甲组\n").rows[0].entry.group, "甲组");
  assert.deepEqual(notes(read("准考证号\t姓名\n01\t张三\n", { groups: ["worker"] }).rows[0]), ["group-missing"]);
});

test("a row that stays behind keeps what it had from above, and gets a number that is free", () => {
  const text = "姓名\t单位\t出生日期\n张三\t一车间\t\n李四\t\t2001.13\n王五\t二车间\t\n";
  const { rows } = read(text);
  const left = intake.staying(rows, ({ entry }) => entry).map(({ line, cells }) => ({ line, cells: { ...cells, born: "2001.12" } }));
  const around = { words: new intake.LevelWords("skill-level", ladder.codes), known: new Map(rows.filter(({ entry }) => entry).map(({ entry }) => [entry.id, entry.name])), groups: new intake.GroupWords([], []), keepIdentity: false };
  const [mended] = intake.roster(left, around, true);
  assert.equal(mended.entry.unit, "一车间");
  assert.deepEqual([...around.known.keys(), mended.entry.id], ["1", "3", "2"]);
});

test("a line that adds up is no candidate", () => {
  assert.equal(read("准考证号\t姓名\n01\t张三\n合计\t1 人\n").rows.length, 1);
});

test("remarks below a list are no candidates: their text is told, and nothing is carried into them", () => {
  const { rows } = read("序号\t准考证号\t姓名\t等级\n1\t01\t张三\t五级\n填表人：王某\t\t\t\n\t注：等级按申报表\t\t\n\t填表日期：2026.11\t审核：李某\t\n7\t\t\t\n");
  assert.deepEqual(rows.map(codes), [[], ["no-candidate"], ["no-candidate"], ["no-candidate"], ["no-candidate"]]);
  assert.deepEqual(rows.slice(1).map(({ refused }) => refused[0].found), ["填表人:王某", "注:等级按申报表", "填表日期:2026.11 审核:李某", "7"]);
  assert.deepEqual(rows.slice(1).map(notes), [[], [], [], []]);
  // Where rows are numbered a remark takes none.
  assert.deepEqual(read("姓名\n填表人：王某\n张三\n").rows.map(({ entry }) => entry?.id), [undefined, "1"]);
});

test("a cell mended in a row that stayed is carried down anew; one carried from a row that went stays", () => {
  const { rows } = read("准考证号\t姓名\t单位\t等级\n01\t甲一\t一厂\t五级\n02\t乙二\t\t七级\n03\t丙三\t\t\n04\t丁四\t二厂\t\n");
  assert.deepEqual(rows.map(codes), [[], ["level-unknown"], ["level-unknown"], ["level-unknown"]]);
  const left = intake.staying(rows, ({ entry }) => entry);
  assert.deepEqual(left.map(({ cells }) => [cells.unit, cells.level]), [["一厂", "七级"], ["一厂", ""], ["二厂", ""]]);
  const around = { words: new intake.LevelWords("skill-level", ladder.codes), known: new Map([["01", "甲一"]]), groups: new intake.GroupWords([], []), keepIdentity: false };
  const mended = intake.roster([{ ...left[0], cells: { ...left[0].cells, level: "五级" } }, ...left.slice(1)], around, false);
  assert.deepEqual(mended.map(({ entry }) => entry?.beside.level?.code), ["5", "5", "5"]);
});

test("rows that stay behind keep no identity number that is in order, unless one is wanted", () => {
  const wrong = `${MAN.slice(0, 17)}${MAN[17] === "1" ? "2" : "1"}`;
  const { rows } = read(`准考证号,姓名,身份证号\n01,,${WOMAN}\n02,乙二,${wrong}\n`, { keepIdentity: false });
  assert.deepEqual(intake.withoutIdentities(intake.staying(rows, ({ entry }) => entry), rows).map(({ cells }) => cells.identity), ["", wrong]);
});
