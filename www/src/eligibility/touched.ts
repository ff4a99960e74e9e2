/** Which standards a record has to do with, for what comes first on the page; who may sit the engine says. */
import type { LearnerRecord } from "../data/record.js";
import type { StandardEntry } from "../data/standards.js";
import type { Eligibility, EligibilityStatus, StandardStatus } from "../engine/types.js";
import { nextOf } from "./next.js";

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly codes: readonly string[];
}

/** What of a record can belong to an occupation. */
function named(record: LearnerRecord | undefined): readonly Named[] {
  const found: Named[] = [];
  for (const achievement of record?.achievements ?? []) {
    for (const [kind, body] of Object.entries(achievement)) {
      const text = (field: string) => (typeof body[field] === "string" ? [body[field]] : []);
      const list = (field: string) => (Array.isArray(body[field]) ? body[field].filter((each) => typeof each === "string") : []);
      const name = String((kind === "schooling" ? body["programme_name"] : body["name"]) ?? "");
      if (kind === "work" || kind === "certificate") found.push({ kind, name, codes: text("occupation") });
      if (kind === "title") found.push({ kind, name, codes: list("occupations") });
      if (kind === "schooling") found.push({ kind, name, codes: text("programme") });
    }
  }
  return found;
}

function names(standard: StandardEntry, { kind, name, codes }: Named): boolean {
  const listed = kind === "schooling" ? standard.programmes : standard.related;
  if (kind !== "schooling" && (codes.length > 0 ? codes.some((code) => standard.codes.includes(code)) : standard.occupation.zh === name)) return true;
  return listed.some((entry) => (entry.code !== undefined && codes.length > 0 ? codes.includes(entry.code) : entry.name.zh === name));
}

/** Ids of the standards the record speaks of, and of those the engine finds something for. */
export function touched(record: LearnerRecord | undefined, standards: readonly StandardEntry[], survey: Eligibility): ReadonlySet<string> {
  const things = named(record);
  const spoken = standards.filter((standard) => things.some((thing) => names(standard, thing))).map(({ id }) => id);
  const near = ({ levels }: StandardStatus) => levels.some(({ status }) => ["held", "holds", "not-yet"].includes(status.state));
  return new Set([...spoken, ...survey.standards.filter(near).map(({ standard }) => standard)]);
}

/** Codes of occupations in the record that no standard here is about. */
export function uncovered(record: LearnerRecord | undefined, standards: readonly StandardEntry[], shown: ReadonlySet<string>): readonly string[] {
  const covered = standards.filter(({ id }) => shown.has(id));
  const lost = named(record).filter((thing) => thing.kind !== "schooling" && !covered.some((standard) => names(standard, thing)));
  return [...new Set(lost.flatMap(({ codes }) => codes))];
}

/** Nearest first: what may be sat now, then what a fact may open now, then by day, then what has to be obtained. */
export function byNearest(asOf: string): (a: StandardStatus, b: StandardStatus) => number {
  const key = (standard: StandardStatus): string => {
    const status = nextOf(standard)?.status;
    return status ? `${place(status, asOf)} ${status.from ?? status.perhaps_from ?? "9999"}` : "9";
  };
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function place({ state, perhaps_from: perhaps }: EligibilityStatus, asOf: string): number {
  if (state === "holds") return 1;
  if (state === "unknown") return perhaps !== undefined && perhaps <= asOf ? 2 : 4;
  return state === "not-yet" ? 3 : 5;
}
