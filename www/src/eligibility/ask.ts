/** What the view of levels asks the engine: all standards in short, then those that matter with their routes, then numbers. */
import { eligibilityCall, type Finding, inRecord, numbersCall } from "../data/call.js";
import { emptyRecord, recordOf, textOfRecord } from "../data/record.js";
import type { StandardEntry } from "../data/standards.js";
import type { Answer, Eligibility, Lang, NumberChecks } from "../engine/types.js";
import { byNearest, touched, uncovered } from "./touched.js";

export interface LevelsQuestion {
  readonly text: string;
  readonly asOf: string;
  readonly lang: Lang;
  readonly standards: readonly StandardEntry[];
  /** The standard chosen, besides those the record touches. */
  readonly chosen: string | undefined;
  readonly specialty: string | undefined;
}

export interface LevelsAnswer {
  /** Every standard in force, in short. */
  readonly survey: Eligibility;
  /** What the record touches, nearest first, with routes; what was chosen besides, after that. */
  readonly detail: Eligibility;
  readonly touched: ReadonlySet<string>;
  /** Codes of occupations no standard is about. */
  readonly uncovered: readonly string[];
  /** Of the certificates that have one. */
  readonly numbers: NumberChecks | undefined;
}

export type Levels = LevelsAnswer | { readonly refused: readonly Finding[] };

export async function askLevels(ask: (call: string) => Promise<Answer>, question: LevelsQuestion): Promise<Levels> {
  const { asOf, lang, standards, chosen, specialty } = question;
  const record = question.text.trim() === "" ? textOfRecord(emptyRecord()) : question.text;
  const first = await ask(eligibilityCall({ record, asOf, lang }, []));
  if (first.schema !== "eligibility/1") return refused(first);
  const survey = first.eligibility;
  const read = recordOf(record);
  const about = touched(read, standards, survey);
  const near = survey.standards.filter(({ standard }) => about.has(standard)).sort(byNearest(asOf));
  const ids = near.map(({ standard }) => standard);
  const wanted = chosen !== undefined && survey.standards.some(({ standard }) => standard === chosen) ? [chosen] : [];
  const plain = [...new Set([...ids, ...wanted])].map((standard) => ({ standard }));
  // A link may name a specialty the standard does not have.
  const split = standards.find(({ id }) => id === chosen)?.specialties.some(({ id }) => id === specialty) === true;
  const sought = specialty !== undefined && split && wanted.length > 0 ? [...plain, { standard: wanted[0] ?? "", specialty }] : plain;
  // To seek nothing would be to ask for everything.
  const second = sought.length > 0 ? await ask(eligibilityCall({ record, asOf, lang }, sought)) : first;
  if (second.schema !== "eligibility/1") return refused(second);
  const detail = sought.length > 0 ? second.eligibility : { ...survey, standards: [] };
  return { survey, detail, touched: about, uncovered: uncovered(read, standards, about), numbers: await numbers(ask, question) };
}

async function numbers(ask: (call: string) => Promise<Answer>, { text, asOf, lang }: LevelsQuestion): Promise<NumberChecks | undefined> {
  const certificates = (recordOf(text)?.achievements ?? []).flatMap((each) => (each["certificate"] ? [each["certificate"]] : []));
  const numbered = certificates.filter(({ number }) => typeof number === "string");
  if (numbered.length === 0) return undefined;
  const answer = await ask(numbersCall(numbered, asOf, lang));
  return answer.schema === "certificate/1" ? answer.numbers : undefined;
}

const refused = (answer: Answer): Levels => ({ refused: answer.schema === "refusal/1" ? answer.diagnostics.map(inRecord) : [] });
