// Writes workers/workforce.csv: some three thousand invented workers of the employers that the shipped pay agreements know,
// and of invented firms of the machinery industry. `node www/build/sample-workforce.mjs` writes it anew, always the same.
import { realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { random } from "../../benches/random.mjs";

const HEADINGS = [
  "工号", "企业", "单位类型", "地区", "行业", "班组", "等级", "appointed:hx-machinery-post", "岗位", "入职日期",
  "当地适用的最低工资档次", "师徒合同是否在履行",
];

/** Levels from none upward, and how many workers have each, as weights: where few are skilled, where some and where many are. */
const LEVELS = ["", "学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师"];
const FEW = [14, 3, 9, 8, 5, 1, 0, 0, 0];
const SOME = [12, 3, 8, 9, 7, 4, 2, 0, 0];
const MANY = [18, 6, 18, 24, 28, 16, 8, 3, 1];
const APPOINTED = ["operator", "operator", "skilled-operator", "skilled-operator", "junior-technician", "intermediate-technician", "senior-technician"];
const TEAMS = ["一班", "二班", "三班", "机动班"];
const SHOP = ["精密加工", "电气调试", "装配", "装配", "检验", "冲压", "压铸", "仓储"];

/** Employers that documents know, and what their workers do. */
const KNOWN = [
  { enterprise: "hx-machinery", region: "331083", industry: "3523", tier: 2, workers: 460, levels: MANY, posts: ["精密加工", "电气调试", "注塑机装调", "装配", "检验"], appointed: true },
  { enterprise: "demo-cutter-jia", region: "331081", industry: "3321", tier: 2, workers: 74, levels: SOME, posts: ["车工", "磨工", "检验"] },
  { enterprise: "demo-cutter-yi", region: "331081", industry: "3321", tier: 2, workers: 58, levels: SOME, posts: ["车工", "磨工", "检验"] },
  { enterprise: "demo-courier", region: "330700", industry: "60", tier: 2, workers: 118, levels: FEW, posts: ["快递员", "分拣"] },
  { enterprise: "demo-equipment", region: "331002", industry: "35", tier: 2, workers: 66, levels: FEW, posts: ["装配", "电气调试"] },
  { enterprise: "lian-environment", region: "331002", industry: "35", tier: 2, workers: 44, levels: FEW, posts: ["装配", "焊工"] },
  { enterprise: "jiansong-electric", region: "350200", industry: "", tier: 0, workers: 132, levels: FEW, posts: ["模具", "装配", "检验"] },
  { enterprise: "xinye-group", region: "350200", industry: "", tier: 0, workers: 87, levels: FEW, posts: ["设备维修", "操作"] },
  { enterprise: "霁川叉车", region: "321283", industry: "3433", tier: 0, workers: 156, levels: FEW, posts: ["装配", "焊工", "检验"] },
  { enterprise: "澄湾阀门", region: "331083", industry: "3443", tier: 2, workers: 1046, levels: MANY, posts: SHOP },
];
/** Invented firms of the machinery industry, which have the agreement of the industry only. */
const PLACES = ["澜湾", "云坞", "枫汀", "鹭浦", "赤屿", "桐川", "霁岭", "鹤溪", "棠坪", "秋汐"];
const MAKES = [["泵业", "3443"], ["机床", "34"], ["塑机", "3523"], ["模具机械", "35"]];

/** Rows that are wrong as offices get them wrong: which, and what stands there instead. */
const SLIPS = [
  { row: 41, heading: "等级", cell: "高极工" },
  { row: 388, heading: "入职日期", cell: "2023-02-30" },
  { row: 777, heading: "入职日期", cell: "去年三月" },
  { row: 1204, heading: "岗位", cell: "装配,检验" },
  { row: 1650, heading: "当地适用的最低工资档次", cell: "4" },
  { row: 2093, heading: "等级", cell: "九级" },
  { row: 2480, heading: "师徒合同是否在履行", cell: "到期" },
];

function employers(dice) {
  const small = PLACES.flatMap((place, at) =>
    MAKES.map(([make, industry], nth) => {
      const workers = (at + nth) % 5 === 0 ? dice.whole(40, 96) : dice.whole(4, 24);
      return { enterprise: `${place}${make}`, region: "331083", industry, tier: 2, workers, levels: SOME, posts: SHOP };
    }),
  );
  return [...KNOWN, ...small];
}

const two = (number) => String(number).padStart(2, "0");

/** An entry into the enterprise: the higher the level, the longer ago. */
function hired(dice, level) {
  const year = Math.max(2004, 2026 - dice.whole(0, 5) - dice.whole(0, 2 * level));
  const [month, day] = [dice.whole(1, 10), dice.whole(1, 28)];
  // Some offices write days otherwise; all of these are read.
  return dice.whole(0, 11) === 0 ? `${year}/${month}/${day}` : `${year}-${two(month)}-${two(day)}`;
}

/** A position by weights. */
function weighted(dice, weights) {
  let left = dice.whole(0, weights.reduce((sum, weight) => sum + weight, 0) - 1);
  return weights.findIndex((weight) => (left -= weight) < 0);
}

function worker(dice, number, { enterprise, region, industry, tier, levels, posts, appointed }) {
  const level = weighted(dice, levels);
  const blank = dice.whole(0, 39) === 0;
  return [
    `A${String(number).padStart(5, "0")}`, enterprise, "enterprise", region, industry, dice.pick(TEAMS), LEVELS[level],
    appointed && !blank ? APPOINTED[Math.min(level, APPOINTED.length - 1)] : "", dice.pick(posts), blank ? "" : hired(dice, level),
    tier === 0 ? "" : String(tier), level >= 4 && dice.whole(0, 4) === 0 ? "yes" : "no",
  ];
}

/** The whole table. */
export function table() {
  const dice = random(20261122);
  const rows = employers(dice).flatMap((employer) => Array.from({ length: employer.workers }, () => employer));
  const cells = rows.map((employer, at) => worker(dice, at + 1, employer));
  for (const { row, heading, cell } of SLIPS) cells[row - 1][HEADINGS.indexOf(heading)] = cell;
  return `${[HEADINGS, ...cells].map((row) => row.join(",")).join("\n")}\n`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../workers/workforce.csv", import.meta.url), table());
}
