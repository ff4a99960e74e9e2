/** Messages between the page and its worker. Each request is answered once, by number. */
import type { Answer, PolicyFile } from "./types.js";


export type Request =
  | { readonly number: number; readonly ask: "load"; readonly files: readonly PolicyFile[] }
  | { readonly number: number; readonly ask: "answer"; readonly call: string };

export type Reply =
  | { readonly number: number; readonly answer: Answer | null }
  | { readonly number: number; readonly failure: { readonly code: string; readonly message: string } };
