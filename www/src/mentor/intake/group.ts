/** Groups that are ranked by themselves, as class lists write them: 职工组, 职工, worker. */
import { tight } from "./plain.js";

/** Words of the groups that schemes name so far; a scheme's other groups are written as the scheme does. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  worker: ["职工组", "职工", "工人", "工人组", "workers"],
  student: ["学生组", "学生", "students"],
  teacher: ["教师组", "教师", "teachers"],
};

/** The group of the scheme that a text names; nothing where it names none of them. */
export function readGroup(text: string, groups: readonly string[]): string | undefined {
  const word = tight(text).toLowerCase();
  return groups.find((code) => code.toLowerCase() === word || WORDS[code]?.includes(word));
}
