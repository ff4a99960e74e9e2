/** Messages between the page and its worker. */
import type { Answer, PolicyFile } from "./types.js";

export type Question =
  | { readonly ask: "load"; readonly files: readonly PolicyFile[] }
  | { readonly ask: "answer"; readonly call: string };

/** Nothing where policies were taken. */
export type Answered = Answer | null;
