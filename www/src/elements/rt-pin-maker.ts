/** "Use it for another course", "leave this out": says what it would cost before it is done. */
import { css, html, nothing } from "lit";
import { difference, sum } from "../data/credit.js";
import { RtElement } from "../dom/element.js";
import type { AchievementUsed, Decision, Grant, Pin, Refusal, TargetFilled } from "../engine/types.js";
import type { Preview } from "../state/store.js";
import { base } from "../style/base.js";

interface Other {
  readonly target: TargetFilled;
  readonly ledger: number;
}

export class RtPinMaker extends RtElement {
  static override properties = {
    decision: { attribute: false },
    claim: { attribute: false },
    preview: { attribute: false },
  };
  static override styles = [
    base,
    css`
      .achievement {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
        padding-top: 0.5rem;
      }
      .name {
        flex-basis: 100%;
        color: var(--soft);
      }
      .cost {
        margin-top: 0.5rem;
        padding: 0.75rem 1rem;
        border-left: 4px solid var(--warn-line);
        background: var(--warn-soft);
        border-radius: 0 8px 8px 0;
        display: grid;
        gap: 0.5rem;
      }
      .cost.free {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .do {
        display: flex;
        gap: 0.5rem;
      }
      select {
        max-width: 100%;
      }
    `,
  ];

  declare decision: Decision;
  declare claim: Grant | Refusal;
  declare preview: Preview | undefined;

  override render(): unknown {
    return html`${this.claim.achievements.map((achievement) => this.#choices(achievement))} ${this.#cost()}`;
  }

  #choices(achievement: AchievementUsed): unknown {
    const { m, claim } = this;
    const granted = "credits" in claim;
    const others = this.#others(achievement);
    if (!granted && others.length === 0) return nothing;
    const leave = () => this.emit("rt-preview", { leave: { achievement: achievement.id } });
    const use = ({ target }: Event) => {
      const other = others[Number((target as HTMLSelectElement).value)];
      if (other) this.emit("rt-preview", this.#use(achievement, other));
    };
    return html`<div class="achievement">
      ${claim.achievements.length > 1 ? html`<span class="name">${achievement.name}</span>` : nothing}
      ${granted ? html`<button @click=${leave}>${m.pinLeave}</button>` : nothing}
      ${others.length > 0
        ? html`<select aria-label=${m.pinUse} @change=${use}>
            <option value="" selected>${m.pinUse}…</option>
            ${others.map(({ target }, at) => html`<option value=${at}>${m.pinUseFor(target.name)}</option>`)}
          </select>`
        : nothing}
    </div>`;
  }

  /** Targets the rules offer this achievement and that another choice took; nearest first. */
  #others({ id }: AchievementUsed): readonly Other[] {
    const { decision, claim } = this;
    const has = ({ achievements }: Grant | Refusal) => achievements.some((used) => used.id === id);
    const now = "credits" in claim ? new Set(claim.targets.map((target) => target.id)) : new Set<string>();
    const found = new Map<string, Other>();
    for (const refusal of decision.refused) {
      if (!has(refusal) || !["displaced", "capped"].includes(refusal.outcome)) continue;
      for (const target of refusal.targets) {
        if (!now.has(target.id)) found.set(`${refusal.ledger}/${target.id}`, { target, ledger: refusal.ledger });
      }
    }
    return [...found.values()];
  }

  #use({ id }: AchievementUsed, { target, ledger }: Other): Pin {
    const { ledgers } = this.decision;
    const institution = ledgers.length > 1 ? ledgers[ledger]?.institution : undefined;
    return { use: { achievement: id, target: target.id, ...(institution && { institution }) } };
  }

  #cost(): unknown {
    const { m, preview, decision } = this;
    if (!preview || !this.#isMine(preview.pin)) return nothing;
    if (preview.refused) {
      return html`<div class="cost" role="status">
        ${preview.refused.map(({ message }) => html`<p>${message}</p>`)} ${this.#do(undefined)}
      </div>`;
    }
    if (!preview.decision) return html`<p class="soft" role="status">${m.working}</p>`;
    const before = sum(decision.ledgers.map(({ counted }) => counted));
    const after = sum(preview.decision.ledgers.map(({ counted }) => counted));
    const free = before === after;
    return html`<div class="cost ${free ? "free" : ""}" role="status">
      <p class="num">${free ? m.pinFree : m.pinCost(before, after, difference(after, before))}</p>
      ${this.#lines(preview.decision)} ${this.#do(preview.pin)}
    </div>`;
  }

  /** What the engine says of the wish that is tried. */
  #lines({ pins }: Decision): unknown {
    return pins?.reasons.slice(-1).map(({ text }) => html`<p>${text}</p>`);
  }

  #do(pin: Pin | undefined): unknown {
    const { m } = this;
    return html`<div class="do">
      ${pin ? html`<button class="primary" @click=${() => this.emit("rt-pin", pin)}>${m.pinApply}</button>` : nothing}
      <button @click=${() => this.emit("rt-select", null)}>${m.pinCancel}</button>
    </div>`;
  }

  #isMine(pin: Pin): boolean {
    const id = "use" in pin ? pin.use.achievement : pin.leave.achievement;
    return this.claim.achievements.some((achievement) => achievement.id === id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-pin-maker": RtPinMaker;
  }
}
