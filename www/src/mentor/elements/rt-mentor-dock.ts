/** The criterion in hand: big targets for one thumb. */
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { MentorElement } from "../element.js";
import { givenTo, isScored } from "../progress.js";
import { quotes, type Leaf } from "../scheme/leaves.js";
import { counted, lowered, quickSteps, readPoints, timesOf, type PointsFault } from "../scheme/points.js";
import type { Given } from "../session/types.js";
import { token } from "../state.js";
import { mark, score } from "../session/work.js";
import { mentorBase } from "../style.js";

export class RtMentorDock extends MentorElement {
  static override properties = { ...MentorElement.properties, last: { attribute: false }, fault: { state: true }, typed: { state: true } };
  static override styles = [
    mentorBase,
    css`
      :host {
        padding: 0.75rem 1rem 1rem;
        border-top: 2px solid var(--accent);
        background: var(--paper);
        box-shadow: 0 -6px 24px rgb(22 33 30 / 12%);
      }
      .top {
        display: flex;
        align-items: baseline;
        gap: 0.25rem 0.75rem;
        flex-wrap: wrap;
        margin-bottom: 0.5rem;
      }
      .top h3 {
        flex: 1 1 9rem;
        font-size: 1.125rem;
      }
      .given {
        font-size: 1.5rem;
        font-weight: 700;
        line-height: 1.2;
      }
      .given small {
        font-size: 1rem;
        font-weight: 400;
        color: var(--soft);
      }
      .steps {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(4.25rem, 1fr));
        gap: 0.5rem;
      }
      .steps input {
        min-height: 3.5rem;
        text-align: center;
        font-size: 1.25rem;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.5rem;
      }
      .two button {
        min-height: 4.5rem;
      }
      .deduct {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.375rem;
        max-height: 42vh;
        overflow: auto;
        scrollbar-width: thin;
        padding: 3px;
      }
      .kind {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 0.375rem 0.5rem;
      }
      .kind p {
        flex: 1 1 10rem;
        line-height: 1.4;
      }
      .kind span {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      .kind p span {
        display: inline;
      }
      .times {
        min-width: 2ch;
        text-align: center;
        font-size: 1.25rem;
        font-weight: 700;
      }
      .move {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      .move .primary {
        flex: 1 1 8rem;
      }
      button:disabled.big {
        background: var(--sunken);
      }
      details {
        margin-top: 0.25rem;
      }
      @media (max-width: 30rem) {
        :host {
          padding-inline: 0.75rem;
        }
        .steps {
          grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
        }
      }
    `,
  ];

  /** What the way on leads to, where it is not the next criterion. */
  declare last: string;
  declare fault: PointsFault | undefined;
  declare typed: string | undefined;
  #shown = "";
  /** Tells one bout of typing from the next: digits of one number are undone together. */
  #bout = "";

  /** Puts the cursor where a number is typed; what is typed replaces what stands there. */
  type(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>("#points");
    input?.focus();
    input?.select();
  }

  /** Gives full marks, or "met". */
  full(): void {
    const { leaf } = this.mentor;
    if (!leaf) return;
    if (leaf.how === "marks") this.#give(leaf, { mark: leaf.full });
    else if (leaf.how === "judged") this.#give(leaf, { met: true });
    else this.#give(leaf, { deductions: [] });
  }

  /** The key with this number: "met" and "not met", or once more for that deduction. */
  digit(number: number, back: boolean): void {
    const { leaf } = this.mentor;
    if (leaf?.how === "judged" && number <= 1) this.#give(leaf, { met: number === 1 });
    const deduction = leaf?.how === "deductions" ? leaf.deductions[number - 1] : undefined;
    if (leaf && deduction) this.#count(leaf, deduction.id, back ? -1 : 1, deduction.at_most);
  }

