// A worker on a day: levels held, facts given, and conditions that hold, fail or are unknown.
import { fullYears, plusMonths } from './day.mjs';
import { decimal, money } from './fraction.mjs';

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

export const all = (truths) => truths.reduce((a, b) => Math.min(a, b), YES);
export const any = (truths) => truths.reduce((a, b) => Math.max(a, b), NO);
const truth = (holds) => (holds ? YES : NO);

export const regionLiesIn = (inner, outer) => inner.startsWith(outer.replace(/0000$/, '').replace(/^(....)00$/, '$1'));
export const industryLiesIn = (inner, outer) => inner.startsWith(outer);

/** A list that is empty says nothing; a value that is absent is unknown. */
const listed = (list, value, lies = (a, b) => a === b) => {
  if (!list?.length) return YES;
  return value === undefined ? UNKNOWN : truth(list.some((one) => lies(value, one)));
};

/** Kinds of certificate that say that their holder has a level, rather than that a course was attended. */
const OF_LEVEL = ['skill-level', 'vocational-qualification', 'enterprise-level'];

export class Worker {
  constructor(inForce, record, employment) {
    Object.assign(this, { inForce, day: inForce.day, employment: employment ?? {} });
    const of = (kind) => (record.achievements ?? []).map((one) => one[kind]).filter(Boolean);
    this.certificates = of('certificate').filter(
      (one) => !(one.issued > this.day) && !(one.valid_until < this.day),
    );
    this.awards = of('award').filter((one) => !(one.date > this.day));
    this.titles = of('title').filter((one) => !(one.date > this.day));
    this.schoolings = of('schooling').filter((one) =>
      one.graduated === undefined ? one.entered === undefined && one.expected === undefined : one.graduated <= this.day,
    );
  }

  /** What a fact says: codes, and years parted by spaces, however they were written. */
  fact(name) {
    const value = this.employment.facts?.find((one) => one.fact === name)?.value;
    const kind = this.inForce.factKind(name);
    if (value === undefined || kind === undefined) return value;
    if (kind === 'yes-no') return { 是: 'yes', 否: 'no' }[value] ?? value;
    if (kind === 'years') return value.replace(/[ ,、;；，]+/g, ' ').trim();
    return kind.choice?.find((one) => one.name.zh === value)?.code ?? value;
  }

  judged(document, item) {
    return this.employment.judged?.find((one) => one.document === document && one.item === item);
  }

  /** The worker as a payment for one certificate looks: no other certificate, and in tables no level but its own. */
  of(certificate) {
    const own = Object.create(this);
    return Object.assign(own, { certificates: [certificate], inTables: this.heldBy([certificate], []), levelled: [certificate], whole: this });
  }

  /** Every level held. */
  held() {
    const { certificates } = this.whole ?? this;
    return this.heldBy(certificates.filter((one) => OF_LEVEL.includes(one.kind)), this.employment.appointed ?? []);
  }

  /** Every level that certificates and appointments give, with the day of issue where there is one. */
  heldBy(certificates, appointed) {
    const levels = [
      ...certificates.filter((one) => one.level).map(({ level, issued }) => ({ level, issued: issued ?? null })),
      ...appointed.map((level) => ({ level, issued: null })),
    ];
    return levels.flatMap(({ level, issued }) => this.inForce.countsAs(level).map((level) => ({ level, issued })));
  }

  /**
   * The highest level on a ladder, and the first day one of its certificates was issued; `null` where there is none,
   * `undefined` where a certificate may have one and does not say so.
   */
  highest(ladder, held = this.held(), certificates = (this.whole ?? this).certificates.filter((one) => OF_LEVEL.includes(one.kind))) {
    const ranked = held
      .filter(({ level }) => level.ladder === ladder)
      .map((one) => ({ ...one, rank: this.inForce.rank(one.level) }))
      .filter((one) => one.rank !== undefined);
    if (!ranked.length) return certificates.some((one) => !one.level) ? undefined : null;
    const rank = Math.max(...ranked.map((one) => one.rank));
    const top = ranked.filter((one) => one.rank === rank);
    const days = top.map((one) => one.issued).filter(Boolean).sort();
    return { rank, level: top[0].level, issued: days[0] };
  }

  /** The highest level for a table. */
  levelInTable(ladder) {
    return this.inTables ? this.highest(ladder, this.inTables, this.levelled) : this.highest(ladder);
  }

  /** Every ladder with a level on it. */
  levels() {
    const ladders = new Set(this.held().map(({ level }) => level.ladder));
    return [...ladders].map((ladder) => ({ ladder, code: this.inForce.code(this.highest(ladder).level).code }));
  }

