// Learners, target programmes and articulation rules as they are in practice, made from a seed.
//
// A rule turns one to three courses of the record, each above a grade floor and not too old, into one to
// three target courses. Recognised credits are limited in each of five categories and, over all, to half of
// the programme; a course is recognised whole or not at all.
import { random } from "./random.mjs";

export const CATEGORIES = ["public", "foundation", "core", "practice", "elective"];
export const AS_OF = "2026-09-01";

/**
 * Shapes: `real` groups courses by subject, with few links across; `dense` has one subject, so that everything
 * hangs together; `adversarial` adds equal credits, several sources for every rule, and nothing too old or too weak.
 * `learner` gives another instance's record, for one learner before many programmes.
 */
export function instance({ records, targets, rules, shape, seed, learner }) {
  const { next, whole, pick } = random(seed);
  const hard = shape === "adversarial";
  const subjects = shape === "real" ? Math.max(1, Math.round(records / 8)) : 1;
  const subjectOf = (index) => index % subjects;

  const taken = learner ?? Array.from({ length: records }, (_, index) => ({
    id: `r${index}`,
    code: `S${String(index).padStart(3, "0")}`,
    grade: whole(hard ? 70 : 60, 98),
    months: hard ? 6 : whole(1, 84),
    subject: subjectOf(index),
  }));
  const wanted = Array.from({ length: targets }, (_, index) => ({
    id: `T${String(index).padStart(3, "0")}`,
    credits: hard ? 300 : 50 * whole(2, 12),
    category: whole(0, CATEGORIES.length - 1),
    subject: subjectOf(index),
  }));

  // One to three different courses, mostly of one subject.
  const some = (list, subject, most) => {
    const own = list.filter((course) => course.subject === subject);
    const roll = next();
    const count = hard ? whole(2, most) : roll < 0.6 ? 1 : roll < 0.88 ? 2 : most;
    const chosen = new Set();
    for (let guard = 0; chosen.size < count && guard < 50; guard += 1) {
      chosen.add(pick(next() < 0.06 || own.length === 0 ? list : own));
    }
    return [...chosen];
  };
  const made = Array.from({ length: rules }, (_, index) => {
    const subject = whole(0, subjects - 1);
    return {
      id: `R${String(index).padStart(3, "0")}`,
      sources: some(taken, subject, 3).map((course) => ({ code: course.code, floor: hard ? 60 : whole(60, 90) })),
      targets: some(wanted, subject, 3).map((course) => course.id),
      months: hard ? 60 : whole(24, 84),
    };
  });

  const total = wanted.reduce((sum, course) => sum + course.credits, 0);
  const caps = CATEGORIES.map((_, category) => {
    const all = wanted.filter((course) => course.category === category).reduce((sum, course) => sum + course.credits, 0);
    return { category, limit: 50 * Math.floor((all * (0.5 + 0.3 * next())) / 50) };
  });
  caps.push({ category: undefined, limit: Math.floor(total / 2) });
  return { seed, records: taken, targets: wanted, rules: made, caps, total };
}

/**
 * The allocation problem of an instance: one item for every rule the record satisfies.
 * Credits in hundredths; the grade recorded is the lowest of the sources, weighted by credit.
 */
export function problem({ records, targets, rules, caps }) {
  const record = new Map(records.map((course, index) => [course.code, { ...course, index }]));
  const target = new Map(targets.map((course, index) => [course.id, { ...course, index }]));
  const items = [];
  for (const rule of rules) {
    const sources = rule.sources.map(({ code }) => record.get(code));
    const met = rule.sources.every(({ code, floor }) => record.get(code).grade >= floor && record.get(code).months <= rule.months);
    if (!met) continue;
    const filled = rule.targets.map((id) => target.get(id));
    const credits = filled.reduce((sum, course) => sum + course.credits, 0);
    items.push({
      rule: rule.id,
      sources: sources.map((course) => course.index),
      targets: filled.map((course) => course.index),
      categories: filled.map((course) => [course.category, course.credits]),
      credits,
      consumed: sources.length,
      grade: Math.min(...sources.map((course) => course.grade)) * 100 * credits,
    });
  }
  const exclusive = [...groups(items, "sources"), ...groups(items, "targets")].filter((set) => set.length > 1);
  const limits = caps
    .map(({ category, limit }) => ({
      limit,
      terms: items
        .map((item, index) => [index, item.categories.reduce((sum, [of, credits]) => (category === undefined || of === category ? sum + credits : sum), 0)])
        .filter(([, weight]) => weight > 0),
    }))
    .filter(({ terms }) => terms.length > 0);
  return { items, exclusive, caps: limits };
}

/** For every course used: which items use it. */
function groups(items, side) {
  const users = new Map();
  items.forEach((item, index) => item[side].forEach((course) => users.set(course, [...(users.get(course) ?? []), index])));
  return users.values();
}
