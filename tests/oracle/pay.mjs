// What a worker is paid on a day, reckoned from the documents by what their types promise. It shares no code with the
// engine and knows no reasons: amounts, sources, floors, payments applied for.
import { yearOf } from './day.mjs';
import { statusOf } from './entitlement.mjs';
import { ONE, ZERO, decimal, least, money, most, ratio, rounded, whole, written } from './fraction.mjs';
import { InForce, rankOf } from './policies.mjs';
import { highestStep, look } from './scale.mjs';
import { NO, UNKNOWN, Worker, YES } from './worker.mjs';

/** The part under which answers tell what floors add. */
const TOP_UP = 'top-up';

/** An amount for which a fact is wanting. */
const OPEN = 'open';

/** What a look gives: nothing (`null`) where no cell answers. */
const cell = (found) => (found.none ? null : found.unknown ? OPEN : found.give);

/** An amount before its factors: `null` where nothing is due, `OPEN` where a fact is wanting. */
function before(amount, item, context) {
  const [[kind, of]] = Object.entries(amount);
  const { document, worker, parts } = context;
  switch (kind) {
    case 'fixed':
      return money(of);
    case 'scale':
      return cell(look(of, document, worker));
    case 'steps': {
      const start = cell(look(of.start, document, worker));
      if (start === null || start === OPEN) return start;
      let rises = 0;
      if (of.yearly) {
        const passed = worker.fact(of.yearly.passed);
        if (passed === undefined) return OPEN;
        const years = new Set(passed.split(/\s+/).filter(Boolean).map(Number));
        rises = [...years].filter((year) => year >= of.yearly.from && year < yearOf(worker.day)).length * of.yearly.steps;
      }
      const step = Math.min(start + rises, highestStep(of.table, document, worker));
      return cell(look(of.table, document, worker, { step }));
    }
    case 'each': {
      const counted = of.of.years === undefined ? worker.fact(of.of.fact) : worker.years(of.of.years);
      if (counted === undefined) return OPEN;
      const count = most(ZERO, decimal(String(counted ?? 0)).minus(whole(of.after ?? 0)));
      return money(of.amount).times(of.at_most === undefined ? count : least(count, whole(of.at_most)));
    }
    case 'percent': {
      const base = percentOf(of.of, context);
      if (base === null || base === OPEN) return base;
      let share = rounded(base.times(ratio(of.share)), of.round);
      if (of.at_least !== undefined) share = most(share, money(of.at_least));
      return of.at_most === undefined ? share : least(share, money(of.at_most));
    }
    case 'judged': {
      const given = worker.judged(document.id, item.id)?.amount;
      if (given === undefined) return OPEN;
      const amount = money(given);
      return amount.compare(money(of.at_least)) < 0 || amount.compare(money(of.at_most)) > 0 ? null : amount;
    }
  }
  throw new Error(`no amount ${kind}`);
}

/** What a share is taken of. */
function percentOf(of, { document, worker, parts }) {
  if (of.scale !== undefined) return cell(look(of.scale, document, worker));
  if (of.fact !== undefined) {
    const fact = worker.fact(of.fact);
    return fact === undefined ? OPEN : money(fact);
  }
  const found = of.parts.map((part) => parts.get(part)).filter(Boolean);
  return found.some((part) => part.open) ? OPEN : found.map((part) => part.amount).reduce((a, b) => a.plus(b), ZERO);
}

/** What one factor multiplies by: by 1 where it does not apply, a table has no cell, or a judgement lies outside. */
function factor(one, item, { document, worker }) {
  const [[kind, of]] = Object.entries(one.by);
  const holds = worker.holds(one.when);
  if (holds === NO) return ONE;
  if (holds === UNKNOWN) return OPEN;
  if (kind === 'ratio') return ratio(of);
  if (kind === 'scale') return cell(look(of, document, worker)) ?? ONE;
  const given = worker.judged(document.id, item.id)?.factor;
  if (given === undefined) return OPEN;
  const judged = ratio(given);
  return judged.compare(ONE) >= 0 && judged.compare(ratio(of)) <= 0 ? judged : ONE;
}

/** What an item comes to where its conditions hold: `null` where a table gives nothing. */
export function amountOf(item, context) {
  const factors = (item.factors ?? []).map((one) => factor(one, item, context));
  const all = [before(item.amount, item, context), ...factors];
  if (all[0] === null) return null;
  return all.includes(OPEN) ? OPEN : rounded(all.reduce((a, b) => a.times(b)), item.round);
}

