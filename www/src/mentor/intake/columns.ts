/** What the columns of a class list mean, by their headings or, without headings, by what stands in them. */
import { identityFault } from "./identity.js";
import { tight } from "./plain.js";

export const FIELDS = ["id", "name", "sex", "identity", "unit", "occupation", "level", "group", "room", "born", "since"] as const;
export type Field = (typeof FIELDS)[number];

const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  id: ["准考证号", "准考证号码", "准考证", "考号", "考生号", "考生编号", "学号", "工号", "编号", "候选人编号", "id", "candidate", "candidateid", "ticket", "ticketnumber", "number"],
  name: ["姓名", "考生姓名", "学生姓名", "员工姓名", "名字", "name", "fullname"],
  sex: ["性别", "sex", "gender"],
  identity: ["身份证号", "身份证号码", "身份证", "证件号码", "证件号", "公民身份号码", "identity", "identitynumber", "idcard"],
  unit: ["单位", "工作单位", "所在单位", "单位名称", "企业", "企业名称", "班级", "部门", "车间", "学校", "unit", "class", "employer"],
  occupation: ["职业", "职业名称", "工种", "职业工种", "岗位", "职业/工种", "occupation", "post"],
  level: ["等级", "级别", "技能等级", "申报等级", "申报级别", "报考等级", "报考级别", "鉴定等级", "认定等级", "职业技能等级", "level"],
  group: ["组别", "分组", "组", "group"],
  room: ["考场", "考场号", "考室", "room"],
  born: ["出生日期", "出生年月", "生日", "born", "birthday", "dateofbirth"],
  since: ["参加工作时间", "参加工作日期", "工作时间", "入职时间", "入职日期", "从业时间", "since"],
};

/** Columns that carry no fact: the running number of the row. */
const RUNNING = ["序号", "序", "no", "no.", "#", "行号"];

const MEANING = new Map(FIELDS.flatMap((field) => HEADINGS[field].map((word) => [word, field] as const)));

/** The heading without stars, colons and remarks in brackets. */
const heading = (cell: string): string => tight(cell).toLowerCase().replace(/\([^)]*\)|[*:：]/g, "");

/** The field a heading names. */
export const fieldOf = (cell: string): Field | undefined => MEANING.get(heading(cell)) ?? MEANING.get(tight(cell).toLowerCase());

export interface Columns {
  /** Row of the headings, from 0; -1 where there are none. */
  readonly head: number;
  /** Column of each field that was found, from 0. */
  readonly at: Readonly<Partial<Record<Field, number>>>;
  /** Headings of columns whose meaning is not known, or is known already from an earlier column. */
  readonly unused: readonly string[];
}

/** Titles above the headings are passed over; so far down they are looked for. */
const LOOK_DOWN = 8;

/** Finds the columns of a table. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  for (const [head, row] of rows.slice(0, LOOK_DOWN).entries()) {
    if (isHead(row)) return headed(row, head);
  }
  return guessed(rows);
}

/** Whether a row is headings: the name and something else, or two other fields. */
export function isHead(row: readonly string[]): boolean {
  const fields = new Set(row.map(fieldOf).filter((field) => field !== undefined));
  return fields.size >= 2 || (fields.has("name") && row.filter((cell) => tight(cell) !== "").length === 1);
}

function headed(row: readonly string[], head: number): Columns {
  const at: Partial<Record<Field, number>> = {};
  const unused: string[] = [];
  row.forEach((cell, column) => {
    const field = fieldOf(cell);
    if (field && at[field] === undefined) at[field] = column;
    else if (tight(cell) !== "" && !RUNNING.includes(heading(cell))) unused.push(tight(cell));
  });
  return { head, at, unused };
}

/** Without headings only what cannot be mistaken is taken: identity numbers, Chinese names, and one column of ids before them. */
function guessed(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = [...Array(width).keys()];
  const most = (column: number, test: (cell: string) => boolean) => {
    const cells = rows.map((row) => tight(row[column] ?? "")).filter(Boolean);
    return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  };
  const first = (test: (cell: string) => boolean) => columns.find((column) => most(column, test));
  const at: Partial<Record<Field, number>> = {};
  const identity = first((cell) => identityFault(cell) === undefined);
  const name = first((cell) => /^[\p{Script=Han}·]{2,8}$/u.test(cell));
  const id = columns.find((column) => column !== identity && column !== name && most(column, (cell) => /^[\w-]{2,}$/.test(cell)));
  if (identity !== undefined) at.identity = identity;
  if (name !== undefined) at.name = name;
  if (id !== undefined) at.id = id;
  return { head: -1, at, unused: [] };
}
