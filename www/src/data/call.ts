/** Calls to the engine as JSON text. The record goes in as it was typed, on lines of its own, so that places in it are told exactly. */
import type { ClaimedDecision, Decision, Diagnostic, Lang, Pin, Sought, Target } from "../engine/types.js";

export interface Question {
  readonly record: string;
  readonly targets: readonly Target[];
  readonly asOf: string;
  readonly pins: readonly Pin[];
  readonly lang: Lang;
}

/** Next steps worked out exactly; the first is shown, the others one tap away. */
const NEXT_STEPS = 5;

/** Lines of a call before the first line of the record. */
const LINES_BEFORE = 1;

/** Every field is stated, so that a text that tries to state one again is refused as a duplicate. */
export const recognitionCall = ({ record, targets, asOf, pins, lang }: Question): string =>
  call({ schema: "recognition/1", as_of: asOf, target: targets, pins, next_steps: NEXT_STEPS, lang }, record);

/** All programmes of all schools. */
export const compareCall = ({ record, asOf, lang }: Question): string =>
  call({ schema: "compare/1", as_of: asOf, targets: [], lang }, record);

/** Which levels may be sat for; every standard in force in short, where nothing is sought. */
export const eligibilityCall = ({ record, asOf, lang }: Omit<Question, "targets" | "pins">, sought: readonly Sought[]): string =>
  around({ schema: "eligibility/1", as_of: asOf, sought, lang }, record);

/** Whether the numbers of certificates fit what the certificates say. */
export const numbersCall = (certificates: readonly unknown[], asOf: string, lang: Lang): string =>
  JSON.stringify({ schema: "certificate/1", as_of: asOf, certificates, lang });

/** Whether a decision holds; handed to a school, it says what was asked and what is claimed. */
export const verifyCall = (question: Question, decision: Decision): string =>
  `{"schema":"verify/1","lang":${JSON.stringify(question.lang)},"claims":${JSON.stringify(claims(decision))},"question":${recognitionCall(question)}}`;

const claims = ({ ledgers, granted, documents, citations }: Decision): ClaimedDecision => ({
  counted: ledgers.map(({ counted }) => counted),
  waived: ledgers.map(({ waived }) => waived),
  granted: granted.map(({ ledger, rule, achievements, targets, effect, grade, citations: cited }) => ({
    ledger,
    document: rule.document,
    rule: rule.rule,
    achievements: achievements.map(({ id }) => id),
    targets: targets.map(({ id, node, granted: amount }) => ({ id, node, granted: amount })),
    effect,
    ...(grade !== undefined && { grade }),
    citations: cited
      .flatMap((at) => citations[at] ?? [])
      .map(({ document, clause, text }) => ({ document: documents[document]?.id ?? "", clause, text })),
  })),
  documents: documents.map(({ id, version, digest }) => ({ id, version, digest })),
});

const call = (head: object, record: string): string => around({ ...head, budget: { nodes: 200_000 } }, record);

const around = (head: object, record: string): string => `${JSON.stringify(head).slice(0, -1)},"record":\n${record}\n}`;

/** A finding, and whether it is about the record rather than the policies or the page. */
export type Finding = Diagnostic & { readonly mine: boolean };

/** A finding as a place in the record: lines counted from the record's first, paths from the record itself. */
export function inRecord(diagnostic: Diagnostic): Finding {
  const { line, path, ...place } = diagnostic.place;
  const mine = path === undefined ? line !== undefined : /^\$\.record\b/.test(path);
  return {
    ...diagnostic,
    mine,
    place: {
      ...place,
      ...(line !== undefined && { line: Math.max(1, line - LINES_BEFORE) }),
      ...(path !== undefined && { path: path.replace(/^\$\.record\b/, "$") }),
    },
  };
}
