/** What certificates are issued with: by whom, on which day, under which numbers; each number is held against its certificate. */
import { css, html, nothing } from "lit";
import type { Citation, NumberCheck } from "../../engine/types.js";
import { language } from "../../i18n/index.js";
import { clauseName } from "../clauses.js";
import { MentorElement } from "../element.js";
import { readDay } from "../intake/day.js";
import { plain, tight } from "../intake/plain.js";
import { certified, checkCall, checksOf, type Numbered, pasted, twice } from "../numbers.js";
import { issue, numbered } from "../session/work.js";
import { mentorBase } from "../style.js";

/** A number no rule is known for is none that is wrong. */
const LOOKS = { fits: "fits", contradicts: "note", "not-recognised": "soft", unknown: "soft" } as const;

export class RtMentorIssue extends MentorElement {
  static override properties = { ...MentorElement.properties, dayFault: { state: true }, checks: { state: true }, fault: { state: true } };
  static override styles = [
    mentorBase,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      li {
        display: grid;
        grid-template-columns: minmax(6rem, 1fr) minmax(0, 2fr);
        align-items: center;
        gap: 0.25rem 0.75rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--line);
      }
      li p {
        grid-column: 1 / -1;
      }
      li input {
        width: 100%;
      }
      .fits {
        color: var(--accent-strong);
      }
    `,
  ];

  /** Whether the day of issue could not be read. */
  declare dayFault: boolean;
  declare checks: readonly NumberCheck[];
  declare fault: string;

  #asked = "";
  #citations: readonly Citation[] = [];

  constructor() {
    super();
    this.dayFault = false;
    this.checks = [];
    this.fault = "";
  }

  protected override updated(): void {
    const { mentor, store, w } = this;
    const { graded, work } = mentor;
    if (!graded || !work) return;
    const call = checkCall(this.#all, work.session.issue?.issued ?? work.session.held, language.current);
    if (call === this.#asked) return;
    this.#asked = call;
    store.ask(call).then(
      (answer) => {
        if (call !== this.#asked) return;
        const { checks, citations } = checksOf(answer);
        this.#citations = citations;
        this.checks = checks;
        this.fault = "";
      },
      () => (this.fault = w.engineFailed),
    );
  }

  get #all(): readonly Numbered[] {
    const { graded, work } = this.mentor;
    return graded && work ? certified(graded, work.session) : [];
  }

  override render(): unknown {
    const { mentor, w } = this;
    const { work } = mentor;
    if (!work) return nothing;
    const { issue: before, held } = work.session;
    const all = this.#all;
    const open = all.filter(({ certificate }) => !certificate.number).length;
    const shared = twice(all);
    return html`<div class="fields">
        <div><label for="issuer">${w.issuer}</label><input id="issuer" .value=${before?.issuer ?? ""} @change=${this.#issued} /></div>
        <div>
          <label for="issued">${w.issued}</label>
          <input id="issued" class="num" autocomplete="off" placeholder=${held} aria-invalid=${this.dayFault} .value=${before?.issued ?? ""} @change=${this.#issued} />
          ${this.dayFault ? html`<p class="note" role="status">${w.issuedFault}</p>` : nothing}
          ${before && before.issued < held ? html`<p class="note" role="status">${w.issuedEarly(before.issued, held)}</p>` : nothing}
        </div>
      </div>
      <details open>
        <summary>${w.numbersTitle} <span class="soft num">${w.numbersGiven(all.length - open, all.length)}</span></summary>
        <p class="soft">${w.numbersHelp}</p>
        ${this.fault ? html`<p class="note" role="alert">${this.fault}</p>` : nothing}
        <ul>
          ${all.map((each, at) => this.#row(each, at, shared.get(each.candidate)))}
        </ul>
        ${this.#citations.length > 0
          ? html`<details>
              <summary>${w.clause}</summary>
              ${this.#citations.map((citation) => html`<p>${citation.text} <span class="soft">${clauseName(citation)}</span></p>`)}
            </details>`
          : nothing}
      </details>`;
  }

  #row({ candidate, name, certificate }: Numbered, at: number, twin: string | undefined): unknown {
    const { w } = this;
    const check = this.checks[at];
    const told = certificate.number && check?.number !== undefined && check.certificate === certificate.id ? check : undefined;
    const take = ({ target }: Event) => this.#take(new Map([[candidate, tight((target as HTMLInputElement).value)]]));
    const paste = (event: ClipboardEvent) => {
      const given = pasted(event.clipboardData?.getData("text") ?? "", this.#all.map((each) => each.candidate), candidate);
      if (!given) return;
      event.preventDefault();
      this.#take(given);
    };
    return html`<li>
      <label for="number-${candidate}"><strong>${name}</strong> <span class="num">${candidate}</span></label>
      <input id="number-${candidate}" class="num" autocomplete="off" spellcheck="false" aria-label=${`${w.numberOf} ${name}`} aria-invalid=${told?.outcome === "contradicts" || twin !== undefined} .value=${certificate.number ?? ""} @change=${take} @paste=${paste} />
      ${twin === undefined ? nothing : html`<p class="note" role="status">${w.numberTwice(twin)}</p>`}
      ${told?.reasons.map(({ text }) => html`<p class=${LOOKS[told.outcome]}>${told.outcome === "fits" ? "✓ " : ""}${text}</p>`)}
      ${told && told.outcome !== "fits" && told.look_up?.length ? html`<p class="soft">${w.lookUp} ${told.look_up.join(" · ")}</p>` : nothing}
    </li>`;
  }

  #take(given: ReadonlyMap<string, string>): void {
    this.mentor.act("number", (work) => numbered(work, given));
  }

  readonly #issued = (): void => {
    const { mentor } = this;
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? "";
    const text = plain(field("issued"));
    const read = text === "" ? undefined : readDay(text);
    // A month alone is no day of issue.
    const day = read && read.day.length === 10 ? read.day : "";
    this.dayFault = text !== "" && day === "";
    const before = mentor.work?.session.issue;
    mentor.act("issue", (work) => issue(work, field("issuer"), this.dayFault ? (before?.issued ?? "") : day));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-issue": RtMentorIssue;
  }
}
