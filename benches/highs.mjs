// The peer: HiGHS compiled to wasm, solving the same problem level by level.
import loadHighs from "highs";

const highs = await loadHighs();
const { infinity, constants } = highs;
const { maximize, minimize } = constants.objectiveSense;

/** The levels of the objective; waived credits equal counted ones here, so they need no solve of their own. */
const LEVELS = [
  { of: "credits", sense: maximize },
  { of: "consumed", sense: minimize },
  { of: "grade", sense: maximize },
];

/** Holds a problem in HiGHS's own memory, so that only its solves are timed. */
export function prepare({ items, exclusive, caps }) {
  const rows = [...exclusive.map((set) => ({ limit: 1, terms: set.map((item) => [item, 1]) })), ...caps];
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, row) => (starts[row + 1] = starts[row] + terms.length));
  const entries = rows.flatMap(({ terms }) => terms);
  const model = highs.createModel({
    numCols: items.length,
    numRows: rows.length,
    sense: maximize,
    colCost: new Float64Array(items.length),
    colLower: new Float64Array(items.length),
    colUpper: new Float64Array(items.length).fill(1),
    rowLower: new Float64Array(rows.length).fill(-infinity),
    rowUpper: Float64Array.from(rows, ({ limit }) => limit),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: items.length,
      starts,
      indices: Int32Array.from(entries, ([item]) => item),
      values: Float64Array.from(entries, ([, weight]) => weight),
    },
    integrality: new Int32Array(items.length).fill(constants.variableType.integer),
  });
  // Exactness is the task, so no gap is allowed; twenty seconds stand for "did not finish".
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: 20 });
  const all = { kind: "range", from: 0, to: items.length - 1 };
  const levels = LEVELS.map(({ of, sense }) => {
    // Without the common factor the numbers are small, which its tolerances like.
    const unit = items.map((item) => item[of]).reduce(divisor, 0) || 1;
    return { of, sense, unit, costs: Float64Array.from(items, (item) => item[of] / unit) };
  });
  return { model, all, levels };
}

/** The three lexicographic solves (handing each the solution before it was tried and made them slower). */
export function solve({ model, all, levels }) {
  const value = {};
  const indices = Int32Array.from({ length: levels[0].costs.length }, (_, item) => item);
  for (const { of, sense, unit, costs } of levels) {
    model.changeColsCost(all, costs);
    model.changeObjectiveSense(sense);
    model.run();
    if (model.getModelStatus() !== constants.modelStatus.optimal) return { finished: false };
    const best = Math.round(model.getObjectiveValue());
    value[of] = best * unit;
    const [low, high] = sense === maximize ? [best, infinity] : [-infinity, best];
    if (of !== "grade") model.addRow(low, high, { indices, values: costs });
  }
  return { finished: true, ...value };
}

/** Gives the memory back. */
export const dispose = ({ model }) => model.dispose();

const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));
