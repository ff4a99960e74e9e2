/** Links from what is not known to the place in the record where it is stated. */
import { html } from "lit";
import type { FactPlace } from "../dom/element.js";
import type { LevelMessages } from "../i18n/eligibility/zh-CN.js";
import type { Messages } from "../i18n/zh-CN.js";
import type { FactWanted } from "./facts.js";

export function goFill({ whose, ...place }: FactWanted, m: Messages, w: LevelMessages, go: (place: FactPlace) => void): unknown {
  const label = m.fields[place.field as keyof typeof m.fields] ?? place.field;
  return html`<button class="quiet link" @click=${() => go(place)}>
    ${place.field === "declares" ? w.goDeclare : w.goFill(label, whose === undefined ? "" : m.quotedName(whose))}
  </button>`;
}
