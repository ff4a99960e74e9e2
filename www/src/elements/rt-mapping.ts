/** The picture: achievements left, target courses right, ribbons through the rules that join them. */
import { html, nothing, type PropertyValues } from "lit";
import type { Names } from "../data/catalogue.js";
import { RtElement, type Selection, same } from "../dom/element.js";
import { placed } from "../dom/placed.js";
import type { Decision } from "../engine/types.js";
import { boxesIn, code } from "../mapping/boxes.js";
import { rowAimed } from "../mapping/keys.js";
import { type Drawing, draw } from "../mapping/lanes.js";
import { type Picture, type Row, picture } from "../mapping/model.js";
import { type RibbonActs, ribbons } from "../mapping/ribbons.js";
import { rules } from "../mapping/rules.js";
import { side, type SideActs, type View } from "../mapping/side.js";
import type { Preview } from "../state/store.js";
import { base } from "../style/base.js";
import { mappingStyle } from "../style/mapping.js";

/** Refusals drawn until the visitor asks for all. */
const FEW = 3;
/** Narrower than this the picture becomes a list of cards; wider than the second, rules are named in the middle. */
const CARDS = 600;
const THREE = 880;
const CARD_WIDTH = 416;

export class RtMapping extends RtElement {
  static override properties = {
    decision: { attribute: false },
    names: { attribute: false },
    ledger: { attribute: false },
    selection: { attribute: false },
    preview: { attribute: false },
    width: { state: true },
    drawing: { state: true },
    hover: { state: true },
    all: { state: true },
    folds: { state: true },
    entered: { state: true },
  };
  static override styles = [base, mappingStyle];

  declare decision: Decision;
  declare names: Names;
  declare ledger: number;
  /** The link whose card is open. */
  declare selection: Selection | null;
  declare preview: Preview | undefined;
  declare width: number;
  declare drawing: Drawing | undefined;
  /** Links under the pointer or the focus; the first one's card is shown. */
  declare hover: readonly number[];
  declare all: boolean;
  declare folds: ReadonlyMap<string, boolean>;
  /** Row whose links the open card pages through. */
  declare entered: Row | undefined;

