/** What the view of pay asks the engine: what is paid, and what each next assessment would bring. */
import type { StandardEntry } from "../data/standards.js";
import type { Part } from "../data/worker.js";
import type { Answer, Diagnostic, Lang, Sought } from "../engine/types.js";
import type { Pay, Raise, Raises } from "./types.js";

export interface PayQuestion {
  readonly record: Part;
  readonly employment: Part;
  readonly asOf: string;
  readonly until: string | undefined;
  readonly lang: Lang;
}

export interface StepsQuestion extends PayQuestion {
  readonly standards: readonly StandardEntry[];
  /** Id of a standard to look at besides those of the record's occupations. */
  readonly besides: string | undefined;
}

/** An assessment with the answer its clauses are cited in. */
export interface Step {
  /** `standard/level`, or with the assessment of a scheme between them. */
  readonly key: string;
  readonly raise: Raise;
  readonly cited: Raises;
  readonly next: boolean;
}

export interface Steps {
  readonly raises: Raises;
  /** By occupation, the lowest level first. */
  readonly steps: readonly Step[];
}

export interface PayAnswer extends Steps {
  readonly pay: Pay;
}

/** A finding, and in which of the two parts; its place is counted in that part's own text. */
export type PayFinding = Diagnostic & { readonly of: "record" | "employment" | undefined };

export type Refused = { readonly refused: readonly PayFinding[] };

type Ask = (call: string) => Promise<Answer>;

/** What is paid alone: enough to tell whether a file can be read. */
export async function askPay(ask: Ask, question: PayQuestion): Promise<Pay | Refused> {
  const { until } = question;
  const told = await ask(call({ schema: "pay/1", as_of: question.asOf, ...(until !== undefined && { until }), lang: question.lang }, question));
  return told.schema === "pay/1" ? told.pay : refused(told, question);
}

export async function askWorth(ask: Ask, question: StepsQuestion): Promise<PayAnswer | Refused> {
  const pay = await askPay(ask, question);
  if ("refused" in pay) return pay;
  const told = await askSteps(ask, question);
  return "refused" in told ? told : { pay, ...told };
}

/** What each next assessment would bring, of the record's occupations and of the standard looked at besides. */
export async function askSteps(ask: Ask, question: StepsQuestion): Promise<Steps | Refused> {
  const raises = await askRaises(ask, question, []);
  if ("refused" in raises) return raises;
  const { besides } = question;
  const known = besides === undefined || raises.steps.some(({ document }) => document === besides) || !question.standards.some(({ id }) => id === besides);
  const other = known ? undefined : await askRaises(ask, question, [{ standard: besides }]);
  // A standard that is not in force on the day has no steps; that is no fault of the worker's.
  const more = other === undefined || "refused" in other ? [] : stepsOf(other);
  return { raises, steps: [...more, ...stepsOf(raises)] };
}

async function askRaises(ask: Ask, question: PayQuestion, sought: readonly Sought[]): Promise<Raises | Refused> {
  const told = await ask(call({ schema: "raise/1", as_of: question.asOf, sought, lang: question.lang }, question));
  return told.schema === "raise/1" ? told.raises : refused(told, question);
}

const stepsOf = (cited: Raises): readonly Step[] =>
  cited.steps.map((raise, at) => ({
    key: [raise.document, ...(raise.status ? [] : [raise.assessment ?? ""]), raise.level.code].join("/"),
    raise,
    cited,
    next: at === cited.next,
  }));

/** Both parts go in as they were written, on lines of their own, so that places in them are told exactly. */
function call(head: object, { record, employment }: PayQuestion): string {
  return `${JSON.stringify(head).slice(0, -1)},"record":\n${record.text}\n,"employment":\n${employment.text}\n}`;
}

function refused(told: Answer, { record, employment }: PayQuestion): Refused {
  if (told.schema !== "refusal/1") return { refused: [] };
  // The record begins on the second line of the call, the employment two lines after its last.
  const recordLines = record.text.split("\n").length;
  const begins = recordLines + 3;
  return {
    refused: told.diagnostics.map((finding) => {
      const { line, path, ...place } = finding.place;
      const of = path?.startsWith("$.employment") || (path === undefined && line !== undefined && line >= begins) ? "employment" : path?.startsWith("$.record") || (path === undefined && line !== undefined) ? "record" : undefined;
      const first = of === "employment" ? begins : 2;
      const own = of === "employment" ? employment.line : record.line;
      return {
        ...finding,
        of,
        place: {
          ...place,
          ...(line !== undefined && { line: Math.max(1, line - first + own) }),
          ...(path !== undefined && { path: path.replace(/^\$\.(record|employment)\b/, "$") }),
        },
      };
    }),
  };
}
