/** Keeps a record that is being typed through a reload; it is gone when the tab is closed. */
import type { Employment } from "../data/worker.js";
import type { Target } from "../engine/types.js";

export interface Draft {
  readonly text: string;
  readonly targets: readonly Target[];
  readonly asOf: string;
  readonly employment?: Employment;
}

const KEY = "rongtong-draft";

/** Storage may be forbidden or full; then nothing is kept. */
export function keep(draft: Draft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Not kept then.
  }
}

/** What was being typed before the reload. */
export function kept(): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
