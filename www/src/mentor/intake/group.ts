/** Groups that are ranked by themselves, as class lists write them: 职工组, 职工, worker. The words are those of the code list. */
import type { Code } from "../../data/catalogue.js";
import { tight } from "./plain.js";

export interface GroupCode extends Code {
  readonly aliases?: readonly string[];
}

/** The groups of a scheme. One that the code list does not know is written as the scheme does. */
export class GroupWords {
  readonly #words = new Map<string, string>();

  constructor(
    readonly groups: readonly string[],
    codes: readonly GroupCode[],
  ) {
    for (const group of groups) {
      const { name, aliases = [] } = codes.find(({ code }) => code === group) ?? { name: { zh: group } };
      for (const word of [group, name.zh, name.en ?? "", ...aliases]) if (word !== "") this.#words.set(tight(word).toLowerCase(), group);
    }
  }

  /** The group of the scheme that a text names; nothing where it names none of them. */
  read(text: string): string | undefined {
    return this.#words.get(tight(text).toLowerCase());
  }
}
