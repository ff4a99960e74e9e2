/** All candidates in a strip, each with its state by mark and word. */
import { css, html } from "lit";
import { MentorElement } from "../element.js";
import { standing } from "../standing.js";
import { mentorBase } from "../style.js";

export class RtMentorStrip extends MentorElement {
  static override styles = [
    mentorBase,
    css`
      ol {
        list-style: none;
        margin: 0;
        padding: 3px;
        display: flex;
        gap: 0.5rem;
        overflow-x: auto;
        scrollbar-width: thin;
      }
      button {
        display: grid;
        align-content: center;
        justify-items: start;
        min-height: 3.75rem;
        min-width: 6rem;
        max-width: 10rem;
        padding: 0.25rem 0.75rem;
        line-height: 1.35;
        text-align: left;
        white-space: nowrap;
      }
      .name {
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 600;
      }
      .state {
        font-weight: 400;
        color: var(--soft);
      }
      .state.pass {
        color: var(--accent-strong);
      }
      .state.fail {
        color: var(--warn);
      }
      .state.veto,
      .state.veto-waits {
        color: var(--veto);
        font-weight: 650;
      }
      button[aria-current="true"] {
        border: 2px solid var(--accent);
        background: var(--accent-soft);
      }
      @media (min-width: 75rem) {
        ol {
          flex-direction: column;
          overflow: visible auto;
          max-height: calc(100vh - 4rem);
        }
        button {
          width: 100%;
          max-width: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { mentor, w } = this;
    const current = mentor.candidate?.id;
    return html`<nav aria-label=${w.candidates}>
      <ol>
        ${mentor.candidates.map((candidate) => {
          const { mark, word, kind } = standing(mentor, candidate, w);
          return html`<li>
            <button data-candidate=${candidate.id} aria-current=${candidate.id === current ? "true" : "false"} @click=${() => mentor.visit(candidate.id)}>
              <span class="name">${candidate.name ?? candidate.id}</span>
              <span class="state ${kind} num"><span aria-hidden="true">${mark}</span> ${word}</span>
            </button>
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  protected override updated(): void {
    const here = this.renderRoot.querySelector<HTMLElement>('button[aria-current="true"]');
    const list = this.renderRoot.querySelector<HTMLElement>("ol");
    if (!here || !list) return;
    // Whoever moves on by keyboard takes the focus along.
    const had = this.shadowRoot?.activeElement;
    if (had && had !== here) here.focus({ preventScroll: true });
    // Only the strip moves, never the page.
    const [outer, inner] = [list.getBoundingClientRect(), here.getBoundingClientRect()];
    if (inner.left < outer.left || inner.right > outer.right) list.scrollLeft += inner.left - outer.left - outer.width / 3;
    if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-strip": RtMentorStrip;
  }
}
