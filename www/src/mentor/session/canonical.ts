/** Values compared as data. */

/** As text that is the same for equal data; the order of fields does not matter. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).filter(([, item]) => item !== undefined).sort(([x], [y]) => (x < y ? -1 : 1)))
      : each,
  ) ?? "";
