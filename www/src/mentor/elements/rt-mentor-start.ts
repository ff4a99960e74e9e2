/** Where a mentor begins: what the device keeps, a new session, a file, or a sample. */
import { css, html, nothing } from "lit";
import { textOf, Unreadable } from "../../data/record.js";
import { dayOf, today, two } from "../../state/today.js";
import { MentorElement } from "../element.js";
import { sampleSessions, sampleSessionText, type SampleSession } from "../samples.js";
import { type Choice, choiceKey, choicesOn, titlesOf } from "../scheme/choices.js";
import { rolesOf } from "../scheme/leaves.js";
import { readDay } from "../intake/day.js";
import { isDay } from "../intake/identity.js";
import { plain } from "../intake/plain.js";
import { sessionOf, UnreadableSession } from "../session/read.js";
import { token } from "../state.js";
import { mentorRoom } from "../style.js";

const ROLES = "assessor-role";
const GRADES = "assessor-grade";

export class RtMentorStart extends MentorElement {
  static override properties = {
    ...MentorElement.properties,
    chosen: { state: true },
    held: { state: true },
    role: { state: true },
    samples: { state: true },
    refused: { state: true },
    dropping: { state: true },
  };
  static override styles = [
    mentorRoom,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        padding: 0.625rem 0;
        border-top: 1px solid var(--line);
      }
      li > div {
        flex: 1 1 15rem;
        min-width: 0;
      }
      li button {
        min-height: 3rem;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
        gap: 1rem;
        align-items: start;
      }
    `,
  ];

  declare chosen: string;
  declare held: string;
  declare role: string;
  declare samples: readonly SampleSession[];
  declare refused: string;
  /** The session about to be taken off the device. */
  declare dropping: string;

  constructor() {
    super();
    this.chosen = "";
    this.held = today();
    this.role = "";
    this.samples = [];
    this.refused = "";
    this.dropping = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void sampleSessions().then((samples) => (this.samples = samples));
  }

  get #choices(): readonly Choice[] {
    const place = (choice: Choice) => KINDS.indexOf(kindOf(choice));
    return [...choicesOn(this.mentor.documents, this.held)].sort((a, b) => place(a) - place(b));
  }

  get #choice(): Choice | undefined {
    const choices = this.#choices;
    return choices.find((choice) => choiceKey(choice) === this.chosen) ?? choices[0];
  }

  override render(): unknown {
    const { mentor } = this;
    return html`${mentor.kept.length > 0 ? this.#kept() : nothing}
      <div class="two">${this.#fresh()} ${this.#others()}</div>`;
  }

  #kept(): unknown {
    const { mentor, w } = this;
    return html`<section class="panel" aria-labelledby="kept">
      <h2 id="kept">${w.keptTitle}</h2>
      <ul>
        ${mentor.kept.map(({ id, session, saved }) => {
          const document = mentor.documents.find((each) => each.id === session.assessment.document);
          const assessment = document?.assessments?.find((each) => each.id === session.assessment.assessment);
          const title = this.titled(titlesOf(document, assessment)) || session.assessment.assessment;
          return html`<li>
            <div>
              <strong>${title}</strong>
              <p class="soft num">${w.keptFacts(session.held, session.candidates?.length ?? 0, clock(saved))}</p>
            </div>
            ${this.dropping === id
              ? html`<span>${w.dropSure}</span>
                  <button class="danger" @click=${() => this.#drop(id)}>${w.dropYes}</button>
                  <button @click=${() => (this.dropping = "")}>${w.cancel}</button>`
              : html`<button class="primary" aria-label=${`${w.reopen} ${title} ${session.held}`} @click=${() => this.#opened(id)}>${w.reopen}</button>
                  <button class="quiet" aria-label=${`${w.drop} ${title} ${session.held}`} @click=${() => (this.dropping = id)}>${w.drop}</button>`}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #drop(id: string): void {
    this.dropping = "";
    void this.mentor.drop(id);
  }

