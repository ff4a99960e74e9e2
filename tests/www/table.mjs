// Steps that the tests of the bargaining table share.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { visit } from "./support.mjs";

/** The day everything here is reckoned for. */
export const DAY = "2026-11-22";

/** Four workers of one enterprise of the machinery industry in Yuhuan: two of level 3, one of level 4, one without. */
export const FOUR = [
  "工号,企业,单位类型,地区,行业,等级,岗位,入职日期,当地适用的最低工资档次,师徒合同是否在履行,本月是否在高温岗位上作业",
  "甲,甲机械,enterprise,331083,3484,高级工,装配,2025-06-01,2,no,no",
  "乙,甲机械,enterprise,331083,3484,高级工,装配,2025-07-01,2,no,no",
  "丙,甲机械,enterprise,331083,3484,中级工,装配,2025-06-01,2,no,no",
  '"丁, =1+1",甲机械,enterprise,331083,3484,,装配,2025-06-01,2,no,no',
].join("\n");

/** Places in the industry's agreement, all below three years: level 3, level 4, level 2, no level. */
export const AT = { three: "/scales/0/rows/12/give", four: "/scales/0/rows/8/give", two: "/scales/0/rows/16/give", none: "/scales/0/rows/32/give" };

export const industry = readFileSync(fileURLToPath(new URL("../../www/policies/pay/demo-machinery-industry.json", import.meta.url)), "utf8");

/** The view with a table, once it answers. */
export async function openTable(t, browser, site, { hash = `#/pay/table?day=${DAY}`, table = FOUR, ...options } = {}) {
  const visited = await visit(browser, `${site.url}${hash}`, { reducedMotion: "reduce", ...options });
  t.after(visited.close);
  await answered(visited.page);
  if (table !== null) await pick(visited.page, "table", table, "four.csv");
  return visited;
}

/** Opens a file by a button of the view, and waits for what comes of it. */
export async function pick(page, id, content, name) {
  const before = await page.evaluateHandle(() => {
    const { works, fault } = document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain");
    return { works, fault };
  });
  await page.locator(`rt-bargain-head input#${id}`).setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  // A file is read after it was chosen: until then the answer before stands.
  if (id === "version")
    await page.waitForFunction((before) => {
      const { works, fault } = document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain");
      return works !== before.works || fault !== before.fault;
    }, before);
  if (id === "table") await page.waitForFunction((wanted) => document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain").source?.name === wanted, name);
  await answered(page);
}

/** Waits until what is shown answers what lies on the table now. */
export async function answered(page) {
  await page.waitForFunction(
    () => {
      const view = document.querySelector("rt-app")?.shadowRoot.querySelector("rt-bargain");
      return view?.answer && view.stage.is === "held" && !view.asking && !view.isUpdatePending && (view.answer.desk === view.desk || view.refused.length > 0);
    },
    undefined,
    { timeout: 60_000 },
  );
}

export const cell = (page, pointer) => page.locator(`rt-bargain-section input[data-pointer="${pointer}"]`);

/** Types an amount at a place, and waits for the answer. */
export async function type(page, pointer, text) {
  await cell(page, pointer).fill(text);
  await answered(page);
}

/** The figures of the answer. */
export const figures = (page) =>
  page.evaluate(() => {
    const { change, desk, doubts } = document.querySelector("rt-app").shadowRoot.querySelector("rt-bargain").answer;
    return { change, changes: desk.changes.map(({ term, before, after }) => [term.key, before, after]), version: desk.after.document.version, doubts };
  });

/** What the page shows of them. */
export const shown = async (page) => ({
  cost: await page.locator("rt-bargain-cost .big").getAttribute("data-cost"),
  moved: await page.locator("rt-bargain-cost [data-moved] b").allInnerTexts(),
});

/** A file that is handed to the visitor. */
export async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".export").getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

export const csv = (text) => Papa.parse(text.replace(/^\ufeff/, "").trimEnd()).data;
