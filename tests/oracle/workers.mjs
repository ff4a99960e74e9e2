// Workers made at random of whom some agreements speak, near the days and amounts at which answers change.
import { plusDays, yearOf } from './day.mjs';

const list = (values, otherwise) => (values?.length ? values : otherwise);

/** A level near a bound of a selector, or any of its ladder. */
function level(random, words, low, high) {
  const ladder = (low ?? high)?.ladder ?? random.pick([...words.levels.keys()]);
  const levels = words.levels.get(ladder) ?? [];
  const at = (one) => levels.findIndex((level) => level.code === one?.code);
  const near = at(random.pick([low, high].filter(Boolean)));
  const nth = near < 0 ? random.below(levels.length) : near + random.between(-1, 1);
  return levels[Math.min(Math.max(nth, 0), levels.length - 1)];
}

function certificate(random, words, asOf, nth) {
  const of = words.certificates.length ? random.pick(words.certificates) : {};
  const made = { id: `c${nth}`, name: random.pick(list(of.names, ['证书'])), kind: random.pick(list(of.kinds, ['skill-level'])) };
  if (random.chance(85)) made.occupation = random.pick(list(of.occupations, ['6-18-01-01', '6-20-01-01']));
  if (random.chance(95)) made.level = level(random, words, of.level_at_least, of.level_at_most);
  if (random.chance(80)) made.issuer_class = random.pick(list(of.issuer_classes, ['assessment-body', 'enterprise']));
  if (random.chance(95)) made.issued = random.before(asOf, random.pick([...words.months, 12 * random.between(0, 12)]));
  if (random.chance(10)) made.valid_until = plusDays(asOf, random.between(-1, 1));
  if (made.issued > made.valid_until) delete made.valid_until;
  return { certificate: made };
}

function award(random, words, asOf, nth) {
  const of = words.awards.length ? random.pick(words.awards) : {};
  const made = { id: `a${nth}`, name: '竞赛', kind: random.pick(list(of.kinds, ['skill-contest'])) };
  made.class = level(random, words, of.class_at_least ?? { ladder: 'award-class', code: 'city' }, of.class_at_most);
  if (random.chance(85)) made.rank = level(random, words, of.rank_at_least ?? { ladder: 'award-rank', code: 'third' }, of.rank_at_most);
  if (of.contests?.length && random.chance(80)) made.contest = random.pick(of.contests);
  if (random.chance(80)) made.organiser = random.pick(list(of.organisers, ['government', 'industry']));
  if (random.chance(80)) made.form = random.pick(list(of.forms, ['individual', 'team']));
  if (made.form === 'team' && random.chance(70)) made.position = random.between(1, 4);
  if (random.chance(90)) made.date = random.before(asOf, random.pick(words.months));
  return { award: made };
}

function schooling(random, words, asOf, nth) {
  const made = { id: `s${nth}`, name: '学历', level: random.pick(list(words.schooling, ['associate'])) };
  const graduated = random.before(asOf, 12 * random.between(0, 6));
  if (random.chance(70)) made.entered = random.before(graduated, 36);
  if (random.chance(80)) made.graduated = graduated;
  return { schooling: made };
}

function title(random, words, asOf, nth) {
  const of = words.titles.length ? random.pick(words.titles) : {};
  const made = { id: `t${nth}`, name: random.pick(list(of.names, ['助理工程师'])) };
  if (of.grade_at_least && random.chance(85)) made.grade = level(random, words, of.grade_at_least);
  if (random.chance(70)) made.date = random.before(asOf, 12 * random.between(0, 3));
  return { title: made };
}

function fact(random, words, asOf, name, kind) {
  if (kind === 'yes-no') return random.pick(['yes', 'yes', 'no', 'no', '是', '否']);
  if (kind === 'date') return random.before(asOf, 12 * random.between(0, 12));
  if (kind === 'years') {
    const first = yearOf(asOf) - random.between(0, 6);
    const years = Array.from({ length: random.between(1, 7) }, (_, nth) => first + nth);
    return random.some(years, 85).join(random.pick([' ', ' ', ',', '、', '；'])) || String(first);
  }
  const near = random.pick(list(words.numbers.get(name), [random.between(0, 40)])) + random.pick([-1, 0, 0, 1, random.between(0, 5)]);
  if (kind === 'number') return String(Math.max(0, near)) + (random.chance(15) ? random.pick(['.5', '.25', '.01']) : '');
  if (kind === 'money') return random.pick([String(Math.max(0, near)), `${random.between(1, 900000)}.${random.between(10, 99)}`, `${random.between(1, 40)}万元`, `${random.between(2000, 9000)}`]);
  const choice = random.pick(kind.choice);
  return random.chance(85) ? choice.code : choice.name.zh;
}