/** What a document gives for one of its parts: `null` where nothing is due, not even with the facts that are wanting. */
function partOf(part, context) {
  const paid = [];
  let open = false;
  for (const item of part.items) {
    const holds = context.worker.holds(item.when);
    if (holds === NO) continue;
    const amount = amountOf(item, context);
    if (amount === null) continue;
    if (amount === OPEN || holds === UNKNOWN) open = true;
    else paid.push(amount);
  }
  if (!paid.length) return open ? { amount: ZERO, open, paid: false } : null;
  return { amount: paid.reduce(part.combine === 'highest' ? most : (a, b) => a.plus(b)), open, paid: true };
}

/** What one document gives, part by part, in its order. */
function offers(document, worker) {
  const parts = new Map();
  for (const part of document.parts ?? []) {
    const found = partOf(part, { document, worker, parts });
    if (found) parts.set(part.part, { ...found, per: part.per });
  }
  return parts;
}

/** The contract of employment as a source. */
function contract(worker) {
  const parts = new Map();
  for (const line of worker.employment.contract ?? []) {
    const key = `${line.part}|${line.per}`;
    const amount = (parts.get(key)?.amount ?? ZERO).plus(money(line.amount));
    parts.set(key, { part: line.part, per: line.per, amount, open: false, paid: true });
  }
  return [...parts.values()];
}

const counts = (over, part) =>
  (!over?.parts?.length || over.parts.includes(part)) && !(over?.except ?? []).includes(part);

/** The least amount of a floor: `null` where a table gives none. */
function leastOf(floor, { document, worker }) {
  const [[kind, of]] = Object.entries(floor.least);
  let found;
  if (kind === 'fixed') found = money(of);
  else if (kind === 'scale') found = cell(look(of, document, worker));
  else found = worker.fact(of) === undefined ? OPEN : money(worker.fact(of));
  return found === null || found === OPEN || !floor.share ? found : rounded(found.times(ratio(floor.share.of)), floor.share.round);
}

/** The documents that cover the worker, the highest rank first; those of which it is not known; the contract last. */
function sourcesOf(worker) {
  const sources = worker.inForce
    .agreements()
    .map((document) => ({ id: document.id, rank: document.rank, covers: worker.covered(document.covers), document }))
    .filter((source) => source.covers !== NO);
  sources.sort((a, b) => b.covers - a.covers || rankOf(a.rank) - rankOf(b.rank));
  if (worker.employment.contract?.length) sources.push({ id: '', rank: 'contract', covers: YES });
  return sources;
}

/** The best of what binding sources give, part by part, and what guidance says. */
function linesOf(sources, worker) {
  const lines = new Map();
  const guidance = {};
  for (const source of sources) {
    const parts = source.document ? offers(source.document, worker) : null;
    source.parts = parts;
    const given = parts ? [...parts].map(([part, found]) => ({ part, ...found })) : contract(worker);
    for (const { part, per, amount, open, paid } of given) {
      const key = `${part}|${per}`;
      if (source.rank === 'guidance') {
        if (source.covers === YES && !amount.isZero()) guidance[`${source.id}|${key}`] = { amount: written(amount), open };
        continue;
      }
      if (source.covers !== YES) continue;
      const line = lines.get(key) ?? { part, per, amount: null, open: false };
      if (paid && (line.amount === null || amount.compare(line.amount) > 0)) {
        Object.assign(line, { amount, source: source.id });
      }
      line.open ||= open;
      lines.set(key, line);
    }
  }
  const all = [...lines.values()];
  return { lines: all.filter((line) => line.amount !== null), open: all.filter((line) => line.open), guidance };
}

/** Whether what one floor adds counts toward another. */
function addsTo(one, other) {
  if (one.floor.per !== other.floor.per) return false;
  const named = one.floor.over?.parts ?? [];
  if (named.length) return named.filter((part) => counts(one.floor.over, part)).every((part) => counts(other.floor.over, part));
  return counts(other.floor.over, TOP_UP);
}

/** How many parts a floor names; one that names none stands last. */
const breadth = ({ floor }) => floor.over?.parts?.filter((part) => counts(floor.over, part)).length || Infinity;

