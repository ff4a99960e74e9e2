/** How far the table of workers is, and why it came no farther. */
import type { Diagnostic } from "../../engine/types.js";
import { EngineFailure } from "../../engine/calls.js";
import type { Trouble } from "../../state/trouble.js";
import type { Progress } from "../../workforce/types.js";

export type Stage =
  | { readonly is: "starting" }
  | { readonly is: "reading"; readonly progress: Progress | undefined }
  | { readonly is: "held" }
  | { readonly is: "refused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly is: "fault"; readonly fault: "workbook" | "unreadable" }
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly trouble: Trouble };

/** Where it ended. */
export function stageOf(thrown: unknown): Stage {
  const code = thrown instanceof EngineFailure ? thrown.code : "internal-error";
  if (code === "cancelled") return { is: "cancelled" };
  if (code === "workbook") return { is: "fault", fault: "workbook" };
  if (code === "unread") return { is: "fault", fault: "unreadable" };
  return { is: "failed", trouble: { code, message: thrown instanceof Error ? thrown.message : String(thrown) } };
}
