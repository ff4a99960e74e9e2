// Agreements made at random: tables of several axes, every kind of amount, factors, floors and payments applied for.
import { plusDays } from './day.mjs';

const CITE = [{ source: 's', clause: '1' }];
const PARTS = ['post-wage', 'level-wage', 'skill-allowance', 'seniority', 'performance', 'overtime'];
const POSTS = ['车工', '铣工', '钳工'];
const REGIONS = ['330000', '331000', '331081', '331082', '440000'];
const INDUSTRIES = ['34', '348', '3484', '35'];
const LADDERS = {
  'skill-level': ['apprentice', '5', '4', '3', '2', '1', 'special', 'chief'],
  'hx-machinery-post': ['operator', 'skilled-operator', 'junior-technician', 'intermediate-technician', 'senior-technician'],
};
const FACTS = {
  tier: { choice: ['1', '2', '3'].map((code) => ({ code, name: { zh: code } })) },
  shift: 'yes-no',
  pieces: 'number',
  benefit: 'money',
  joined: 'date',
  passed: 'years',
};
const level = (ladder, code) => ({ ladder, code });

/** Makes the parts of one document; what it declares is gathered on the way. */
class Maker {
  constructor(random, id) {
    Object.assign(this, { random, id, facts: new Set(), scales: [], count: 0 });
  }

  name(kind) {
    this.count += 1;
    return `${kind}-${this.count}`;
  }

  fact(name) {
    this.facts.add(name);
    return name;
  }

  money(most = 5000) {
    const { random } = this;
    return `${random.between(1, most)}${random.chance(30) ? `.${random.between(10, 99)}` : ''}`;
  }

  ratio() {
    return this.random.pick(['80%', '115%', '1.1', '1/3', '2/3', '1', '33.3333%', '1.005', '0.5', '2', '0']);
  }

  round() {
    const { random } = this;
    return { unit: random.pick(['0.01', '0.1', '1', '10', '0.05', '100']), round: random.pick(['half-up', 'half-even', 'down', 'up']) };
  }

  since() {
    const { random } = this;
    return random.pick(['hired', 'post', { level: random.pick(Object.keys(LADDERS)) }, { fact: this.fact('joined') }]);
  }

  /** Keys of an axis that do not meet: codes, or a row of ranges, with `*` beside them at times. */
  keys(by) {
    const { random } = this;
    let keys;
    if (by.level) keys = random.some(LADDERS[by.level], 60);
    else if (by === 'post') keys = random.some(POSTS, 70);
    else if (by === 'region') keys = random.pick([['330000', '440000'], ['331081', '331082', '440000'], ['331000', '330100']]);
    else if (by === 'industry') keys = random.pick([['34', '35'], ['3484', '3483', '35'], ['348', '341']]);
    else if (by.fact === 'tier') keys = random.some(['1', '2', '3'], 80);
    else if (by.fact === 'shift') keys = random.some(['yes', 'no'], 80);
    else {
      keys = [];
      let from = by === 'step' ? 1 : random.below(3);
      for (let nth = random.between(1, 5); nth > 0; nth -= 1) {
        const until = from + random.pick([0, 0, 1, 2, 4]);
        keys.push(until === from && random.chance(70) ? `${from}` : `${from}-${until}`);
        from = until + random.pick([1, 1, 1, 2]);
      }
      if (random.chance(40)) keys.push(`${from}-`);
    }
    if (!keys.length || random.chance(35)) keys.push('*');
    return keys;
  }

  by() {
    const { random } = this;
    return random.pick([
      { level: random.pick(Object.keys(LADDERS)) },
      { level: 'skill-level' },
      'post',
      'region',
      'industry',
      { years: this.since() },
      { fact: random.pick(['tier', 'shift', 'pieces']) },
    ]);
  }

