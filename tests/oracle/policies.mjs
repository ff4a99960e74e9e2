// The policy documents in force on a day: agreements, ranks of ladders, equivalences.

const RANKS = ['law', 'industry-agreement', 'enterprise-agreement', 'contract', 'guidance'];

export const rankOf = (rank) => RANKS.indexOf(rank);

/** What a day finds in a set of documents. */
export class InForce {
  constructor(documents, day) {
    this.day = day;
    const replaced = new Set();
    for (const document of documents.filter((one) => one.effective.from <= day)) {
      for (const old of document.supersedes ?? []) replaced.add(`${old.id} ${old.version}`);
    }
    this.documents = documents
      .filter((one) => one.effective.from <= day && (!one.effective.until || day <= one.effective.until))
      .filter((one) => !replaced.has(`${one.id} ${one.version}`));
    this.ladders = new Map();
    for (const list of this.documents.filter((one) => one.schema === 'code-list@1' && one.of === 'ladder')) {
      this.ladders.set(list.name, list.codes);
    }
    const all = this.documents.filter((one) => one.schema === 'equivalence@1').flatMap((one) => one.equivalences);
    this.equivalences = all.filter((one) => one.purposes.includes('pay'));
  }

  agreements() {
    const found = this.documents.filter((one) => one.schema === 'pay-agreement@1');
    return found.sort((a, b) => rankOf(a.rank) - rankOf(b.rank) || (a.id < b.id ? -1 : 1));
  }

  agreement(id) {
    return this.documents.find((one) => one.schema === 'pay-agreement@1' && one.id === id);
  }

  /** What answers a fact; documents that declare it agree. */
  factKind(name) {
    return this.documents.flatMap((one) => one.facts ?? []).find((fact) => fact.name === name)?.kind;
  }

  /** The entry of a code, or of another way of writing it. */
  code(level) {
    const codes = this.ladders.get(level.ladder) ?? [];
    return codes.find((one) => one.code === level.code) ?? codes.find((one) => one.aliases?.includes(level.code));
  }

  rank(level) {
    return this.code(level)?.rank;
  }

  /** A level and all it counts as for pay. */
  countsAs(level) {
    return this.#reach(level, 'level', (a, b) => a.ladder === b.ladder && this.code(a)?.code === this.code(b)?.code);
  }

  /** A level of schooling and all it counts as for pay. */
  schoolingCountsAs(level) {
    return this.#reach(level, 'schooling', (a, b) => a === b);
  }

  /** An occupation and all it counts as for pay. */
  occupationCountsAs(code) {
    return this.#reach(code, 'occupation', (a, b) => a === b);
  }

  #reach(thing, kind, same) {
    const found = [thing];
    for (const { from, as } of this.equivalences) {
      if (from[kind] !== undefined && same(from[kind], thing) && as[kind] !== undefined) found.push(as[kind]);
    }
    return found;
  }
}
