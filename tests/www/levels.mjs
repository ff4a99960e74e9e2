// Steps that the tests of the view of levels share.
import { visit } from "./support.mjs";

/** The view of levels, with a sample or a record, once it answers. */
export async function openLevels(t, browser, site, { hash = "#/levels", sample, record, ...options } = {}) {
  const visited = await visit(browser, `${site.url}${hash}`, { reducedMotion: "reduce", ...options });
  t.after(visited.close);
  const { page } = visited;
  await answered(page);
  if (sample) await page.locator("select#sample").selectOption(sample);
  if (record) await page.evaluate((text) => document.querySelector("rt-app").store.take(text), typeof record === "string" ? record : JSON.stringify(record));
  if (sample || record) await answered(page);
  return visited;
}

/** Waits until what is shown answers what is asked now. */
export async function answered(page) {
  await page.waitForFunction(
    () => {
      const view = document.querySelector("rt-app")?.shadowRoot.querySelector("rt-levels");
      const store = document.querySelector("rt-app")?.store;
      if (!view?.answer || store.deciding || view.asking || view.isUpdatePending) return false;
      return view.revision === store.revision && view.answer.survey.as_of === store.asOf;
    },
    undefined,
    { timeout: 60_000 },
  );
}
