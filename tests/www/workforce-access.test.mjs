// The view of a workforce on a phone, in the dark, at twice the size and off the network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, browsing, serve, settled, visit } from "./support.mjs";
import { became, choose, figures, openWorkforce } from "./workforce.mjs";

const { browser, site } = await browsing();

for (const [english, colorScheme, viewport] of [
  [false, "light", { width: 390, height: 844 }],
  [true, "dark", { width: 390, height: 844 }],
  [true, "light", { width: 820, height: 1180 }],
  [false, "dark", { width: 1440, height: 900 }],
]) {
  test(`axe finds nothing and nothing runs off the side: ${english ? "English" : "Chinese"}, ${colorScheme}, ${viewport.width} px`, { timeout: 170_000 }, async (t) => {
    const { page, said } = await openWorkforce(t, browser, site, { english, colorScheme, viewport });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const look = async (what) => {
      assert.deepEqual(await axe(page), [], what);
      assert.ok((await wide()) <= 0, `${what}: ${await wide()} px too wide`);
      assert.deepEqual(await page.evaluate(() => globalThis.smallTargets()), [], what);
    };
    await page.locator("rt-workforce-employers rt-table").waitFor();
    for (const summary of await page.locator("rt-workforce summary").all()) await summary.click();
    await page.locator("rt-workforce-checks rt-table").waitFor();
    await look("the sample, all open");
    if (english) assert.doesNotMatch(await page.locator("rt-workforce-figures").innerText(), /\p{Script=Han}/u);
    await choose(page, "a,b\n1,2\n", { state: "refused" });
    await look("refused");
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.ok((await wide()) <= 0, `${await wide()} px too wide at twice the size`);
    assert.deepEqual(said(), []);
  });
}

test("off the network a workforce is worked out, though only the student's view was opened before", async (t) => {
  const own = await serve();
  const { page, context, close } = await visit(browser, own.url, { serviceWorkers: "allow" });
  t.after(close);
  t.after(() => own.close());
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await own.close();
  await context.setOffline(true);
  await page.goto(`${own.url}#/pay/workforce`);
  await page.reload();
  await became(page, "done");
  assert.ok((await figures(page)).workers.length > 3);
});
