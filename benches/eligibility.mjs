// Everybody's question: which levels of which occupations may I sit for? Ours asks every standard; the peer thirty.
import { readFileSync } from "node:fs";
import initZen, { evaluateExpression } from "@gorules/zen-engine-wasm/dist/zen_engine_wasm.js";

const AS_OF = "2026-09-01";
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const shipped = (name) => JSON.parse(read(`../www/policies/standards/${name}.json`));

/** Routes by the year a standard was written in: the three regimes, as shipped. */
const REGIMES = [
  { until: 2017, standard: shipped("fitter-2009") },
  { until: 2022, standard: shipped("electrician-2018") },
  { until: 9999, standard: shipped("jewellery-tester-2023") },
];

/**
 * Codes, editions and levels of the national standards; the three levels of engineering technicians stand for 3 to 1, and
 * a standard whose levels the list does not tell has all five.
 */
const LISTED = read("./standards.csv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [code, edition, levels] = line.split(",");
    const told = levels.split("|").filter(Boolean).map((level) => ({ T1: "3", T2: "2", T3: "1" })[level] ?? level.slice(1));
    return { code, year: Number(edition) || 2018, levels: told.length > 0 ? [...new Set(told)] : ["5", "4", "3", "2", "1"] };
  });

export const STANDARDS = LISTED.length;
export const LEVELS = LISTED.reduce((sum, { levels }) => sum + levels.length, 0);

/** One document for each standard, with its own code, its neighbours as related ones and the routes of its regime. */
export function policies() {
  const lists = ["skill-level", "title-grade", "schooling"].map((name) => ({ name: `${name}.json`, text: read(`../www/policies/code-lists/${name}.json`) }));
  const standards = LISTED.map(({ code, year, levels }, index) => {
    const { standard } = REGIMES.find(({ until }) => year <= until);
    const offered = standard.levels.filter(({ level }) => levels.includes(level.code)).map(({ assessment, ...level }) => level);
    const related = LISTED.slice(Math.max(0, index - 2), index + 3).filter((other) => other.code !== code);
    const document = {
      ...standard,
      id: `standard-${index}`,
      title: { zh: `测速用标准 ${code}` },
      force: "example",
      effective: { from: "2009-01-01" },
      supersedes: [],
      occupation: {
        codes: [{ code, edition: "2022" }],
        name: { zh: `职业 ${code}` },
        related: [...new Set(related.map((other) => other.code))].map((other) => ({ name: { zh: `职业 ${other}` }, code: other, edition: "2022" })),
        programmes: [{ name: { zh: "机电技术应用" }, code: "660301", own: true }],
      },
      levels: offered,
      assessments: [],
    };
    return { name: `${document.id}.json`, text: JSON.stringify(document) };
  });
  return [...lists, ...standards];
}

/** Somebody in the middle of a working life: three jobs, two certificates, a title, a school. */
export const call = {
  schema: "eligibility/1",
  as_of: AS_OF,
  record: {
    schema: "record@1",
    id: "worker",
    born: "1990-04-02",
    declares: ["works-or-intends-to"],
    achievements: [
      { schooling: { id: "school", name: "中等职业学校", level: "secondary", programme: "660301", graduated: "2008-07-01" } },
      { work: { id: "first", name: "首份工作", occupation: LISTED[100].code, from: "2008-09-01", until: "2013-02-28" } },
      { work: { id: "second", name: "第二份工作", occupation: LISTED[101].code, from: "2013-06-01", until: "2019-08-31" } },
      { work: { id: "now", name: "现在的工作", occupation: LISTED[300].code, from: "2019-09-01" } },
      { certificate: { id: "five", name: "职业技能等级证书", kind: "skill-level", occupation: LISTED[101].code, level: { ladder: "skill-level", code: "5" }, issued: "2014-05-01" } },
      { certificate: { id: "four", name: "职业技能等级证书", kind: "skill-level", occupation: LISTED[300].code, level: { ladder: "skill-level", code: "4" }, issued: "2021-05-01" } },
      { title: { id: "title", name: "助理工程师", grade: { ladder: "title-grade", code: "junior" }, occupations: [LISTED[300].code], date: "2022-01-01" } },
    ],
  },
};

/** Standards the peer decides. */
const THIRTY = 30;

/** Routes of 2023 as expressions over facts that are given to the peer ready-made, one for each, so that it can tell which holds. */
const ROUTES = [
  "age >= 16 and declared",
  "work >= 60",
  "cert5 and after5 >= 36",
  "schooled and major",
  "work >= 120",
  "cert4 and after4 >= 48",
  "junior and afterJunior >= 12",
  "senior and major",
  "cert4 and college and major",
  "evaluated and major",
  "cert3 and after3 >= 60",
  "junior and afterJunior >= 60 and cert3 and after3 >= 12",
  "middle and afterMiddle >= 12",
  "cert3 and senior and work >= 24",
  "cert3 and held3 >= 24 and technician",
  "cert2 and after2 >= 60",
  "middle and afterMiddle >= 60 and cert2 and after2 >= 12",
  "high and afterHigh >= 12",
];

export async function preparePeer() {
  await initZen({ module_or_path: readFileSync(new URL("../node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm", import.meta.url)) });
  const facts = Array.from({ length: THIRTY }, (_, nth) => ({
    age: 36, declared: true, work: 40 + 5 * nth, schooled: true, major: nth % 2 === 0, college: false, evaluated: false, senior: nth % 3 === 0, technician: false,
    cert5: nth % 2 === 0, after5: 30 + nth, cert4: nth % 4 === 0, after4: 30 + nth, cert3: nth % 5 === 0, after3: 30 + nth, held3: 12, cert2: false, after2: 0,
    junior: nth % 6 === 0, afterJunior: 24, middle: false, afterMiddle: 0, high: false, afterHigh: 0,
  }));
  return () => {
    let holds = 0;
    for (const given of facts) for (const route of ROUTES) if (evaluateExpression(route, given) === true) holds += 1;
    return holds;
  };
}
