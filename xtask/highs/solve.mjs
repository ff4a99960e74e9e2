// HiGHS as a child process: one mixed-integer program a line in, its best value at every level out.
//
// In:  { columns, integers, upper, rows: [[low, high, [[column, coefficient], …]], …],
//        levels: [{ maximize, terms, reached }, …] }   (low and high may be null)
// Out: [{ optimal, value, taken }, …], one for each level, the levels before it held at `reached`.
import { createInterface } from "node:readline";

import loadHighs from "highs";

const highs = await loadHighs();
const { infinity, constants } = highs;

/** Every level in turn; `taken` are the integer columns at one. */
function solve({ columns, integers, upper, rows, levels }) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(([, , terms], row) => (starts[row + 1] = starts[row] + terms.length));
  const entries = rows.flatMap(([, , terms]) => terms);
  const kinds = Int32Array.from({ length: columns }, (_, column) => (integers[column] ? constants.variableType.integer : constants.variableType.continuous));
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ([low]) => low ?? -infinity),
    rowUpper: Float64Array.from(rows, ([, high]) => high ?? infinity),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, coefficient]) => coefficient),
    },
    integrality: kinds,
  });
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: 20 });
  const all = { kind: "range", from: 0, to: columns - 1 };
  const answers = levels.map(({ maximize, terms, reached }) => {
    const costs = new Float64Array(columns);
    for (const [column, coefficient] of terms) costs[column] = coefficient;
    model.changeColsCost(all, costs);
    model.changeObjectiveSense(constants.objectiveSense[maximize ? "maximize" : "minimize"]);
    model.run();
    const optimal = model.getModelStatus() === constants.modelStatus.optimal;
    const values = optimal ? model.getSolution().colValue : [];
    const taken = Array.from(values, (value, column) => (kinds[column] && value > 0.5 ? column : -1)).filter((column) => column >= 0);
    const value = optimal ? Math.round(model.getObjectiveValue()) : 0;
    model.addRow(reached, reached, {
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    });
    return { optimal, value, taken };
  });
  model.dispose();
  return answers;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(solve(JSON.parse(line)))}\n`);
}
