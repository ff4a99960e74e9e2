/** Typed custom events of the page. */
import type { RtEvents } from "./element.js";

type Typed = { [K in keyof RtEvents]: CustomEvent<RtEvents[K]> };

declare global {
  interface HTMLElementEventMap extends Typed {}
}
