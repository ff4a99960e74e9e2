/** The views of pay, each at an address of its own; what one of them needs is fetched when it is opened. */
import { html, type TemplateResult } from "lit";
import type { Later } from "../elements/views.js";
import type { Store } from "../state/store.js";

export type Place = "one" | "workforce" | "table";

interface View extends Later {
  readonly address: string;
}

export const PLACES: Readonly<Record<Place, View>> = {
  one: { address: "#/pay", tag: "rt-pay", load: () => import("./define.js") },
  workforce: { address: "#/pay/workforce", tag: "rt-workforce", load: () => import("./workforce/define.js") },
  table: { address: "#/pay/table", tag: "rt-bargain", load: () => import("./table/define.js") },
};

/** Those that ask for no record, and so stand without the bar that chooses one. */
export const APART: Readonly<Record<Exclude<Place, "one">, (store: Store) => TemplateResult>> = {
  workforce: (store) => html`<rt-workforce takes-files .store=${store}></rt-workforce>`,
  table: (store) => html`<rt-bargain takes-files .store=${store}></rt-bargain>`,
};

/** The view of pay an address asks for; that of one worker where it names no other. */
export function placeOf(hash: string): Place {
  const [path] = hash.split("?");
  return (Object.keys(PLACES) as Place[]).find((place) => PLACES[place].address === path) ?? "one";
}
