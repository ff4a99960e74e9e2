// Steps that the tests of the view of pay share.
import { visit } from "./support.mjs";

/** The view of pay, with a sample or a worker's file, once it answers. */
export async function openPay(t, browser, site, { hash = "#/pay", sample, worker, ...options } = {}) {
  const visited = await visit(browser, `${site.url}${hash}`, { reducedMotion: "reduce", ...options });
  t.after(visited.close);
  const { page } = visited;
  await answered(page);
  if (sample) await page.locator("select#sample").selectOption(sample);
  if (worker) {
    await pick(page, JSON.stringify(worker));
    await page.waitForFunction((id) => document.querySelector("rt-app").store.record?.id === id && !document.querySelector("rt-app").store.sample, worker.record.id);
  }
  if (sample || worker) await answered(page);
  return visited;
}

/** Opens a file by the button of the view. */
export const pick = (page, content, name = "worker.json") =>
  page.locator("rt-pay #file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.isBuffer(content) ? content : Buffer.from(content) });

/** Waits until what is shown answers what is asked now. */
export async function answered(page) {
  await page.waitForFunction(
    () => {
      const view = document.querySelector("rt-app")?.shadowRoot.querySelector("rt-pay");
      const store = document.querySelector("rt-app")?.store;
      if (!view?.answer || store.deciding || view.asking || view.isUpdatePending) return false;
      return view.revision === store.revision && view.answer.pay.as_of === store.asOf;
    },
    undefined,
    { timeout: 30_000 },
  );
}

/** The worker as the page holds it. */
export const held = (page) =>
  page.evaluate(() => {
    const { record, employment, sample, asOf } = document.querySelector("rt-app").store;
    return { record, employment, sample: sample?.path, asOf };
  });

/** An amount as the page writes it. */
export const yuan = (amount) => {
  const [whole, rest] = amount.replace("-", "−").split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? `.${rest}` : "");
};
export const gain = (amount) => (Number(amount) > 0 ? `+${yuan(amount)}` : yuan(amount));

/** The key of a step, as its row carries it. */
export const keyOf = ({ document, assessment, status, level }) => [document, ...(status ? [] : [assessment ?? ""]), level.code].join("/");

/** All words inside an element, through shadow roots. */
export const words = (locator) =>
  locator.evaluate((element) => {
    const text = (node) =>
      node.nodeType === Node.TEXT_NODE ? node.data : node.localName === "style" ? "" : [node.shadowRoot, ...node.childNodes].map((each) => (each ? text(each) : "")).join("");
    return text(element);
  });
