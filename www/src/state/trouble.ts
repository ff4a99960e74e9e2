/** Why the page cannot work at all. */
import { EngineFailure, PolicyRefusal } from "../engine/client.js";
import type { Diagnostic } from "../engine/types.js";

export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly diagnostics?: readonly Diagnostic[];
}

export function troubleOf(thrown: unknown): Trouble {
  if (thrown instanceof EngineFailure) return { code: thrown.code, message: thrown.message };
  if (thrown instanceof PolicyRefusal) return { code: "policies", message: thrown.message, diagnostics: thrown.diagnostics };
  return { code: navigator.onLine ? "load-failed" : "offline", message: String(thrown) };
}
