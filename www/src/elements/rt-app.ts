/** The whole page: what is asked above, the answer below, the record beside it while it is edited. */
import { html, nothing, type PropertyValues } from "lit";
import { say } from "../data/catalogue.js";
import type { Sample } from "../data/site.js";
import { takeDrops } from "../dom/drops.js";
import { type FactPlace, RtElement, type Selection } from "../dom/element.js";
import { Engine } from "../engine/client.js";
import { language } from "../i18n/index.js";
import { APART, type Place, PLACES, placeOf } from "../pay/places.js";
import { Store } from "../state/store.js";
import { appStyle } from "../style/app.js";
import { base } from "../style/base.js";
import { type Later, LATER, type View, viewOf } from "./views.js";

export type Pane = "form" | "text" | undefined;

export class RtApp extends RtElement {
  static override properties = {
    pane: { state: true },
    tab: { state: true },
    selection: { state: true },
    ledger: { state: true },
    online: { state: true },
    dropping: { state: true },
    view: { state: true },
    place: { state: true },
    viewFailed: { state: true },
  };
  static override styles = [base, appStyle];

  declare pane: Pane;
  declare tab: string;
  declare selection: Selection | null;
  declare ledger: number;
  declare online: boolean;
  declare dropping: boolean;
  declare view: View;
  /** Which view of pay. */
  declare place: Place;
  /** Whether the view could not be fetched. */
  declare viewFailed: boolean;

  readonly store = new Store(new Engine());

  constructor() {
    super();
    this.tab = "granted";
    this.selection = null;
    this.ledger = 0;
    this.online = navigator.onLine;
    this.dropping = false;
    this.view = viewOf(location.hash);
    this.place = placeOf(location.hash);
    this.viewFailed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener("change", () => this.#storeChanged());
    for (const type of ["online", "offline"]) addEventListener(type, () => (this.online = navigator.onLine));
    this.addEventListener("rt-select", ({ detail }) => this.#select(detail));
    this.addEventListener("rt-preview", ({ detail }) => void this.store.tryWish(detail));
    this.addEventListener("rt-pin", ({ detail }) => this.#pin(detail));
    this.addEventListener("rt-verify", () => void this.store.verify());
    this.addEventListener("rt-edit", ({ detail }) => this.#edit(detail));
    this.addEventListener("rt-tab", ({ detail }) => this.#open(detail));
    this.addEventListener("rt-worker", ({ detail }) => this.#worker(detail));
    this.#takeDrops();
    addEventListener("hashchange", () => this.#route());
    this.#route();
    void this.store.start(this.#made);
  }

  /** For which view a sample is made, to begin with. */
  get #made(): Sample["view"] {
    return this.view === "levels" || this.view === "pay" ? this.view : undefined;
  }

  /** Shows the view the address asks for; what only that one needs is fetched then. */
  #route(): void {
    this.view = viewOf(location.hash);
    this.place = placeOf(location.hash);
    this.viewFailed = false;
    this.#later?.load().then(
      () => this.requestUpdate(),
      () => (this.viewFailed = true),
    );
  }

  /** What the view shown needs besides. */
  get #later(): Later | undefined {
    return this.view === "credits" ? undefined : this.view === "pay" ? PLACES[this.place] : LATER[this.view];
  }

  #storeChanged(): void {
    const { decision } = this.store;
    if (decision && this.ledger >= decision.ledgers.length) this.ledger = 0;
    const { selection } = this;
    if (selection && !decision?.[selection.kind][selection.index]) this.selection = null;
    this.requestUpdate();
  }

  #select(selection: Selection | null): void {
    this.selection = selection;
    const claim = selection && this.store.decision?.[selection.kind][selection.index];
    if (claim) this.ledger = claim.ledger;
    if (this.store.preview) this.store.forget();
  }

  #pin(pin: Parameters<Store["tryWish"]>[0]): void {
    this.selection = null;
    this.store.wish([...this.store.pins, pin]);
  }

  #open(tab: string): void {
    this.tab = tab;
    if (tab === "compare") void this.store.compare();
    const tables = this.renderRoot.querySelector("rt-tables");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    tables?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    void tables?.updateComplete.then(() => tables.focusTab());
  }

