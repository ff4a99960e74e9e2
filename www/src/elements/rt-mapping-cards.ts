/** The picture on a narrow screen: one card for each link, source above target. */
import { css, html, nothing } from "lit";
import { RtElement, type Selection, same } from "../dom/element.js";
import type { Decision } from "../engine/types.js";
import type { Group, Picture } from "../mapping/model.js";
import { shown } from "../mapping/model.js";
import type { Preview } from "../state/store.js";
import { base } from "../style/base.js";

export class RtMappingCards extends RtElement {
  static override properties = {
    decision: { attribute: false },
    picture: { attribute: false },
    selection: { attribute: false },
    preview: { attribute: false },
    quiet: { type: Boolean },
    folds: { state: true },
  };
  static override styles = [
    base,
    css`
      .heading {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        width: 100%;
        border: 0;
        border-radius: 0;
        background: transparent;
        text-align: left;
        font-weight: 650;
        padding: 0.5rem 0.75rem;
        border-top: 1px solid var(--line);
      }
      .heading .soft {
        margin-left: auto;
        font-weight: 400;
      }
      .chevron {
        width: 0.5rem;
        height: 0.5rem;
        border: solid var(--soft);
        border-width: 0 2px 2px 0;
        rotate: -45deg;
      }
      .heading[aria-expanded="true"] .chevron {
        rotate: 45deg;
      }
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.125rem;
        width: 100%;
        text-align: left;
        border: 0;
        border-radius: 8px;
        border-left: 4px solid var(--ribbon);
        background: transparent;
        padding: 0.5rem 0.75rem;
      }
      .card.refused {
        border-left: 4px dashed var(--warn-line);
      }
      .card[aria-expanded="true"] {
        background: var(--accent-soft);
      }
      .card.refused[aria-expanded="true"] {
        background: var(--warn-soft);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
        align-items: baseline;
      }
      .line > :last-child {
        margin-left: auto;
      }
      .rule {
        color: var(--soft);
      }
      .rule::before {
        content: "↓ ";
      }
      .no {
        color: var(--warn);
      }
      li {
        padding: 0.25rem 0.5rem 0.25rem 0.75rem;
      }
      b {
        font-weight: 650;
      }
    `,
  ];

  declare decision: Decision;
  declare picture: Picture;
  declare selection: Selection | null;
  declare preview: Preview | undefined;
  /** True where it is said above that everything here is an example. */
  declare quiet: boolean;
  declare folds: ReadonlyMap<string, boolean>;

  constructor() {
    super();
    this.quiet = false;
    this.folds = new Map();
  }

  override render(): unknown {
    const seen = new Set<number>();
    const lonely =
      this.selection !== null && !this.picture.links.some(({ selection }) => same(selection, this.selection))
        ? this.selection
        : undefined;
    return html`${lonely ? html`<ul><li>${this.#card(lonely)}</li></ul>` : nothing}
    ${this.picture.left.map((group) => this.#group(group, seen))}`;
  }

  #group(group: Group, seen: Set<number>): unknown {
    const links = [...new Set(group.rows.flatMap((row) => row.links))].filter((at) => !seen.has(at));
    for (const at of links) seen.add(at);
    const open = this.folds.get(group.key) ?? group.open;
    const fold = () => (this.folds = new Map(this.folds).set(group.key, !open));
    return html`<button class="heading" aria-expanded=${open} @click=${fold}>
        <span class="chevron" aria-hidden="true"></span>${group.title}
        <span class="soft num">
          ${this.m.items(group.rows.length)}${group.weight > 0 ? html` · ${this.m.creditsOf(shown(group.weight))}` : nothing}
        </span>
      </button>
      <ul ?hidden=${!open}>
        ${links.map((at) => {
          const selection = this.picture.links[at]?.selection;
          return selection ? html`<li>${this.#card(selection)}</li>` : nothing;
        })}
      </ul>`;
  }

  #card(selection: Selection): unknown {
    const { m } = this;
    const claim = this.decision[selection.kind][selection.index];
    if (!claim) return nothing;
    const open = same(selection, this.selection);
    const granted = "credits" in claim;
    return html`<button
        class="card ${selection.kind}"
        aria-expanded=${open}
        @click=${() => this.emit("rt-select", open ? null : selection)}
      >
        ${claim.achievements.map(
          ({ name, facts }) => html`<span class="line"><span>${name}</span><span class="soft num">${facts}</span></span>`,
        )}
        <span class="rule">${claim.rule.title}</span>
        ${claim.targets.map(
          (target) =>
            html`<span class="line">
              <b>${target.name}${granted && claim.example && !this.quiet ? html` <span class="mark">${m.example}</span>` : nothing}</b>
              ${granted
                ? html`<b class="num">${m.creditsOf(target.granted)}</b>`
                : html`<span class="no">${m.outcomes[claim.outcome]}</span>`}
            </span>`,
        )}
      </button>
      ${open
        ? html`<rt-clause
            class="open"
            inline
            tabindex="-1"
            .decision=${this.decision}
            .selection=${selection}
            .preview=${this.preview}
            @rt-close=${() => this.emit("rt-select", null)}
            @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.emit("rt-select", null)}
          ></rt-clause>`
        : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mapping-cards": RtMappingCards;
  }
}
