/** What two versions of an agreement say otherwise, place by place, whatever order they are written in. */
import { fenOf, fractionOf, written } from "./exact.js";
import { isSame, type Section, type Term } from "./terms.js";

export interface Change {
  readonly section: string;
  readonly unit: string;
  readonly term: Term;
  /** As the version before has it; nothing where it has no such place. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function changesOf(before: readonly Section[], after: readonly Section[]): readonly Change[] {
  const old = new Map(before.flatMap((section) => section.terms.map((term) => [term.key, { section, term }] as const)));
  const now = new Set(after.flatMap(({ terms }) => terms.map(({ key }) => key)));
  const changed = after.flatMap((section) =>
    section.terms.flatMap((term): Change[] => {
      const was = old.get(term.key)?.term;
      const [of, to] = [was?.value, term.value];
      return was && isSame(term.kind, was.value, to) ? [] : [{ section: section.title, unit: section.unit, term, before: of, after: to }];
    }),
  );
  const gone = [...old.values()].filter(({ term }) => !now.has(term.key));
  return [...changed, ...gone.map(({ section, term }): Change => ({ section: section.title, unit: section.unit, term, before: term.value, after: undefined }))];
}

/** How much more, as it is written, where both are amounts of one kind. */
export function difference({ term, before, after }: Change): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (term.kind === "money") {
    const [of, to] = [fenOf(before), fenOf(after)];
    return of === undefined || to === undefined ? undefined : written(to - of);
  }
  const [of, to] = [fractionOf(before), fractionOf(after)];
  return of === undefined || to === undefined || term.kind !== "count" ? undefined : String(to.above - of.above);
}
