/** Grading: one candidate, criterion after criterion, by thumb or by keyboard. */
import { html, nothing } from "lit";
import { MentorElement } from "../element.js";
import { givenTo, isScored, progressIn } from "../progress.js";
import type { Leaf } from "../scheme/leaves.js";
import { timesOf } from "../scheme/points.js";
import type { Part } from "../scheme/types.js";
import type { Candidate, Given } from "../session/types.js";
import { absent, mark, note, sheetOf, sign, unmarked, type Work } from "../session/work.js";
import { mentorBase } from "../style.js";
import { gradeStyle } from "./grade-style.js";

export class RtMentorGrade extends MentorElement {
  static override styles = [mentorBase, gradeStyle];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
    document.addEventListener("click", this.#tap);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
    document.removeEventListener("click", this.#tap);
  }

  #seated = false;

  protected override updated(): void {
    const { mentor } = this;
    const desk = this.renderRoot.querySelector<HTMLElement>(".desk");
    if (desk && !this.#seated) {
      this.#seated = true;
      desk.focus({ preventScroll: true });
      // On a small screen the headings of the page would push the running result out of view.
      if (innerHeight < 1000) desk.scrollIntoView({ block: "start", behavior: "auto" });
    }
    // Where nobody has been chosen yet, marking begins with the first.
    if (mentor.me && mentor.candidate && mentor.place.candidate === undefined) mentor.visit(mentor.candidate.id);
  }

  override render(): unknown {
    const { mentor, store, revision, w } = this;
    const { candidate, part } = mentor;
    if (!candidate || !part)
      return html`<section class="panel"><p>${w.noCandidates}</p><div><button class="primary big" @click=${() => this.dispatchEvent(new Event("rt-go"))}>${w.toList}</button></div></section>`;
    if (!mentor.me) return html`<rt-mentor-me .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-me>`;
    return html`<div class="desk" tabindex="-1" aria-label=${w.rooms.grade}>
      <rt-mentor-strip .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-strip>
      <div class="work">
        ${this.#who(candidate, part)}
        <rt-mentor-running .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-running>
        <rt-mentor-running told .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-running>
        ${mentor.findings.length > 0 ? html`<div class="note" role="status">${mentor.findings.slice(0, 3).map((found) => html`<p>${this.finding(found)}</p>`)}</div>` : nothing}
        ${this.#parts(part)} ${this.#sheet(candidate, part)}
      </div>
    </div>`;
  }

  #who(candidate: Candidate, part: Part): unknown {
    const { mentor, w } = this;
    const away = candidate.absent?.includes(part.id) === true;
    const at = mentor.candidates.indexOf(candidate);
    const facts = [candidate.id, candidate.unit].filter(Boolean).join(" · ");
    return html`<div class="who">
      <h3 id="who">${candidate.name ?? candidate.id} <span class="soft num">${facts}</span></h3>
      <button aria-label=${w.previousCandidate} ?disabled=${at <= 0} @click=${() => this.#candidate(-1)}>←</button>
      <button aria-label=${w.nextCandidate} ?disabled=${at >= mentor.candidates.length - 1} @click=${() => this.#candidate(1)}>→</button>
      <button id="absent" aria-pressed=${away} @click=${() => mentor.act(away ? "present" : "absent", (work) => absent(work, candidate.id, part.id, !away))}>
        ${away ? `✓ ${w.absentNow}` : w.absent}
      </button>
    </div>`;
  }

