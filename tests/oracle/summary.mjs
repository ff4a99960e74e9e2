// An answer of the engine in short, as the oracle tells it.
import { money, written } from './fraction.mjs';

/** What a stretch of time says. */
export function shortOf(period, documents) {
  const source = (at) => {
    const { document } = period.sources[at];
    return document === undefined ? '' : documents[document].id;
  };
  const lines = {};
  for (const line of period.lines) {
    const key = `${line.part}|${line.per}`;
    // Each floor that adds has a line of its own.
    const before = lines[key];
    const amount = before ? written(money(before.amount).plus(money(line.amount))) : line.amount;
    lines[key] = { amount, open: line.open || (before?.open ?? false), source: before?.source ?? source(line.source) };
  }
  const floors = {};
  for (const { id, state, least, counted, added } of period.floors) {
    floors[id] = { counted, added, ...(least === undefined ? {} : { least }), state };
  }
  const guidance = {};
  for (const one of period.guidance ?? []) {
    guidance[`${source(one.source)}|${one.part}|${one.per}`] = { amount: one.amount, open: one.open };
  }
  const entitlements = {};
  for (const { id, certificate, state, amount, apply_until: until } of period.entitlements ?? []) {
    entitlements[`${id}|${certificate ?? ''}`] = {
      ...(until === undefined || state === 'refused' ? {} : { until }),
      state,
      ...(amount === undefined ? {} : { amount }),
    };
  }
  return {
    certain: period.certain,
    levels: Object.fromEntries(period.levels.map(({ level }) => [level.ladder, level.code])),
    sources: period.sources.map((one, at) => `${source(at)} ${one.rank} ${one.covers}`),
    lines,
    totals: period.totals,
    floors,
    guidance,
    entitlements,
  };
}

/** Where two answers in short differ: a line each. */
export function differences(ours, theirs, path = '') {
  if (typeof ours !== 'object' || ours === null || typeof theirs !== 'object' || theirs === null) {
    return ours === theirs ? [] : [`${path}: oracle ${JSON.stringify(ours)}, engine ${JSON.stringify(theirs)}`];
  }
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return keys.flatMap((key) => differences(ours[key], theirs[key], path ? `${path}.${key}` : key));
}
