/** The mentor's words in the language of the page; fetched with the mentor's view. */
import { language } from "../index.js";
import { en } from "./en.js";
import { type MentorMessages, zh } from "./zh-CN.js";

export const mentorWords = (): MentorMessages => (language.current === "en" ? en : zh);
