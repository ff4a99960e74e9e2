/** One standard: its levels as a ladder, and every way to be admitted to the level chosen. */
import { css, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { StandardEntry } from "../../data/standards.js";
import { say } from "../../data/catalogue.js";
import type { LearnerRecord } from "../../data/record.js";
import type { Eligibility, LevelStatus, NumberChecks, RouteStatus, StandardStatus } from "../../engine/types.js";
import { language } from "../../i18n/index.js";
import { LevelElement } from "../element.js";
import { worthAddress } from "../address.js";
import { nextOf } from "../next.js";
import { levelBase } from "../style.js";

export class RtLevelStandard extends LevelElement {
  static override properties = {
    standard: { attribute: false },
    answer: { attribute: false },
    known: { attribute: false },
    record: { attribute: false },
    numbers: { attribute: false },
    level: { attribute: false },
    specialty: { attribute: false },
    sample: { attribute: false },
  };
  static override styles = [
    ...levelBase,
    css`
      .two {
        display: grid;
        grid-template-columns: minmax(15rem, 1fr) 3fr;
        gap: 1rem 2rem;
        align-items: start;
        margin-top: 0.75rem;
      }
      .two > * {
        min-width: 0;
      }
      .rung {
        width: 100%;
        display: grid;
        gap: 0 0.75rem;
        text-align: left;
        border-radius: 0;
        margin-top: -1px;
        border-color: var(--edge);
        padding-block: 0.5rem;
      }
      li:first-child .rung {
        border-radius: 8px 8px 0 0;
      }
      li:last-child .rung {
        border-radius: 0 0 8px 8px;
      }
      .rung[aria-pressed="true"] {
        border-left: 5px solid var(--accent);
        position: relative;
      }
      ul[aria-labelledby="ladder"] {
        margin-top: 0.5rem;
      }
      .rung .name {
        font-weight: 600;
      }
      @media print {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
        .routes > li {
          break-inside: avoid;
        }
      }
      .detail {
        display: grid;
        gap: 0.75rem;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 1rem;
      }
      .routes > li {
        border-top: 1px solid var(--line);
      }
      details.route > summary {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.5rem;
        padding: 0.5rem 0;
        align-items: start;
        color: var(--ink);
      }
      details.route > summary > span {
        display: grid;
      }
      h2 {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        align-items: baseline;
      }
      a.worth {
        display: inline-flex;
        align-items: center;
        min-height: 2.75rem;
      }
      .best {
        font-weight: 400;
        color: var(--soft);
      }
      .specialty {
        max-width: 20rem;
        margin-top: 0.5rem;
      }
      .specialty label {
        display: block;
        color: var(--soft);
      }
      .specialty select {
        width: 100%;
      }
      @media (max-width: 52rem) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  declare standard: StandardStatus;
  declare answer: Eligibility;
  declare known: StandardEntry | undefined;
  declare record: LearnerRecord | undefined;
  declare numbers: NumberChecks | undefined;
  /** Code of the level chosen; the next one, where it is none of these. */
  declare level: string | undefined;
  declare specialty: string | undefined;
  /** Path of the sample shown, for the link to its pay. */
  declare sample: string | undefined;

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  override render(): unknown {
    const { w, standard, known } = this;
    const { levels } = standard;
    const chosen = levels.find(({ level }) => level.code === this.level) ?? nextOf(standard) ?? levels.at(-1);
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">
        ${standard.occupation} ${standard.code ? html`<span class="soft num">${standard.code}</span>` : nothing}
        ${standard.example ? html`<span class="mark">${w.example}</span>` : nothing}
        ${known?.partial ? html`<span class="mark">${w.partial}</span>` : nothing}
      </h2>
      ${known ? html`<p class="soft">${say(known.title, language.current)}</p>` : nothing}
      ${known?.partial ? html`<p class="soft">${w.partialNote}</p>` : nothing}
      ${known && known.specialties.length > 0 ? this.#specialties(known) : nothing}
      <div class="two">
        <div>
          <h3 id="ladder">${w.ladder}</h3>
          <p class="soft screen">${w.ladderHelp}</p>
          <ul aria-labelledby="ladder">
            ${[...levels].reverse().map((level) => this.#rung(level, level === chosen))}
          </ul>
        </div>
        ${chosen ? keyed(`${standard.standard}/${chosen.level.code}`, this.#detail(chosen)) : nothing}
      </div>
    </section>`;
  }

  #specialties({ specialties }: StandardEntry): unknown {
    const { w } = this;
    const pick = ({ target }: Event) => this.dispatchEvent(new CustomEvent("rt-specialty", { detail: (target as HTMLSelectElement).value }));
    return html`<div class="specialty">
      <label for="specialty">${w.specialty}</label>
      <select id="specialty" @change=${pick}>
        <option value="" .selected=${this.specialty === undefined}>${w.specialtyAny}</option>
        ${specialties.map(({ id, name }) => html`<option value=${id} .selected=${id === this.specialty}>${say(name, language.current)}</option>`)}
      </select>
    </div>`;
  }

  #rung(level: LevelStatus, on: boolean): unknown {
    const choose = () => this.dispatchEvent(new CustomEvent("rt-level", { detail: level.level.code }));
    return html`<li>
      <button class="rung" data-level=${level.level.code} aria-pressed=${on} @click=${choose}>
        <span class="name">${level.name}</span>${this.state(level.status)}
      </button>
    </li>`;
  }

  #detail(level: LevelStatus): unknown {
    const { w, answer } = this;
    const routes = level.routes ?? [];
    const held = level.held_by ?? [];
    return html`<div class="detail" role="group" aria-labelledby="level">
      <div>
        <div class="head">
          <h3 id="level">${level.name}</h3>
          ${this.state(level.status)} ${this.days(level.status, answer.as_of)}
        </div>
        ${held.map(({ id, name }) => html`<p>${w.heldBy} ${this.m.quotedName(name)}${this.#number(id)}</p>`)}
        <a class="worth screen" href=${worthAddress(this.standard.standard, level.level.code, answer.as_of, this.sample)}>${w.worth} →</a>
        ${(level.specialties?.length ?? 0) > 0
          ? html`<p class="soft">${w.labelled(w.specialtiesAt, w.list((level.specialties ?? []).map(({ name }) => name)))}</p>`
          : nothing}
        <rt-level-clause .answer=${answer} .of=${level.citations ?? []}></rt-level-clause>
      </div>
      ${routes.length === 0
        ? html`<p>${w.noRoutes}</p>`
        : html`<div>
            <h3>${w.routes(routes.length)}</h3>
            <ul class="routes">
              ${[...routes].sort((a, b) => Number(b.id === level.best) - Number(a.id === level.best)).map((route) => this.#route(route, level))}
            </ul>
          </div>`}
    </div>`;
  }

  #route(route: RouteStatus, level: LevelStatus): unknown {
    const { w } = this;
    const best = route.id === level.best;
    return html`<li>
      <details class="route unfold" ?open=${best && level.status.state !== "held"} data-route=${route.id}>
        <summary>
          <span>
            <span>${route.title}${best ? html` <span class="best">· ${w.nearest}</span>` : nothing}</span>
            ${this.state(route.status)} ${this.days(route.status, this.answer.as_of)}
          </span>
        </summary>
        <rt-level-route .route=${route} .answer=${this.answer} .record=${this.record} .numbers=${this.numbers}></rt-level-route>
      </details>
    </li>`;
  }

  #number(id: string): unknown {
    const { w } = this;
    const check = this.numbers?.checks.find(({ certificate }) => certificate === id);
    return check ? html` <span class="soft">${w.number} <span class="num">${check.number}</span> · ${w.outcomes[check.outcome]}</span>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-level-standard": RtLevelStandard;
  }
}
