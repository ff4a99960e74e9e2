/** The worker's end of questions and answers. */
import type { Numbered, Reply } from "./calls.js";

interface Port<Q, A, T> {
  onmessage: ((event: MessageEvent<Numbered<Q>>) => void) | null;
  postMessage(reply: Reply<A, T>): void;
}

/** Answers what the page asks; `tell` says something on the way. */
export function serve<Q, A, T = never>(answer: (question: Q, tell: (what: T) => void) => Promise<A>): void {
  const port = globalThis as unknown as Port<Q, A, T>;
  port.onmessage = ({ data }) => {
    const { number } = data;
    answer(data, (told) => port.postMessage({ number, told })).then(
      (answer) => port.postMessage({ number, answer }),
      (thrown: unknown) => {
        const { code, message = String(thrown) } = (thrown ?? {}) as { code?: unknown; message?: string };
        port.postMessage({ number, failure: { code: typeof code === "string" ? code : "internal-error", message } });
      },
    );
  };
}
