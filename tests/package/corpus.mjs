// The corpus of worked cases as calls: the same files that the native tests run.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./support.mjs";

const folder = join(root, "tests/cases/recognition");
const read = (path) => readFileSync(join(root, path), "utf8");

/** Every case: its policies as files, and a recognition and a comparison about its record. */
export const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name, index) => {
    const { policies, call, record } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const files = policies.map((policy) =>
      typeof policy === "string" ? { name: basename(policy), text: read(policy) } : { name: `${policy.id}.json`, text: JSON.stringify(policy) },
    );
    const lang = index % 2 === 0 ? "zh-CN" : "en";
    return {
      name: name.replace(/\.json$/, ""),
      files,
      calls: [
        { schema: "recognition/1", ...call, record, lang },
        { schema: "compare/1", as_of: call.as_of, record, lang },
      ],
    };
  });
