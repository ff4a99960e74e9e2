// What the page does with a table of workers by itself: how it is encoded, where its cells end, how it is written out, which files go over.
import assert from "node:assert/strict";
import { test } from "node:test";
import Papa from "papaparse";
import { modules } from "./modules.mjs";

const { cellsOf, cell, chosen, encodingOf, partedBy, rowsOf, Shipping, trimmed, written, yuan } = await modules("workforce", ["cells", "documents", "employers", "encoding", "rows", "write"]);

const bytes = (text) => new TextEncoder().encode(text);
const WORDS = {
  headings: { month: "month", year: "year", hour: "hour", once: "once", notes: "notes" },
  flags: ["open", "raised", "breached", "", "", "", "", ""],
  between: "; ",
  refused: "left out: ",
  untold: "left out",
};

/** A table held as the engine would hold it: its rows, and the bytes they end at. */
function held(head, rows) {
  let at = bytes(head).length;
  const ends = [at, ...rows.map((row) => (at += bytes(row).length))];
  return { table: new Blob([head, ...rows]), ends: Uint32Array.from(ends) };
}
const paid = (flags, month) => ({ measures: [{ per: "month", fen: Uint32Array.from(month) }, { per: "year", fen: Uint32Array.from(month.map(() => 100)) }], flags: Uint8Array.from(flags) });

test("cells end where the engine ends them", () => {
  for (const [row, cells] of [
    ["1,二,3", ["1", "二", "3"]],
    ["", [""]],
    [",", ["", ""]],
    ['"a,b",c', ["a,b", "c"]],
    ['"say ""yes""",""', ['say "yes"', ""]],
    ['it"s,6" wide', ['it"s', '6" wide']],
    ['"two\nlines",x', ["two\nlines", "x"]],
  ]) {
    assert.deepEqual(cellsOf(bytes(row), 0x2c), cells, row);
    assert.deepEqual(Papa.parse(row, { delimiter: "," }).data[0] ?? [""], cells, row);
  }
  assert.equal(partedBy(bytes("a\tb,c\n")), 0x09);
  assert.equal(partedBy(bytes("a;b\n\t")), 0x2c);
  assert.equal(new TextDecoder().decode(trimmed(bytes("\ufeff\r\na,b\r\n"))), "\r\na,b".trim());
});

test("what is added stands below its heading, however many cells a row has", async () => {
  const rows = ["1,hx,3\r\n", "2,hx\r\n", "3,hx,3,4,5\r\n", '\r\n"4,hx,3\n', "5,hx,3"];
  const table = held("\ufeffid,enterprise,level\r\n", rows);
  const blob = await written(table, paid([1 | 2, 64, 64, 64, 0], [123_456, 0, 0, 0, 5]), ["too few", 'too many, "quoted"'], WORDS);
  const text = await blob.text();
  const { data } = Papa.parse(text.trimEnd(), { delimiter: "," });
  assert.deepEqual(data, [
    ["id", "enterprise", "level", "month", "year", "notes"],
    ["1", "hx", "3", "1234.56", "14815.72", "open; raised"],
    ["2", "hx", "", "", "", "left out: too few"],
    ["3", "hx", "3", "", "", 'left out: too many, "quoted"', "4", "5"],
    ['"4,hx,3', "", "", "", "", "left out"],
    ["5", "hx", "3", "0.05", "1.6", ""],
  ]);
});

test("what is added to objects are members of them; what is no object stands as text", async () => {
  const rows = ['{"id":"1"}\n', "{}\n", "[1]\n", "{broken\n"];
  const blob = await written(held("", rows), paid([0, 2, 64, 64], [100, 200, 0, 0]), ["no object", "no JSON"], WORDS);
  const told = (await blob.text()).trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(told, [
    { id: "1", month: "1", year: "13" },
    { month: "2", year: "25", notes: "raised" },
    { text: "[1]", notes: "left out: no object" },
    { text: "{broken", notes: "left out: no JSON" },
  ]);
});