  /** A table, whole or with holes. */
  scale(gives, step = false) {
    const { random } = this;
    const bys = Array.from({ length: random.pick(step ? [0, 0, 1] : [1, 1, 2, 2, 3]) }, () => this.by());
    if (step) bys.splice(random.below(bys.length + 1), 0, 'step');
    for (const by of bys) if (by.fact) this.fact(by.fact);
    const id = this.name('scale');
    let rows = [[]];
    for (const by of bys) {
      const keys = this.keys(by);
      rows = rows.flatMap((row) => keys.map((key) => [...row, key]));
    }
    if (random.chance(30)) rows = random.some(rows, 85);
    if (!rows.length || rows.length > 400) return this.scale(gives, step);
    const give = { money: () => this.money(), step: () => `${random.between(1, 9)}`, ratio: () => this.ratio() }[gives];
    this.scales.push({
      id,
      title: { zh: id },
      cite: CITE,
      gives,
      axes: bys.map((by, nth) => ({ id: `x${nth}`, by })),
      rows: rows.map((at) => ({ at, give: give() })),
    });
    const use = { scale: id };
    const nth = random.below(bys.length);
    const key = rows[random.below(rows.length)][nth];
    if (bys[nth] !== 'step' && random.chance(12) && key !== '*') use.at = [{ axis: `x${nth}`, key: key.split('-')[0] === '' ? key : this.one(bys[nth], key) }];
    return use;
  }

  /** One key out of a range. */
  one(by, key) {
    return by.years || by.fact === 'pieces' ? key.split('-')[0] : key;
  }

  condition(depth = 0) {
    const { random } = this;
    const kinds = ['certificate', 'level', 'award', 'schooling', 'title', 'post', 'region', 'industry', 'years', 'fact', 'fact', 'years'];
    const kind = random.pick(depth < 2 ? [...kinds, 'all', 'any', 'not'] : kinds);
    const within = random.chance(40) ? { within_months: random.pick([1, 6, 12, 36]) } : {};
    const ladder = random.pick(Object.keys(LADDERS));
    const codes = LADDERS[ladder];
    const low = random.below(codes.length);
    const high = random.between(low, codes.length - 1);
    switch (kind) {
      case 'all':
      case 'any':
        return { [kind]: Array.from({ length: random.between(1, 3) }, () => this.condition(depth + 1)) };
      case 'not':
        return { not: this.condition(depth + 1) };
      case 'certificate':
        return { certificate: { of: this.certificate(), ...within } };
      case 'level':
        return { level: { at_least: level(ladder, codes[low]), ...(random.chance(40) ? { at_most: level(ladder, codes[high]) } : {}) } };
      case 'award':
        return {
          award: {
            of: {
              ...(random.chance(50) ? { class_at_least: level('award-class', random.pick(['city', 'provincial'])) } : {}),
              ...(random.chance(50) ? { rank_at_least: level('award-rank', random.pick(['third', 'second'])) } : {}),
              ...(random.chance(25) ? { forms: ['individual'] } : {}),
            },
            ...within,
          },
        };
      case 'schooling':
        return { schooling: { levels: random.some(['associate', 'bachelor', 'secondary'], 60) } };
      case 'title':
        return { title: random.chance(50) ? { names: ['助理工程师'] } : { grade_at_least: level('title-grade', 'assistant') } };
      case 'post':
        return { post: [random.pick(POSTS)] };
      case 'region':
        return { region: [random.pick(REGIONS)] };
      case 'industry':
        return { industry: [random.pick(INDUSTRIES)] };
      case 'years': {
        const least = random.between(0, 8);
        return { years: { since: this.since(), at_least: least, ...(random.chance(40) ? { below: least + random.between(1, 5) } : {}) } };
      }
      default: {
        const name = this.fact(random.pick(['tier', 'shift', 'pieces', 'benefit']));
        if (name === 'tier') return { fact: { fact: name, is: [random.pick(['1', '2', '3'])] } };
        if (name === 'shift') return { fact: { fact: name, is: [random.pick(['yes', 'no'])] } };
        const least = random.between(1, 20);
        return { fact: { fact: name, at_least: `${least}`, ...(random.chance(40) ? { at_most: `${least + random.between(0, 9)}` } : {}) } };
      }
    }
  }

  when() {
    const { random } = this;
    return Array.from({ length: random.pick([0, 0, 0, 1, 1, 2]) }, () => this.condition());
  }