/** Floors: the narrowest are settled first, and of those alike the one with the most wanting. */
function floorsOf(sources, worker, lines, open) {
  const standing = [];
  const has = (per) => [...lines, ...open].some((line) => line.per === per);
  for (const source of sources.filter((one) => one.document && one.covers === YES)) {
    for (const floor of source.document.floors ?? []) {
      const holds = worker.holds(floor.when);
      // A month has a least amount whatever is paid, unless all is paid by the hour; other measures where they are paid.
      const concerns = has(floor.per) || (floor.per === 'month' && !has('hour'));
      const least = leastOf(floor, { document: source.document, worker });
      if (holds === NO || !concerns || least === null) continue;
      const isToward = (line) => line.per === floor.per && counts(floor.over, line.part);
      const paid = lines.filter(isToward).reduce((sum, line) => sum.plus(line.amount), ZERO);
      standing.push({ id: `${source.id}/${floor.id}`, source, floor, holds, least, paid, open: open.some(isToward), added: ZERO });
    }
  }
  const counted = (one) =>
    standing.filter((other) => other !== one && addsTo(other, one)).reduce((sum, other) => sum.plus(other.added), one.paid);
  const raising = standing.filter((one) => one.holds === YES && one.least !== OPEN && one.source.rank !== 'guidance');
  for (const width of [...new Set(raising.map(breadth))].sort((a, b) => a - b)) {
    const alike = raising.filter((one) => breadth(one) === width);
    const wanting = new Map(alike.map((one) => [one, one.least.minus(counted(one))]));
    for (const one of alike.sort((a, b) => wanting.get(b).compare(wanting.get(a)))) {
      one.added = most(ZERO, one.least.minus(counted(one)));
    }
  }
  const floors = {};
  for (const one of standing) {
    const { id, source, floor, holds, least, added } = one;
    const reached = least !== OPEN && counted(one).compare(least) >= 0;
    // One that is reached whether or not it protects says nothing.
    if (holds === UNKNOWN && reached) continue;
    const status = { counted: written(counted(one)), added: written(added) };
    if (least !== OPEN) status.least = written(least);
    if (least === OPEN || holds === UNKNOWN) status.state = 'open';
    else if (reached) status.state = 'reached';
    else if (source.rank !== 'guidance') status.state = 'raised';
    else status.state = one.open ? 'open' : 'below';
    floors[id] = status;
    if (!added.isZero()) lines.push({ part: TOP_UP, per: floor.per, amount: added, open: one.open, source: source.id });
  }
  return floors;
}

/** The answer in short: what a worker is paid on a day. */
export function payOn(documents, call, day) {
  const inForce = new InForce(documents, day);
  const worker = new Worker(inForce, call.record, call.employment);
  const sources = sourcesOf(worker);
  const { lines, open, guidance } = linesOf(sources, worker);
  const floors = floorsOf(sources, worker, lines, open);
  const sum = (per) => lines.filter((line) => line.per === per).reduce((total, line) => total.plus(line.amount), ZERO);
  const entitlements = {};
  for (const source of sources.filter((one) => one.document && one.covers === YES)) {
    for (const one of source.document.entitlements ?? []) {
      const context = { document: source.document, worker, parts: source.parts, covers: source.covers };
      Object.assign(entitlements, statusOf(one, context, amountOf));
    }
  }
  const month = sum('month');
  const told = {};
  for (const { part, per, amount, open, source } of lines) {
    const key = `${part}|${per}`;
    // Several floors may each add.
    const { amount: before = ZERO, open: may = false, source: first = source } = told[key] ?? {};
    told[key] = { amount: before.plus(amount), open: may || open, source: first };
  }
  for (const line of Object.values(told)) line.amount = written(line.amount);
  return {
    certain: !open.length && sources.every((one) => one.covers === YES) && !Object.values(floors).some((one) => one.state === 'open'),
    levels: Object.fromEntries(worker.levels().map(({ ladder, code }) => [ladder, code])),
    sources: sources.map(({ id, rank, covers }) => `${id} ${rank} ${covers === YES}`),
    lines: told,
    totals: {
      month: written(month),
      year: written(month.times(whole(12)).plus(sum('year'))),
      hour: written(sum('hour')),
      once: written(sum('once')),
    },
    floors,
    guidance,
    entitlements,
  };
}
