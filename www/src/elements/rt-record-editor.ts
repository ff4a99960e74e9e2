/** The record as a form; every keystroke is a new question to the engine, and its findings stand beside their fields. */
import { css, html, nothing } from "lit";
import { FORMS, KINDS } from "../data/fields.js";
import type { Achievement, LearnerRecord } from "../data/record.js";
import { type FactPlace, RtElement } from "../dom/element.js";
import type { AchievementKind, Diagnostic } from "../engine/types.js";
import type { Store } from "../state/store.js";
import { base } from "../style/base.js";

export class RtRecordEditor extends RtElement {
  static override properties = {
    store: { attribute: false },
    revision: { attribute: false },
    open: { state: true },
  };
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      .add {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .head {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        gap: 0 0.25rem;
        border-bottom: 1px solid var(--line);
      }
      .item {
        border: 0;
        border-radius: 6px;
        background: transparent;
        text-align: left;
        padding: 0.375rem 0.5rem;
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 0.75rem;
      }
      .item[aria-expanded="true"] {
        font-weight: 650;
      }
      .count {
        color: var(--warn);
      }
      h3 {
        padding-bottom: 0.25rem;
      }
      .wrong {
        padding: 0.5rem 0.875rem;
        border-left: 4px solid var(--warn-line);
        background: var(--warn-soft);
        border-radius: 0 8px 8px 0;
      }
    `,
  ];

  declare store: Store;
  declare revision: number;
  /** The achievement whose fields are shown; -1 for none. */
  declare open: number;

  constructor() {
    super();
    this.open = -1;
  }

  /** Opens the entry that states a fact, and puts the focus on its field. */
  async reveal({ achievement, field }: FactPlace): Promise<void> {
    await this.updateComplete;
    if (achievement === undefined) return this.renderRoot.querySelector("rt-learner")?.reveal(field);
    const all = this.store.record?.achievements ?? [];
    this.open = all.findIndex((each) => Object.values(each).some(({ id }) => id === achievement));
    await this.updateComplete;
    await this.renderRoot.querySelector("rt-achievement-form")?.reveal(field);
  }

  override render(): unknown {
    const { m, store } = this;
    const { record } = store;
    if (!record) return html`<p class="wrong" role="status">${m.formUnreadable}</p>`;
    const achievements = record.achievements ?? [];
    const elsewhere = store.findings.filter(({ place }) => !/^\$\.(achievements\[|enrolments\[|born|declares)/.test(place.path ?? ""));
    return html`${elsewhere.length > 0
        ? html`<div class="wrong" role="status">${elsewhere.map(({ message, code }) => html`<p>${message ?? code}</p>`)}</div>`
        : nothing}
      <rt-learner
        .record=${record}
        .standards=${store.standards}
        .findings=${store.findings}
        @rt-learner=${({ detail }: CustomEvent<LearnerRecord>) => this.#write(() => detail)}
      ></rt-learner>
      <div>
        <h3>${m.achievements} <span class="soft num">${achievements.length}</span></h3>
        <ul>
          ${achievements.map((achievement, at) => this.#achievement(achievement, at))}
        </ul>
      </div>
      <div>
        <h3 id="add">${m.newAchievement}</h3>
        <div class="add" role="group" aria-labelledby="add">
          ${KINDS.map((kind) => html`<button @click=${() => this.#add(kind)}>${m.kinds[kind]}</button>`)}
        </div>
      </div>
      <rt-enrolments
        .names=${store.names}
        .enrolments=${record.enrolments ?? []}
        .findings=${this.#at("enrolments")}
        @rt-enrolments=${({ detail }: CustomEvent<LearnerRecord["enrolments"]>) =>
          this.#write((copy) => ({ ...copy, enrolments: detail }))}
      ></rt-enrolments>`;
  }

  #achievement(achievement: Achievement, at: number): unknown {
    const { m, store } = this;
    const [kind, body] = Object.entries(achievement)[0] as [AchievementKind, Record<string, unknown>];
    const open = at === this.open;
    const findings = this.#at("achievements", at);
    const name = String(body["name"] ?? "") || m.untitled;
    return html`<li>
      <div class="head">
        <button class="item" aria-expanded=${open} aria-controls="body-${at}" @click=${() => (this.open = open ? -1 : at)}>
          <span>${name}</span>
          <span class="soft num">${findings.length > 0 ? html`<span class="count">${m.findings(findings.length)}</span>` : this.#facts(kind, body)}</span>
        </button>
        <button class="quiet" aria-label=${`${m.remove} ${name}`} @click=${() => this.#remove(at)}>${m.remove}</button>
      </div>
      <div id="body-${at}" ?hidden=${!open}>
        ${open && kind in FORMS
          ? html`<rt-achievement-form
              .kind=${kind}
              .body=${body}
              .names=${store.names}
              .findings=${findings}
              @rt-body=${({ detail }: CustomEvent<Record<string, unknown>>) => this.#change(at, { [kind]: detail })}
            ></rt-achievement-form>`
          : nothing}
      </div>
    </li>`;
  }

  #facts(kind: AchievementKind, body: Record<string, unknown>): string {
    const { m } = this;
    const parts = [body["credits"] ? m.creditsOf(String(body["credits"])) : "", typeof body["grade"] === "string" ? body["grade"] : ""];
    return parts.filter(Boolean).join(" · ") || m.kinds[kind];
  }

  /** Findings inside one list of the record, or inside one entry of it; paths as the entry sees them. */
  #at(list: string, index?: number): readonly Diagnostic[] {
    const prefix = index === undefined ? `$.${list}[` : `$.${list}[${index}]`;
    return this.store.findings
      .filter(({ place }) => place.path?.startsWith(prefix))
      .map((finding) => ({ ...finding, place: { ...finding.place, path: finding.place.path?.slice(index === undefined ? 2 : prefix.length) } }) as Diagnostic);
  }

  #write(change: (record: LearnerRecord) => LearnerRecord): void {
    const { record } = this.store;
    if (record) this.store.write(change(record));
  }

  #change(at: number, achievement: Achievement): void {
    this.#write((record) => ({
      ...record,
      achievements: (record.achievements ?? []).map((each, index) => (index === at ? achievement : each)),
    }));
  }

  #remove(at: number): void {
    this.open = -1;
    this.#write((record) => ({ ...record, achievements: (record.achievements ?? []).filter((_, index) => index !== at) }));
  }

  #add(kind: AchievementKind): void {
    this.#write((record) => {
      const achievements = record.achievements ?? [];
      const taken = new Set(achievements.flatMap((each) => Object.values(each).map(({ id }) => id)));
      let number = achievements.length + 1;
      while (taken.has(`a${number}`)) number += 1;
      this.open = achievements.length;
      const fresh = { [kind]: { id: `a${number}`, name: "", ...FORMS[kind].begin } };
      return { ...record, achievements: [...achievements, fresh] };
    });
    void this.updateComplete.then(() => this.renderRoot.querySelector("rt-achievement-form")?.focusFirst());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-record-editor": RtRecordEditor;
  }
}
