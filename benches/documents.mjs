// The same instances as real documents: catalogues, agreements and a record, as JSON text and plain objects.
import { AS_OF, CATEGORIES } from "./workload.mjs";

const decimal = (hundredths) => String(hundredths / 100);
export const name = (zh) => ({ zh });
export const cite = [{ source: "example", clause: "1" }];
const example = { force: "example", effective: { from: "2020-01-01" } };
const sources = [
  {
    id: "example",
    title: name("测速用示例"),
    clauses: [{ id: "1", text: name("仅用于测速的虚构条款。") }],
    last_checked: AS_OF,
    trust: "X",
  },
];

/** What every document says of itself. */
export const header = (schema, id) => ({ schema, id, version: "1", title: name(id), issuer: name("测速用示例"), ...example, sources });

/** A scheme of one assessment, made up for the benchmark. */
export const scheme = (id, assessment) => ({
  schema: "scheme@1",
  id,
  version: "1",
  title: name("测速用考核方案"),
  issuer: name("测速用示例"),
  ...example,
  sources,
  assessments: [{ id: "exam", title: name("测速用考核"), cite, ...assessment }],
});

/** A day so many months before the day of decision. */
function monthsBefore(months) {
  const [year, month] = AS_OF.split("-").map(Number);
  const total = year * 12 + (month - 1) - months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}-15`;
}

/** Policy files for several instances over one and the same record; one school for each. */
export function policies(instances) {
  return instances.flatMap((one, index) => {
    const school = `school-${index}`;
    const programme = `P${index}`;
    const catalogue = {
      schema: "catalogue@1",
      id: `${school}-catalogue`,
      version: "1",
      title: name(`示例学校${index}专业目录`),
      issuer: name(`示例学校${index}`),
      ...example,
      sources,
      institution: { id: school, name: name(`示例学校${index}`), kind: "higher-vocational" },
      courses: one.targets.map((course) => ({
        id: course.id,
        name: name(`目标课程${course.id}`),
        credits: decimal(course.credits),
        nature: "required",
        category: CATEGORIES[course.category],
      })),
      programmes: [
        {
          id: programme,
          code: `46${String(index).padStart(4, "0")}`,
          name: name(`示例专业${index}`),
          level: "associate",
          credits: decimal(one.total),
          requirement: {
            all: {
              id: "root",
              title: name("毕业要求"),
              of: CATEGORIES.map((category, number) => ({
                all: {
                  id: category,
                  title: name(category),
                  of: one.targets.filter((course) => course.category === number).map((course) => ({ course: course.id })),
                },
              })).filter((group) => group.all.of.length > 0),
            },
          },
          cite,
        },
      ],
    };
    const agreement = {
      schema: "articulation@1",
      id: `${school}-agreement`,
      version: "1",
      title: name(`示例互认办法${index}`),
      issuer: name(`示例学校${index}`),
      ...example,
      sources,
      participants: [{ institution: school, during: { from: "2020-01-01" } }],
      rules: one.rules.map((rule) => {
        const wanted = rule.sources.map(({ code, floor }) => ({ course: { codes: [code], grade_at_least: String(floor) } }));
        return {
          id: rule.id,
          title: name(`规则${rule.id}`),
          cite,
          source: wanted.length === 1 ? wanted[0] : { all: wanted },
          target: rule.targets.length === 1 ? { course: rule.targets[0] } : { courses: rule.targets },
          when: { "within-months": rule.months },
        };
      }),
      caps: one.caps
        .map(({ category, limit }) => ({
          id: category === undefined ? "total" : CATEGORIES[category],
          title: name(category === undefined ? "总上限" : `${CATEGORIES[category]}上限`),
          cite,
          ...(category === undefined ? {} : { on: { targets: { categories: [CATEGORIES[category]] } } }),
          limit: { credits: decimal(limit) },
          scope: { institutions: [school] },
        })),
    };
    return [catalogue, agreement].map((document) => ({ name: `${document.id}.json`, text: JSON.stringify(document) }));
  });
}

/** The record of an instance. */
export const record = ({ records, seed }) => ({
  schema: "record@1",
  id: `learner-${seed}`,
  achievements: records.map((course) => ({
    course: {
      id: course.id,
      name: `已修课程${course.code}`,
      code: course.code,
      credits: "3",
      grade: String(course.grade),
      date: monthsBefore(course.months),
    },
  })),
});

/** Ask for the first school's programme. */
export const recognitionCall = (one) => ({
  schema: "recognition/1",
  as_of: AS_OF,
  target: [{ institution: "school-0", programme: "P0" }],
  record: record(one),
});

/** Ask for every programme. */
export const compareCall = (one) => ({ schema: "compare/1", as_of: AS_OF, record: record(one) });
