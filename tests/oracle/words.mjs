// The words that agreements use: whom they cover, what they ask, which amounts stand in them.

const walk = (value, visit, key = '') => {
  if (Array.isArray(value)) value.forEach((one) => walk(one, visit, key));
  else if (value && typeof value === 'object') {
    visit(key, value);
    for (const [name, inner] of Object.entries(value)) walk(inner, visit, name);
  }
};

/** Gathers the words of the pay agreements among documents, so that workers are made whom they speak of. */
export function wordsOf(documents) {
  const agreements = documents.filter((one) => one.schema === 'pay-agreement@1');
  const words = {
    agreements,
    regions: [],
    industries: [],
    employers: [],
    enterprises: [],
    posts: [],
    facts: new Map(),
    numbers: new Map(),
    certificates: [],
    awards: [],
    titles: [],
    schooling: [],
    levels: new Map(),
    judged: [],
    parts: [],
    payments: [],
    months: [6, 12, 24, 36],
    days: [],
  };
  const number = (fact, value) => words.numbers.set(fact, [...(words.numbers.get(fact) ?? []), Number(value)]);
  for (const document of documents) {
    if (document.schema === 'code-list@1' && document.of === 'ladder') {
      words.levels.set(document.name, document.codes.map((one) => ({ ladder: document.name, code: one.code })));
    }
    if (document.schema === 'equivalence@1') {
      for (const { from } of document.equivalences) if (from.schooling) words.schooling.push(from.schooling);
    }
  }
  for (const agreement of agreements) {
    const { effective, covers = {}, facts = [], parts = [], entitlements = [], scales = [] } = agreement;
    words.days.push(effective.from, ...(effective.until ? [effective.until] : []));
    for (const list of ['regions', 'industries', 'employers', 'enterprises', 'posts']) words[list].push(...(covers[list] ?? []));
    for (const fact of facts) words.facts.set(fact.name, fact.kind);
    for (const part of parts) words.parts.push({ part: part.part, per: part.per });
    for (const one of entitlements) words.payments.push(one.id, ...(one.excludes ?? []));
    for (const scale of scales) {
      scale.axes.forEach(({ by }, nth) => {
        const keys = scale.rows.map((row) => row.at[nth]).filter((key) => key !== '*');
        if (by === 'post') words.posts.push(...keys);
        if (by === 'region') words.regions.push(...keys);
        if (by === 'industry') words.industries.push(...keys);
        if (by === 'enterprise') words.enterprises.push(...keys);
        if (by.fact) for (const key of keys) for (const end of key.split('-').filter(Boolean)) if (/^\d+$/.test(end)) number(by.fact, end);
      });
    }
    for (const item of [...parts.flatMap((part) => part.items), ...entitlements]) {
      const range = item.amount.judged;
      const factor = item.factors?.map((one) => one.by['judged-up-to']).find(Boolean);
      if (range || factor) words.judged.push({ document: agreement.id, item: item.id, range, factor });
      if (item.apply_within_months) words.months.push(item.apply_within_months);
    }
    walk(agreement, (key, value) => {
      if (key === 'certificate') {
        words.certificates.push(value.of ?? value);
        if (value.within_months) words.months.push(value.within_months);
      }
      if (key === 'award') words.awards.push(value.of ?? {});
      if (key === 'title') words.titles.push(value);
      if (key === 'schooling') words.schooling.push(...(value.levels ?? []));
      if (key === 'fact' && typeof value.fact === 'string') {
        for (const bound of [value.at_least, value.at_most]) if (bound !== undefined) number(value.fact, bound);
      }
      for (const kind of ['post', 'region', 'industry']) {
        if (Array.isArray(value[kind])) words[{ post: 'posts', region: 'regions', industry: 'industries' }[kind]].push(...value[kind]);
      }
    });
  }
  return words;
}
