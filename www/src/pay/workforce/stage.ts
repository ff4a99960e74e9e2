/** How far a table is, and what it came to. */
import type { Diagnostic } from "../../engine/types.js";
import type { Trouble } from "../../state/trouble.js";
import type { Source } from "../../workforce/chosen.js";
import type { Progress, Taken, WorkforcePaid } from "../../workforce/types.js";

export type Stage =
  | { readonly is: "reading"; readonly progress?: Progress }
  | { readonly is: "paying"; readonly rows: number }
  | { readonly is: "done" | "empty" | "cancelled" }
  | { readonly is: "refused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly is: "refused"; readonly fault: "workbook" | "unread" | "sample" }
  | { readonly is: "failed"; readonly trouble: Trouble };

/** What all workers of a table are paid. */
export interface Report {
  readonly source: Source;
  readonly day: string;
  readonly taken: Taken;
  readonly paid: WorkforcePaid;
}
