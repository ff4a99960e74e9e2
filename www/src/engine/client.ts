/** The engine as promises. One worker; it can be stopped and started again with the same policies. */
import { scriptAddress } from "../dom/trusted.js";
import type { Reply, Request } from "./protocol.js";
import type { Answer, Diagnostic, PolicyFile } from "./types.js";
import address from "./worker.ts?worker&url";

/** The engine could not run at all; `code` is stable, such as `csp-blocked`. */
export class EngineFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "EngineFailure";
  }
}

/** The policies were refused. */
export class PolicyRefusal extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? "policies refused");
    this.name = "PolicyRefusal";
  }
}

interface Waiting {
  resolve(answer: Answer | null): void;
  reject(reason: Error): void;
}

type Unnumbered<T> = T extends Request ? Omit<T, "number"> : never;

export class Engine {
  #worker: Worker | undefined;
  #next = 1;
  #waiting = new Map<number, Waiting>();
  #files: readonly PolicyFile[] = [];
  #loaded: Promise<void> | undefined;

  /** Gives the engine its policies; they stay with it until the next call of this. */
  async load(files: readonly PolicyFile[]): Promise<void> {
    this.#files = files;
    this.#loaded = this.#send({ ask: "load", files }).then((refusal) => {
      if (refusal?.schema === "refusal/1") throw new PolicyRefusal(refusal.diagnostics);
    });
    await this.#loaded;
  }

  /** The answer to one call, given as JSON text. */
  async answer(call: string): Promise<Answer> {
    if (!this.#worker && this.#files.length > 0) await this.load(this.#files);
    await this.#loaded;
    const answer = await this.#send({ ask: "answer", call });
    if (!answer) throw new EngineFailure("internal-error", "no answer");
    return answer;
  }

  /** Stops whatever runs; whoever waits for it is told `cancelled`. The next call starts afresh. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#loaded = undefined;
    this.#fail(new EngineFailure("cancelled", "cancelled"));
  }

  #send(request: Unnumbered<Request>): Promise<Answer | null> {
    const number = this.#next++;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...request, number });
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
  }

  #start(): Worker {
    const worker = new Worker(scriptAddress(address), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ("failure" in data) waiting?.reject(new EngineFailure(data.failure.code, data.failure.message));
      else waiting?.resolve(data.answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#worker = undefined;
      this.#loaded = undefined;
      this.#fail(new EngineFailure("load-failed", event.message || "the worker did not start"));
    };
    return worker;
  }

  #fail(reason: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const each of waiting) each.reject(reason);
  }
}
