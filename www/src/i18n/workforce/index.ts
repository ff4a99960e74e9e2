/** The words of the view of a workforce in the language chosen. */
import { language } from "../index.js";
import { en } from "./en.js";
import { type WorkforceMessages, zh } from "./zh-CN.js";

export const workforceWords = (): WorkforceMessages => (language.current === "en" ? en : zh);