test("a large table is written piece by piece, and comes out whole", async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `${at},${"企业".repeat(at % 9)}\n`);
  const table = held("id,enterprise\n", rows);
  const blob = await written(table, paid(rows.map(() => 0), rows.map((_, at) => at)), [], WORDS);
  const lines = (await blob.text()).trimEnd().split("\r\n");
  assert.equal(lines.length, rows.length + 1);
  lines.slice(1).forEach((line, at) => assert.equal(line, `${rows[at].trimEnd()},${yuan(at)},${yuan(12 * at + 100)},`));
  const some = await rowsOf(table, [59_999, 3]);
  assert.deepEqual(some, { headings: ["id", "enterprise"], rows: [{ row: 59_999, cells: rows[59_999].trimEnd().split(",") }, { row: 3, cells: rows[3].trimEnd().split(",") }] });
});

test("an added cell is text to a spreadsheet, never a formula", () => {
  for (const text of ["=1+1", "+1", "-1", "@x"]) assert.equal(cell(text, 0x2c), `'${text}`);
  assert.equal(cell('a"b', 0x2c), '"a""b"');
  assert.equal(cell("a\tb", 0x09), '"a\tb"');
  assert.equal(cell("a,b", 0x09), "a,b");
});

test("the encoding is told by the first bytes", () => {
  const gbk = Uint8Array.from(Buffer.from("b9a4bac52cc6f3d2b50d0a", "hex"));
  assert.equal(encodingOf(gbk), "gb18030");
  assert.equal(encodingOf(bytes("工号,企业\n")), "utf-8");
  assert.equal(encodingOf(bytes("id,level\n")), "utf-8");
  assert.equal(encodingOf(new Uint8Array()), "utf-8");
  assert.equal(encodingOf(Uint8Array.from([0xff, 0xfe, 0x31, 0x00])), "utf-16le");
  assert.equal(encodingOf(bytes("工号,企业\n").subarray(0, 8)), "utf-8", "cut within a letter");
  const broken = Uint8Array.from([...bytes("工号,企业,等级\n1,"), 0xff, ...bytes(",三级\n")]);
  assert.equal(encodingOf(broken), "utf-8", "one broken letter is a broken row, not another encoding");
  assert.throws(() => encodingOf(Uint8Array.from([0x50, 0x4b, 3, 4])), { code: "workbook" });
});

test("files go over once, those alone that pay asks for, and are forgotten in time", () => {
  const file = (name, schema = "pay-agreement@1") => ({ name, text: `{ "schema": "${schema}", "id": "${name}" }` });
  const [one, two, other] = [file("one"), file("two"), file("catalogue", "catalogue@1")];
  const shipping = new Shipping();
  const first = shipping.pack([[one, other, two]]);
  assert.deepEqual([first.lists[0].list.length, first.sent.files.length, first.sent.only], [2, 2, false]);
  const changed = { ...two, text: `${two.text} ` };
  const second = shipping.pack([[one, two], [one, changed]]);
  assert.deepEqual(second.sent.files.map(([, { text }]) => text), [changed.text]);
  assert.notDeepEqual(second.lists[0], second.lists[1]);
  let sent = 0;
  for (let edit = 0; edit < 100; edit += 1) {
    const { lists, sent: more } = shipping.pack([[one, two], [one, { ...two, text: `${two.text}${edit}` }]]);
    sent = more.only ? more.files.length : sent + more.files.length;
    assert.equal(lists.length, 2);
    assert.ok(sent < 20, "what nobody names any more is forgotten");
  }
  shipping.forget();
  assert.equal(shipping.pack([[one, two]]).sent.files.length, 2);
});

test("employers are found by code or by the names of codes, in either direction", () => {
  const employer = (enterprise, region, workers, month) => ({ enterprise, region, workers, month, year: month, median: month, raised: 0, breached: 0 });
  const all = [employer("hx-machinery", "331083", 3, "900.5"), employer("澜湾泵业", "331081", 10, "1000"), employer(undefined, "331081", 1, "-2")];
  const ask = (more) => chosen(all, { search: "", named: [], by: "workers", down: true, most: 9, ...more }).shown.map(({ workers }) => workers);
  assert.deepEqual(ask({}), [10, 3, 1]);
  assert.deepEqual(ask({ by: "month", down: false }), [1, 3, 10]);
  assert.deepEqual(ask({ search: "HX" }), [3]);
  assert.deepEqual(ask({ search: "温岭", named: ["331081"] }), [10, 1]);
  assert.deepEqual(chosen(all, { search: "", named: [], by: "workers", down: true, most: 1 }), { found: 3, shown: [all[1]] });
});
