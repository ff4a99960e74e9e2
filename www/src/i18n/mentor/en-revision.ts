/** The words about corrected rules in English. */
import type { Words } from "../zh-CN.js";
import { counted as s } from "./counted.js";
import type { zhRevision } from "./zh-CN-revision.js";

export const enRevision: Words<typeof zhRevision> = {
  title: "The rules were corrected: whose result changes?",
  open: "Look again after a correction",
  openHelp: "Once a rubric or a pass line was corrected, see which results that were kept change, and why.",
  back: "All sessions",
  help: "Choose results that were kept: files of “Export results as JSON” on this page, or what rongtong grade --hand-over wrote; several at once if you like. Everybody is graded anew by the documents in force and compared. Nothing is uploaded, and the results kept stay as they are.",
  pickResults: "Choose results",
  pickDocuments: "Choose corrected documents (optional)",
  documentsHelp: "Without corrected documents, the schemes and standards of this site are used. With them, each takes the place of the one with its id, for this look only.",
  documentsRefused: "Something is wrong with the corrected documents; nothing was compared:",
  resultsOf: (count) => (count === 1 ? "Results" : `Results of ${s(count, "session")}`),
  correctedBy: "Corrected document",
  leave: "Remove",
  summary: (sessions, changed) => (changed === 0 ? `${s(sessions, "session")} compared; nobody’s result changes.` : `${s(sessions, "session")} compared; ${changed === 1 ? "the result of one candidate changes" : `the results of ${changed} candidates change`}.`),
  changedTitle: (count) => `${s(count, "candidate")} with changes`,
  session: "Session",
  before: "Before",
  after: "Now",
  changes: "What changes",
  whyNow: "Why, as of now",
  absent: "none",
  exportCsv: "Export changes as CSV",
  exportJson: "Export changes as JSON",
  file: "revision",
  unread: (file, why) => `${file}: ${why}`,
  notPolicy: "this is no policy document (scheme, standard or code list); it was not used.",
  faults: {
    "not-json": "this is not JSON; it was not read. Choose a file of “Export results as JSON”.",
    "not-results": "there are no results in it; it was not read. Choose a file of “Export results as JSON”.",
    "session-only": "this is a session: marks, without the results they had. There is nothing to compare with; choose a file of “Export results as JSON”.",
    "grading-only": "these are results without the sheets, which cannot be graded anew. Choose a file of “Export results as JSON” or of grade --hand-over.",
  },
};
