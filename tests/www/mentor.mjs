// Steps that several of the mentor's tests share.
import { visit } from "./support.mjs";

/** A tablet held upright. */
export const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };

/** The mentor's view, opened by its address. */
export async function openMentor(t, browser, site, options = {}) {
  const visited = await visit(browser, `${site.url}#/mentor`, { ...TABLET, reducedMotion: "reduce", ...options });
  t.after(visited.close);
  await visited.page.locator("rt-mentor-start form").waitFor();
  return visited;
}

/** A new session of a scheme, found by a word of its title; then the class list is shown. */
export async function begin(page, scheme, name = "周师傅") {
  const select = page.locator("rt-mentor-start #scheme");
  await select.locator("option").first().waitFor({ state: "attached" });
  const value = await select.locator("option").evaluateAll((all, word) => all.find((each) => each.textContent.includes(word))?.value, scheme);
  await select.selectOption(value);
  await page.locator("rt-mentor-start #name").fill(name);
  await page.locator("rt-mentor-start form button").click();
  await page.locator("rt-mentor-import #paste").waitFor();
}

/** Pastes as from a spreadsheet. */
export async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.locator("rt-mentor-import #paste").focus();
  await page.keyboard.press("ControlOrMeta+V");
}

export const LIST = "准考证号\t姓名\t单位\n０１\t张　三\t海曦精机\n02\t李四\t\n03\t王五\t\n";

/** Pastes a list of three and goes to marking. */
export async function enrol(page, list = LIST) {
  await paste(page, list);
  await page.locator("rt-mentor-import table").waitFor();
  await page.locator("rt-mentor-import button.primary").click();
  await page.locator("rt-mentor-list button.primary.big").click();
  await page.locator("rt-mentor-dock").waitFor();
}

/** A sample session, as one of its assessors, by place in the list from 1. */
export async function openSample(page, path, me) {
  await page.locator(`[data-sample="${path}"]`).click();
  await page.locator("rt-mentor-grade").waitFor();
  const who = page.locator("rt-mentor-grade rt-mentor-me select");
  if (me !== undefined && (await who.count()) > 0) await who.selectOption({ index: me });
  if (me !== undefined) await page.locator("rt-mentor-dock").waitFor();
}

/** What the view holds now. */
export const held = (page) =>
  page.evaluate(() => {
    const { work, place, saved } = document.querySelector("rt-app").shadowRoot.querySelector("rt-mentor").mentor;
    return { session: work?.session, beside: work?.beside, place, saved };
  });

export const sheet = (session, candidate, part) => session.sheets.find((each) => each.candidate === candidate && each.part === part);

/** Waits until everything is on the device and the engine has answered. */
export const calm = (page) =>
  page.waitForFunction(() => {
    const { mentor } = document.querySelector("rt-app")?.shadowRoot?.querySelector("rt-mentor") ?? {};
    return mentor !== undefined && mentor.saved === "saved" && !mentor.grading;
  });

/** The room of the session: `list`, `grade`, `class` or `merge`. */
export async function go(page, room) {
  await page.evaluate((to) => (location.hash = location.hash.replace(/\/[a-z]+$/, `/${to}`)), room);
  await page.locator(`rt-mentor-${room}`).waitFor();
}

/** The text of what is saved when something is pressed. */
export async function download(page, press) {
  const saving = page.waitForEvent("download");
  await press();
  const file = await saving;
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}
