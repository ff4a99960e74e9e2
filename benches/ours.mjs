// Our side: the shipped package for whole answers, the probe build for the solver alone.
import * as shipped from "../pkg/node.js";

const folder = process.env.PROBE_PACKAGE;
if (!folder) throw new Error("PROBE_PACKAGE is not set: run `cargo xtask bench`");
const probe = await import(new URL("core/rongtong.js", `file://${folder}/`));
const { readFileSync } = await import("node:fs");
probe.initSync({ module: readFileSync(new URL("core/rongtong_bg.wasm", `file://${folder}/`)) });

/** Most steps of one search; past it the answer comes with its exact gap. */
export const NODES = 200_000;

/** Holds a problem in our module's memory, so that only its solve is timed; the reader takes no field it does not know. */
export const prepare = ({ items, exclusive, caps }) =>
  probe.probeHold({ items: items.map(({ credits, consumed, grade }) => ({ credits, consumed, grade })), exclusive, caps });

/** Solves a held problem. */
export const solve = (held) => probe.probeSolve(held, NODES);

/** Gives all held problems back. */
export const dispose = () => probe.probeDrop();

export const {
  loadPoliciesSync, answerSync, reserveMarksSync, gradeColumnsSync, layPayColumnsSync, reserveWorkersSync, payColumnsSync, dropPayColumnsSync,
  beginWorkforceSync, feedWorkforceSync, finishWorkforceSync, payWorkforceSync, dropWorkforceSync,
} = shipped;
