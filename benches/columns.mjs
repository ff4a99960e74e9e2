// A city's examination: the same marks in our columns and in rows for JavaScript written for speed.
import { cite, name, scheme as example } from "./documents.mjs";
import { random } from "./random.mjs";

/** One theory score, twenty criteria by three assessors, a review by the same three, three vetoes on each sheet. */
const ITEMS = [8, 4, 6, 5, 3, 7, 5, 4, 6, 2, 8, 5, 4, 3, 6, 5, 7, 4, 5, 3];
const ASSESSORS = 3;
const VETOES = 3;
const SPREAD = 15;
const HELD = "2026-09-01";

const marks = (id, full, more = {}) => ({ id, title: name(`评分点${id}`), full: String(full), how: { marks: {} }, ...more });
const dispute = { spread_over: String(SPREAD), then: "median" };

/** The scheme both sides grade by. */
export const scheme = example("bench-scheme", {
  parts: [
    { id: "theory", title: name("理论"), marking: marks("theory-mark", 100), pass: { "at-least": "60" } },
    {
      id: "practice",
      title: name("技能"),
      marking: {
        id: "practice-all",
        title: name("技能"),
        full: "100",
        how: { weighted: ITEMS.map((weight, item) => marks(`item-${item}`, 100, { weight: `${weight}%` })) },
      },
      pass: { "at-least": "60" },
      panel: { size_at_least: 3, odd: true },
      combine: { each: "sheet", method: "mean", dispute },
      round: { unit: "0.01", round: "half-up" },
    },
    {
      id: "review",
      title: name("综合评审"),
      marking: marks("review-mark", 100),
      pass: { "at-least": "60" },
      panel: { size_at_least: 3, odd: true },
      combine: { method: "mean", dispute },
      round: { unit: "0.01", round: "half-up" },
    },
  ],
  vetoes: Array.from({ length: VETOES }, (_, nth) => ({
    id: `veto-${nth}`,
    title: name(`否定项${nth}`),
    cite,
    strikes: { part: "practice" },
  })),
});

/** What asks for it in columns. */
export const call = {
  schema: "columns/1",
  held: HELD,
  assessment: { document: scheme.id, assessment: "exam" },
  assessors: Array.from({ length: ASSESSORS }, () => ({ parts: ["practice", "review"] })),
  scored: ["theory"],
};

/** Numbers of a candidate, in the order of our columns: theory, criteria and vetoes of each assessor, review. */
export const WIDTH = 1 + ASSESSORS * ITEMS.length + ASSESSORS * VETOES + ASSESSORS;
const FIRST_VETO = 1 + ASSESSORS * ITEMS.length;
const FIRST_REVIEW = FIRST_VETO + ASSESSORS * VETOES;
const NOT_MARKED = 65535;

/** So many candidates, in rows and in columns. */
export function candidates(count, seed) {
  const dice = random(seed);
  const rows = new Uint16Array(count * WIDTH);
  for (let one = 0; one < count; one += 1) {
    const at = one * WIDTH;
    const skill = dice.whole(45, 90);
    const mark = () => Math.min(10000, Math.max(0, (skill + dice.whole(-12, 12)) * 100 + 50 * dice.whole(0, 1)));
    rows[at] = mark();
    for (let assessor = 0; assessor < ASSESSORS; assessor += 1) {
      const strict = dice.whole(0, 40) === 0 ? 1900 : 0;
      for (let item = 0; item < ITEMS.length; item += 1) rows[at + 1 + assessor * ITEMS.length + item] = Math.max(0, mark() - strict);
      rows[at + FIRST_REVIEW + assessor] = mark();
    }
    if (dice.whole(0, 60) === 0) rows[at + FIRST_VETO + dice.whole(0, ASSESSORS * VETOES - 1)] = 1;
    if (dice.whole(0, 80) === 0) rows[at + dice.whole(0, FIRST_VETO - 1)] = NOT_MARKED;
  }
  const columns = new Uint16Array(rows.length);
  for (let one = 0; one < count; one += 1) for (let column = 0; column < WIDTH; column += 1) columns[column * count + one] = rows[one * WIDTH + column];
  return { count, rows, columns };
}

const WEIGHTS = Int32Array.from(ITEMS);
const [FAIL, PASS, INCOMPLETE, REFUSED] = [0, 1, 2, 3];

/** The same by hand: rows of typed arrays, whole numbers throughout, no object made for a candidate. */
export function byHand({ count, rows }) {
  const states = new Uint8Array(count);
  const scores = new Int32Array(3 * count);
  for (let one = 0; one < count; one += 1) {
    let at = one * WIDTH;
    const theory = rows[at];
    let missing = 0;
    let beyond = 0;
    const a = total(rows, at + 1);
    const b = total(rows, at + 1 + ITEMS.length);
    const c = total(rows, at + 1 + 2 * ITEMS.length);
    const practice = combine(a, b, c, 100);
    if (a < 0 || b < 0 || c < 0) {
      for (let column = at + 1; column < at + FIRST_VETO; column += 1) {
        if (rows[column] === NOT_MARKED) missing = 1;
        else if (rows[column] > 10000) beyond = 1;
      }
    }
    let veto = 0;
    for (let column = at + FIRST_VETO; column < at + FIRST_REVIEW; column += 1) {
      const seen = rows[column];
      if (seen === 1) veto = 1;
      else if (seen === NOT_MARKED) missing = 1;
      else if (seen !== 0) beyond = 1;
    }
    at += FIRST_REVIEW;
    const [d, e, f] = [rows[at], rows[at + 1], rows[at + 2]];
    let reviewMissing = 0;
    if (d > 10000 || e > 10000 || f > 10000) {
      if (d === NOT_MARKED || e === NOT_MARKED || f === NOT_MARKED) reviewMissing = 1;
      if ((d > 10000 && d !== NOT_MARKED) || (e > 10000 && e !== NOT_MARKED) || (f > 10000 && f !== NOT_MARKED)) beyond = 1;
    }
    const review = combine(d, e, f, 1);
    const noTheory = theory === NOT_MARKED;
    if (theory > 10000 && !noTheory) beyond = 1;
    scores[one] = theory > 10000 ? -1 : theory;
    scores[count + one] = missing || beyond ? -1 : practice;
    scores[2 * count + one] = reviewMissing || beyond ? -1 : review;
    const failed = (!noTheory && theory < 6000) || veto || (!missing && practice < 6000) || (!reviewMissing && review < 6000);
    states[one] = beyond ? REFUSED : failed ? FAIL : missing || noTheory || reviewMissing ? INCOMPLETE : PASS;
  }
  return { states, scores };
}

/** The weighted sum of one sheet in ten-thousandths; -1 where a mark is missing or beyond full marks. */
function total(rows, from) {
  let sum = 0;
  let most = 0;
  for (let item = 0; item < 20; item += 1) {
    const mark = rows[from + item];
    if (mark > most) most = mark;
    sum += mark * WEIGHTS[item];
  }
  return most > 10000 ? -1 : sum;
}

/** Mean of three, or the middle one where they are too far apart; hundredths, half up. */
function combine(a, b, c, per) {
  const low = a < b ? (a < c ? a : c) : b < c ? b : c;
  const high = a > b ? (a > c ? a : c) : b > c ? b : c;
  const sum = a + b + c;
  if (high - low > SPREAD * 100 * per) return ((2 * (sum - low - high) + per) / (2 * per)) | 0;
  return ((2 * sum + 3 * per) / (6 * per)) | 0;
}
