// Compiled, never run: what TypeScript must accept and what it must refuse.
import {
  answer,
  answerSync,
  answerText,
  explainCode,
  init,
  initSync,
  loadPolicies,
  RongtongError,
  version,
  versionSync,
  type Answer,
  type Call,
  type RongtongErrorCode,
} from "rongtong";

const call: Call = {
  schema: "recognition/1",
  as_of: "2026-09-01",
  target: [{ institution: "demo", programme: "p" }],
  record: { schema: "record@1", id: "learner", achievements: [{ course: { id: "c1", name: "机械制图", credits: "4" } }] },
};

export async function use(): Promise<string> {
  await init();
  await init(new URL("https://example.org/rongtong_bg.wasm"));
  initSync(new Uint8Array());
  const now: string = versionSync();
  try {
    const report = await loadPolicies([{ name: "policy.json", text: "{}" }]);
    if (report.schema === "refusal/1") return report.diagnostics[0]?.message ?? "";
    const given: Answer = await answer(call);
    if (given.schema === "recognition/1") return given.decision.ledgers[0]?.recognised ?? now;
    if ((await answerText("{}")).schema === "refusal/1") return (await explainCode("REA030", "en"))?.title ?? "";
    return await version();
  } catch (error) {
    if (!(error instanceof RongtongError)) throw error;
    const code: RongtongErrorCode = error.code;
    return error.finding?.help ?? code;
  }
}

// @ts-expect-error null is no source
init(null);
// @ts-expect-error no such code
export const wrong: RongtongErrorCode = "internal";
// @ts-expect-error credits are texts, so that no digit is lost
answerSync({ ...call, record: { ...call.record, achievements: [{ course: { id: "c", name: "n", credits: 4 } }] } });
// @ts-expect-error a misspelt member
answerSync({ ...call, taget: [] });
