// The rows of the benchmark: what is measured, against what bar.
import * as classroom from "./class.mjs";
import * as columns from "./columns.mjs";
import { compareCall, policies, recognitionCall } from "./documents.mjs";
import * as eligibility from "./eligibility.mjs";
import * as highs from "./highs.mjs";
import { alternate, median, verdict, worst } from "./measure.mjs";
import * as ours from "./ours.mjs";
import * as page from "./page.mjs";
import * as pay from "./pay.mjs";
import { shipped, sizes } from "./size.mjs";
import { instance, problem } from "./workload.mjs";
import * as workforce from "./workforce.mjs";
import * as zen from "./zen.mjs";

const SMALL = { records: 40, targets: 40, rules: 120, shape: "real" };
const LARGE = { records: 120, targets: 60, rules: 360, shape: "real" };
const HARD = [[40, 40], [80, 50], [120, 60]].map(([records, targets]) => ({ records, targets, rules: 3 * records, shape: "adversarial" }));

/** So many instances of one or several shapes, in turn, from hold-out seeds. */
const make = (shapes, count, seed) => Array.from({ length: count }, (_, index) => instance({ ...shapes[index % shapes.length], seed: seed + index }));

/** Solver against solver on the same problems, each held in its own memory. */
function solveOnly(shapes, count, seed) {
  return alternate(make(shapes, count, seed).map(problem), {
    ours: { prepare: ours.prepare, run: ours.solve, dispose: ours.dispose },
    peer: { prepare: highs.prepare, run: highs.solve, dispose: highs.dispose },
    check: (answer, peer) => verdict(answer, peer),
  });
}

const proofValue = ({ proof }) => ({
  proved: proof.status === "proved",
  credits: Math.round(Number(proof.value.credits) * 100),
  consumed: proof.value.consumed,
  grade: proof.value.grades,
});

/** Object in, explained decision as an object out; the policies are resident. */
function wholeAnswer(shape, count, seed) {
  return alternate(make([shape], count, seed), {
    ours: {
      prepare: (one) => {
        load(policies([one]));
        return recognitionCall(one);
      },
      run: ours.answerSync,
    },
    peer: { prepare: (one) => highs.prepare(problem(one)), run: highs.solve, dispose: highs.dispose },
    check: (answer, peer) => verdict(proofValue(answered(answer).decision), peer),
  });
}

/** One learner before 72 programmes, explained; the peer solves the first of them. */
function compareMany(count, seed) {
  const learners = make([SMALL], count, seed).map((first, learner) => [
    first,
    ...Array.from({ length: 71 }, (_, index) => instance({ ...SMALL, seed: seed + 1000 * (learner + 1) + index, learner: first.records })),
  ]);
  return alternate(learners, {
    ours: {
      prepare: (programmes) => {
        load(policies(programmes));
        return compareCall(programmes[0]);
      },
      run: ours.answerSync,
    },
    peer: { prepare: ([first]) => highs.prepare(problem(first)), run: highs.solve, dispose: highs.dispose },
    check: (answer) => {
      const found = answered(answer).comparison.rows.length;
      if (found !== 72) throw new Error(`the comparison holds ${found} programmes instead of 72`);
      return "equal";
    },
  });
}

/** All candidates at once, marks already in our memory as they are in the peer's. */
function cityExamination(count, seed) {
  load([{ name: "scheme.json", text: JSON.stringify(columns.scheme) }]);
  const sessions = Array.from({ length: 5 }, (_, nth) => columns.candidates(count, seed + nth));
  const same = (a, b) => a.length === b.length && a.every((value, at) => value === b[at]);
  return alternate(sessions, {
    ours: {
      prepare: (session) => {
        ours.reserveMarksSync(session.columns.length).set(session.columns);
        return session;
      },
      // What was written stays; only the view of it may be gone.
      run: (session) => ours.gradeColumnsSync(columns.call, ours.reserveMarksSync(session.columns.length), session.count),
    },
    peer: { prepare: (session) => session, run: columns.byHand },
    check: (answer, peer) => {
      answered(answer);
      if (!same(answer.states, peer.states) || !same(answer.scores, peer.scores)) throw new Error("the two examinations differ");
      return "equal";
    },
  });
}

/** Workers of a city that the rules engine pays; its time is scaled up from theirs. */
const ZEN_SAMPLE = 1000;