  covered(covers = {}) {
    const { region, industry, employer, enterprise, post } = this.employment;
    return all([
      listed(covers.regions, region, regionLiesIn),
      listed(covers.industries, industry, industryLiesIn),
      listed(covers.employers, employer),
      listed(covers.enterprises, enterprise),
      listed(covers.posts, post),
    ]);
  }

  /** Full years since an event: a number, `undefined` where its day is not known, `null` where there is none yet. */
  years(since) {
    let day;
    if (since === 'hired') day = this.employment.hired;
    else if (since === 'post') day = this.employment.post_since;
    else if (since.fact !== undefined) day = this.fact(since.fact);
    else {
      const level = this.highest(since.level);
      if (!level) return level;
      day = level.issued;
    }
    if (day > this.day) return null;
    return day === undefined ? undefined : fullYears(day, this.day);
  }

  holds(conditions) {
    return all((conditions ?? []).map((one) => this.condition(one)));
  }

  condition(condition) {
    const [[kind, of]] = Object.entries(condition);
    switch (kind) {
      case 'all':
        return all(of.map((one) => this.condition(one)));
      case 'any':
        return any(of.map((one) => this.condition(one)));
      case 'not':
        return YES - this.condition(of);
      case 'certificate':
        return any(this.certificates.map((one) => all([this.certificate(of.of, one), this.within(one.issued, of.within_months)])));
      case 'award':
        return any(this.awards.map((one) => all([this.award(of.of ?? {}, one), this.within(one.date, of.within_months)])));
      case 'level': {
        const highest = this.highest(of.at_least.ladder);
        return highest === undefined ? UNKNOWN : truth(highest && highest.rank >= this.inForce.rank(of.at_least) && !(of.at_most && highest.rank > this.inForce.rank(of.at_most)));
      }
      case 'schooling':
        return any(this.schoolings.map((one) => this.schooling(of, one)));
      case 'title':
        return any(this.titles.map((one) => all([listed(of.names, one.name), this.between(of.grade_at_least, undefined, one.grade, false)])));
      case 'post':
        return listed(of, this.employment.post);
      case 'region':
        return listed(of, this.employment.region, regionLiesIn);
      case 'industry':
        return listed(of, this.employment.industry, industryLiesIn);
      case 'years': {
        const years = this.years(of.since);
        if (years === undefined) return UNKNOWN;
        return truth(years !== null && years >= (of.at_least ?? 0) && !(of.below !== undefined && years >= of.below));
      }
      case 'fact':
        return this.factIs(of);
    }
    throw new Error(`no condition ${kind}`);
  }

  within(day, months) {
    if (months === undefined) return YES;
    return day === undefined ? UNKNOWN : truth(this.day < plusMonths(day, months));
  }

  /** Whether a level, or the highest it counts as, lies between two. */
  between(low, high, level, equivalents = true) {
    if (!low && !high) return YES;
    if (level === undefined) return UNKNOWN;
    const ladder = (low ?? high).ladder;
    const all = equivalents ? this.inForce.countsAs(level) : [level];
    const ranks = all.filter((one) => one.ladder === ladder).map((one) => this.inForce.rank(one));
    const rank = Math.max(...ranks);
    return truth(ranks.length && !(low && rank < this.inForce.rank(low)) && !(high && rank > this.inForce.rank(high)));
  }

  certificate(of, one) {
    return all([
      listed(of?.kinds, one.kind),
      listed(of?.occupations, one.occupation, (own, wanted) => this.inForce.occupationCountsAs(own).includes(wanted)),
      listed(of?.names, one.name),
      listed(of?.issuer_classes, one.issuer_class),
      this.between(of?.level_at_least, of?.level_at_most, one.level),
    ]);
  }

  award(of, one) {
    return all([
      listed(of.kinds, one.kind),
      listed(of.contests, one.contest),
      this.between(of.class_at_least, of.class_at_most, one.class, false),
      this.between(of.rank_at_least, of.rank_at_most, one.rank, false),
      listed(of.organisers, one.organiser),
      listed(of.forms, one.form),
      of.position_at_most === undefined || (one.form === 'individual' && one.position === undefined) ? YES : one.position === undefined ? UNKNOWN : truth(one.position <= of.position_at_most),
    ]);
  }

  schooling(of, one) {
    const levels = this.inForce.schoolingCountsAs(one.level);
    return all([
      of.levels?.length ? truth(levels.some((level) => of.levels.includes(level))) : YES,
      listed(of.programmes, one.programme),
      listed(of.institutions, one.institution),
    ]);
  }

  factIs(of) {
    const value = this.fact(of.fact);
    if (value === undefined) return UNKNOWN;
    if (of.is?.length) return truth(of.is.includes(value));
    const number = money(value);
    return truth(
      !(of.at_least !== undefined && number.compare(decimal(of.at_least)) < 0) &&
        !(of.at_most !== undefined && number.compare(decimal(of.at_most)) > 0),
    );
  }
}