  get #given(): Given | undefined {
    const { mentor } = this;
    const { work, part, candidate, me, leaf } = mentor;
    return work && part && candidate && leaf ? givenTo(work, part, candidate, me?.id ?? "", leaf.id) : undefined;
  }

  #give(leaf: Leaf, given: Given | undefined, joins?: string): void {
    const { mentor } = this;
    const { part, candidate, sheet } = mentor;
    if (!part || !candidate) return;
    this.fault = undefined;
    if (joins === undefined) this.typed = undefined;
    if (isScored(part)) mentor.act("score", (work) => score(work, candidate.id, part.id, given && "mark" in given ? given.mark : undefined), joins);
    else if (sheet) mentor.act("mark", (work) => mark(work, sheet, leaf.id, given), joins);
  }

  #count(leaf: Leaf, deduction: string, by: 1 | -1, most: number | undefined): void {
    const before = this.#given;
    if (by === 1 && most !== undefined && timesOf(before, deduction) >= most) return;
    this.#give(leaf, counted(before, deduction, by));
  }

  override willUpdate(): void {
    const { candidate, part, leaf } = this.mentor;
    const shown = [candidate?.id, part?.id, leaf?.id].join("\n");
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#bout = token();
    this.fault = undefined;
    this.typed = undefined;
  }

  override render(): unknown {
    const { mentor, w } = this;
    const { leaf, choice } = mentor;
    if (!leaf) return html`<p>${w.nothingToMark}</p>${this.#move()}`;
    const given = this.#given;
    const cited = choice ? quotes(choice.document, leaf.cite) : [];
    return html`<div class="top">
        <h3>${this.say(leaf.title)}</h3>
        <span class="given num" id="given">${this.#shownGiven(leaf, given)}</span>
      </div>
      ${leaf.how === "marks" ? this.#marks(leaf, given) : leaf.how === "judged" ? this.#judged(leaf, given) : this.#deductions(leaf, given)}
      ${this.#move()}
      ${cited.length > 0
        ? html`<details>
            <summary>${w.clause}</summary>
            ${cited.map(({ text, source, number, clause, summary }) => html`<blockquote>${this.say(text)}<br /><span class="soft">${summary ? this.m.summary : this.m.quoted} · ${this.say(source)}${number ? `（${number}）` : ""} ${clause}</span></blockquote>`)}
          </details>`
        : nothing}`;
  }

  #shownGiven(leaf: Leaf, given: Given | undefined): unknown {
    const { w } = this;
    if (!given) return html`<small>${w.notMarked} · ${w.fullIs(leaf.full)}</small>`;
    if ("mark" in given) return html`${given.mark}<small> / ${leaf.full}</small>`;
    if ("met" in given) return given.met ? `✓ ${w.met}` : `✕ ${w.notMet}`;
    const times = given.deductions.reduce((sum, each) => sum + each.times, 0);
    return times === 0 ? html`${w.noneOff}<small> · ${w.fullIs(leaf.full)}</small>` : html`${w.offTimes(times)}<small> · ${w.fullIs(leaf.full)}</small>`;
  }

  #marks(leaf: Leaf, given: Given | undefined): unknown {
    const { w } = this;
    const value = this.typed ?? (given && "mark" in given ? given.mark : "");
    return html`<div class="steps" role="group" aria-label=${this.say(leaf.title)}>
        <button class="big" data-key="full" @click=${() => this.#give(leaf, { mark: leaf.full })}>${w.full} <span class="num">${leaf.full}</span></button>
        ${quickSteps(leaf)
          .slice()
          .reverse()
          .map((step) => html`<button class="big num" data-step=${step} @click=${() => this.#give(leaf, { mark: lowered(given, leaf.full, step) })}>−${step}</button>`)}
        <button class="big num" data-key="zero" @click=${() => this.#give(leaf, { mark: "0" })}>0</button>
        <input
          id="points"
          class="num"
          inputmode="decimal"
          autocomplete="off"
          aria-label=${w.typePoints(leaf.full)}
          aria-invalid=${this.fault !== undefined}
          aria-describedby="fault"
          .value=${live(value)}
          @input=${(event: Event) => this.#typed(leaf, (event.target as HTMLInputElement).value)}
        />
      </div>
      <p id="fault" role="status" class=${this.fault ? "note" : ""}>${this.fault ? w.pointsFaults[this.fault](leaf.full, leaf.step ?? "0.01") : nothing}</p>`;
  }

  #typed(leaf: Leaf, text: string): void {
    this.typed = text;
    const joins = `typed ${this.#bout}`;
    if (text.trim() === "") {
      this.fault = undefined;
      this.#give(leaf, undefined, joins);
      return;
    }
    const read = readPoints(text, leaf.full, leaf.step);
    if ("points" in read) this.#give(leaf, { mark: read.points }, joins);
    else this.fault = read.fault;
  }

  #judged(leaf: Leaf, given: Given | undefined): unknown {
    const { w } = this;
    const met = given && "met" in given ? given.met : undefined;
    return html`<div class="two" role="group" aria-label=${this.say(leaf.title)}>
      <button class="big" data-key="met" aria-pressed=${met === true} @click=${() => this.#give(leaf, { met: true })}>✓ ${w.met}</button>
      <button class="big" data-key="not-met" aria-pressed=${met === false} @click=${() => this.#give(leaf, { met: false })}>✕ ${w.notMet}</button>
    </div>`;
  }

  #deductions(leaf: Leaf, given: Given | undefined): unknown {
    const { w } = this;
    const clean = given !== undefined && "deductions" in given && given.deductions.length === 0;
    return html`<button class="big" data-key="full" aria-pressed=${clean} @click=${() => this.#give(leaf, { deductions: [] })}>✓ ${w.noneOff}</button>
      <div class="deduct" role="group" aria-label=${this.say(leaf.title)}>
        ${leaf.deductions.map(({ id, title, each, at_most: most }) => {
          const times = timesOf(given, id);
          return html`<div class="kind"><p>
              ${this.say(title)}
              <span class="soft num">${w.offEach(each)}${most === undefined ? nothing : ` · ${w.atMost(most)}`}</span>
            </p>
            <span><button class="big" data-less=${id} ?disabled=${times === 0} aria-label=${w.oneLess(this.say(title))} @click=${() => this.#count(leaf, id, -1, most)}>−1</button>
            <b class="times num" data-times=${id}>${times}</b>
            <button class="big" data-more=${id} ?disabled=${most !== undefined && times >= most} aria-label=${w.oneMore(this.say(title))} @click=${() => this.#count(leaf, id, 1, most)}>+1</button></span></div>`;
        })}
      </div>`;
  }

  #move(): unknown {
    const { w, mentor } = this;
    const step = (detail: 1 | -1) => this.dispatchEvent(new CustomEvent("rt-step", { detail }));
    const given = this.#given;
    const { leaf } = mentor;
    return html`<div class="move">
      <button class="big" aria-label=${w.previous} @click=${() => step(-1)}>↑</button>
      <button class="big" ?disabled=${!given || !leaf} @click=${() => leaf && this.#give(leaf, undefined)}>${w.clearMark}</button>
      <button class="primary big" data-key="next" @click=${() => step(1)}>${this.last || w.next}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-dock": RtMentorDock;
  }
}
