// ---- Findings ----

/** Something wrong with a document, a record or a call. */
export interface Finding {
  /** Stable, such as `REA030`. */
  code: string;
  severity: Severity;
  place: Place;
  params?: { [name: string]: string | number | string[] };
  message?: string;
  help?: string;
}

/** How bad a finding is. */
export type Severity = "note" | "warning" | "error";

/** Where something is. */
export interface Place {
  document?: string;
  line?: number;
  column?: number;
  /** Such as `$.rules[3].source`. */
  path?: string;
}

/** What a code means; `{holes}` stand for facts of a particular finding. */
export interface CodeExplanation {
  code: string;
  severity: Severity;
  title: string;
  message: string;
  help: string;
}
