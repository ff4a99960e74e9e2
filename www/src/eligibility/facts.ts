/** Where the record states what a condition wants to know. */
import type { FactPlace } from "../dom/element.js";
import type { LearnerRecord } from "../data/record.js";
import type { ConditionStatus } from "../engine/types.js";

/** Fields by the fact asked for; kinds that call it otherwise apart. */
const FIELDS: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  occupation: { title: "occupations", "": "occupation" },
  "title-field": "occupations",
  level: { title: "grade", "": "level" },
  issued: "issued",
  date: "date",
  hours: "hours",
  programme: "programme_name",
  graduated: "graduated",
  expected: "expected",
  entered: "entered",
  evaluation: "evaluations",
};

/** A fact to state, and whose it is. */
export interface FactWanted extends FactPlace {
  /** Name of the achievement. */
  readonly whose?: string;
}

/** What can be stated to settle a condition; nothing where somebody else has to say. */
export function wanted(condition: ConditionStatus, record: LearnerRecord | undefined): readonly FactWanted[] {
  const { reason, achievements = [], clocks = [] } = condition;
  const [first] = achievements;
  switch (reason.code) {
    case "sit-record-unknown":
      return [{ field: String(reason.facts["fact"]) }];
    case "sit-declare":
      return [{ field: "declares" }];
    case "sit-evaluation-unknown":
      return first ? [{ achievement: first.id, field: "evaluations", whose: first.name }] : [];
    case "sit-unknown": {
      const known = FIELDS[String(reason.facts["fact"])];
      const field = typeof known === "object" ? (known[first?.kind ?? ""] ?? known[""]) : known;
      return first && field ? [{ achievement: first.id, field, whose: first.name }] : [];
    }
    case "sit-work-unknown": {
      const bodies = new Map((record?.achievements ?? []).flatMap((each) => Object.values(each)).map((body) => [body["id"], body]));
      // Where an occupation is stated, whether it counts is for the assessing body to say.
      const unsure = new Set(clocks.flatMap((clock) => clock.unsure ?? []).flatMap((period) => period.achievements));
      const silent = [...unsure].filter((id) => bodies.has(id) && bodies.get(id)?.["occupation"] === undefined);
      return silent.map((id) => ({ achievement: id, field: "occupation", whose: String(bodies.get(id)?.["name"] ?? "") }));
    }
    default:
      return [];
  }
}