  #fresh(): unknown {
    const { w, store } = this;
    const choices = this.#choices;
    const choice = this.#choice;
    const roles = choice ? rolesOf(choice.assessment) : [];
    const listed = store.names.list(ROLES).map(({ code }) => code);
    const all = roles.length > 0 ? roles : listed.length > 0 ? listed : ["enterprise-mentor"];
    const known = all.includes(this.role) ? this.role : all[0];
    return html`<section class="panel" aria-labelledby="fresh">
      <h2 id="fresh">${w.freshTitle}</h2>
      <form class="fields" @submit=${this.#begin}>
        <div class="full">
          <label for="scheme">${w.scheme}</label>
          <select id="scheme" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
            ${KINDS.map((kind) => {
              const of = choices.filter((each) => kindOf(each) === kind);
              return of.length === 0
                ? nothing
                : html`<optgroup label=${w.schemeGroups[kind]}>
                    ${of.map((each) => html`<option value=${choiceKey(each)} .selected=${choice !== undefined && choiceKey(each) === choiceKey(choice)}>${this.#title(each)}</option>`)}
                  </optgroup>`;
            })}
          </select>
          ${choices.length === 0 ? html`<p role="status">${w.noSchemes(this.held)}</p>` : nothing}
          ${choice ? html`<p class="soft">${this.say(choice.document.issuer)}${choice.example ? html` <span class="mark">${w.example}</span> ${w.exampleScheme}` : nothing}</p>` : nothing}
        </div>
        <div>
          <label for="held">${w.held}</label>
          <input id="held" class="num" autocomplete="off" .value=${this.held} aria-invalid=${!isDay(this.held)} @input=${(event: Event) => (this.held = (event.target as HTMLInputElement).value.trim())} @change=${() => (this.held = dayIn(this.held))} />
          ${isDay(this.held) ? nothing : html`<p class="note" role="status">${w.dayHint}</p>`}
        </div>
        <div>
          <label for="name">${w.myName}</label>
          <input id="name" autocomplete="name" required />
        </div>
        <div>
          <label for="role">${w.myRole}</label>
          <select id="role" @change=${(event: Event) => (this.role = (event.target as HTMLSelectElement).value)}>
            ${all.map((code) => html`<option value=${code} .selected=${code === known}>${this.term(ROLES, code)}</option>`)}
          </select>
        </div>
        <div>
          <label for="grade">${w.myGrade}</label>
          <select id="grade">
            <option value="">${w.noGrade}</option>
            ${store.names.list(GRADES).map(({ code }) => html`<option value=${code}>${this.term(GRADES, code)}</option>`)}
          </select>
        </div>
        <div class="full"><button class="primary big" ?disabled=${!choice}>${w.begin}</button></div>
      </form>
    </section>`;
  }

  #title({ assessment, document, level, specialty, example }: Choice): string {
    const { w } = this;
    const of = level ? this.term(level.ladder, level.code) : "";
    // Of a standard, the occupation and the level are what tells one from another; a narrow menu shows the beginning only.
    const parts = document.schema === "standard@1" ? [this.say(document.title), of, this.say(specialty?.name), this.say(assessment.title)] : [this.say(assessment.title), of, this.say(document.title)];
    return `${example ? `${w.exampleMark} ` : ""}${parts.filter(Boolean).join(" · ")}`;
  }

  readonly #begin = (event: Event): void => {
    event.preventDefault();
    const field = (id: string) => this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value.trim() ?? "";
    const choice = this.#choice;
    if (!choice || !isDay(this.held)) return;
    const grade = field("grade");
    this.mentor.begin(choice, this.held, {
      id: `m-${token()}`,
      name: field("name"),
      role: field("role"),
      ...(grade && { grade: { ladder: GRADES, code: grade } }),
    });
    this.#opened(this.mentor.id);
  };

  #others(): unknown {
    const { w } = this;
    return html`<section class="panel" aria-labelledby="others">
      <h2 id="others">${w.openTitle}</h2>
      <p>${w.openHelp}</p>
      <div class="row">
        <button class="big" @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")?.click()}>${w.openFile}</button>
        <input id="file" type="file" hidden accept=".json,application/json" aria-label=${w.openFile} @change=${this.#picked} />
      </div>
      ${this.refused ? html`<p class="note" role="alert">${this.refused}</p>` : nothing}
      <div class="row">
        <button class="big" id="revise" @click=${() => (location.hash = "#/mentor/-/revision")}>${w.revision.open}</button>
        <p class="soft">${w.revision.openHelp}</p>
      </div>
      ${this.samples.length > 0
        ? html`<h3>${w.samples} <span class="mark">${w.example}</span></h3>
            <ul>
              ${this.samples.map(
                (sample) => html`<li>
                  <div>
                    <strong>${this.say(sample.title)}</strong>
                    <p class="soft">${this.say(sample.about)}</p>
                  </div>
                  <button data-sample=${sample.path} aria-label=${`${w.openSample} ${this.say(sample.title)}`} @click=${() => this.#sample(sample)}>${w.openSample}</button>
                </li>`,
              )}
            </ul>`
        : nothing}
    </section>`;
  }

  async #sample(sample: SampleSession): Promise<void> {
    await this.#take(() => sampleSessionText(sample));
  }

  readonly #picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.#take(() => textOf(file));
    input.value = "";
  };

  async #take(read: () => Promise<string>): Promise<void> {
    const { w, m } = this;
    try {
      await this.mentor.adopt(sessionOf(await read()));
      this.refused = "";
      this.#opened(this.mentor.id);
    } catch (thrown) {
      if (thrown instanceof UnreadableSession) this.refused = w.sessionFaults[thrown.why];
      else if (thrown instanceof Unreadable) this.refused = thrown.why === "encoding" ? m.notUtf8 : w.fileTooLarge;
      else this.refused = w.fileUnreadable;
    }
  }

  #opened(id: string): void {
    void this.mentor.reopen(id).then((there) => {
      // Where nothing is kept on the device, the session is open all the same.
      if (there || this.mentor.id === id) this.dispatchEvent(new CustomEvent("rt-opened", { detail: this.mentor.candidates.length > 0 ? "grade" : "list" }));
    });
  }
}

/** The day a text names in whatever way, or the text as it is. */
const dayIn = (text: string): string => readDay(plain(text))?.day ?? text.trim();

/** In the order of the menu; its first entry is what a session is begun of where nothing was chosen. */
const KINDS = ["scheme", "standard", "example"] as const;

const kindOf = ({ document, example }: Choice): (typeof KINDS)[number] => (example ? "example" : document.schema === "standard@1" ? "standard" : "scheme");

/** The device's own time of day, for a list of files. */
function clock(ms: number): string {
  const at = new Date(ms);
  return `${dayOf(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor-start": RtMentorStart;
  }
}
