/** The questions shown: what the answer wants, and what was answered here, which stays to be mended. */
import type { Wanted } from "./types.js";

/** In which order people think of where they work. */
const ORDER = ["enterprise", "employer", "region", "industry", "post", "hired", "post-since", "appointed-since"];

export class Questions {
  #list: readonly Wanted[] = [];
  readonly #touched = new Set<string>();

  get list(): readonly Wanted[] {
    return this.#list;
  }

  /** Whether it was answered here. */
  touched(fact: string): boolean {
    return this.#touched.has(fact);
  }

  touch(fact: string): void {
    this.#touched.add(fact);
  }

  /** Another person: nothing was answered yet. */
  reset(): void {
    this.#list = [];
    this.#touched.clear();
  }

  /** Takes what an answer wants; titles come in the language of the answer. */
  take(wanted: readonly Wanted[]): void {
    const now = new Map(wanted.map((each) => [each.fact, each]));
    const kept = this.#list.filter(({ fact }) => now.has(fact) || this.#touched.has(fact)).map((each) => now.get(each.fact) ?? each);
    const known = new Set(kept.map(({ fact }) => fact));
    this.#list = [...kept, ...[...now.values()].filter(({ fact }) => !known.has(fact))].sort((a, b) => group(a) - group(b));
  }
}

/** What pay depends on comes first; of that, where somebody works, then declared facts, then what is judged, then what the record has to state. */
function group({ fact, of_pay: pay }: Wanted): number {
  const at = ORDER.indexOf(fact);
  const later = pay ? 0 : 100;
  if (at >= 0) return later + at;
  return later + ORDER.length + (fact.startsWith("facts/") ? 0 : fact.startsWith("judged/") ? 1 : 2);
}
