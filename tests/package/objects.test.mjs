// An object goes in by the fast way only where the fast way says all of it; the answer never shows which way it went.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as glue from "../../pkg/core/rongtong.js";
import { answerSync, loadPoliciesSync } from "../../pkg/node.js";
import { cases } from "./corpus.mjs";

const [{ files, calls }] = cases;
const [call] = calls;
/** The call with a value in the place of the day it asks about. */
const asking = (value) => ({ ...call, as_of: value });

test("written down or gone through, a call is answered alike", () => {
  for (const { name, files, calls } of cases) {
    loadPoliciesSync(files);
    for (const call of calls) assert.deepEqual(glue.answerWritten(JSON.stringify(call)), glue.answer(call), name);
  }
});

class Day {
  #day = "2026-01-01";
  toJSON() {
    return this.#day;
  }
}

const endless = {};
endless.again = endless;

const ODD = {
  "no number": asking(NaN),
  "infinity": asking(-Infinity),
  "a number that is not exact": asking(2 ** 53),
  "a big whole number": asking(10n),
  "a function": asking(() => "2026-01-01"),
  "a symbol": asking(Symbol("day")),
  "a date": asking(new Date(0)),
  "something that writes itself": asking(new Day()),
  "a list with a hole": asking([, "2026-01-01"]),
  "a missing value": asking(undefined),
  "a set": asking(new Set(["2026-01-01"])),
  "bytes": asking(new Uint8Array(3)),
  "half a character": asking("\ud800"),
  "itself": asking(endless),
  "an object without a prototype": Object.assign(Object.create(null), call),
  "a map": new Map(Object.entries(call)),
  "nothing": undefined,
};

for (const [name, odd] of Object.entries(ODD)) {
  test(`${name} is answered or refused as going through it finds`, () => {
    loadPoliciesSync(files);
    assert.deepEqual(answerSync(odd), glue.answer(odd));
  });
}

test("what JSON would leave out or make up is refused", () => {
  loadPoliciesSync(files);
  for (const name of ["no number", "a function", "a date", "a set", "something that writes itself"]) {
    assert.equal(answerSync(ODD[name]).schema, "refusal/1", name);
  }
});
