/** The words of the view of pay in the language chosen. */
import { language } from "../index.js";
import { en } from "./en.js";
import { type PayMessages, zh } from "./zh-CN.js";

export const payWords = (): PayMessages => (language.current === "en" ? en : zh);
