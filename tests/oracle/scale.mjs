// A look into a scale: the cell a worker finds there, none, or unknown where a key is not known.
import { money, ratio } from './fraction.mjs';
import { industryLiesIn, regionLiesIn } from './worker.mjs';

const READ = { money, ratio, step: (text) => Number(text) };

/** Whether a key of whole numbers holds one. */
const holds = (key, number) => {
  const [from, until] = key.split('-');
  return Number(from) <= number && (until === '' || number <= Number(until ?? from));
};

/** What a worker has on an axis: `undefined` where it is not known, `null` where there is nothing. */
function place(axis, worker, scope) {
  const { by } = axis;
  const { employment } = worker;
  if (by === 'step') return scope.step;
  if (typeof by === 'string') return employment[by];
  if (by.level !== undefined) {
    const highest = worker.levelInTable(by.level);
    return highest ? highest.level : highest;
  }
  if (by.years !== undefined) return worker.years(by.years);
  return worker.fact(by.fact);
}

/** Whether a key, `*` apart, names what a worker has. */
function isNamed(axis, key, value, inForce, numeric) {
  if (value === null) return false;
  const { by } = axis;
  if (by.level !== undefined) {
    const code = typeof value === 'string' ? value : value.code;
    return inForce.rank({ ladder: by.level, code: key }) === inForce.rank({ ladder: by.level, code });
  }
  if (by === 'region') return regionLiesIn(value, key);
  if (by === 'industry') return industryLiesIn(value, key);
  if (numeric) return holds(key, Math.floor(Number(value)));
  return key === value;
}

/** The scale of a look, and the document that holds it. */
function scaleOf(use, document, worker) {
  const holder = use.document && use.document !== document.id ? worker.inForce.agreement(use.document) : document;
  return { holder, scale: holder?.scales?.find((one) => one.id === use.scale) };
}

/**
 * The cell of a look: `{ give }`, `{ none: true }`, or `{ unknown: true }`. `scope` may hold the step that
 * is at hand.
 */
export function look(use, document, worker, scope = {}) {
  const { inForce } = worker;
  const { holder, scale } = scaleOf(use, document, worker);
  if (!scale) return { none: true };
  const numeric = (nth) => {
    const { by } = scale.axes[nth];
    return by === 'step' || by.years !== undefined || (holder.facts ?? []).some((fact) => fact.name === by.fact && fact.kind === 'number');
  };
  const places = scale.axes.map((axis) => use.at?.find((one) => one.axis === axis.id)?.key ?? place(axis, worker, scope));
  if (places.includes(undefined)) return { unknown: true };
  const names = (key, nth) => key !== '*' && isNamed(scale.axes[nth], key, places[nth], inForce, numeric(nth));
  // `*` stands for what no other key of its axis names, in whichever row.
  const leftOver = scale.axes.map((_, nth) => !scale.rows.some((row) => names(row.at[nth], nth)));
  const row = scale.rows.find(({ at }) => at.every((key, nth) => (key === '*' ? leftOver[nth] : names(key, nth))));
  return row ? { give: READ[scale.gives](row.give) } : { none: true };
}

/** The highest step that a table names: one above it is paid alike. */
export function highestStep(use, document, worker) {
  const { axes, rows } = scaleOf(use, document, worker).scale ?? { axes: [], rows: [] };
  const nth = axes.findIndex((axis) => axis.by === 'step');
  const keys = rows.map((row) => row.at[nth]).filter((key) => key && key !== '*');
  // A range without end has no step above it.
  return keys.some((key) => key.endsWith('-')) ? Infinity : Math.max(...keys.map((key) => Number(key.split('-').at(-1))));
}
