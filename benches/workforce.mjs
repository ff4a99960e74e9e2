// A city's workforce: the same rules and workers in our columns, in typed arrays and in objects for JavaScript written for speed.
import { cite, header, name } from "./documents.mjs";
import { random } from "./random.mjs";

const ENTERPRISES = 3913;
const INDUSTRIES = 20;
export const AS_OF = "2026-09-01";
const TODAY = 20260901;
const LEVELS = ["apprentice", "5", "4", "3", "2", "1", "special", "chief"];
const BANDS = 4;
/** Posts with a coefficient of each enterprise's own, then posts that some enterprises pay by a table of their own. */
const POSTS = ["车工", "铣工", "钳工", "焊工", "装配工", "检验工"];
const OVERRIDES = ["模具工", "加工中心操作工", "电气调试工", "质量工程师"];
const ALL_POSTS = [...POSTS, ...OVERRIDES];
const industryCode = (nth) => String(13 + nth);

/** Numbers of the rules, from which documents and both peers' tables are made. */
export function rules(seed) {
  const dice = random(seed);
  const industries = Array.from({ length: INDUSTRIES }, () => {
    const first = dice.whole(2100, 2500);
    return { wage: LEVELS.map((_, level) => (first + 350 * level) * 100), floor: LEVELS.map((_, level) => (first + 100 + 400 * level) * 100) };
  });
  const enterprises = Array.from({ length: ENTERPRISES }, (_, nth) => {
    const bands = [0, dice.whole(1, 4), dice.whole(5, 9), dice.whole(10, 20)];
    const first = dice.whole(2000, 3000);
    const wage = LEVELS.map((_, level) => bands.map((_, band) => (first + level * dice.whole(250, 600) + band * dice.whole(50, 250)) * 100));
    const coefficients = POSTS.map(() => dice.whole(90, 130));
    const own = dice.whole(0, 2);
    const overrides = OVERRIDES.slice(0, own).map((post) => ({ post, wage: LEVELS.map((_, level) => (first + 800 + level * dice.whole(300, 700)) * 100) }));
    // Some agreements are over, others not yet in force.
    const [from, until] = dice.whole(0, 9) === 0 ? ["2022-01-01", "2025-12-31"] : dice.whole(0, 19) === 0 ? ["2027-01-01", "2029-12-31"] : ["2025-01-01", "2027-12-31"];
    return { id: `enterprise-${nth}`, industry: dice.whole(0, INDUSTRIES - 1), bands, wage, coefficients, overrides, from, until };
  });
  return { industries, enterprises };
}

const yuan = (fen) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
const scale = (id, gives, axes, rows) => ({ id, title: name(id), cite, gives, axes, rows });
const level = { id: "level", by: { level: "skill-level" } };
const post = { id: "post", by: "post" };
const years = { id: "years", by: { years: "hired" } };
const byLevel = (wage) => wage.map((fen, nth) => ({ at: [LEVELS[nth]], give: yuan(fen) }));

function enterpriseDocument({ id, bands, wage, coefficients, overrides, from, until }) {
  const band = (nth) => (nth + 1 < BANDS ? `${bands[nth]}-${bands[nth + 1] - 1}` : `${bands[nth]}-`);
  const scales = [
    scale("wages", "money", [level, years], wage.flatMap((row, at) => row.map((fen, nth) => ({ at: [LEVELS[at], band(nth)], give: yuan(fen) })))),
    scale("posts", "ratio", [post], [...POSTS.map((one, nth) => ({ at: [one], give: `${coefficients[nth]}%` })), { at: ["*"], give: "1" }]),
    ...overrides.map((one, nth) => scale(`own-${nth}`, "money", [level], byLevel(one.wage))),
  ];
  const wageItem = {
    id: "wage", title: name("能级工资"), cite, amount: { scale: { scale: "wages" } },
    factors: [{ title: name("岗位系数"), cite, by: { scale: { scale: "posts" } } }], round: { unit: "1", round: "half-up" },
  };
  if (overrides.length > 0) wageItem.when = [{ not: { post: overrides.map((one) => one.post) } }];
  const own = overrides.map((one, nth) => ({ id: `own-${nth}`, title: name("岗位工资"), cite, when: [{ post: [one.post] }], amount: { scale: { scale: `own-${nth}` } } }));
  return {
    ...header("pay-agreement@1", `agreement-${id}`), effective: { from, until }, rank: "enterprise-agreement", covers: { enterprises: [id] },
    scales, parts: [{ part: "level-wage", per: "month", combine: "highest", cite, items: [wageItem, ...own] }],
  };
}

function industryDocument({ wage, floor }, nth) {
  return {
    ...header("pay-agreement@1", `industry-${nth}`), rank: "industry-agreement", covers: { industries: [industryCode(nth)] },
    scales: [scale("wages", "money", [level], byLevel(wage)), scale("floors", "money", [level], byLevel(floor))],
    parts: [{ part: "level-wage", per: "month", items: [{ id: "wage", title: name("能级工资"), cite, amount: { scale: { scale: "wages" } } }] }],
    floors: [{ id: "least", title: name("行业最低"), cite, per: "month", least: { scale: { scale: "floors" } } }],
  };
}

