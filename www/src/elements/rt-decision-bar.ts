/** What is asked: whose record, toward which programme, on which day. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { say } from "../data/catalogue.js";
import { dayOf } from "../data/day.js";
import type { Sample } from "../data/site.js";
import { RtElement } from "../dom/element.js";
import type { Target } from "../engine/types.js";
import { language } from "../i18n/index.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";
import type { Pane } from "./rt-app.js";

/** Ledgers a learner can be registered in at once. */
const MOST_TARGETS = 2;

export class RtDecisionBar extends RtElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    pane: { attribute: false },
    view: { attribute: false },
    adding: { state: true },
    more: { state: true },
    wrongDate: { state: true },
    typedDate: { state: true },
  };
  static override styles = [
    base,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.75rem 1rem;
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
      }
      label,
      .label {
        display: block;
        color: var(--soft);
        margin-bottom: 0.125rem;
      }
      .group {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: end;
      }
      .sample {
        width: 15rem;
        max-width: 100%;
      }
      .sample select {
        width: 100%;
      }
      .target {
        flex: 1 1 18rem;
        min-width: min(18rem, 100%);
        display: grid;
        gap: 0.5rem;
      }
      .date input {
        width: 8.5rem;
      }
      .date input[aria-invalid="true"] {
        border-color: var(--warn-line);
        border-width: 2px;
      }
      .date p {
        color: var(--warn);
      }
      .second {
        display: flex;
        gap: 0.5rem;
        align-items: end;
      }
      .second > rt-programme-picker {
        flex: 1;
        min-width: 0;
      }
      .several {
        flex-basis: 100%;
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      .several select {
        width: auto;
      }
      .extra {
        flex-basis: 100%;
        display: flex;
        flex-wrap: wrap;
        margin: -0.25rem 0 -0.5rem -0.5rem;
      }
      .only-narrow {
        display: none;
      }
      @media (max-width: 40rem) {
        .target {
          order: -1;
          flex-basis: 100%;
        }
        .only-narrow {
          display: block;
        }
        .bar:not(.more) > :is(.date, .extra) {
          display: none;
        }
        .sample,
        .date,
        .date input {
          width: 100%;
        }
        .group {
          width: 100%;
        }
        .group > button {
          flex: 1 1 auto;
          padding-inline: 0.5rem;
          white-space: nowrap;
        }
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  declare pane: Pane;
  /** The view whose question it is; of credits, where none is named. */
  declare view: Sample["view"];
  declare adding: boolean;
  /** On a narrow screen: whether date and the rest are shown. */
  declare more: boolean;
  declare wrongDate: boolean;
  declare typedDate: string;

  constructor() {
    super();
    this.adding = false;
    this.more = false;
    this.wrongDate = false;
    this.typedDate = "";
  }

  /** Whether a programme is aimed at; otherwise only whose record, and on which day. */
  get aiming(): boolean {
    return this.view === undefined;
  }

  /** Puts the focus back on the button that opened the record pane. */
  focusPane(pane: Pane): void {
    this.renderRoot.querySelector<HTMLButtonElement>(`[data-pane="${pane ?? "form"}"]`)?.focus();
  }

  override render(): unknown {
    const { store, m } = this;
    const { targets } = store;
    return html`<section aria-label=${m.question} class="bar ${this.more ? "more" : ""}">
      ${this.#samples()}
      <div class="group">
        ${this.#paneButton("text", this.view === "pay" ? m.importWorker : m.import)} ${this.#paneButton("form", m.fill)}
        <button class="toggle only-narrow" aria-expanded=${this.more} @click=${() => (this.more = !this.more)}>${m.more}</button>
      </div>
      ${this.aiming
        ? html`<div class="target">${this.#picker(0)} ${targets.length > 1 || this.adding ? this.#second() : nothing}</div>`
        : nothing}
      <div class="date">
        <label for="as-of">${m.asOf}</label>
        <input
          id="as-of"
          class="num"
          inputmode="numeric"
          autocomplete="off"
          maxlength="10"
          placeholder="2026-09-01"
          aria-invalid=${this.wrongDate}
          aria-describedby="as-of-error"
          .value=${live(this.wrongDate || dayOf(this.typedDate) === store.asOf ? this.typedDate : store.asOf)}
          @input=${this.#date}
          @change=${() => (this.typedDate = this.wrongDate ? this.typedDate : "")}
        />
        <p id="as-of-error" role="status">${this.wrongDate ? m.dateFault : nothing}</p>
      </div>
      ${this.aiming ? this.#extra() : nothing}
      ${store.several.length > 1 ? this.#several() : nothing}
    </section>`;
  }

  #extra(): unknown {
    const { m } = this;
    return html`<div class="extra">
      <button class="quiet" @click=${() => this.emit("rt-tab", "compare")}>${m.compareAll}</button>
      ${this.store.targets.length === 1 && !this.adding
        ? html`<button class="quiet" @click=${() => (this.adding = true)}>${m.targetSecond}</button>`
        : nothing}
    </div>`;
  }

  #samples(): unknown {
    const { store, m } = this;
    const now = store.sample?.path ?? "";
    const pick = ({ target }: Event) => {
      const sample = store.samples.find(({ path }) => path === (target as HTMLSelectElement).value);
      this.adding = false;
      if (!sample) return;
      void store.show(sample);
      // A worker without the view of pay says nothing, and credits of a record without a programme neither; any record has levels.
      if (sample.view === "pay" ? this.view !== "pay" : this.aiming && sample.view === "levels") location.hash = `#/${sample.view}`;
    };
    const group = (view: Sample["view"]) => html`<optgroup label=${m.sampleViews[view ?? "credits"]}>
      ${store.samples
        .filter((sample) => sample.view === view)
        .map(({ path, title }) => html`<option value=${path} .selected=${path === now}>${say(title, language.current)}</option>`)}
    </optgroup>`;
    return html`<div class="sample">
      <label for="sample">${m.sample}</label>
      <select id="sample" @change=${pick}>
        <option value="" disabled .selected=${now === ""}>${store.text && now === "" ? (this.view === "pay" ? m.sampleWorker : m.sampleMine) : m.samplePick}</option>
        ${[this.view, ...([undefined, "levels", "pay"] as const).filter((view) => view !== this.view)].map(group)}
      </select>
    </div>`;
  }

  #paneButton(pane: "form" | "text", label: string): unknown {
    const open = this.pane === pane;
    const toggle = () => this.dispatchEvent(new CustomEvent("rt-pane", { detail: pane }));
    return html`<button class="toggle" data-pane=${pane} aria-expanded=${open} @click=${toggle}>${label}</button>`;
  }

  #picker(index: number): unknown {
    const { store, m } = this;
    return html`<rt-programme-picker
      .label=${index === 0 ? m.target : m.targetSecond}
      .names=${store.names}
      .target=${store.targets[index]}
      @rt-target=${({ detail }: CustomEvent<Target>) => this.#aim(index, detail)}
    ></rt-programme-picker>`;
  }

  #second(): unknown {
    const { store, m } = this;
    const [first, second] = store.targets;
    const drop = () => {
      this.adding = false;
      if (first && second) store.aim([first]);
    };
    const name = second ? say(store.names.programme(second)?.name, language.current) : "";
    return html`<div class="second">
      ${this.#picker(MOST_TARGETS - 1)}
      <button aria-label=${m.targetRemove(name)} @click=${drop}>${m.remove}</button>
    </div>`;
  }

  #aim(index: number, target: Target): void {
    const targets = [...this.store.targets];
    targets[index] = target;
    this.adding = false;
    const isSame = (a: Target, b: Target) => a.institution === b.institution && a.programme === b.programme;
    this.store.aim(targets.filter((each, at) => targets.findIndex((other) => isSame(each, other)) === at));
  }

  #several(): unknown {
    const { store, m } = this;
    const pick = ({ target }: Event) => store.choose(Number((target as HTMLSelectElement).value));
    return html`<div class="several">
      <label for="several">${m.several(store.several.length)}</label>
      <select id="several" class="num" @change=${pick}>
        ${store.several.map((_, at) => html`<option value=${at} .selected=${at === store.chosen}>${at + 1}</option>`)}
      </select>
      <span>${m.severalUnit}</span>
    </div>`;
  }

  readonly #date = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    this.typedDate = value;
    const day = dayOf(value);
    this.wrongDate = day === "";
    if (!this.wrongDate) this.store.date(day);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-decision-bar": RtDecisionBar;
  }
}
