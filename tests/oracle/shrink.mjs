// The smallest question that still shows a difference, found by leaving things out.

/** Trials before what is left is taken as small enough. */
const TRIALS = 600;

/** Ways to every entry of a list and every field, the outer ones first, later entries before earlier ones. */
function ways(value) {
  const found = [];
  let level = [[[], value]];
  while (level.length) {
    const inner = [];
    for (const [way, one] of level) {
      if (!one || typeof one !== 'object') continue;
      for (const key of Object.keys(one).reverse()) inner.push([[...way, key], one[key]]);
    }
    found.push(...inner.map(([way]) => way));
    level = inner;
  }
  return found;
}

/** The same without what a way leads to; nothing where it leads nowhere. */
function without(value, [key, ...rest]) {
  if (!value || typeof value !== 'object' || !(key in value)) return undefined;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length) {
    const inner = without(value[key], rest);
    if (inner === undefined) return undefined;
    copy[key] = inner;
  } else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** Leaves out what the difference does not need: of the question first, since it names what documents hold. */
export function shrink(documents, call, differs) {
  let [trials, small] = [0, { call, documents }];
  const holds = (next) => {
    trials += 1;
    try {
      return differs(next.documents, next.call);
    } catch {
      return false;
    }
  };
  for (let again = true; again && trials < TRIALS; ) {
    again = false;
    for (const way of ways(small)) {
      if (trials >= TRIALS) break;
      const next = without(small, way);
      if (!next || !next.documents || !holds(next)) continue;
      [small, again] = [next, true];
    }
  }
  return small;
}
