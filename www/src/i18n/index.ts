/** The language of the page: Chinese unless the visitor chose English here before. */
import type { Lang } from "../engine/types.js";
import { en } from "./en.js";
import { type Messages, zh } from "./zh-CN.js";

const KEY = "rongtong-language";

/** Storage may be forbidden; then the choice lasts for the visit. */
function remembered(): Lang {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "zh-CN";
  } catch {
    return "zh-CN";
  }
}

class Language extends EventTarget {
  #current: Lang = remembered();

  get current(): Lang {
    return this.#current;
  }

  get messages(): Messages {
    return this.#current === "en" ? en : zh;
  }

  choose(next: Lang): void {
    if (next === this.#current) return;
    this.#current = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Not remembered then.
    }
    this.dispatchEvent(new Event("change"));
  }
}

/** The one language of the page. */
export const language = new Language();