/** The documents of both lists of codes, and of the rules. */
export function documents({ industries, enterprises }) {
  const codes = (list, ranked) => list.map((code, nth) => ({ code, name: name(code), ...(ranked ? { rank: nth + 1 } : {}) }));
  return [
    { ...header("code-list@1", "levels"), name: "skill-level", edition: "1", of: "ladder", codes: codes(LEVELS, true) },
    { ...header("code-list@1", "parts"), name: "pay-part", edition: "1", of: "terms", codes: codes(["level-wage", "top-up"], false) },
    ...industries.map(industryDocument),
    ...enterprises.map(enterpriseDocument),
  ].map((one) => ({ name: `${one.id}.json`, text: JSON.stringify(one) }));
}

/** What asks for the columns. */
export const call = ({ enterprises }) => ({
  schema: "pay-columns/1",
  as_of: AS_OF,
  employers: enterprises.map(({ id, industry }) => ({ enterprise: id, industry: industryCode(industry) })),
  levels: [{ ladder: "skill-level" }],
  posts: ALL_POSTS,
  hired: true,
});

/** So many workers in no order: columns, and rows of objects. */
export function workers(count, seed) {
  const dice = random(seed);
  const employer = new Uint16Array(count);
  const level = new Uint16Array(count);
  const post = new Uint16Array(count);
  const hired = new Uint32Array(count);
  for (let one = 0; one < count; one += 1) {
    employer[one] = dice.whole(0, ENTERPRISES - 1);
    level[one] = dice.whole(1, LEVELS.length);
    post[one] = dice.whole(1, ALL_POSTS.length);
    hired[one] = (2026 - dice.whole(0, 35)) * 10000 + dice.whole(1, 12) * 100 + dice.whole(1, 28);
    if (hired[one] > TODAY) hired[one] -= 10000;
  }
  return { count, employer, level, post, hired };
}

export const objects = ({ count, employer, level, post, hired }) =>
  Array.from({ length: count }, (_, one) => ({ employer: employer[one], level: level[one], post: post[one], hired: hired[one] }));

/** The rules in typed arrays: for each enterprise its bands, its wages, what each post is multiplied by, and tables of its own. */
export function tables({ industries, enterprises }) {
  const held = {
    bands: new Uint8Array(ENTERPRISES * BANDS),
    wage: new Uint32Array(ENTERPRISES * LEVELS.length * BANDS),
    coefficient: new Uint8Array(ENTERPRISES * ALL_POSTS.length),
    own: new Int8Array(ENTERPRISES * ALL_POSTS.length).fill(-1),
    ownWage: new Uint32Array(ENTERPRISES * OVERRIDES.length * LEVELS.length),
    industry: new Uint8Array(ENTERPRISES),
    valid: new Uint8Array(ENTERPRISES),
    industryWage: new Uint32Array(INDUSTRIES * LEVELS.length),
    floor: new Uint32Array(INDUSTRIES * LEVELS.length),
  };
  industries.forEach(({ wage, floor }, nth) => {
    held.industryWage.set(wage, nth * LEVELS.length);
    held.floor.set(floor, nth * LEVELS.length);
  });
  const number = (day) => Number(day.replaceAll("-", ""));
  enterprises.forEach((one, nth) => {
    held.bands.set(one.bands, nth * BANDS);
    held.wage.set(one.wage.flat(), nth * LEVELS.length * BANDS);
    held.coefficient.fill(100, nth * ALL_POSTS.length, (nth + 1) * ALL_POSTS.length);
    held.coefficient.set(one.coefficients, nth * ALL_POSTS.length);
    one.overrides.forEach(({ wage }, at) => {
      held.own[nth * ALL_POSTS.length + POSTS.length + at] = at;
      held.ownWage.set(wage, (nth * OVERRIDES.length + at) * LEVELS.length);
    });
    held.industry[nth] = one.industry;
    held.valid[nth] = number(one.from) <= TODAY && TODAY <= number(one.until) ? 1 : 0;
  });
  return held;
}

