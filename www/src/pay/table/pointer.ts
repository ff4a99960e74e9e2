/** Places in a JSON document, by pointer such as `/scales/0/rows/3/give`. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

const steps = (pointer: string): readonly string[] => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

export function valueAt(document: Json, pointer: string): Json | undefined {
  let at: Json | undefined = document;
  for (const step of steps(pointer)) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as { readonly [member: string]: Json })[step];
  }
  return at;
}

/** The document with something else at a place that it has; everything else is kept, in its order. */
export function withValue(document: Json, pointer: string, value: Json): Json {
  return replaced(document, steps(pointer), value);
}

function replaced(at: Json, [step, ...rest]: readonly string[], value: Json): Json {
  if (step === undefined) return value;
  if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return at;
  if (Array.isArray(at)) return at.map((each: Json, nth) => (String(nth) === step ? replaced(each, rest, value) : each));
  return Object.fromEntries(Object.entries(at).map(([member, each]) => [member, member === step ? replaced(each, rest, value) : each]));
}

/** A place as the engine tells it, `$.scales[0].rows[3].give`, as a pointer. */
export const pointerOf = (path: string): string => path.replace(/^\$/, "").replace(/\[(\d+)\]/g, "/$1").replaceAll(".", "/");

/** Whether a place is another, or lies inside of it. */
export const isWithin = (pointer: string, other: string): boolean => pointer === other || pointer.startsWith(`${other}/`);
