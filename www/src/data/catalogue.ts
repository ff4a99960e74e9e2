/** The names in the policies: schools, programmes, courses, code lists. For menus and suggestions; nothing is decided here. */

import type { Lang, PolicyFile, Target, Text } from "../engine/types.js";

export interface ProgrammeEntry extends Target {
  readonly code: string;
  readonly name: Text;
  readonly level: string;
  readonly credits: string;
}

export interface CourseEntry {
  readonly name: Text;
  readonly code?: string;
  readonly credits: string;
  readonly hours?: string;
  readonly nature: string;
  readonly category: string;
}

export interface School {
  readonly id: string;
  readonly name: Text;
  readonly kind: string;
  readonly example: boolean;
  readonly programmes: readonly ProgrammeEntry[];
  readonly courses: readonly CourseEntry[];
}

export interface Code {
  readonly code: string;
  readonly name: Text;
  readonly rank?: number;
}

interface Catalogue {
  readonly schema: "catalogue@1";
  readonly force: string;
  readonly institution: { readonly id: string; readonly name: Text; readonly kind: string };
  readonly courses: readonly CourseEntry[];
  readonly programmes: readonly (Omit<ProgrammeEntry, "institution" | "programme"> & { readonly id: string })[];
}

interface CodeList {
  readonly schema: "code-list@1";
  readonly name: string;
  readonly of: "ladder" | "occupations" | "programmes" | "regions" | "terms";
  readonly codes: readonly Code[];
}

/** The text in the language; Chinese where there is no other. */
export const say = (text: Text | undefined, lang: Lang): string => (lang === "en" ? text?.en : undefined) ?? text?.zh ?? "";

export class Names {
  readonly schools: readonly School[];
  readonly #lists = new Map<string, readonly Code[]>();
  readonly #ladders: string[] = [];

  constructor(files: readonly PolicyFile[]) {
    const schools = new Map<string, School>();
    for (const { text } of files) {
      // The engine has read these texts strictly; here only their names are of interest.
      const document = JSON.parse(text) as Catalogue | CodeList | { schema: "other" };
      if (document.schema === "catalogue@1") schools.set(document.institution.id, school(document));
      if (document.schema === "code-list@1") {
        this.#lists.set(document.name, document.codes);
        if (document.of === "ladder") this.#ladders.push(document.name);
      }
    }
    this.schools = [...schools.values()];
  }

  /** The codes of a list; none if there is no such list. */
  list(name: string): readonly Code[] {
    return this.#lists.get(name) ?? [];
  }

  /** Names of the lists whose codes have ranks. */
  get ladders(): readonly string[] {
    return this.#ladders;
  }

  /** What a code stands for; the code itself if nobody says. */
  term(list: string, code: string, lang: Lang): string {
    return say(this.list(list).find((known) => known.code === code)?.name, lang) || code;
  }

  school(id: string): School | undefined {
    return this.schools.find((school) => school.id === id);
  }

  programme(target: Target): ProgrammeEntry | undefined {
    return this.school(target.institution)?.programmes.find(({ programme }) => programme === target.programme);
  }

  /** How many programmes there are in all. */
  get programmes(): number {
    return this.schools.reduce((count, { programmes }) => count + programmes.length, 0);
  }
}

const school = ({ institution, force, courses, programmes }: Catalogue): School => ({
  ...institution,
  example: force === "example",
  courses,
  programmes: programmes.map(({ id, ...rest }) => ({ ...rest, institution: institution.id, programme: id })),
});
