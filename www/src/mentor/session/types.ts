/** A session as its file holds it, `session@1`: the engine's own types, never written to in place. */
import type * as engine from "../../engine/types.js";

/** Nothing in it can be written to. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type Session = Frozen<engine.Session>;
export type Assessed = Session["assessment"];
export type Assessor = Frozen<engine.Assessor>;
export type Candidate = Frozen<engine.Candidate>;
export type Sheet = Frozen<engine.Sheet>;
export type Mark = NonNullable<Sheet["marks"]>[number];
export type Given = Frozen<engine.Given>;
export type Level = Frozen<engine.Level>;

/** Whose sheet of what. */
export type SheetOf = Pick<Sheet, "candidate" | "part" | "assessor">;
