/** The words of the view of levels in the language chosen. */
import { language } from "../index.js";
import { en } from "./en.js";
import { type LevelMessages, zh } from "./zh-CN.js";

export const levelWords = (): LevelMessages => (language.current === "en" ? en : zh);
