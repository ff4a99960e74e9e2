/** What can be chosen for a field of the employment: what the agreements and code lists at hand name. */
import { type Names, say } from "../data/catalogue.js";
import type { Lang } from "../engine/types.js";
import type { Agreement } from "./agreements.js";
import type { PlainField } from "./edit.js";
import type { PayPeriod, Cited } from "./types.js";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Given for an enterprise none of the agreements is of: known to be another one, rather than unknown. */
export const OTHER_ENTERPRISE = "other";

/** Codes that are not in the lists at hand count once they look like this. */
export const SOUND: { readonly [field: string]: RegExp } = { region: /^\d{6}$/, industry: /^\d{2,4}$/ };

/** The enterprises the agreements name, each with the title of its agreement. */
export function enterprises(agreements: readonly Agreement[], lang: Lang, other: string): readonly Choice[] {
  const named = agreements.flatMap(({ enterprises: ids, title }) => ids.map((id) => ({ value: id, label: ids.length > 1 ? `${say(title, lang)} · ${id}` : say(title, lang) })));
  return [...named, { value: OTHER_ENTERPRISE, label: other }];
}

/** Posts that the agreements which cover the worker name; those of all, where none is known to. */
export function posts(agreements: readonly Agreement[], covering: ReadonlySet<string>): readonly Choice[] {
  const near = agreements.filter(({ id }) => covering.has(id)).flatMap((agreement) => agreement.posts);
  return [...new Set(near)].map((post) => ({ value: post, label: post }));
}

/** Ids of the agreements that cover the worker, or may. */
export const coveringIds = (period: PayPeriod | undefined, cited: Cited | undefined): ReadonlySet<string> =>
  new Set((period?.sources ?? []).flatMap(({ document }) => (document === undefined ? [] : (cited?.documents[document]?.id ?? []))));

/** The choices of a plain field. */
export function choicesOf(field: PlainField, { agreements, covering, names, lang, other }: { agreements: readonly Agreement[]; covering: ReadonlySet<string>; names: Names; lang: Lang; other: string }): readonly Choice[] {
  const listed = (list: string) => names.list(list).map(({ code, name }) => ({ value: code, label: say(name, lang) }));
  switch (field) {
    case "enterprise":
      return enterprises(agreements, lang, other);
    case "post":
      return posts(agreements, covering);
    case "employer":
    case "region":
    case "industry":
      return listed(field);
    default:
      return [];
  }
}
