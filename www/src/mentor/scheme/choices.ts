/** The assessments that can be held: one for each scheme, and one for each level and specialty of a standard. */
import type { PolicyFile, Text } from "../../engine/types.js";
import type { Assessed, Level } from "../session/types.js";
import type { Assessment, SchemeDocument, Specialty } from "./types.js";

export interface Choice {
  readonly document: SchemeDocument;
  readonly assessment: Assessment;
  readonly level?: Level;
  readonly specialty?: Specialty;
  readonly example: boolean;
}

/** The schemes and standards among the policies. */
export const schemesOf = (files: readonly PolicyFile[]): SchemeDocument[] =>
  files
    // The schema comes first in every policy; a quick look saves parsing the large ones.
    .filter(({ text }) => /"schema"\s*:\s*"(scheme|standard)@1"/.test(text.slice(0, 400)))
    .map(({ text }) => JSON.parse(text) as SchemeDocument)
    .filter(({ schema }) => schema === "scheme@1" || schema === "standard@1");

const inForce = ({ effective: { from, until } }: SchemeDocument, day: string): boolean => from <= day && (until === undefined || day <= until);

/** Whether people mark it, rather than a machine or an office. */
const byPanel = ({ assessment }: Choice): boolean => assessment.parts.some(({ panel }) => panel !== undefined);

const sameLevel = (one: Level | undefined, other: Level | undefined): boolean => one?.code === other?.code && one?.ladder === other?.ladder;

/** The specialties a level is split into. */
const specialtiesAt = ({ occupation }: SchemeDocument, level: Level): readonly Specialty[] =>
  (occupation?.specialties ?? []).filter(({ levels = [] }) => levels.length === 0 || levels.some((one) => sameLevel(one, level)));

/** What can be held on a day; what a panel marks comes first. */
export function choicesOn(documents: readonly SchemeDocument[], day: string): Choice[] {
  const choices = documents
    .filter((document) => inForce(document, day))
    .flatMap((document) =>
      (document.assessments ?? []).flatMap((assessment): Choice[] => {
        const example = document.force === "example";
        const levels = (document.levels ?? []).filter((offered) => offered.assessment === assessment.id);
        if (levels.length > 0) {
          return levels.flatMap(({ level }): Choice[] => {
            const split = specialtiesAt(document, level);
            return split.length > 1 ? split.map((specialty) => ({ document, assessment, level, specialty, example })) : [{ document, assessment, level, example }];
          });
        }
        return [{ document, assessment, example, ...(document.level && { level: document.level }) }];
      }),
    );
  return [...choices.filter(byPanel), ...choices.filter((choice) => !byPanel(choice))];
}

/** The choice a session was made with. */
export function choiceOf(documents: readonly SchemeDocument[], held: string, assessed: Assessed): Choice | undefined {
  const here = choicesOn(documents, held).filter(({ document, assessment }) => document.id === assessed.document && assessment.id === assessed.assessment);
  const there = here.filter(({ level }) => sameLevel(level, assessed.level));
  return there.find(({ specialty }) => specialty?.id === assessed.specialty) ?? there[0] ?? here[0];
}

/** What a session says of a choice; a level only where the document leaves it open. */
export const assessedOf = ({ document, assessment, level, specialty }: Choice): Assessed => ({
  document: document.id,
  assessment: assessment.id,
  ...(document.schema === "standard@1" && level && { level }),
  ...(specialty && { specialty: specialty.id }),
});

/** What a session is called: a standard says of which occupation its assessment is, a scheme's assessment speaks for itself. */
export const titlesOf = (document: SchemeDocument | undefined, assessment: Assessment | undefined): readonly Text[] =>
  [document?.schema === "standard@1" ? document.title : undefined, assessment?.title].filter((title) => title !== undefined);

/** The choice as a value of a menu. */
export const choiceKey = ({ document, assessment, level, specialty }: Choice): string => [document.id, document.version, assessment.id, level?.code ?? "", specialty?.id ?? ""].join("\n");
