// A rubric is corrected: results that were kept are looked at again, and who changes is listed with the reasons.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gradeSession } from "./engine.mjs";
import { download, openMentor } from "./mentor.mjs";
import { axe, browsing } from "./support.mjs";

const { browser, site } = await browsing();

const read = (path) => JSON.parse(readFileSync(new URL(`../../www/${path}`, import.meta.url), "utf8"));
const session = read("sessions/motor-control-class.json");
const grading = gradeSession(session);
const file = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });

/** The scheme with another pass line. */
function withLine(line) {
  const scheme = read("policies/schemes/demo-motor-control.json");
  const [part] = scheme.assessments[0].parts;
  part.pass = { "at-least": line };
  scheme.version = `${scheme.version}-1`;
  return scheme;
}

/** Whose score lies between the old line and the new one. */
const falling = (line) => grading.candidates.filter(({ result, parts: [{ score }] }) => result === "pass" && Number(score) < Number(line)).map(({ candidate }) => candidate);

async function opened(t, options) {
  const visited = await openMentor(t, browser, site, options);
  await visited.page.locator("rt-mentor-start #revise").click();
  await visited.page.locator("rt-mentor-revision h2").waitFor();
  return visited;
}

test("a higher line is held against results that were kept: who changes, why, as a list and as files", async (t) => {
  const line = "45";
  const fall = falling(line);
  assert.ok(fall.length > 0 && fall.length < grading.overview.pass);
  const { page, said } = await opened(t);
  const view = page.locator("rt-mentor-revision");
  await view.locator("#results").setInputFiles(file("kept.json", { session, grading }));
  await view.getByText("复查了 1 场，没有人的结果变化。").waitFor();
  await view.locator("#documents").setInputFiles(file("corrected.json", withLine(line)));
  await view.locator("#summary", { hasText: "人的结果有变化" }).waitFor();
  await view.locator("section > p", { hasText: `合格线由 30 改为 ${line}。` }).waitFor();
  const rows = await view.locator("rt-table tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  const lost = rows.filter(([, , before, after]) => before === "合格" && after === "不合格");
  assert.deepEqual(lost.map(([id]) => id), fall);
  for (const row of lost) assert.match(row[4], /结果由合格变为不合格/);
  for (const row of lost) assert.match(row[5], /不合格/);
  assert.deepEqual(await axe(page), []);
  const csv = await download(page, () => page.getByRole("button", { name: "导出变化 CSV" }).click());
  assert.equal(csv.text.trim().split("\r\n").length, rows.length + 1);
  const [json] = JSON.parse((await download(page, () => page.getByRole("button", { name: "导出变化 JSON" }).click())).text);
  assert.equal(json.changed.length, rows.length);
  // The page itself goes on with the documents it ships.
  await page.reload();
  await view.locator("#results").setInputFiles(file("kept.json", { session, grading }));
  await view.getByText("没有人的结果变化").waitFor();
  assert.deepEqual(said(), []);
});

test("what a command handed over opens as well, several sessions on a line each", async (t) => {
  const { page } = await opened(t);
  const view = page.locator("rt-mentor-revision");
  const claims = {
    candidates: grading.candidates.map(({ candidate, result, parts, grants }) => ({
      candidate,
      result,
      scores: parts.map(({ part, standing, score }) => ({ of: part, standing, ...(score !== undefined && { score }) })),
      grants: grants.map(({ grant, achievement }) => ({ grant, achievement })),
    })),
    documents: grading.documents.map(({ id, version, digest }) => ({ id, version, digest })),
  };
  const altered = structuredClone(claims);
  const failed = altered.candidates.find(({ result }) => result === "fail");
  failed.result = "pass";
  const lines = [claims, altered].map((each) => JSON.stringify({ schema: "revision/1", session, claims: each })).join("\n");
  await view.locator("#results").setInputFiles(file("handed.jsonl", lines));
  await view.locator("#summary", { hasText: "复查了 2 场" }).waitFor();
  await view.getByText("是评分表或原来的结果被改动过").waitFor();
  assert.match(await view.locator("rt-table tbody tr").filter({ hasText: failed.candidate }).first().innerText(), /结果由合格变为不合格/);
});

test("files that hold no results are refused by what they are", async (t) => {
  const { page } = await opened(t);
  const view = page.locator("rt-mentor-revision");
  await view.locator("#results").setInputFiles([
    file("broken.json", "{"),
    file("session.json", session),
    file("grading.json", { schema: "grade/1", grading }),
    file("record.json", { schema: "record@1", id: "a" }),
  ]);
  for (const text of ["broken.json：这不是 JSON", "session.json：这是场次文件", "grading.json：里面只有结果", "record.json：里面没有评定结果"]) await view.getByText(text).waitFor();
  await view.locator("#documents").setInputFiles(file("session.json", session));
  await view.getByText("session.json：这不是政策文件").waitFor();
  // A corrected document that cannot be taken is told, and nothing is compared.
  const scheme = withLine("45");
  scheme.assessments[0].parts[0].pass = { "at_least": "45" };
  await view.locator("#results").setInputFiles(file("kept.json", { session, grading }));
  await view.locator("#documents").setInputFiles(file("wrong.json", scheme));
  await view.getByText("改正后的文件有问题，没有复查").waitFor();
  assert.equal(await view.locator("#summary").count(), 0);
});