/** All workers of a city at once, in our memory as in the peer's; what employers pay is worked out before, as the peer's tables are. */
async function cityWorkforce(count, seed) {
  const rules = workforce.rules(seed);
  load(workforce.documents(rules));
  const { plan } = answered(ours.layPayColumnsSync(workforce.call(rules)));
  const held = workforce.tables(rules);
  const cities = Array.from({ length: 5 }, (_, nth) => workforce.workers(count, seed + 1 + nth));
  const own = {
    prepare: (city) => {
      const room = ours.reserveWorkersSync(plan, city.count);
      [city.employer, city.level, city.post].forEach((column, nth) => room.codes.set(column, nth * city.count));
      room.days.set(city.hired);
      return city;
    },
    // What was written stays; only the view of it may be gone.
    run: (city) => {
      const room = ours.reserveWorkersSync(plan, city.count);
      return ours.payColumnsSync(plan, room.codes, room.days, city.count);
    },
  };
  const against = (peer, check) => alternate(cities, { ours: own, peer, check: (answer, other, city) => (check(answer, other, city), "equal") });
  const typed = await against({ prepare: (city) => city, run: (city) => workforce.byHand(city, held) }, workforce.compare);
  const objects = await against({ prepare: workforce.objects, run: (rows) => workforce.withObjects(rows, rules) }, workforce.compareObjects);
  const engine = await against(zen.peer(rules, ZEN_SAMPLE), (_, wages, city) => zen.compare(rules, city, wages));
  ours.dropPayColumnsSync(plan);
  return { typed, objects, engine: { ...engine, peer: engine.peer.map((took) => (took * count) / ZEN_SAMPLE) } };
}

/** A class, object in and explained answer out; the peer decides pass or fail from the same marks and tells no reason. */
function classOfFifty(count, seed) {
  load([{ name: "scheme.json", text: JSON.stringify(classroom.scheme) }]);
  return alternate(Array.from({ length: count }, (_, nth) => classroom.call(seed + nth)), {
    ours: { prepare: (call) => call, run: ours.answerSync },
    peer: { prepare: (call) => call, run: classroom.peer() },
    check: (answer, peer) => {
      const found = answered(answer).grading.candidates.map(({ result }) => result);
      if (found.length !== peer.length || found.some((result, at) => result !== peer[at])) throw new Error("the two classes differ");
      return "equal";
    },
  });
}

/** One person before every standard; the peer decides thirty, from facts it is given. */
async function everyLevel(times) {
  load(eligibility.policies());
  const thirty = await eligibility.preparePeer();
  return alternate(Array.from({ length: times }, () => eligibility.call), {
    ours: { prepare: (call) => call, run: ours.answerSync },
    peer: { prepare: () => undefined, run: thirty },
    check: (answer) => {
      const levels = answered(answer).eligibility.standards.reduce((sum, standard) => sum + standard.levels.length, 0);
      if (levels !== eligibility.LEVELS) throw new Error(`${levels} levels were decided instead of ${eligibility.LEVELS}`);
      return "decided";
    },
  });
}

/** A city's table through the page; what it tells is what the package says of the same table. */
async function cityPage(count, seed) {
  const rules = workforce.rules(seed);
  const csv = workforce.csv(workforce.workers(count, seed + 1), rules);
  const documents = workforce.documents(rules);
  // The lists of codes are those that ship.
  const agreements = documents.filter(({ text }) => JSON.parse(text).schema === "pay-agreement@1");
  const result = await page.measure({ documents: agreements, csv, times: 5 });
  const { day, rows, refused, all } = result.told;
  load(documents);
  ours.beginWorkforceSync(day, "zh-CN");
  ours.feedWorkforceSync(new TextEncoder().encode(csv));
  answered(ours.finishWorkforceSync());
  const paid = answered(ours.payWorkforceSync("zh-CN"));
  ours.dropWorkforceSync(paid.plan);
  if (rows !== count || refused !== 0 || JSON.stringify(all) !== JSON.stringify(paid.all)) throw new Error(`the page told ${JSON.stringify(result.told)} instead of ${JSON.stringify(paid.all)}`);
  return { ...result, verdicts: { equal: result.ours.length } };
}

/** One worker's pay with every reason and every next raise, under all that ships; the peer looks up one wage in one table. */
async function oneWorker(times) {
  load(pay.policies());
  const peer = pay.lookUp();
  const against = (workers) => alternate(workers, {
    ours: { prepare: pay.calls, run: (calls) => calls.map(ours.answerSync) },
    peer,
    check: ([paid, raises], wage) => {
      if (answered(paid).pay.periods.length === 0 || answered(raises).raises.steps === undefined) throw new Error("a worker has no pay");
      if (wage.length !== 1) throw new Error(`the peer found ${wage.length} wages instead of one`);
      return "answered";
    },
  });
  const repeated = (workers) => Array.from({ length: times }, () => workers).flat();
  const told = (worker) => JSON.stringify(pay.calls(worker).map(ours.answerSync)).length;
  const most = [...pay.workers].sort((a, b) => told(b) - told(a)).slice(0, 1);
  return { ...(await against(repeated(pay.workers))), most: await against(repeated(most)) };
}

