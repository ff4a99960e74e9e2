/** Messages between the page and the worker that holds a table of workers. */
import type { Diagnostic, Lang, PolicyFile } from "../engine/types.js";
import type { EmployersAsked, EmployersFound, ExportWords, Progress, Refused, RowsShown, Taken, WorkforceChange, WorkforcePaid } from "./types.js";

/** Policies by the numbers of their files; files go over once. */
export interface Documents {
  readonly list: readonly number[];
}

/** Files that the worker has not yet; `only`: it forgets all others. */
export interface Sent {
  readonly files: readonly (readonly [number, PolicyFile])[];
  readonly only: boolean;
}

export type Question =
  | { readonly ask: "read"; readonly table: Blob; readonly asOf: string; readonly lang: Lang; readonly documents: Documents; readonly sent: Sent }
  | { readonly ask: "pay"; readonly documents: Documents; readonly sent: Sent; readonly lang: Lang; readonly employers: number }
  | { readonly ask: "compare"; readonly before: Documents; readonly after: Documents; readonly sent: Sent; readonly lang: Lang }
  | { readonly ask: "doubts"; readonly documents: Documents; readonly sent: Sent; readonly agreement: string; readonly asOf: string; readonly lang: Lang }
  | { readonly ask: "employers"; readonly plan: number; readonly of: EmployersAsked }
  | { readonly ask: "rows"; readonly at: readonly number[] }
  | { readonly ask: "export"; readonly plan: number; readonly words: ExportWords };

export type Answered = Taken | Refused | WorkforcePaid | WorkforceChange | EmployersFound | RowsShown | readonly Diagnostic[] | Blob;
export type Told = Progress;