  certificate() {
    const { random } = this;
    const codes = LADDERS['skill-level'];
    const low = random.below(codes.length);
    return {
      ...(random.chance(40) ? { kinds: [random.pick(['skill-level', 'x-certificate'])] } : {}),
      ...(random.chance(30) ? { occupations: ['6-18-01-01'] } : {}),
      ...(random.chance(20) ? { issuer_classes: ['assessment-body'] } : {}),
      ...(random.chance(60) ? { level_at_least: level('skill-level', codes[low]) } : {}),
      ...(random.chance(30) ? { level_at_most: level('skill-level', random.pick(codes.slice(low))) } : {}),
    };
  }

  amount(before, per) {
    const { random } = this;
    const kind = random.pick(['fixed', 'fixed', 'scale', 'scale', 'scale', 'steps', 'each', 'percent', 'judged']);
    switch (kind) {
      case 'fixed':
        return { fixed: this.money() };
      case 'scale':
        return { scale: this.scale('money') };
      case 'steps': {
        const yearly = random.chance(70) ? { yearly: { passed: this.fact('passed'), from: random.between(2004, 2024), steps: random.between(1, 2), cite: CITE } } : {};
        return { steps: { start: this.scale('step'), ...yearly, table: this.scale('money', true) } };
      }
      case 'each':
        return {
          each: {
            amount: this.money(200),
            of: random.chance(60) ? { years: this.since() } : { fact: this.fact('pieces') },
            ...(random.chance(30) ? { after: random.between(0, 4) } : {}),
            ...(random.chance(40) ? { at_most: random.between(1, 12) } : {}),
          },
        };
      case 'percent': {
        const parts = before.filter((one) => one.per === per).map((one) => one.part);
        const of = random.pick([{ fact: this.fact('benefit') }, { scale: this.scale('money') }, ...(parts.length ? [{ parts: random.some(parts, 70) }] : [])]);
        if (of.parts && !of.parts.length) of.parts = [parts[0]];
        return {
          percent: {
            share: random.pick(['5%', '10%', '1/3', '12.5%', '150%']),
            of,
            ...(random.chance(40) ? { at_least: this.money(50) } : {}),
            ...(random.chance(40) ? { at_most: `${random.between(60, 900)}` } : {}),
            round: this.round(),
          },
        };
      }
      default: {
        const least = random.between(0, 900);
        return { judged: { at_least: `${least}`, at_most: `${least + random.between(0, 900)}` } };
      }
    }
  }

  factors() {
    const { random } = this;
    return Array.from({ length: random.pick([0, 0, 0, 1, 1, 2]) }, () => ({
      title: { zh: '系数' },
      cite: CITE,
      ...(random.chance(40) ? { when: [this.condition(1)] } : {}),
      by: random.pick([() => ({ ratio: this.ratio() }), () => ({ scale: this.scale('ratio') }), () => ({ 'judged-up-to': random.pick(['130%', '1.5', '1']) })])(),
    }));
  }

  item(before, per) {
    const id = this.name('item');
    return { id, title: { zh: id }, cite: CITE, when: this.when(), amount: this.amount(before, per), factors: this.factors(), round: this.round() };
  }

  part(part, before) {
    const { random } = this;
    const per = random.pick(['month', 'month', 'month', 'month', 'year', 'hour', 'once']);
    const items = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => this.item(before, per));
    return { part, per, combine: random.pick(['highest', 'sum']), items };
  }

  floor() {
    const { random } = this;
    const id = this.name('floor');
    const over = random.pick([{}, {}, { except: random.some(PARTS, 30) }, { parts: random.some(PARTS, 50) }]);
    const least = random.pick([() => ({ fixed: `${random.between(500, 6000)}` }), () => ({ scale: this.scale('money') }), () => ({ fact: this.fact('benefit') })])();
    return {
      id,
      title: { zh: id },
      cite: CITE,
      when: random.chance(40) ? [this.condition()] : [],
      over,
      per: random.pick(['month', 'month', 'month', 'year', 'hour', 'once']),
      least,
      ...(random.chance(30) ? { share: { of: random.pick(['80%', '1/3', '110%']), round: this.round() } } : {}),
    };
  }

  entitlement(parts) {
    const { random } = this;
    const id = this.name('payment');
    const of = random.chance(70) ? { certificate: this.certificate() } : {};
    const bound = of.certificate
      ? {
          ...(random.chance(60) ? { apply_within_months: random.pick([1, 12, 13]) } : {}),
          ...(random.chance(50) ? { once: 'occupation-and-level' } : {}),
          ...(random.chance(50) ? { higher_bars_lower: true } : {}),
        }
      : random.chance(50)
        ? { once: 'person' }
        : {};
    return {
      id,
      title: { zh: id },
      cite: CITE,
      ...of,
      when: this.when(),
      amount: this.amount(parts, 'month'),
      per: random.pick(['once', 'once', 'month']),
      factors: this.factors(),
      round: this.round(),
      ...bound,
      ...(random.chance(30) ? { most_per_year: random.between(1, 3) } : {}),
      ...(random.chance(40) ? { excludes: ['training-subsidy'] } : {}),
    };
  }
}

