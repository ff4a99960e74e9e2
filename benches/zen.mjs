// A native rules engine: each worker's base wage looked up in the 32 rows of the enterprise's own table, and nothing else.
import { ZenEngine } from "@gorules/zen-engine";

const TODAY = 20260901;

/** A table of wages by level and years as a decision. */
function decision(engine, { bands, wage }) {
  const band = (nth) => (nth + 1 < bands.length ? `[${bands[nth]}..${bands[nth + 1] - 1}]` : `>= ${bands[nth]}`);
  const rules = wage.flatMap((row, level) => row.map((fen, nth) => ({ _id: `${level}-${nth}`, level: String(level + 1), years: band(nth), wage: String(fen) })));
  const field = (id) => ({ id, name: id, field: id });
  const table = { hitPolicy: "first", inputs: [field("level"), field("years")], outputs: [field("wage")], rules };
  const node = (id, type, content = {}) => ({ id, type, name: id, position: { x: 0, y: 0 }, content });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: "edge" });
  const nodes = [node("in", "inputNode"), node("table", "decisionTableNode", table), node("out", "outputNode")];
  return engine.createDecision({ nodes, edges: [edge("in", "table"), edge("table", "out")] });
}

/** The peer over the first so many workers of a city; decisions are made before, facts given ready-made. */
export function peer({ enterprises }, sample) {
  const engine = new ZenEngine();
  const decisions = new Map();
  return {
    prepare: ({ employer, level, hired }) =>
      Array.from({ length: sample }, (_, one) => {
        const at = employer[one];
        if (!decisions.has(at)) decisions.set(at, decision(engine, enterprises[at]));
        return { decision: decisions.get(at), facts: { level: level[one], years: Math.floor((TODAY - hired[one]) / 10_000) } };
      }),
    run: async (workers) => {
      const wages = [];
      for (const { decision: table, facts } of workers) wages.push((await table.evaluate(facts)).result.wage);
      return wages;
    },
  };
}

/** Stops where the peer's wages are not those of the tables. */
export function compare({ enterprises }, { employer, level, hired }, wages) {
  wages.forEach((wage, one) => {
    const { bands, wage: table } = enterprises[employer[one]];
    const served = Math.floor((TODAY - hired[one]) / 10_000);
    if (wage !== table[level[one] - 1][bands.findLastIndex((from) => served >= from)]) throw new Error("the peer looked up another wage");
  });
}
