/** Questions to a worker as promises, each answered once, by number. The worker can be stopped; the next question starts another. */
import { scriptAddress } from "../dom/trusted.js";

/** What runs beside the page could not run at all; `code` is stable, such as `csp-blocked`. */
export class EngineFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "EngineFailure";
  }
}

/** What a worker is sent. */
export type Numbered<Q> = Q & { readonly number: number };

/** What comes back; what is told on the way ends nothing. */
export type Reply<A, T = never> =
  | { readonly number: number; readonly answer: A }
  | { readonly number: number; readonly failure: { readonly code: string; readonly message: string } }
  | { readonly number: number; readonly told: T };

interface Waiting<A, T> {
  resolve(answer: A): void;
  reject(reason: Error): void;
  told(what: T): void;
}

export class Calls<Q extends object, A, T = never> {
  #worker: Worker | undefined;
  #next = 1;
  #waiting = new Map<number, Waiting<A, T>>();

  constructor(
    readonly address: string,
    /** The worker is gone, with all it held. */
    readonly gone: () => void,
  ) {}

  /** Whether a worker runs, with what it holds. */
  get running(): boolean {
    return this.#worker !== undefined;
  }

  ask(question: Q, told: (what: T) => void = () => undefined): Promise<A> {
    const number = this.#next++;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...question, number });
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject, told }));
  }

  /** Ends the worker, whatever it does; whoever waits for it is told `cancelled`. */
  stop(): void {
    this.#worker?.terminate();
    this.#fail(new EngineFailure("cancelled", "cancelled"));
  }

  #start(): Worker {
    const worker = new Worker(scriptAddress(this.address), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Reply<A, T>>) => {
      const waiting = this.#waiting.get(data.number);
      if ("told" in data) return waiting?.told(data.told);
      this.#waiting.delete(data.number);
      if ("failure" in data) waiting?.reject(new EngineFailure(data.failure.code, data.failure.message));
      else waiting?.resolve(data.answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(new EngineFailure("load-failed", event.message || "the worker did not start"));
    };
    return worker;
  }

  #fail(reason: Error): void {
    this.#worker = undefined;
    this.gone();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const each of waiting) each.reject(reason);
  }
}
