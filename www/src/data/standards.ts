/** The occupational standards as they are named and grouped; who may sit for what the engine says. */
import type { Level, PolicyFile, Text } from "../engine/types.js";

/** Something a standard asks a learner to declare. */
export interface Declaration {
  readonly id: string;
  readonly title: Text;
}

interface Listed {
  readonly name: Text;
  readonly code?: string;
}

export interface StandardEntry {
  readonly id: string;
  readonly title: Text;
  readonly occupation: Text;
  readonly codes: readonly string[];
  readonly specialties: readonly { readonly id: string; readonly name: Text; readonly levels?: readonly Level[] }[];
  readonly related: readonly Listed[];
  readonly programmes: readonly Listed[];
  readonly example: boolean;
  /** Whether its text was seen in part only: lists or conditions are wanting. */
  readonly partial: boolean;
  readonly declarations: readonly Declaration[];
}

interface Document {
  readonly schema: string;
  readonly id: string;
  readonly title: Text;
  readonly force: string;
  readonly occupation: {
    readonly codes: readonly { readonly code: string }[];
    readonly name: Text;
    readonly specialties?: StandardEntry["specialties"];
    readonly related?: readonly Listed[];
    readonly related_partial?: boolean;
    readonly programmes?: readonly Listed[];
    readonly programmes_partial?: boolean;
  };
  readonly levels: readonly { readonly routes: readonly unknown[] }[];
}

/** The standards among the policy files; of several versions the one that comes last. */
export function standardsOf(files: readonly PolicyFile[]): readonly StandardEntry[] {
  const found = new Map<string, StandardEntry>();
  for (const { text } of files) {
    // The engine has read these texts strictly; most are something else, and not worth parsing.
    if (!text.includes('"standard@1"')) continue;
    const document = JSON.parse(text) as Document;
    if (document.schema === "standard@1") found.set(document.id, entry(document));
  }
  return [...found.values()];
}

function entry({ id, title, force, occupation, levels }: Document): StandardEntry {
  return {
    id,
    title,
    occupation: occupation.name,
    codes: occupation.codes.map(({ code }) => code),
    specialties: occupation.specialties ?? [],
    related: occupation.related ?? [],
    programmes: occupation.programmes ?? [],
    example: force === "example",
    partial:
      occupation.related_partial === true ||
      occupation.programmes_partial === true ||
      levels.some(({ routes }) => routes.length === 0),
    declarations: declarations(levels),
  };
}

/** Every declaration asked for, however deep in the conditions. */
function declarations(value: unknown): readonly Declaration[] {
  if (typeof value !== "object" || value === null) return [];
  const own = (value as { declaration?: Declaration }).declaration;
  return [...(own ? [own] : []), ...Object.values(value).flatMap(declarations)];
}
