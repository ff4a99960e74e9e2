/** The mentor's view: start, class list, grading, the class, merging; the address says where one is. */
import { css, html, nothing, type PropertyValues } from "lit";
import { save } from "../../dom/save.js";
import { MentorElement } from "../element.js";
import { titlesOf } from "../scheme/choices.js";
import { textOfSession } from "../session/read.js";
import { Mentor } from "../state.js";
import { mentorRoom } from "../style.js";

const ROOMS = ["list", "grade", "class", "merge"] as const;
type Room = (typeof ROOMS)[number];

/** Where results that were kept are looked at again; no session is open there. */
const REVISION = "#/mentor/-/revision";

/** `#/mentor/<session>/<room>`; the room is `list` where it is not said. */
function place(hash: string): { id: string; room: Room } | undefined {
  const [, , id, room] = hash.split("/");
  if (!id || hash === REVISION) return undefined;
  return { id: decodeURIComponent(id), room: ROOMS.find((known) => known === room) ?? "list" };
}

const address = (id: string, room: Room): string => `#/mentor/${encodeURIComponent(id)}/${room}`;

export class RtMentor extends MentorElement {
  static override properties = { ...MentorElement.properties, room: { state: true }, missing: { state: true }, revising: { state: true } };
  static override styles = [
    mentorRoom,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
      }
      .head h2 {
        flex: 1 1 16rem;
      }
      .head h2 small {
        font-size: 1rem;
        font-weight: 400;
        color: var(--soft);
        white-space: nowrap;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        flex-basis: 100%;
      }
      nav a {
        display: inline-grid;
        place-items: center;
        min-height: 3rem;
        padding: 0 1rem;
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--paper);
        color: inherit;
        text-decoration: none;
      }
      nav a[aria-current] {
        background: var(--accent-soft);
        border-color: var(--accent);
        color: var(--accent-strong);
        font-weight: 600;
      }
      nav button {
        min-height: 3rem;
      }
      @media (max-width: 30rem) {
        nav a {
          padding: 0 0.625rem;
        }
      }
    `,
  ];

  declare room: Room | undefined;
  /** Whether results that were kept are looked at again. */
  declare revising: boolean;
  /** A session the address names that is not on this device. */
  declare missing: string;

  readonly #changed = () => {
    this.revision = this.mentor.revision;
  };
  readonly #moved = () => void this.#follow();

  constructor() {
    super();
    this.missing = "";
    this.revising = false;
    this.revision = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#moved);
    if (this.hasUpdated) void this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#moved);
    this.mentor.removeEventListener("change", this.#changed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("store") || this.mentor) return;
    this.mentor = new Mentor(this.store, this.store.rules.files);
    this.mentor.addEventListener("change", this.#changed);
    void this.#follow();
  }

  /** Goes where the address says. */
  async #follow(): Promise<void> {
    if (!this.mentor || !location.hash.startsWith("#/mentor")) return;
    this.mentor.removeEventListener("change", this.#changed);
    this.mentor.addEventListener("change", this.#changed);
    const wanted = place(location.hash);
    this.revising = location.hash === REVISION;
    if (!wanted) {
      this.room = undefined;
      if (this.mentor.work) this.mentor.leave();
      return;
    }
    const there = await this.mentor.reopen(wanted.id);
    this.missing = there ? "" : wanted.id;
    this.room = there ? wanted.room : undefined;
    if (!there) this.mentor.leave();
  }

  #go(room: Room): void {
    location.hash = address(this.mentor.id, room);
  }

  /** To the cut lines and means in the list. */
  async #lines(): Promise<void> {
    this.room = "list";
    this.#go("list");
    await this.updateComplete;
    const list = this.renderRoot.querySelector("rt-mentor-list");
    await list?.updateComplete;
    list?.renderRoot.querySelector<HTMLElement>('[aria-labelledby="lines"] input')?.focus();
  }

  override render(): unknown {
    const { mentor, store, revision, room, w } = this;
    if (!mentor) return nothing;
    if (this.revising) return html`<rt-mentor-revision .mentor=${mentor} .store=${store} .revision=${revision}></rt-mentor-revision>`;
    if (!room || !mentor.work)
      return html`${this.missing ? html`<p class="note" role="status">${w.sessionMissing}</p>` : nothing} ${this.#storage()}
        <rt-mentor-start .mentor=${mentor} .store=${store} .revision=${revision} @rt-opened=${({ detail }: CustomEvent<Room>) => this.#go(detail)}></rt-mentor-start>`;
    const elsewhere = mentor.elsewhere ? html`<p class="note screen" role="alert" id="elsewhere">${w.elsewhere}</p>` : nothing;
    return html`${this.#head(room)} ${this.#storage()} ${elsewhere} ${this.#room(room)}`;
  }

  #room(room: Room): unknown {
    const { mentor, store, revision, w } = this;
    if (!mentor.choice) return html`<p class="note" role="alert">${w.schemeMissing(mentor.work?.session.assessment.document ?? "", mentor.work?.session.held ?? "")}</p>`;
    switch (room) {
      case "list":
        return html`<rt-mentor-list .mentor=${mentor} .store=${store} .revision=${revision} @rt-go=${() => this.#go("grade")}></rt-mentor-list>`;
      case "grade":
        return html`<rt-mentor-grade .mentor=${mentor} .store=${store} .revision=${revision} @rt-go=${() => this.#go("list")}></rt-mentor-grade>`;
      case "class":
        return html`<rt-mentor-class .mentor=${mentor} .store=${store} .revision=${revision} @rt-lines=${() => void this.#lines()}></rt-mentor-class>`;
      case "merge":
        return html`<rt-mentor-merge .mentor=${mentor} .store=${store} .revision=${revision} @rt-go=${() => this.#go("class")}></rt-mentor-merge>`;
    }
  }

  #head(room: Room): unknown {
    const { mentor, w } = this;
    const { choice } = mentor;
    const level = choice?.level;
    const undo = mentor.undoes;
    const redo = mentor.redoes;
    const said = (what: string) => (w.changes as Readonly<Record<string, string>>)[what] ?? what;
    return html`<div class="head screen">
      <h2>
        ${this.titled(titlesOf(choice?.document, choice?.assessment)) || mentor.work?.session.assessment.assessment}
        ${choice?.example ? html`<span class="mark">${w.example}</span>` : nothing}
        <small>${[level ? this.term(level.ladder, level.code) : "", mentor.work?.session.held].filter(Boolean).join(" · ")}</small>
      </h2>
      ${this.#saved()}
      <nav aria-label=${w.rooms.label}>
        <a href="#/mentor">${w.rooms.start}</a>
        ${ROOMS.map((each) => html`<a href=${address(mentor.id, each)} aria-current=${each === room ? "page" : nothing}>${w.rooms[each]}</a>`)}
        <button class="spread" ?disabled=${!undo} title=${undo ? said(undo) : ""} @click=${() => mentor.undo()}>↶ ${w.undo}</button>
        <button ?disabled=${!redo} title=${redo ? said(redo) : ""} @click=${() => mentor.redo()}>↷ ${w.redo}</button>
      </nav>
    </div>`;
  }

  #saved(): unknown {
    const { mentor, w } = this;
    const kept = mentor.saved === "saved" || mentor.saved === "saving";
    return html`<span id="saved" role="status" class=${kept ? "saved" : "unsaved"} data-saved=${mentor.saved}>${kept ? `✓ ${w.savedHere}` : `! ${w.notSaved}`}</span>`;
  }

  /** Storage refused or full: said once, plainly, with the way out. */
  #storage(): unknown {
    const { mentor, w } = this;
    if (mentor.saved !== "refused" && mentor.saved !== "full") return nothing;
    return html`<div class="note screen row" role="alert" id="storage">
      <p>${mentor.saved === "full" ? w.storageFull : w.storageRefused}</p>
      ${mentor.work ? html`<button @click=${() => mentor.work && save(textOfSession(mentor.work.session), `${mentor.work.session.id}.json`)}>${w.exportNow}</button>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "rt-mentor": RtMentor;
  }
}
