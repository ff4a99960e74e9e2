// Steps that the tests of the view of a workforce share.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { visit } from "./support.mjs";

/** The day the sample is made for. */
export const DAY = "2026-11-22";
export const sample = readFileSync(fileURLToPath(new URL("../../www/workers/workforce.csv", import.meta.url)), "utf8");

/** The view, once its sample is worked out. */
export async function openWorkforce(t, browser, site, { hash = "#/pay/workforce", ...options } = {}) {
  const visited = await visit(browser, `${site.url}${hash}`, { reducedMotion: "reduce", ...options });
  t.after(visited.close);
  await became(visited.page, "done");
  return visited;
}

/** Waits until the view is in this state. */
export const became = (page, state) => page.locator(`rt-workforce[data-state=${state}]`).waitFor({ timeout: 60_000 });

/** Chooses a table for the sample's day, and waits for what comes of it. */
export async function choose(page, content, { name = "own.csv", state = "done" } = {}) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await page.locator("rt-workforce #file").setInputFiles({ name, mimeType: "text/csv", buffer });
  await became(page, state);
  if ((await page.locator("rt-workforce #day").inputValue()) !== DAY) await reckon(page, DAY, state);
}

/** Has the table reckoned for another day. */
export async function reckon(page, day, state = "done") {
  await page.locator("rt-workforce #day").fill(day);
  await page.waitForFunction(
    ([wanted, as]) => {
      const view = document.querySelector("rt-app").shadowRoot.querySelector("rt-workforce");
      return view.dataset.state === as && view.day === wanted && (as !== "done" || view.report?.day === wanted);
    },
    [day, state],
    { timeout: 60_000 },
  );
}

/** The figures above, by name. */
export const figures = (page) =>
  page.locator("rt-workforce-figures [data-figure]").evaluateAll((all) => Object.fromEntries(all.map((each) => [each.dataset.figure, each.querySelector("strong").textContent])));

/** The rows of a table of groups, as text. */
export const cells = (page, tag) =>
  page.locator(`${tag} rt-table tbody tr`).evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));

/** The table as it is written out, in rows of cells. */
export async function exported(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("rt-workforce-figures #export").click()]);
  const text = readFileSync(await download.path(), "utf8");
  return { name: download.suggestedFilename(), text, rows: Papa.parse(text.replace(/^\ufeff/, "").trimEnd()).data };
}
