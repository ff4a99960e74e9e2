/** The words of the bargaining table in the language chosen. */
import { language } from "../index.js";
import { en } from "./en.js";
import { type BargainMessages, zh } from "./zh-CN.js";

export const bargainWords = (): BargainMessages => (language.current === "en" ? en : zh);
