// Node: the wasm is read from disk while this module loads, so that every call works at once.
import { readFileSync } from "node:fs";
import { initSync } from "./index.js";

initSync(readFileSync(new URL("./core/rongtong_bg.wasm", import.meta.url)));

export * from "./index.js";