function agreement(random, id, rank, day) {
  const maker = new Maker(random, id);
  const parts = [];
  for (const part of random.some(PARTS, 40)) parts.push(maker.part(part, parts));
  const floors = Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => maker.floor());
  const entitlements = Array.from({ length: random.pick([0, 0, 1, 2]) }, () => maker.entitlement(parts));
  const covers = {};
  if (random.chance(40)) covers.regions = [random.pick(REGIONS)];
  if (random.chance(20)) covers.industries = [random.pick(INDUSTRIES)];
  if (random.chance(20)) covers.employers = ['enterprise'];
  if (random.chance(rank === 'enterprise-agreement' ? 70 : 15)) covers.enterprises = ['plant'];
  if (random.chance(15)) covers.posts = random.some(POSTS, 70);
  return {
    schema: 'pay-agreement@1',
    id,
    version: '1',
    title: { zh: id },
    issuer: { zh: '某方' },
    force: 'example',
    effective: { from: plusDays(day, -random.between(0, 4000)), ...(random.chance(20) ? { until: plusDays(day, random.between(0, 2000)) } : {}) },
    sources: [{ id: 's', title: { zh: '文件' }, clauses: [{ id: '1', text: { zh: '条款' } }], last_checked: '2026-11-22', trust: 'X' }],
    rank,
    covers,
    facts: [...maker.facts].map((name) => ({ name, title: { zh: name }, kind: FACTS[name] })),
    scales: maker.scales,
    parts,
    floors,
    entitlements,
  };
}

function equivalence(random) {
  const pick = (ladder) => level(ladder, random.pick(LADDERS[ladder]));
  const equivalences = [
    { from: { level: pick('hx-machinery-post') }, as: { level: pick('skill-level') } },
    { from: { level: pick('hx-machinery-post') }, as: { level: pick('skill-level') } },
    { from: { schooling: 'senior-technician-class' }, as: { schooling: 'associate' } },
  ];
  return {
    schema: 'equivalence@1',
    id: 'equivalence',
    version: '1',
    title: { zh: '对照' },
    issuer: { zh: '某方' },
    force: 'example',
    effective: { from: random.day() },
    sources: [{ id: 's', title: { zh: '文件' }, clauses: [{ id: '1', text: { zh: '条款' } }], last_checked: '2026-11-22', trust: 'X' }],
    equivalences: equivalences.map((one, nth) => ({ id: `e${nth}`, cite: CITE, ...one, purposes: random.pick([['pay'], ['pay', 'hiring'], ['recognition']]) })),
  };
}

/** Some documents of different ranks, one of them replaced by a second version at times. */
export function agreements(random) {
  const day = `${random.between(2015, 2026)}-${random.pick(['01-01', '02-28', '03-01', '07-31', '12-31'])}`;
  const ranks = random.some(['law', 'law', 'industry-agreement', 'enterprise-agreement', 'contract', 'guidance'], 50);
  const made = (ranks.length ? ranks : ['law']).map((rank, nth) => agreement(random, `d${nth}`, rank, day));
  if (random.chance(30)) {
    const old = random.pick(made);
    const next = { ...agreement(random, old.id, old.rank, day), version: '2', supersedes: [{ id: old.id, version: '1' }] };
    next.effective = { from: plusDays(day, random.between(-400, 400)) };
    if (next.effective.from > old.effective.from) made.push(next);
  }
  if (random.chance(50)) made.push(equivalence(random));
  return made;
}