  #picture: Picture | undefined;
  readonly #acts: SideActs & RibbonActs = {
    hover: (links) => (this.hover = links),
    show: (link) => this.#show(link),
    fold: ({ key, open }) => (this.folds = new Map(this.folds).set(key, !open)),
    enter: (row) => this.#enter(row),
  };
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.round(entry.contentRect.width);
    if (this.width >= CARDS) this.#measure();
  });

  constructor() {
    super();
    this.ledger = 0;
    this.selection = null;
    this.width = 0;
    this.hover = [];
    this.all = false;
    this.folds = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("decision")) this.hover = [];
    if (changed.has("selection") && !this.selection) this.entered = undefined;
    this.#picture = picture(this.decision, {
      ledger: this.ledger,
      refused: this.all ? Infinity : FEW,
      folds: this.folds,
      kindTitle: (kind) => this.m.kinds[kind],
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.width >= CARDS && !(changed.size === 1 && changed.has("drawing"))) this.#measure();
    if (changed.has("selection") && this.selection) {
      const clause = this.renderRoot.querySelector<HTMLElement>("rt-clause.open");
      clause?.scrollIntoView({ block: "nearest" });
      clause?.focus();
    }
  }

  /** Pixels for each credit: thick enough to see, low enough to fit. */
  get #scale(): number {
    const total = (this.#picture?.left ?? []).reduce((sum, { weight }) => sum + weight, 0) / 100;
    return Math.min(Math.max(320 / Math.max(total, 1), 1.5), 6);
  }

  #measure(): void {
    const map = this.renderRoot.querySelector(".map");
    if (!map || !this.#picture) return;
    const boxes = boxesIn(map);
    const next = draw(this.#picture, (key) => boxes.get(code(key)), (key) => boxes.get(code(`rule:${key}`)), this.#scale);
    if (JSON.stringify(next.lanes) !== JSON.stringify(this.drawing?.lanes)) this.drawing = next;
  }

  override render(): unknown {
    const { m, decision } = this;
    const empty = this.#picture?.links.length === 0;
    return html`<section aria-labelledby="title">
      <div class="top">
        <h2 id="title">${m.picture}</h2>
        ${this.#allExample ? html`<span class="mark" title=${m.exampleNote}>${m.example}</span>` : nothing}
        ${empty ? nothing : html`<p class="soft screen">${m.pictureHelp}</p>`}
        ${decision.ledgers.length > 1 ? this.#ledgers() : nothing}
      </div>
      ${empty ? html`<p class="soft">${m.nothing}</p>` : this.width < CARDS ? this.#cards() : this.#map()}
      ${this.#more()}
    </section>`;
  }

  /** Whether every grant drawn rests on an example; then it is said once, above them all. */
  get #allExample(): boolean {
    const here = this.decision.granted.filter(({ ledger }) => ledger === this.ledger);
    return here.length > 0 && here.every(({ example }) => example);
  }

  #ledgers(): unknown {
    const choose = (at: number) => this.dispatchEvent(new CustomEvent("rt-ledger", { detail: at }));
    return html`<div class="ledgers screen" role="group" aria-label=${this.m.ledgerPick}>
      ${this.decision.ledgers.map(
        (ledger, at) =>
          html`<button aria-pressed=${at === this.ledger} @click=${() => choose(at)}>
            ${ledger.institution_name} · ${ledger.programme_name}
          </button>`,
      )}
    </div>`;
  }

  #more(): unknown {
    const { m } = this;
    const drawable = this.#picture?.drawable ?? 0;
    if (drawable <= FEW) return nothing;
    return html`<button class="quiet screen" aria-pressed=${this.all} @click=${() => (this.all = !this.all)}>
      ${this.all ? m.hideRefused : m.showRefused(drawable)}
    </button>`;
  }

  #cards(): unknown {
    return html`<rt-mapping-cards
      .decision=${this.decision}
      .picture=${this.#picture}
      .selection=${this.selection}
      .preview=${this.preview}
      .quiet=${this.#allExample}
    ></rt-mapping-cards>`;
  }

  #map(): unknown {
    const { m } = this;
    const all = this.#picture;
    if (!all) return nothing;
    const view: View = { picture: all, decision: this.decision, m, lit: this.#lit(), scale: this.#scale, quiet: this.#allExample };
    return html`<div class="map screen ${this.width >= THREE ? "three" : "two"}" @keydown=${this.#key}>
      ${ribbons(this.drawing, all.links, view.lit, this.#acts)}
      <div class="side left">
        <h3>${m.have}</h3>
        ${side("left", view, this.#acts)}
      </div>
      ${this.width >= THREE
        ? html`<div class="rules">
            <h3>${m.basis}</h3>
            ${rules(view, this.#acts.hover)}
          </div>`
        : html`<div></div>`}
      <div class="side right">
        <h3>${m.goal}</h3>
        ${side("right", view, this.#acts)}
      </div>
      ${this.#card()}
      <p class="sr" id="keys">${m.pictureKeys}</p>
    </div>`;
  }

  /** Links to bring forward: the open one, else those under the pointer. */
  #lit(): ReadonlySet<number> {
    const open = this.#picture?.links.findIndex(({ selection }) => same(selection, this.selection)) ?? -1;
    return new Set(open >= 0 ? [open] : this.hover);
  }

  #card(): unknown {
    const at = this.selection ? this.#picture?.links.findIndex(({ selection }) => same(selection, this.selection)) : this.hover[0];
    const selection = this.selection ?? (at === undefined ? undefined : this.#picture?.links[at]?.selection);
    if (!selection) return nothing;
    const middle = this.drawing?.middles.get(at ?? -1);
    const width = Math.min(CARD_WIDTH, this.width - 16);
    const left = Math.min(Math.max((middle?.x ?? this.width / 2) - width / 2, 0), this.width - width);
    const open = this.selection !== null;
    const pages = this.entered?.links ?? [];
    return html`<rt-clause
      class=${open ? "open" : "peek"}
      tabindex="-1"
      .decision=${this.decision}
      .selection=${selection}
      .preview=${open ? this.preview : undefined}
      .peek=${!open}
      .page=${at === undefined ? 0 : pages.indexOf(at)}
      .pages=${pages.length}
      @rt-page=${({ detail }: CustomEvent<number>) => this.#show(pages[detail] ?? pages[0] ?? 0)}
      @rt-close=${this.#close}
      ${placed({ left: `${left}px`, top: `${(middle?.y ?? 24) + (middle?.half ?? 0) + 12}px`, width: `${width}px` })}
    ></rt-clause>`;
  }

  #enter(row: Row): void {
    this.entered = row;
    const [first] = row.links;
    if (first !== undefined) this.#show(first);
  }

  #show(link: number): void {
    const selection = this.#picture?.links[link]?.selection;
    if (selection) this.emit("rt-select", selection);
  }

  readonly #close = (): void => {
    const row = this.entered?.key;
    this.emit("rt-select", null);
    if (!row) return;
    void this.updateComplete.then(() => {
      this.#focus(row);
      this.hover = []; // closed is closed: the card does not peek again at once
    });
  };

  #focus(key: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  }

  /** Arrow keys move through a side and along a link; Escape closes the card. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.selection) {
      event.preventDefault();
      return this.#close();
    }
    const { moves, row } = rowAimed(event, this.#picture);
    if (moves) event.preventDefault();
    if (row !== undefined) this.#focus(row);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mapping": RtMapping;
  }
}
