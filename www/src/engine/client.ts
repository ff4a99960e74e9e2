/** The engine as promises. One worker; it can be stopped and started again with the same policies. */
import { Calls, EngineFailure } from "./calls.js";
import type { Answered, Question } from "./protocol.js";
import type { Answer, Diagnostic, PolicyFile } from "./types.js";
import address from "./worker.ts?worker&url";

export { EngineFailure };

/** The policies were refused. */
export class PolicyRefusal extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "policies refused");
    this.name = "PolicyRefusal";
  }
}

export class Engine {
  #files: readonly PolicyFile[] = [];
  #loaded: Promise<void> | undefined;
  readonly #calls = new Calls<Question, Answered>(address, () => (this.#loaded = undefined));

  /** Gives the engine its policies; they stay with it until the next call of this. */
  async load(files: readonly PolicyFile[]): Promise<void> {
    this.#files = files;
    this.#loaded = this.#calls.ask({ ask: "load", files }).then((refusal) => {
      if (refusal?.schema === "refusal/1") throw new PolicyRefusal(refusal.diagnostics);
    });
    await this.#loaded;
  }

  /** The answer to one call, given as JSON text. */
  async answer(call: string): Promise<Answer> {
    if (!this.#calls.running && this.#files.length > 0) await this.load(this.#files);
    await this.#loaded;
    const answer = await this.#calls.ask({ ask: "answer", call });
    if (!answer) throw new EngineFailure("internal-error", "no answer");
    return answer;
  }

  /** Stops whatever runs; whoever waits for it is told `cancelled`. The next call starts afresh. */
  cancel(): void {
    this.#calls.stop();
  }
}
