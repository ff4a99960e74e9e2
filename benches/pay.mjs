// One worker: our whole answers beside json-rules-engine, which only looks up the base wage.
import { readFileSync } from "node:fs";
import { Engine } from "json-rules-engine";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** Every document that ships. */
export const policies = () =>
  read("../www/policies/index.json").documents.map(({ path }) => ({ name: path, text: readFileSync(new URL(`../www/policies/${path}`, import.meta.url), "utf8") }));

/** The sample workers that ship, each on the day it is shown for. */
export const workers = read("../www/workers/index.json").workers.map(({ path, as_of }) => {
  const { record, employment } = read(`../www/workers/${path}`);
  return { name: path.replace(".json", ""), record, employment, as_of };
});

/** What a worker is paid with every reason, and what each next assessment would bring. */
export const calls = ({ record, employment, as_of }) => [
  { schema: "pay/1", as_of, record, employment },
  { schema: "raise/1", as_of, record, employment },
];

const LADDER = "skill-level";
const RANKS = read("../www/policies/code-lists/skill-level.json").codes.map(({ code }) => code);
/** The table of wages by level and years that ships: 36 rows. */
const TABLE = read("../www/policies/pay/demo-machinery-industry.json").scales.find(({ id }) => id === "level-wages");

/** The facts of a worker, ready-made: the highest level held, and full years. */
function facts({ record, employment, as_of }) {
  const held = record.achievements.map(({ certificate }) => certificate?.level).filter((level) => level?.ladder === LADDER);
  const rank = Math.max(0, ...held.map(({ code }) => RANKS.indexOf(code)));
  const [from, to] = [employment.hired ?? as_of, as_of].map((day) => Number(day.replaceAll("-", "")));
  return { level: RANKS[rank], years: Math.floor((to - from) / 10_000) };
}

/** One rule for each row of the table, as a user of the library writes them; what happens first is the wage. */
function peer() {
  const engine = new Engine();
  for (const { at: [level, years], give } of TABLE.rows) {
    const [from, until] = years.split("-");
    const all = [{ fact: "level", operator: "equal", value: level }];
    if (from) all.push({ fact: "years", operator: "greaterThanInclusive", value: Number(from) });
    if (until) all.push({ fact: "years", operator: "lessThanInclusive", value: Number(until) });
    engine.addRule({ conditions: { all }, event: { type: "wage", params: { give } } });
  }
  return engine;
}

/** The peer with a worker's facts. */
export function lookUp() {
  const engine = peer();
  return { prepare: (worker) => facts(worker), run: async (given) => (await engine.run(given)).events };
}
