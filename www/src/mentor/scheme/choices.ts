/** The assessments that can be held: one for each scheme, and one for each level of a standard. */
import type { PolicyFile, Text } from "../../engine/types.js";
import type { Assessed, Level } from "../session/types.js";
import type { Assessment, SchemeDocument } from "./types.js";

export interface Choice {
  readonly document: SchemeDocument;
  readonly assessment: Assessment;
  readonly level?: Level;
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

/** What can be held on a day; what a panel marks comes first. */
export function choicesOn(documents: readonly SchemeDocument[], day: string): Choice[] {
  const choices = documents
    .filter((document) => inForce(document, day))
    .flatMap((document) =>
      (document.assessments ?? []).flatMap((assessment): Choice[] => {
        const example = document.force === "example";
        const levels = (document.levels ?? []).filter((offered) => offered.assessment === assessment.id);
        if (levels.length > 0) return levels.map(({ level }) => ({ document, assessment, level, example }));
        return [{ document, assessment, example, ...(document.level && { level: document.level }) }];
      }),
    );
  return [...choices.filter(byPanel), ...choices.filter((choice) => !byPanel(choice))];
}

/** The choice a session was made with. */
export function choiceOf(documents: readonly SchemeDocument[], held: string, assessed: Assessed): Choice | undefined {
  const here = choicesOn(documents, held).filter(({ document, assessment }) => document.id === assessed.document && assessment.id === assessed.assessment);
  return here.find(({ level }) => level?.code === assessed.level?.code && level?.ladder === assessed.level?.ladder) ?? here[0];
}

/** What a session says of a choice; a level only where the document leaves it open. */
export const assessedOf = ({ document, assessment, level }: Choice): Assessed => ({
  document: document.id,
  assessment: assessment.id,
  ...(document.schema === "standard@1" && level && { level }),
});

/** What a session is called: a standard says of which occupation its assessment is, a scheme's assessment speaks for itself. */
export const titlesOf = (document: SchemeDocument | undefined, assessment: Assessment | undefined): readonly Text[] =>
  [document?.schema === "standard@1" ? document.title : undefined, assessment?.title].filter((title) => title !== undefined);

/** The choice as a value of a menu. */
export const choiceKey = ({ document, assessment, level }: Choice): string => [document.id, document.version, assessment.id, level?.code ?? ""].join("\n");
