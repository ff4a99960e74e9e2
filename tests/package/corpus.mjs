// The corpus of worked cases as calls: the same files that the native tests run.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./support.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

/** The cases of a folder: their policies as files, and the calls that `ask` makes of each. */
function folder(kind, ask) {
  const place = join(root, "tests/cases", kind);
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  return names.sort().map((name, index) => {
    const { policies, call, record } = JSON.parse(readFileSync(join(place, name), "utf8"));
    const files = policies.map((policy) =>
      typeof policy === "string" ? { name: basename(policy), text: read(policy) } : { name: `${policy.id}.json`, text: JSON.stringify(policy) },
    );
    const lang = index % 2 === 0 ? "zh-CN" : "en";
    return { name: name.replace(/\.json$/, ""), files, calls: ask(call, record, lang) };
  });
}

const recognition = folder("recognition", (call, record, lang) => [
  { schema: "recognition/1", ...call, record, lang },
  { schema: "compare/1", as_of: call.as_of, record, lang },
]);
const eligibility = folder("eligibility", (call, record, lang) => [
  { schema: "eligibility/1", ...call, record, lang },
  { schema: "eligibility/1", as_of: call.as_of, record, lang },
]);

/** Every case: its policies as files, and calls about its record. */
export const cases = [...recognition, ...eligibility];
