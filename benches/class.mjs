// A class of fifty: our whole explained answer beside json-rules-engine, which only decides pass or fail.
import { Engine } from "json-rules-engine";
import { cite, name, scheme as example } from "./documents.mjs";
import { random } from "./random.mjs";

const CANDIDATES = 50;
const CRITERIA = 20;
const ASSESSORS = 3;
const HELD = "2026-09-01";

const marks = (id, full) => ({ id, title: name(`评分点${id}`), full: String(full), how: { marks: {} } });
const panel = { size_at_least: ASSESSORS, odd: true };
const round = { unit: "0.01", round: "half-up" };
const criteria = Array.from({ length: CRITERIA }, (_, nth) => `item-${nth}`);

/** Theory out of 100, twenty criteria of 5 by three assessors, a review by the same three; every part at 60. */
export const scheme = example("bench-class", {
  parts: [
    { id: "theory", title: name("理论"), marking: marks("theory-mark", 100), pass: { "at-least": "60" } },
    {
      id: "practice",
      title: name("技能"),
      marking: { id: "practice-all", title: name("技能"), full: "100", how: { sum: criteria.map((id) => marks(id, 5)) } },
      pass: { "at-least": "60" },
      panel,
      combine: { each: "sheet", method: "mean" },
      round,
    },
    { id: "review", title: name("综合评审"), marking: marks("review-mark", 100), pass: { "at-least": "60" }, panel, combine: { method: "mean" }, round },
  ],
  vetoes: [{ id: "live", title: name("带电作业"), cite, strikes: { part: "practice" } }],
});

/** A class with marks in halves around the pass mark. */
export function session(seed) {
  const dice = random(seed);
  const sheets = [];
  const candidates = [];
  for (let nth = 0; nth < CANDIDATES; nth += 1) {
    const id = `candidate-${nth}`;
    const skill = dice.whole(45, 90);
    const near = (full) => String(Math.min(2 * full, Math.max(0, Math.round((2 * full * (skill + dice.whole(-12, 12))) / 100))) / 2);
    candidates.push({ id, scores: [{ of: "theory", score: near(100) }] });
    for (let assessor = 0; assessor < ASSESSORS; assessor += 1) {
      const sheet = (part, given, vetoes) => ({ candidate: id, part, assessor: `assessor-${assessor}`, signed: true, marks: given, vetoes });
      const given = criteria.map((criterion) => ({ criterion, given: { mark: near(5) } }));
      sheets.push(sheet("practice", given, dice.whole(0, 80) === 0 ? ["live"] : []));
      sheets.push(sheet("review", [{ criterion: "review-mark", given: { mark: near(100) } }], []));
    }
  }
  const assessors = Array.from({ length: ASSESSORS }, (_, nth) => ({ id: `assessor-${nth}` }));
  return { schema: "session@1", id: "bench", held: HELD, assessment: { document: scheme.id, assessment: "exam" }, assessors, candidates, sheets };
}

export const call = (seed) => ({ schema: "grade/1", session: session(seed) });

/** Rounded to hundredths, half up; sums of halves are exact in floats. */
const rounded = (sum) => Math.floor((200 * sum + ASSESSORS) / (2 * ASSESSORS)) / 100;

/** The rules as a user of the library writes them: facts worked out from the marks when a rule asks. */
export function peer() {
  const engine = new Engine();
  const mean = (part) => async (_, almanac) => {
    const sheets = await almanac.factValue(part);
    return rounded(sheets.reduce((sum, { marks: given }) => sum + given.reduce((all, mark) => all + Number(mark.given.mark), 0), 0));
  };
  engine.addFact("practice", mean("practiceSheets"));
  engine.addFact("review", mean("reviewSheets"));
  engine.addFact("marked", async (_, almanac) => {
    const [practice, review] = [await almanac.factValue("practiceSheets"), await almanac.factValue("reviewSheets")];
    const whole = (sheets, count) => sheets.length === ASSESSORS && sheets.every((sheet) => sheet.signed && sheet.marks.length === count);
    return whole(practice, CRITERIA) && whole(review, 1);
  });
  engine.addFact("vetoes", async (_, almanac) => (await almanac.factValue("practiceSheets")).reduce((sum, sheet) => sum + sheet.vetoes.length, 0));
  const reaches = (fact) => ({ fact, operator: "greaterThanInclusive", value: 60 });
  engine.addRule({
    conditions: { all: [{ fact: "marked", operator: "equal", value: true }, { fact: "vetoes", operator: "equal", value: 0 }, reaches("theory"), reaches("practice"), reaches("review")] },
    event: { type: "pass" },
  });
  return async ({ session: { candidates, sheets } }) => {
    const by = new Map(candidates.map(({ id }) => [id, { practice: [], review: [] }]));
    for (const sheet of sheets) by.get(sheet.candidate)[sheet.part].push(sheet);
    const results = [];
    for (const { id, scores } of candidates) {
      const { practice, review } = by.get(id);
      const { events } = await engine.run({ theory: Number(scores[0].score), practiceSheets: practice, reviewSheets: review });
      results.push(events.length > 0 ? "pass" : "fail");
    }
    return results;
  };
}
