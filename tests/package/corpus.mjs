// The corpus of worked cases as calls: the same files that the native tests run.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./support.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

/** Policies of a case as files: paths of shipped documents, and documents written out. */
const files = (policies) =>
  policies.map((policy) =>
    typeof policy === "string" ? { name: basename(policy), text: read(policy) } : { name: `${policy.id}.json`, text: JSON.stringify(policy) },
  );

/** The cases of a folder: their policies as files, and the calls that `ask` makes of each. */
function folder(kind, ask) {
  const place = join(root, "tests/cases", kind);
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  return names.sort().map((name, index) => {
    const { policies, call, record, session } = JSON.parse(readFileSync(join(place, name), "utf8"));
    const lang = index % 2 === 0 ? "zh-CN" : "en";
    return { name: name.replace(/\.json$/, ""), files: files(policies), calls: session === undefined ? ask(call, record, lang) : ask(session, lang) };
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

/** What ships and speaks of certificates; each of those cases names only what it leaves out or adds. */
const shipped = ["certificates", "code-lists", "equivalences", "schemes", "standards"].flatMap((kind) => {
  const names = readdirSync(join(root, "www/policies", kind)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => ({ name, text: read(join("www/policies", kind, name)) }));
});

const certificates = readdirSync(join(root, "tests/cases/certificate")).filter((name) => name.endsWith(".json")).sort().map((name, index) => {
  const { call, without = [], policies = [] } = JSON.parse(read(join("tests/cases/certificate", name)));
  const written = policies.map((policy, nth) => ({ name: `written-${nth}.json`, text: JSON.stringify(policy) }));
  const files = [...shipped.filter((file) => !without.includes(file.name)), ...written];
  return { name: name.replace(/\.json$/, ""), files, calls: [{ ...call, lang: index % 2 === 0 ? "zh-CN" : "en" }] };
});

const grading = folder("grading", (session, lang) => [{ schema: "grade/1", session, lang }]);

const pay = folder("pay", (call, record, lang) => [
  { schema: "pay/1", ...call, record, lang },
  { schema: "raise/1", as_of: call.as_of, record, ...(call.employment && { employment: call.employment }), lang },
]);

/** The shipped agreements asked for whole workforces: how a plan lies, or why there is none. */
const wages = ["code-lists", "equivalences", "pay"].flatMap((kind) => {
  const names = readdirSync(join(root, "www/policies", kind)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => ({ name, text: read(join("www/policies", kind, name)) }));
});
const levels = [{ ladder: "skill-level", certificate: "skill-level" }];
const employers = [{ enterprise: "hx-machinery", employer: "enterprise", region: "331083", industry: "3523" }, { enterprise: "demo-cutter-jia" }, {}];
const workforces = ["zh-CN", "en"].map((lang) => ({
  name: `workforces under the shipped agreements (${lang})`,
  files: wages,
  calls: [
    { employers, levels },
    { employers, levels: [...levels, { ladder: "hx-machinery-post" }], posts: ["电气调试", "装配"], hired: true, post_since: true, facts: ["minimum-wage-tier", "night-shifts"] },
    { employers: [], levels },
    { employers, levels: [{ ladder: "no-such-ladder" }] },
    { employers, facts: ["no-such-fact"] },
  ].map((call) => ({ schema: "pay-columns/1", as_of: "2026-11-22", ...call, lang })),
}));

/** Every case: its policies as files, and calls about its record or session. */
export const cases = [...recognition, ...eligibility, ...certificates, ...grading, ...pay, ...workforces];

/** The policies with what was changed in them since, by JSON pointer; null takes something out. */
function revise(policies, edits = []) {
  const changed = structuredClone(policies);
  for (const { at, to } of edits) {
    const path = at.split("/").slice(1);
    const last = path.pop();
    const above = path.reduce((value, key) => value[key], changed);
    if (to === null) delete above[last];
    else above[last] = to;
  }
  return changed;
}

/** The cases of a revision: policies then and now, and the session that was graded. */
export const revisions = readdirSync(join(root, "tests/cases/revision"))
  .sort()
  .map((name, index) => {
    const { policies, revised, session } = JSON.parse(read(join("tests/cases/revision", name)));
    return { files: files(policies), revised: files(revise(policies, revised)), session, lang: index % 2 === 0 ? "zh-CN" : "en" };
  });
