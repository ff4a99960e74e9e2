/** Which assessment next: for each occupation the record touches, the next level and what it takes. */
import { css, html, nothing } from "lit";
import type { StandardEntry } from "../../data/standards.js";
import type { LearnerRecord } from "../../data/record.js";
import type { ConditionStatus, LevelStatus, StandardStatus } from "../../engine/types.js";
import { LevelElement } from "../element.js";
import { wanted } from "../facts.js";
import { goFill } from "../links.js";
import { nextOf } from "../next.js";
import { levelBase } from "../style.js";

export class RtLevelNext extends LevelElement {
  static override properties = {
    standards: { attribute: false },
    known: { attribute: false },
    record: { attribute: false },
    asOf: { attribute: false },
    shown: { attribute: false },
  };
  static override styles = [
    ...levelBase,
    css`
      ul.next {
        display: grid;
        gap: 0.75rem;
      }
      ul.next > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.125rem 1rem;
        align-items: start;
        padding: 0.875rem 1rem;
        border: 1px solid var(--line);
        border-left: 5px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
      }
      ul.next > li.holds,
      ul.next > li.not-yet {
        border-left-color: var(--accent);
      }
      ul.next > li.unknown {
        border-left-color: var(--warn-line);
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.125rem 0.75rem;
        font-size: 1.125rem;
      }
      .says {
        grid-column: 1 / -1;
        display: grid;
        gap: 0.125rem;
        justify-items: start;
      }
      .state {
        font-size: 1.25rem;
      }
      @media (max-width: 40rem) {
        ul.next > li {
          grid-template-columns: minmax(0, 1fr);
        }
        ul.next > li > button {
          order: 1;
          margin-top: 0.5rem;
        }
      }
    `,
  ];

  /** Nearest first. */
  declare standards: readonly StandardStatus[];
  declare known: ReadonlyMap<string, StandardEntry>;
  declare record: LearnerRecord | undefined;
  declare asOf: string;
  /** Id of the standard whose conditions are shown. */
  declare shown: string | undefined;

  override render(): unknown {
    return html`<ul class="next">
      ${this.standards.map((standard) => this.#standard(standard))}
    </ul>`;
  }

  #standard(standard: StandardStatus): unknown {
    const { w } = this;
    const next = nextOf(standard);
    const see = () => this.dispatchEvent(new CustomEvent("rt-see", { detail: { standard: standard.standard, level: next?.level.code } }));
    return html`<li class=${next?.status.state ?? "held"} data-standard=${standard.standard}>
      <div class="title">
        <strong>${standard.occupation}</strong>
        ${next ? html`<span>${next.name}</span>` : nothing}
        ${standard.example ? html`<span class="mark">${w.example}</span>` : nothing}
        ${this.known.get(standard.standard)?.partial ? html`<span class="mark" title=${w.partialNote}>${w.partial}</span>` : nothing}
      </div>
      <button class="screen" aria-label=${w.seeWhyOf(standard.occupation, next?.name ?? "")} aria-pressed=${this.shown === standard.standard} @click=${see}>
        ${w.seeWhy}
      </button>
      <div class="says">${next ? this.#next(next) : html`<p>${w.topHeld}</p>`}</div>
    </li>`;
  }

  #next(level: LevelStatus): unknown {
    const { w, asOf } = this;
    const { status } = level;
    const route = level.routes?.find(({ id }) => id === level.best);
    const leaves = (route?.conditions ?? []).flatMap(leavesOf);
    const open = leaves.filter((leaf) => leaf.status.state !== "holds");
    const told = open.length > 0 ? open : leaves;
    return html`<p>${this.state(status)}${status.state === "not-yet" ? html`<span class="soft">${w.goesOn}</span>` : nothing}</p>
      ${this.days(status, asOf)}
      ${route ? html`<p class="soft">${route.title}</p>` : level.routes?.length ? nothing : html`<p>${w.noRoutes}</p>`}
      ${told.map(
        (leaf) =>
          html`<p>${leaf.reason.text}</p>
            ${wanted(leaf, this.record).map((fact) => goFill(fact, this.m, w, (detail) => this.emit("rt-edit", detail)))}`,
      )}`;
  }
}

/** The conditions that say something themselves. Of several that suffice one by one, those that hold, or all. */
function leavesOf(condition: ConditionStatus): readonly ConditionStatus[] {
  const parts = condition.parts ?? [];
  if (parts.length === 0) return [condition];
  const enough = condition.kind === "any" ? parts.filter(({ status }) => status.state === "holds").slice(0, 1) : [];
  const some = condition.kind === "any" && enough.length === 0 ? parts.filter(({ status }) => status.state !== "missing") : enough;
  return (some.length > 0 ? some : parts).flatMap(leavesOf);
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-level-next": RtLevelNext;
  }
}