  /** A record may be dropped anywhere on the page. */
  #takeDrops(): void {
    takeDrops({
      wanted: () => this.view !== "mentor",
      over: (dropping) => (this.dropping = dropping),
      take: (file) => {
        const own = this.renderRoot.querySelector<Element & { read(file: File): unknown }>("[takes-files]");
        if (own) return void own.read(file);
        this.pane = "text";
        void this.updateComplete.then(() => this.renderRoot.querySelector("rt-record-pane")?.read(file));
      },
    });
  }

  /** A worker's file came where a record was expected: the view of pay takes it. */
  #worker(text: string): void {
    this.pane = undefined;
    if (this.view !== "pay" || this.place !== "one") location.hash = PLACES.one.address;
    [this.view, this.place] = ["pay", "one"];
    void PLACES.one.load().then(async () => {
      this.requestUpdate();
      await this.updateComplete;
      await this.renderRoot.querySelector("rt-pay")?.take(text);
    });
  }

  /** Opens the record where a fact is stated. */
  #edit(place: FactPlace): void {
    this.pane = "form";
    void this.updateComplete.then(() => this.renderRoot.querySelector("rt-record-pane")?.reveal(place));
  }

  #openPane(pane: Pane): void {
    this.pane = this.pane === pane ? undefined : pane;
  }

  #closePane(): void {
    const from = this.pane;
    this.pane = undefined;
    this.renderRoot.querySelector("rt-decision-bar")?.focusPane(from);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    document.documentElement.lang = language.current;
    this.lang = language.current;
    document.title = `${this.m.brand} · ${this.view === "pay" && this.place !== "one" ? this.m.places[this.place] : this.m.views[this.view]}`;
  }

  override render(): unknown {
    return html`<div class="frame">
      ${this.#header()}
      ${this.#views()}
      ${this.store.state !== "ready" ? this.#notReady() : this.view === "mentor" ? this.#mentor() : this.view === "pay" && this.place !== "one" ? this.#apart(this.place) : this.#ready()}
      <footer class=${this.view === "mentor" ? "screen" : ""}>${this.#privacy}</footer>
      ${this.dropping ? html`<div class="dropping">${this.m.dropNow}</div>` : nothing}
    </div>`;
  }

  get #privacy(): string {
    const { m, view, place } = this;
    return view === "mentor" ? m.privacyMentor : view === "pay" && place !== "one" ? m.privacyPay : m.privacy;
  }

  #header(): unknown {
    const other = language.current === "en" ? "zh-CN" : "en";
    return html`<header class=${this.view === "mentor" ? "screen" : ""}>
      <h1>${this.m.brand}<span>${this.view === "credits" ? this.m.tagline : this.m.views[this.view]}</span></h1>
      <button class="quiet screen" lang=${other} @click=${() => language.choose(other)}>${this.m.otherLanguage}</button>
    </header>`;
  }

  #views(): unknown {
    const { m, view } = this;
    const link = (to: View, address: string) => html`<a href=${address} aria-current=${view === to ? "page" : nothing}>${m.views[to]}</a>`;
    return html`<nav class="views screen" aria-label=${m.viewsLabel}>${link("credits", "#/")} ${link("levels", "#/levels")} ${link("pay", "#/pay")} ${link("mentor", "#/mentor")}</nav>`;
  }

  #mentor(): unknown {
    const { m, store } = this;
    return html`<main>
      ${this.online ? nothing : html`<p class="note screen" role="status">${m.offlineNote}</p>`}
      ${this.#fetched(html`<rt-mentor .store=${store}></rt-mentor>`)}
    </main>`;
  }

  #levels(): unknown {
    const { store } = this;
    return html`<main>
      ${store.sample?.about ? html`<p class="soft screen">${say(store.sample.about, language.current)}</p>` : nothing}
      ${this.#fetched(html`<rt-levels .store=${store} .revision=${store.revision}></rt-levels>`)}
    </main>`;
  }

  #pay(): unknown {
    const { store } = this;
    return html`<main>
      ${this.#places()} ${store.sample?.about ? html`<p class="soft screen">${say(store.sample.about, language.current)}</p>` : nothing}
      ${this.#fetched(html`<rt-pay takes-files .store=${store} .revision=${store.revision}></rt-pay>`)}
    </main>`;
  }

  /** A view of pay that asks for no record. */
  #apart(place: Exclude<Place, "one">): unknown {
    return html`<main>
      ${this.#places()} ${this.online ? nothing : html`<p class="note screen" role="status">${this.m.offlineNote}</p>`}
      ${this.#fetched(APART[place](this.store))}
    </main>`;
  }

  /** From one view of pay to the others. */
  #places(): unknown {
    const { m, place } = this;
    const link = (to: Place) => html`<a href=${PLACES[to].address} aria-current=${place === to ? "page" : nothing}>${m.places[to]}</a>`;
    return html`<nav class="places screen" aria-label=${m.placesLabel}>${(Object.keys(PLACES) as Place[]).map(link)}</nav>`;
  }

  /** A view that is fetched when it is opened. */
  #fetched(element: unknown): unknown {
    const later = this.#later;
    if (!later || customElements.get(later.tag)) return element;
    return this.viewFailed
      ? html`<rt-state .trouble=${{ code: "load-failed", message: later.tag }} @retry=${() => this.#route()}></rt-state>`
      : html`<rt-state></rt-state>`;
  }

  #notReady(): unknown {
    const { store } = this;
    return html`<main>
      <rt-state .trouble=${store.trouble} @retry=${() => void store.start(this.#made)}></rt-state>
    </main>`;
  }

  #ready(): unknown {
    const { store, m } = this;
    return html`<rt-decision-bar
        class="screen"
        .store=${store}
        .revision=${store.revision}
        .pane=${this.pane}
        .view=${this.#made}
        @rt-pane=${({ detail }: CustomEvent<Pane>) => this.#openPane(detail)}
      ></rt-decision-bar>
      ${store.trouble ? html`<rt-state .trouble=${store.trouble} @retry=${() => void store.again()}></rt-state>` : nothing}
      ${this.online ? nothing : html`<p class="note screen" role="status">${m.offlineNote}</p>`}
      <div class="work ${this.pane ? "beside" : ""}">
        ${this.pane
          ? html`<rt-record-pane
              class="screen"
              .store=${store}
              .revision=${store.revision}
              .mode=${this.pane}
              @rt-pane=${({ detail }: CustomEvent<Pane>) => (this.pane = detail)}
              @close=${() => this.#closePane()}
            ></rt-record-pane>`
          : nothing}
        ${this.view === "levels" ? this.#levels() : this.view === "pay" ? this.#pay() : this.#answer()}
      </div>
      ${this.pane && this.view === "credits" && store.decision ? this.#live() : nothing}`;
  }

  #live(): unknown {
    const { m, store } = this;
    return html`<p class="live screen num">
      ${store.findings.length > 0
        ? m.findings(store.findings.length)
        : store.decision?.ledgers.map(
            ({ recognised, remaining }) =>
              html`<span>${m.recognised} <strong>${m.creditsOf(recognised)}</strong> · ${m.remaining} ${remaining}</span>`,
          )}
    </p>`;
  }

  #answer(): unknown {
    const { store, m } = this;
    const { decision } = store;
    if (store.targets.length === 0) return html`<main><p class="soft">${m.noTarget}</p></main>`;
    const findings = store.findings.length;
    const mine = store.findings.some((finding) => finding.mine);
    const said = !mine ? m.findingsElsewhere : decision ? m.stale(findings) : m.findings(findings);
    const stale =
      findings > 0
        ? html`<div class="note" role="status">
            <p>${said}</p>
            ${this.pane ? nothing : store.findings.slice(0, 3).map(({ message, help }) => html`<p>${message} ${help}</p>`)}
          </div>`
        : nothing;
    if (!decision) return html`<main>${stale || html`<p class="soft" role="status">${m.working}</p>`}</main>`;
    return html`<main class=${findings > 0 ? "stale" : ""}>
      ${stale}
      ${store.sample?.about ? html`<p class="soft screen">${say(store.sample.about, language.current)}</p>` : nothing}
      <p class="print-only">${[store.record?.name, decision.record].filter(Boolean).join(" · ")}</p>
      <rt-result
        .decision=${decision}
        .verification=${store.verification}
        .empty=${store.record?.achievements?.length === 0}
      ></rt-result>
      ${store.pins.length > 0 ? html`<rt-pins .store=${store} .revision=${store.revision}></rt-pins>` : nothing}
      <rt-mapping
        class="screen"
        .decision=${decision}
        .names=${store.names}
        .ledger=${this.ledger}
        .selection=${this.selection}
        .preview=${store.preview}
        @rt-ledger=${({ detail }: CustomEvent<number>) => (this.ledger = detail)}
      ></rt-mapping>
      <rt-tables
        .store=${store}
        .decision=${decision}
        .comparison=${store.comparison}
        .comparing=${store.comparing}
        .tab=${this.tab}
        @rt-tab-chosen=${({ detail }: CustomEvent<string>) => (this.tab = detail)}
      ></rt-tables>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-app": RtApp;
  }
}
