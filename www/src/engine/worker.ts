/** Runs the engine beside the page, so that no decision ever blocks a keystroke. */
import { answerText, loadPolicies } from "../../../pkg/index.js";
import type { Reply, Request } from "./protocol.js";
import type { Answer } from "./types.js";

const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
};

async function serve(request: Request): Promise<Answer | null> {
  if (request.ask === "answer") return answerText(request.call);
  const report = await loadPolicies(request.files);
  return report.schema === "refusal/1" ? report : null;
}

port.onmessage = ({ data }) => {
  serve(data).then(
    (answer) => port.postMessage({ number: data.number, answer }),
    (thrown: unknown) => {
      const { code = "internal-error", message = String(thrown) } = (thrown ?? {}) as { code?: string; message?: string };
      port.postMessage({ number: data.number, failure: { code, message } });
    },
  );
};
