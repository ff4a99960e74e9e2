/** Starts the page: elements, engine, offline copy. */
import { scriptAddress } from "./dom/trusted.js";
import "./elements/define.js";
import { RtApp } from "./elements/rt-app.js";

customElements.define("rt-app", RtApp);

// The offline copy is a gain, never a condition: without it the page works online.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => {
    navigator.serviceWorker.register(scriptAddress("./sw.js")).catch(() => undefined);
  });
}