  #parts(current: Part): unknown {
    const { mentor, w } = this;
    const parts = mentor.choice?.assessment.parts ?? [];
    const { candidate } = mentor;
    if (parts.length < 2 || !candidate) return nothing;
    return html`<div class="parts" role="group" aria-label=${w.parts}>
      ${parts.map((part) => {
        const { done, all, stage } = progressIn(mentor, candidate, part);
        const state = stage === "absent" ? w.standings.absent : all === 0 ? w.notMine : `${done}/${all}`;
        return html`<button data-part=${part.id} aria-pressed=${part.id === current.id} @click=${() => mentor.visit(candidate.id, part)}>${this.say(part.title)} <span class="soft num">${state}</span></button>`;
      })}
    </div>`;
  }

  #sheet(candidate: Candidate, part: Part): unknown {
    const { mentor, store, revision, w } = this;
    const leaves = mentor.leaves();
    if (candidate.absent?.includes(part.id)) return this.#away(candidate, part);
    if (leaves.length === 0) return html`<p class="note" role="status">${w.notMineHelp}</p>`;
    return html`${leaves.length > 1 ? this.#criteria(candidate, part, leaves) : nothing}
      <rt-mentor-vetoes .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-vetoes>
      <rt-mentor-person .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-person>
      ${this.#foot(part, leaves)}
      <rt-mentor-dock
        .mentor=${mentor}
        .store=${store}
        .revision=${revision}
        .last=${this.#onward()}
        @rt-step=${({ detail }: CustomEvent<1 | -1>) => this.#criterion(detail)}
      ></rt-mentor-dock>`;
  }

  /** Absent; where there are marks all the same, both ways out. */
  #away(candidate: Candidate, part: Part): unknown {
    const { mentor, w } = this;
    const sheets = mentor.work?.session.sheets?.filter((sheet) => sheet.candidate === candidate.id && sheet.part === part.id) ?? [];
    const scores = candidate.scores?.filter(({ of }) => of === part.id) ?? [];
    const given = sheets.length + scores.length;
    if (given === 0) return html`<p class="note" role="status">${w.absentHelp}</p>`;
    return html`<div class="note" role="status" id="away">
      <p>${w.absentMarked(candidate.name ?? candidate.id, this.say(part.title), given)}</p>
      <div class="row">
        <button class="big" id="came" @click=${() => mentor.act("present", (work) => absent(work, candidate.id, part.id, false))}>${w.absentCame}</button>
        <button class="big" id="unmark" @click=${() => mentor.act("unmark", (work) => unmarked(work, candidate.id, part.id))}>${w.absentUnmark(given)}</button>
      </div>
    </div>`;
  }

  #criteria(candidate: Candidate, part: Part, leaves: readonly Leaf[]): unknown {
    const { mentor, w } = this;
    const { work, me, leaf } = mentor;
    if (!work) return nothing;
    let above = "";
    return html`<ol class="criteria" aria-label=${w.criteria}>
      ${leaves.map((each) => {
        const under = each.under.map((title) => this.say(title)).join(" · ");
        const heading = under !== above && under !== "" ? html`<p class="under">${under}</p>` : nothing;
        above = under;
        const given = givenTo(work, part, candidate, me?.id ?? "", each.id);
        return html`<li>
          ${heading}
          <button class="criterion" data-criterion=${each.id} aria-current=${each.id === leaf?.id ? "true" : "false"} @click=${() => mentor.go({ criterion: each.id })}>
            <span class="tick">${given ? "✓" : "○"}</span>
            <span>${this.say(each.title)}</span>
            <span class="points num ${given ? "" : "open"}">${this.#points(each, given)}</span>
          </button>
        </li>`;
      })}
    </ol>`;
  }

  #points(leaf: Leaf, given: Given | undefined): unknown {
    const { w } = this;
    if (!given) return html`<span class="sr">${w.notMarked}</span>— / ${leaf.full}`;
    if ("mark" in given) return `${given.mark} / ${leaf.full}`;
    if ("met" in given) return given.met ? w.met : w.notMet;
    const off = leaf.deductions.filter(({ id }) => timesOf(given, id) > 0).map(({ id, each }) => `−${each}×${timesOf(given, id)}`);
    return off.length === 0 ? `${w.full} ${leaf.full}` : `${off.join(" ")} / ${leaf.full}`;
  }

  #foot(part: Part, leaves: readonly Leaf[]): unknown {
    const { mentor, w } = this;
    const { sheet: of, work, candidate, me } = mentor;
    if (!of || !work || !candidate || isScored(part)) return this.#keys();
    const sheet = sheetOf(work, of);
    const open = leaves.filter(({ id }) => givenTo(work, part, candidate, me?.id ?? "", id) === undefined);
    const fill = (before: Work) => open.reduce((next, leaf) => mark(next, of, leaf.id, fullOf(leaf)), before);
    return html`<div class="row">
        ${open.length > 0 && open.length < leaves.length
          ? html`<button class="big" id="rest" @click=${() => mentor.act("rest", fill)}>${w.restFull(open.length)}</button>`
          : nothing}
        <button class="big" id="sign" aria-pressed=${sheet?.signed === true} ?disabled=${open.length > 0} @click=${() => mentor.act(sheet?.signed ? "unsign" : "sign", (before) => sign(before, of, sheet?.signed !== true))}>
          ${sheet?.signed ? `✓ ${w.signed}` : w.sign}
        </button>
        ${part.panel?.signed && open.length > 0 ? html`<span class="soft">${w.signLater}</span>` : nothing}
      </div>
      <details>
        <summary>${w.noteTitle}${sheet?.note ? html` · ${sheet.note}` : nothing}</summary>
        <label for="note">${w.noteLabel}</label>
        <textarea id="note" rows="2" .value=${sheet?.note ?? ""} @input=${(event: Event) => mentor.act("note", (before) => note(before, of, (event.target as HTMLTextAreaElement).value), `note ${of.candidate} ${of.part}`)}></textarea>
      </details>
      ${this.#keys()}`;
  }

  #keys(): unknown {
    const { w } = this;
    return html`<details>
      <summary>${w.keysTitle}</summary>
      <dl class="keys">
        ${w.keys.map(([keys, does]) => html`<dt>${keys.split(" ").map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`)}
      </dl>
    </details>`;
  }

  /** Where the way on leads after the last criterion: the next part, or the next candidate. */
  #onward(): string {
    const { mentor, w } = this;
    const leaves = mentor.leaves();
    if (leaves.at(-1)?.id !== mentor.leaf?.id) return "";
    const part = this.#nextPart();
    if (part) return w.nextPart(this.say(part.title));
    const next = mentor.candidates[mentor.candidates.findIndex(({ id }) => id === mentor.candidate?.id) + 1];
    return next ? w.nextPerson(next.name ?? next.id) : w.lastOne;
  }

  #nextPart(): Part | undefined {
    const { mentor } = this;
    const parts = mentor.choice?.assessment.parts ?? [];
    const at = parts.findIndex(({ id }) => id === mentor.part?.id);
    return parts.slice(at + 1).find((part) => mentor.leaves(part).length > 0);
  }

  #criterion(by: 1 | -1): void {
    const { mentor } = this;
    const leaves = mentor.leaves();
    const at = leaves.findIndex(({ id }) => id === mentor.leaf?.id);
    const next = leaves[at + by];
    if (next) mentor.go({ criterion: next.id });
    else if (by === 1) this.#onwards();
    this.#show();
  }

  #onwards(): void {
    const { mentor } = this;
    const part = this.#nextPart();
    if (part && mentor.candidate) mentor.visit(mentor.candidate.id, part);
    else this.#candidate(1, (mentor.choice?.assessment.parts ?? []).find((each) => mentor.leaves(each).length > 0));
  }

  #candidate(by: 1 | -1, part?: Part): void {
    const { mentor } = this;
    const next = mentor.candidates[mentor.candidates.findIndex(({ id }) => id === mentor.candidate?.id) + by];
    if (next) mentor.visit(next.id, part);
  }

  /** Brings the criterion in hand between the running result and the dock. */
  #show(): void {
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector<HTMLElement>('.criterion[aria-current="true"]');
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      row?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    });
  }

  /** What was tapped last and may still have the focus: Enter goes on from there, and does not press it again. */
  #tapped: EventTarget | undefined;

  readonly #tap = (event: MouseEvent): void => {
    // A press by keyboard is a click without a count.
    const path = event.detail > 0 ? event.composedPath() : [];
    const root = this.getRootNode();
    const here = path.includes(this) || (root instanceof ShadowRoot && path.includes(root.host));
    this.#tapped = here ? path.find((each) => each instanceof Element && each.matches("button, summary")) : undefined;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { mentor } = this;
    const [target] = event.composedPath();
    if (!(target instanceof Element) || !mentor.candidate || !mentor.me) return;
    if (event.key === "Tab") this.#tapped = undefined;
    const tapped = target === this.#tapped;
    // Keys mean something here only, or while nothing has the focus but what was tapped.
    if (target !== document.body && !tapped && !event.composedPath().includes(this)) return;
    // Whoever came to a button by keyboard presses it; the one that is shown already has nothing to press.
    const presses = target.matches('button:not([aria-current="true"]), summary, a') && !tapped;
    const typing = target.matches("input, textarea, select");
    const points = target.id === "points";
    const dock = this.renderRoot.querySelector("rt-mentor-dock");
    const done = () => event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (event.key === "z" || event.key === "y") && (!typing || points)) {
      done();
      if (event.key === "y" || event.shiftKey) mentor.redo();
      else mentor.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || (typing && !points)) return;
    const leave = () => {
      if (points) this.renderRoot.querySelector<HTMLElement>(".desk")?.focus({ preventScroll: true });
    };
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (event.key === "ArrowDown" || event.key === "ArrowUp" || (event.key === "Enter" && !presses)) {
      done();
      leave();
      this.#criterion(event.key === "ArrowUp" ? -1 : 1);
    } else if (points) {
      return;
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      done();
      this.#candidate(event.key === "ArrowLeft" ? -1 : 1);
    } else if (digit !== undefined && mentor.leaf?.how === "marks") {
      dock?.type();
    } else if (digit !== undefined) {
      done();
      dock?.digit(Number(digit), event.shiftKey);
    } else if (event.key === "f" || event.key === "F") {
      done();
      dock?.full();
    } else if (event.key === "u" || event.key === "U") {
      done();
      if (event.shiftKey) mentor.redo();
      else mentor.undo();
    }
  };
}

/** Nothing taken off. */
const fullOf = (leaf: Leaf): Given => (leaf.how === "marks" ? { mark: leaf.full } : leaf.how === "judged" ? { met: true } : { deductions: [] });

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-grade": RtMentorGrade;
  }
}
