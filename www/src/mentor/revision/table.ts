/** Changed results as a table: who, what was said, what is said now, what changes and why. */
import type { Revision } from "../../engine/types.js";
import type { MentorMessages } from "../../i18n/mentor/zh-CN.js";
import { Clauses } from "../clauses.js";
import { called } from "../results.js";

export interface ChangeTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly basis: readonly string[];
  readonly clauses: Clauses;
}

export function changeTable(revision: Revision, w: MentorMessages): ChangeTable {
  const clauses = new Clauses(revision);
  const word = (claimed: Revision["changed"][number]["before"]) => (claimed ? called(revision, claimed.result, w) : w.revision.absent);
  return {
    head: [w.columns.id, w.columns.name, w.revision.before, w.revision.after, w.revision.changes, w.revision.whyNow],
    rows: revision.changed.map(({ candidate, name, before, after, changes, reasons }) => [
      candidate,
      name ?? "",
      word(before),
      word(after),
      changes.map(({ reason }) => reason.text).join(" "),
      clauses.texts(reasons).join(" "),
    ]),
    basis: revision.changed.map(({ reasons }) => clauses.named(reasons).join("; ")),
    clauses,
  };
}
