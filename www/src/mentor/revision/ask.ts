/** Which of the results kept change under the documents at hand, or under corrected ones. */
import { Engine } from "../../engine/client.js";
import type { Answer, Diagnostic, Lang, PolicyFile, Revision } from "../../engine/types.js";
import type { Store } from "../../state/store.js";
import { corrected } from "./corrected.js";
import type { Kept } from "./kept.js";

/** What the engine says of one grading that was kept. */
export type Revised = { readonly revision: Revision } | { readonly session: string; readonly refused: readonly Diagnostic[] };

/** One answer for each, in order. Corrected documents are tried apart: the page itself goes on with those it ships. */
export async function revise(store: Store, kept: readonly Kept[], fresh: readonly PolicyFile[], lang: Lang): Promise<Revised[]> {
  if (fresh.length === 0) return asked((call) => store.ask(call), kept, lang);
  const engine = new Engine();
  try {
    await engine.load(corrected(store.rules.inForce, fresh));
    return await asked((call) => engine.answer(call), kept, lang);
  } finally {
    engine.cancel();
  }
}

async function asked(ask: (call: string) => Promise<Answer>, kept: readonly Kept[], lang: Lang): Promise<Revised[]> {
  const all: Revised[] = [];
  for (const { session, claims } of kept) {
    const answer = await ask(JSON.stringify({ schema: "revision/1", session, claims, lang }));
    if (answer.schema === "revision/1") all.push({ revision: answer.revision });
    else all.push({ session: session.id, refused: answer.schema === "refusal/1" ? answer.diagnostics : [] });
  }
  return all;
}