const RAISED = 2;
const BAD = 64;
/** Whether a day exists, by month and day as one number; 29 February is looked at by itself. */
const CALENDAR = Uint8Array.from({ length: 1300 }, (_, day) => {
  const [month, of] = [Math.floor(day / 100), day % 100];
  return month >= 1 && month <= 12 && of >= 1 && of <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ? 1 : 0;
});
const leap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** By hand: typed arrays, whole numbers throughout, no object made for a worker. */
export function byHand({ count, employer, level, post, hired }, held) {
  const { bands, wage, coefficient, own, ownWage, industry, valid, industryWage, floor } = held;
  const amounts = new Uint32Array(count);
  const flags = new Uint8Array(count);
  const sums = new Float64Array(ENTERPRISES);
  const people = new Uint32Array(ENTERPRISES);
  const levelSums = new Float64Array(LEVELS.length + 1);
  const levelPeople = new Uint32Array(LEVELS.length + 1);
  for (let one = 0; one < count; one += 1) {
    const at = employer[one];
    const rank = level[one] - 1;
    const job = post[one] - 1;
    const day = hired[one];
    const year = (day / 10000) | 0;
    const rest = day - year * 10000;
    if (at >= ENTERPRISES || rank < 0 || rank > 7 || job < 0 || job > 9 || day > TODAY || year < 1906 || CALENDAR[rest] === 0 || (rest === 229 && !leap(year))) {
      flags[one] = BAD;
      continue;
    }
    let pay = 0;
    if (valid[at] === 1) {
      const place = at * 10 + job;
      const table = own[place];
      if (table >= 0) pay = ownWage[(at * 4 + table) * 8 + rank];
      else {
        const served = ((TODAY - day) / 10000) | 0;
        const from = at * 4;
        const band = served >= bands[from + 3] ? 3 : served >= bands[from + 2] ? 2 : served >= bands[from + 1] ? 1 : 0;
        // Half up to the yuan: fen times hundredths, in ten-thousandths of a yuan.
        const product = wage[(at * 8 + rank) * 4 + band] * coefficient[place];
        pay = (((product + 5000) / 10000) | 0) * 100;
      }
    }
    const field = industry[at] * 8 + rank;
    if (industryWage[field] > pay) pay = industryWage[field];
    if (floor[field] > pay) {
      pay = floor[field];
      flags[one] = RAISED;
    }
    amounts[one] = pay;
    sums[at] += pay;
    people[at] += 1;
    levelSums[rank + 1] += pay;
    levelPeople[rank + 1] += 1;
  }
  return { amounts, flags, sums, people, levelSums, levelPeople };
}

/** With objects, as it would first be written: the rules as they are, a result for each worker. */
export function withObjects(rows, { industries, enterprises }) {
  const sums = new Map();
  const levelSums = new Map();
  const results = rows.map((worker) => {
    const enterprise = enterprises[worker.employer];
    const rank = worker.level - 1;
    const field = industries[enterprise.industry];
    let pay = 0;
    if (enterprise.from <= AS_OF && AS_OF <= enterprise.until) {
      const own = enterprise.overrides.find((one) => one.post === ALL_POSTS[worker.post - 1]);
      if (own) pay = own.wage[rank];
      else {
        const served = Math.floor((TODAY - worker.hired) / 10000);
        const band = enterprise.bands.findLastIndex((from) => served >= from);
        const coefficient = enterprise.coefficients[worker.post - 1] ?? 100;
        pay = Math.floor((enterprise.wage[rank][band] * coefficient + 5000) / 10000) * 100;
      }
    }
    pay = Math.max(pay, field.wage[rank]);
    const raised = field.floor[rank] > pay;
    pay = Math.max(pay, field.floor[rank]);
    const add = (map, key) => {
      const known = map.get(key);
      if (known) {
        known.fen += pay;
        known.workers += 1;
      } else map.set(key, { fen: pay, workers: 1 });
    };
    add(sums, worker.employer);
    add(levelSums, worker.level);
    return { pay, raised };
  });
  return { results, sums, levelSums };
}

const same = (a, b) => a.length === b.length && a.every((value, at) => value === b[at]);

/** Stops where ours and the peer's results are not the same. */
export function compare(ours, peer) {
  const exact = (sums) => Array.from(sums, (sum) => BigInt(sum));
  if (!same(ours.amounts, peer.amounts) || !same(ours.flags, peer.flags)) throw new Error("the two workforces differ");
  if (!same(Array.from(ours.employers.amounts), exact(peer.sums)) || !same(ours.employers.workers, peer.people)) throw new Error("the sums of enterprises differ");
  if (!same(Array.from(ours.levels.amounts), exact(peer.levelSums)) || !same(ours.levels.workers, peer.levelPeople)) throw new Error("the sums of levels differ");
  if (ours.flagged[1] === 0) throw new Error("no floor was reached by being raised: the workload shows nothing of it");
}

/** The same for the peer with objects. */
export function compareObjects(ours, peer) {
  const differs = peer.results.some(({ pay, raised }, at) => ours.amounts[at] !== pay || (ours.flags[at] === RAISED) !== raised);
  const summed = [...peer.sums].every(([at, { fen, workers }]) => ours.employers.amounts[at] === BigInt(fen) && ours.employers.workers[at] === workers);
  if (differs || !summed) throw new Error("the two workforces differ");
}

/** The same city as the table an office keeps: number, enterprise, industry, level, post, day of entry; about 30 MB for 481,500. */
export function csv({ count, employer, level, post, hired }, { enterprises }) {
  const lines = ["工号,企业,行业,等级,岗位,入职日期"];
  for (let one = 0; one < count; one += 1) {
    const { id, industry } = enterprises[employer[one]];
    const day = String(hired[one]);
    const number = String(one + 1).padStart(12, "0");
    lines.push(`W${number},${id},${industryCode(industry)},${LEVELS[level[one] - 1]},${ALL_POSTS[post[one] - 1]},${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
  }
  return `${lines.join("\n")}\n`;
}
