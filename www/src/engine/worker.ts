/** Runs the engine beside the page, so that no decision ever blocks a keystroke. */
import { answerText, loadPolicies } from "../../../pkg/index.js";
import type { Answered, Question } from "./protocol.js";
import { serve } from "./serve.js";

serve<Question, Answered>(async (question) => {
  if (question.ask === "answer") return answerText(question.call);
  const report = await loadPolicies(question.files);
  return report.schema === "refusal/1" ? report : null;
});