function judged(random, { document, item, range, factor }) {
  const made = { document, item, reason: '表现', by: '评定小组' };
  if (range) {
    const [low, high] = [range.at_least, range.at_most].map((text) => Math.round(100 * Number(text)));
    const fen = random.pick([low, high, random.between(low, high), Math.max(0, low - 1), high + 1]);
    made.amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  }
  if (factor) {
    const highest = factor.endsWith('%') ? Number(factor.slice(0, -1)) : Math.round(100 * Number(factor));
    made.factor = `${random.pick([100, highest, random.between(100, highest), 99, highest + 1])}%`;
  }
  return made;
}

function receipt(random, words, asOf, certificates) {
  const made = { entitlement: random.pick(words.payments), on: random.before(asOf, random.pick([0, 1, 6, 12, 24])) };
  const of = certificates.length ? random.pick(certificates).certificate : {};
  const { occupation } = of;
  if (occupation && random.chance(85)) made.occupation = random.chance(85) ? occupation : '6-20-01-01';
  if (of.level && random.chance(85)) made.level = random.chance(60) ? of.level : level(random, words, of.level);
  return made;
}

/** A question about a worker made of the words of agreements. */
export function question(random, words, id) {
  const asOf = random.day(words.days);
  const aim = random.pick(words.agreements);
  const achievements = [];
  for (const [most, make] of [[3, certificate], [2, award], [2, schooling], [1, title]]) {
    const count = random.below(most + 1);
    for (let nth = 0; nth < count; nth += 1) achievements.push(make(random, words, asOf, nth));
  }
  const employment = {};
  const field = (name, covers, words, otherwise) => {
    if (random.chance(8)) return;
    employment[name] = random.pick(covers?.length && random.chance(90) ? covers : list(words, otherwise));
  };
  const covers = aim.covers ?? {};
  field('region', covers.regions, words.regions, ['331081', '331000', '110000']);
  field('industry', covers.industries, words.industries, ['3484', '34']);
  field('employer', covers.employers, words.employers, ['enterprise']);
  field('enterprise', covers.enterprises, words.enterprises, ['plant']);
  field('post', covers.posts, words.posts, ['车工', '铣工']);
  // What lies in a region or an industry is covered too.
  if (/00$/.test(employment.region) && random.chance(50)) employment.region = employment.region.replace(/0000$/, '1000').replace(/00$/, '81');
  if (employment.industry?.length < 4 && random.chance(50)) employment.industry = employment.industry.padEnd(4, '1');
  if (random.chance(90)) employment.hired = random.before(asOf, 12 * random.between(0, 16));
  if (random.chance(80)) employment.post_since = random.before(asOf, 12 * random.between(0, 8));
  if (random.chance(40)) employment.appointed = [level(random, words)];
  const asked = new Set(aim.facts?.map((one) => one.name));
  employment.facts = [];
  for (const [name, kind] of words.facts) {
    if (random.chance(asked.has(name) ? 80 : 25)) employment.facts.push({ fact: name, value: fact(random, words, asOf, name, kind) });
  }
  employment.judged = words.judged.filter((one) => random.chance(one.document === aim.id ? 75 : 20)).map((one) => judged(random, one));
  if (words.parts.length && random.chance(60)) {
    const lines = new Map();
    for (let nth = random.between(1, 3); nth > 0; nth -= 1) {
      const { part, per } = random.chance(70) ? random.pick(words.parts) : { part: 'post-wage', per: 'month' };
      lines.set(`${part}|${per}`, { part, per, amount: `${random.between(0, 6000)}${random.chance(20) ? '.37' : ''}` });
    }
    employment.contract = [...lines.values()];
  }
  employment.received = [];
  const certificates = achievements.filter((one) => one.certificate);
  if (words.payments.length && random.chance(60)) {
    for (let nth = random.between(1, 4); nth > 0; nth -= 1) employment.received.push(receipt(random, words, asOf, certificates));
  }
  const call = { schema: 'pay/1', as_of: asOf, record: { schema: 'record@1', id, achievements }, employment };
  if (random.chance(30)) call.until = plusDays(asOf, random.pick([0, 1, 31, 365, 366, 1200]));
  return call;
}
