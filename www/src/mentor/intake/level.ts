/** Levels as class lists write them: 五级, 五级/初级工, 初级工, 5. The words are those of the code lists. */
import type { Code } from "../../data/catalogue.js";
import { tight } from "./plain.js";

export interface LevelWord {
  readonly ladder: string;
  readonly code: string;
}

export interface LevelCode extends Code {
  readonly aliases?: readonly string[];
}

export type LevelRead = { readonly level: LevelWord } | { readonly fault: "level-unknown" | "level-contradicts" };

const parts = (text: string): string[] => text.split(/[/·、,，()（）\-—]/).map(tight).filter(Boolean);

export class LevelWords {
  readonly #words = new Map<string, LevelWord>();

  constructor(ladder: string, codes: readonly LevelCode[]) {
    for (const { code, name, aliases = [] } of codes) {
      for (const word of [code, name.zh, name.en ?? "", ...aliases].flatMap((each) => [tight(each), ...parts(each)])) {
        const key = word.toLowerCase();
        if (word !== "" && !this.#words.has(key)) this.#words.set(key, { ladder, code });
      }
    }
  }

  /** The level a text names; 五级/中级工 names two and is refused. */
  read(text: string): LevelRead {
    const whole = this.#words.get(tight(text).toLowerCase());
    if (whole) return { level: whole };
    const found = parts(text).map((part) => this.#words.get(part.toLowerCase()));
    const [first] = found;
    if (!first || found.includes(undefined)) return { fault: "level-unknown" };
    return found.every((each) => each?.code === first.code) ? { level: first } : { fault: "level-contradicts" };
  }
}
