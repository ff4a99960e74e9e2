/** A record with what an assessment gave. */
import { type Achievement, type LearnerRecord } from "./record.js";

export interface Winner {
  readonly id: string;
  readonly name?: string;
}

/** Into the record that is open, or into a new one of the candidate's. */
export function withWon(open: LearnerRecord | undefined, { id, name }: Winner, achievement: Achievement): LearnerRecord {
  const record: LearnerRecord = open ?? { schema: "record@1", id, ...(name !== undefined && { name }) };
  const before = record.achievements ?? [];
  const taken = new Set(before.flatMap((each) => Object.values(each).map((body) => body["id"])));
  return { ...record, achievements: [...before, renamed(achievement, taken)] };
}

/** The same under an id that is free. */
function renamed(achievement: Achievement, taken: ReadonlySet<unknown>): Achievement {
  const [entry] = Object.entries(achievement);
  if (!entry) return achievement;
  const [kind, body] = entry;
  let id = String(body["id"] ?? kind);
  for (let number = 2; taken.has(id); number += 1) id = `${String(body["id"] ?? kind)}-${number}`;
  return { [kind]: { ...body, id } };
}