function load(files) {
  const report = ours.loadPoliciesSync(files);
  if (report.schema !== "policies/1") throw new Error(`a generated policy was refused: ${JSON.stringify(report.diagnostics[0])}`);
}
function answered(answer) {
  if (answer.schema === "refusal/1") throw new Error(`a generated call was refused: ${JSON.stringify(answer.diagnostics[0])}`);
  return answer;
}

const timed = ({ ours: own, peer, verdicts }, figure, bar) => ({ ours: figure(own), peer: median(peer), unit: "ms", bar, instances: own.length, ...verdicts });

/** Rows that later issues add go here. */
export const ROWS = {
  "solve-40": {
    work: "40 achievements, 120 rules: solve only",
    measure: async (seed) => [{ row: "solve-40", ...timed(await solveOnly([SMALL], 100, seed), median, 1 / 80) }],
  },
  "answer-40": {
    work: "the same, whole answer explained, object in and out",
    measure: async (seed) => [{ row: "answer-40", ...timed(await wholeAnswer(SMALL, 100, seed), median, 1 / 25) }],
  },
  "solve-120": {
    work: "120 achievements, 360 rules: solve only; median, and worst of 200",
    measure: async (seed) => {
      const result = await solveOnly([LARGE], 200, seed);
      return [
        { row: "solve-120", ...timed(result, median, 1 / 60) },
        { row: "solve-120-worst", ...timed(result, worst, 1) },
      ];
    },
  },
  adversarial: {
    work: "equal credits, several sources, tight caps, 120 to 360 eligible: our worst",
    measure: async (seed) => [{ row: "adversarial", ...timed(await solveOnly(HARD, 60, seed), worst, 1 / 40) }],
  },
  "compare-72": {
    work: "72 programmes for one learner, explained; the peer solves one",
    measure: async (seed) => [{ row: "compare-72", ...timed(await compareMany(10, seed), median, 1) }],
  },
  "grade-columns": {
    work: "a city's examination: 100,000 candidates, 20 criteria by 3 assessors, 3 parts; the peer is typed-array JavaScript",
    measure: async (seed) => [{ row: "grade-columns", ...timed(await cityExamination(100_000, seed), median, 1 / 4) }],
  },
  "pay-columns": {
    work: "a city's workforce: 481,500 workers of 3,913 enterprises, sums by enterprise and level; the peer is typed-array JavaScript, then objects, then zen native, which looks up the base wage of 1,000 of them one after the other, scaled up",
    measure: async (seed) => {
      const { typed, objects, engine } = await cityWorkforce(481_500, seed);
      return [
        { row: "pay-columns", ...timed(typed, median, 1 / 2) },
        { row: "pay-columns-objects", ...timed(objects, median, 1 / 10) },
        { row: "pay-columns-zen", ...timed(engine, median, 1 / 2000) },
      ];
    },
  },
  "pay-one": {
    work: "one worker's pay with all reasons, and every next raise, under everything that ships; the peer is json-rules-engine, looking up one wage; all sample workers, then the one of whom most is told",
    measure: async () => {
      const { most, ...result } = await oneWorker(40);
      return [
        { row: "pay-one", ...timed(result, median, 3) },
        { row: "pay-one-most", ...timed(most, median, 3) },
      ];
    },
  },
  "pay-page": {
    work: "the same city through the page: from a CSV of 30 MB to totals on screen, then the longest task of the main thread; the peer is JavaScript in the same page that reads and splits the file",
    measure: async (seed) => {
      const result = await cityPage(481_500, seed);
      const longest = { ...result, ours: result.longest };
      const { bar, ...task } = timed(longest, worst, undefined);
      return [
        { row: "pay-page", ...timed(result, median, 4) },
        { row: "pay-page-task", ...task, limit: 50 },
      ];
    },
  },
  "grade-50": {
    work: "a class of 50, 20 criteria by 3 assessors, 3 parts, explained; the peer is json-rules-engine, deciding pass or fail alone",
    measure: async (seed) => [{ row: "grade-50", ...timed(await classOfFifty(40, seed), median, 1 / 10) }],
  },
  "eligibility-674": {
    work: `every level of ${eligibility.STANDARDS} standards for one person; the peer is zen-wasm, given the facts, for the routes of 30`,
    measure: async () => [{ row: "eligibility-674", ...timed(await everyLevel(30), median, 1) }],
  },
  size: {
    work: "shipped wasm and glue, brotli 11",
    measure: () => {
      const peer = sizes(["highs.wasm", "highs.mjs"].map((name) => new URL(`../node_modules/highs/build/${name}`, import.meta.url)));
      return [{ row: "size", ours: sizes(shipped).brotli, peer: peer.brotli, unit: "bytes", limit: 150_000 }];
    },
  },
};
