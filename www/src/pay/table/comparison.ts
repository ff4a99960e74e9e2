/** The comparison as one table: what was changed, then what it does to everybody, level by level, by size and enterprise. */
import type { WorkforceChange } from "../../workforce/types.js";
import type { BargainMessages } from "../../i18n/bargain/zh-CN.js";
import { type Change, difference } from "./changes.js";
import { levelRows } from "./figures.js";

export interface Comparison {
  readonly change: WorkforceChange;
  readonly changes: readonly Change[];
  /** Lines above the table: what is compared, by which day and table. */
  readonly head: readonly string[];
  readonly sizeName: (size: WorkforceChange["sizes"][number]) => string;
  readonly employerName: (employer: WorkforceChange["employers"][number]) => string;
}

type Moved = WorkforceChange["all"];

export function comparisonLines({ change, changes, head, sizeName, employerName }: Comparison, w: BargainMessages): readonly (readonly string[])[] {
  const { csv, csvKinds } = w;
  const group = (kind: string, name: string, { workers, more, less, before, after, cost, median_before, median_after }: Moved, steps: readonly [string, string] = ["", ""]) =>
    [kind, name, w.yuanYear, before, after, cost, String(workers), String(more), String(less), median_before, median_after, ...steps];
  return [
    [csv.kind, csv.name, csv.unit, csv.before, csv.after, csv.change, csv.workers, csv.more, csv.less, csv.medianBefore, csv.medianAfter, csv.stepBefore, csv.stepAfter],
    ...head.map((line) => [csvKinds.head, line]),
    ...changes.map((each) => [csvKinds.change, `${each.section} · ${each.term.label}`, each.unit, each.before ?? "", each.after ?? "", difference(each) ?? ""]),
    group(csvKinds.all, "", change.all),
    ...levelRows(change).map(({ moved, before = "", after = "" }) => group(csvKinds.level, moved.name ?? w.noLevel, moved, [before, after])),
    ...change.sizes.map((size) => group(csvKinds.size, sizeName(size), size)),
    ...change.employers.map((employer) => group(csvKinds.employer, employerName(employer), employer)),
  ];
}
