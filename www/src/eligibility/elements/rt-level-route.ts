/** One way to be admitted: its conditions with sentence, clause, papers, and the time that has to be full. */
import { css, html, nothing } from "lit";
import type { LearnerRecord } from "../../data/record.js";
import type { ConditionStatus, Eligibility, EvidenceWanted, NumberChecks, RouteStatus } from "../../engine/types.js";
import { LevelElement } from "../element.js";
import { wanted } from "../facts.js";
import { goFill } from "../links.js";
import { levelBase } from "../style.js";

export class RtLevelRoute extends LevelElement {
  static override properties = {
    route: { attribute: false },
    answer: { attribute: false },
    record: { attribute: false },
    numbers: { attribute: false },
  };
  static override styles = [
    ...levelBase,
    css`
      .conditions {
        display: grid;
        gap: 0.75rem;
        padding: 0.25rem 0 0.5rem;
      }
      .conditions .conditions {
        padding: 0.5rem 0 0 1rem;
        border-left: 2px solid var(--line);
        margin-top: 0.25rem;
      }
      li {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .papers {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
      }
      .papers .soft {
        flex: none;
      }
      .absent {
        color: var(--warn);
      }
    `,
  ];

  declare route: RouteStatus;
  declare answer: Eligibility;
  declare record: LearnerRecord | undefined;
  declare numbers: NumberChecks | undefined;

  override render(): unknown {
    const { route, answer } = this;
    return html`<ul class="conditions">
        ${route.conditions.map((condition) => this.#condition(condition))}
      </ul>
      ${this.#papers(route.evidence ?? [])}
      <rt-level-clause .answer=${answer} .of=${route.citations}></rt-level-clause>`;
  }

  #condition(condition: ConditionStatus): unknown {
    const { answer } = this;
    const { status, reason, clocks = [], evidence = [], citations = [], parts = [], achievements = [] } = condition;
    return html`<li>
      <p>${this.met(status)} <span>${reason.text}</span></p>
      ${wanted(condition, this.record).map((fact) => goFill(fact, this.m, this.w, (detail) => this.emit("rt-edit", detail)))}
      ${this.#numbers(achievements.map(({ id }) => id))}
      ${clocks.map((clock) => html`<rt-level-timeline .clock=${clock} .asOf=${answer.as_of} .names=${this.#names}></rt-level-timeline>`)}
      ${this.#papers(evidence)}
      ${citations.length > 0 ? html`<rt-level-clause .answer=${answer} .of=${citations}></rt-level-clause>` : nothing}
      ${parts.length > 0 ? html`<ul class="conditions">${parts.map((part) => this.#condition(part))}</ul>` : nothing}
    </li>`;
  }

  /** A number that does not fit, where its certificate is relied on. */
  #numbers(ids: readonly string[]): unknown {
    const { w } = this;
    const checks = (this.numbers?.checks ?? []).filter(({ certificate }) => ids.includes(certificate));
    return checks.map(
      ({ name, number, outcome, reasons }) =>
        html`<p class=${outcome === "contradicts" ? "absent" : "soft"}>
          ${this.m.quotedName(name)} ${w.number} <span class="num">${number}</span> · ${w.outcomes[outcome]}${outcome === "fits" ? nothing : html` · ${reasons.map(({ text }) => text).join(" ")}`}
        </p>`,
    );
  }

  get #names(): ReadonlyMap<string, string> {
    const all = (this.record?.achievements ?? []).flatMap((each) => Object.values(each));
    return new Map(all.map(({ id, name }) => [String(id), String(name)]));
  }

  #papers(evidence: readonly EvidenceWanted[]): unknown {
    const { w } = this;
    if (evidence.length === 0) return nothing;
    return html`<ul class="papers">
      <li class="soft">${w.evidence}</li>
      ${evidence.map(
        ({ name, at_hand: atHand }) =>
          html`<li class=${atHand ? "" : "absent"}><span aria-hidden="true">${atHand ? "✓" : "○"} </span>${w.paper(name, atHand ? w.atHand : w.notAtHand)}</li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-level-route": RtLevelRoute;
  }
}
