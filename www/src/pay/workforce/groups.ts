/** Groups of workers as lines of a table: how many, the middle one, all together. */
import type { Cell, Column } from "../../elements/rt-table.js";
import type { WorkforceMessages } from "../../i18n/workforce/zh-CN.js";
import type { PaidGroup } from "../../workforce/types.js";
import { yuan } from "../money.js";
import { count } from "./element.js";

export const groupColumns = (w: WorkforceMessages): readonly Column[] => [
  { title: w.workersColumn, number: true },
  { title: w.medianColumn, number: true },
  { title: w.monthColumn, number: true },
  { title: w.yearColumn, number: true },
  { title: w.raisedColumn, number: true },
  { title: w.breachedColumn, number: true },
];

export const groupCells = ({ workers, median, month, year, raised, breached }: PaidGroup): readonly Cell[] =>
  [count(workers), yuan(median), yuan(month), yuan(year), count(raised), count(breached)].map((text) => ({ text }));
