/** The bargaining table: amounts on one side, what they cost and who moves on the other, worked out again with every change. */
import { html, nothing, type PropertyValues } from "lit";
import { say } from "../../../data/catalogue.js";
import type { Diagnostic, PolicyFile } from "../../../engine/types.js";
import { language } from "../../../i18n/index.js";
import type { Store } from "../../../state/store.js";
import { today } from "../../../state/today.js";
import { choose, chosenTable, type Source } from "../../../workforce/chosen.js";
import { Workforce } from "../../../workforce/client.js";
import { SAMPLE_DAY, sampleTable } from "../../../workforce/sample.js";
import type { Taken, WorkforceChange } from "../../../workforce/types.js";
import { addressOf, isTable, placeIn } from "../address.js";
import { type Agreement, agreementsOn, inForce } from "../agreement.js";
import { type Desk, deskOf, editsWith, enterpriseNames, filesAfter, type Found, foundAt, menuOf, originalOf, reachOf } from "../desk.js";
import { BargainElement } from "../element.js";
import { opened } from "../files.js";
import { BLANK, type Edits, type History, redo, settled, step, undo } from "../history.js";
import { type Stage, stageOf } from "../stage.js";
import { bargainBase } from "../style.js";
import type { Term } from "../terms.js";
import { layout } from "../layout.js";
import type { Placed } from "./rt-bargain-section.js";

/** What was changed in an agreement, kept while others are looked at. */
interface Work {
  readonly history: History;
  readonly version: Agreement | undefined;
}

/** An answer, and what it is to. */
interface Answer {
  readonly change: WorkforceChange;
  readonly desk: Desk;
  readonly doubts: readonly Diagnostic[];
}

const UNTOUCHED: Work = { history: BLANK, version: undefined };

export class RtBargain extends BargainElement {
  static override properties = {
    store: { attribute: false },
    stage: { state: true },
    day: { state: true },
    source: { state: true },
    taken: { state: true },
    agreement: { state: true },
    works: { state: true },
    answer: { state: true },
    refused: { state: true },
    asking: { state: true },
    fault: { state: true },
    epoch: { state: true },
  };
  static override styles = [...bargainBase, layout];

  declare store: Store;
  declare stage: Stage;
  declare day: string;
  declare source: Source | undefined;
  declare taken: Taken | undefined;
  /** Id of the agreement the visitor chose; where none, the first of the menu. */
  declare agreement: string | undefined;
  declare works: ReadonlyMap<string, Work>;
  /** The last answer, even while something is being mended. */
  declare answer: Answer | undefined;
  /** Why the version after cannot be used. */
  declare refused: readonly Diagnostic[];
  declare asking: boolean;
  /** Why the last file was not taken. */
  declare fault: string;
  /** Counts changes from elsewhere than the cells. */
  declare epoch: number;

  readonly #workforce = new Workforce();
  #asked = "";
  #lang = language.current;
  #run = 0;
  /** Whether somebody asked for the day. */
  #dated = false;
  #desk: { readonly key: readonly unknown[]; readonly desk: Desk } | undefined;
  #reached: { readonly key: readonly unknown[]; readonly of: Map<Agreement, number> } | undefined;
  #menu: { readonly key: readonly unknown[]; readonly menu: readonly Agreement[] } | undefined;
  #offers: { readonly key: readonly unknown[]; readonly offers: readonly Agreement[] } | undefined;

  constructor() {
    super();
    this.stage = { is: "starting" };
    this.day = SAMPLE_DAY;
    this.works = new Map();
    this.refused = [];
    this.asking = false;
    this.fault = "";
    this.epoch = 0;
  }

  readonly #moved = () => this.#follow();
  readonly #keys = (event: KeyboardEvent) => this.#shortcut(event);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#moved);
    this.addEventListener("keydown", this.#keys);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#moved);
    this.removeEventListener("keydown", this.#keys);
    // Nobody waits any longer.
    this.#workforce.cancel();
  }

  protected override firstUpdated(): void {
    const own = chosenTable();
    const asked = placeIn(location.hash);
    this.agreement = asked.agreement;
    this.#dated = asked.day !== undefined;
    this.day = asked.day ?? own?.day ?? SAMPLE_DAY;
    void (own ? this.#take(own.source) : this.#sample());
  }

  #follow(): void {
    if (!isTable(location.hash)) return;
    const { agreement, day } = placeIn(location.hash);
    if (agreement !== undefined && agreement !== this.agreement) this.#choose(agreement);
    if (day !== undefined && day !== this.day) this.#date(day);
  }

  /** Takes a file that was picked or dropped. */
  async read(file: File): Promise<void> {
    const { w } = this;
    const found = await opened(file);
    this.fault = "";
    if ("fault" in found) this.fault = found.fault === "unreadable" ? w.unreadable : w.notAgreement;
    else if ("version" in found) this.#takeVersion(found.version);
    else {
      // The sample's day is the sample's own.
      if (this.source?.name === undefined && !this.#dated) this.day = today();
      await this.#take({ table: found.table, name: found.table.name });
    }
  }

  #takeVersion(version: Agreement): void {
    const { id } = version.document;
    const base = this.#agreements.find(({ document }) => document.id === id);
    if (!base) return void (this.fault = this.w.notHere(id));
    try {
      // What is no agreement inside would leave the table standing still.
      deskOf(base, version, BLANK.now, { names: this.store.names, lang: language.current, day: today() });
      inForce(version.document, this.day);
    } catch {
      return void (this.fault = this.w.notAgreement);
    }
    this.agreement = id;
    this.#work({ history: BLANK, version });
    this.epoch += 1;
  }

  async #sample(): Promise<void> {
    const run = ++this.#run;
    this.stage = { is: "starting" };
    try {
      const table = await sampleTable();
      if (run === this.#run) await this.#take({ table, name: undefined });
    } catch (thrown) {
      if (run === this.#run) this.stage = { is: "failed", trouble: { code: navigator.onLine ? "load-failed" : "offline", message: String(thrown) } };
    }
  }

  async #take(source: Source): Promise<void> {
    const run = ++this.#run;
    const { day } = this;
    if (this.stage.is === "reading" || this.asking) {
      // Who waited for the table before waits no longer.
      this.#asked = "";
      this.asking = false;
      this.#workforce.cancel();
    }
    this.stage = { is: "reading", progress: undefined };
    try {
      const taken = await this.#workforce.read(source.table, day, language.current, this.#files, (progress) => {
        if (run === this.#run) this.stage = { is: "reading", progress };
      });
      if (run !== this.#run) return;
      if (taken.schema === "refusal/1") return void (this.stage = { is: "refused", diagnostics: taken.diagnostics });
      choose(source, day);
      this.source = source;
      this.taken = taken;
      this.stage = { is: "held" };
      this.#asked = "";
    } catch (thrown) {
      if (run === this.#run) this.stage = stageOf(thrown);
    }
  }

  /** The same table on another day; the sample once more, where none is held. */
  async #again(): Promise<void> {
    await (this.source ? this.#take(this.source) : this.#sample());
  }

  get #reading(): boolean {
    return this.stage.is === "starting" || this.stage.is === "reading";
  }

  get #files(): readonly PolicyFile[] {
    return this.store.rules.inForce;
  }

  get #agreements(): readonly Agreement[] {
    const key = [this.day, this.store.rules, this.store.rules.adopted];
    if (!this.#offers || !alike(key, this.#offers.key)) this.#offers = { key, offers: agreementsOn(this.#files, this.day) };
    return this.#offers.offers;
  }

  /** How many workers of the table an agreement may pay; worked out once for a table and day. */
  readonly #reach = (agreement: Agreement): number => {
    const employers = this.answer?.change.before.employers ?? [];
    const key = [this.source, this.day, employers.length];
    if (!this.#reached || !alike(key, this.#reached.key)) this.#reached = { key, of: new Map() };
    const { of } = this.#reached;
    const found = of.get(agreement) ?? reachOf(agreement, employers);
    of.set(agreement, found);
    return found;
  };

  /** The agreements there are amounts to change of, in the order of the menu. */
  get #offered(): readonly Agreement[] {
    const employers = this.answer?.change.before.employers.length ?? 0;
    const key = [this.#agreements, language.current, this.source, employers];
    if (!this.#menu || !alike(key, this.#menu.key)) this.#menu = { key, menu: menuOf(this.#agreements, this.#reach, this.store.names, language.current) };
    return this.#menu.menu;
  }

  get #base(): Agreement | undefined {
    const menu = this.#offered;
    return menu.find(({ document }) => document.id === this.agreement) ?? menu[0];
  }

  #workOf(base: Agreement): Work {
    return this.works.get(base.document.id) ?? UNTOUCHED;
  }

  /** What lies on the table now. */
  get desk(): Desk | undefined {
    const base = this.#base;
    if (!base) return undefined;
    const { history, version } = this.#workOf(base);
    const key = [base, version, history.now, language.current];
    if (!this.#desk || !alike(key, this.#desk.key)) {
      this.#desk = { key, desk: deskOf(base, version, history.now, { names: this.store.names, lang: language.current, day: today() }) };
    }
    return this.#desk.desk;
  }

  #work(work: Work): void {
    const base = this.#base;
    // Another agreement than the first of the menu stays chosen, once it was worked on.
    if (!base) return;
    this.agreement = base.document.id;
    this.works = new Map(this.works).set(base.document.id, work);
  }

  #step(change: (history: History) => History, elsewhere: boolean): void {
    const base = this.#base;
    if (!base) return;
    const work = this.#workOf(base);
    const history = change(work.history);
    if (history === work.history) return;
    if (elsewhere) this.epoch += 1;
    this.#work({ ...work, history });
  }

  #with(values: Iterable<readonly [string, string]>): Edits {
    const { desk } = this;
    return desk ? editsWith(desk, this.#workOf(desk.base).history.now, values) : new Map();
  }

  #placed({ pointer, value, typed }: Placed): void {
    this.#step((history) => step(history, this.#with([[pointer, value]]), typed ? pointer : undefined), false);
  }

  #reset({ key, pointer }: Term): void {
    const was = this.desk?.was.get(key);
    const original = this.desk && originalOf(this.desk, pointer);
    const to = was ?? original;
    if (to !== undefined) this.#step((history) => step(settled(history), this.#with([[pointer, to]])), true);
  }

  #shortcut(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter !== "z" && letter !== "y") return;
    // What is typed anywhere but in a cell has its own way back.
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && target.dataset["pointer"] === undefined) return;
    event.preventDefault();
    this.#step(letter === "y" || event.shiftKey ? redo : undo, true);
  }

  #choose(agreement: string): void {
    this.agreement = agreement;
    this.epoch += 1;
    this.fault = "";
  }

  #date(day: string): void {
    this.#dated = true;
    this.day = day;
    void this.#again();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (language.current === this.#lang) return;
    // Levels are named where the table is read.
    this.#lang = language.current;
    if (this.source) void this.#take(this.source);
  }

  protected override updated(_changed: PropertyValues): void {
    this.#ask();
    if (!isTable(location.hash)) return;
    const address = addressOf({ ...(this.#base && { agreement: this.#base.document.id }), day: this.day });
    if (address !== location.hash) history.replaceState(history.state, "", address);
  }

  #ask(again = false): void {
    const { desk } = this;
    // A table that was not taken leaves the one before.
    if (!this.taken || this.#reading || !desk) return;
    const lang = language.current;
    const asked = JSON.stringify([this.#run, lang, this.day, desk.base.document.id, desk.after.file.name, desk.after.file.text]);
    if (asked === this.#asked && !again) return;
    this.#asked = asked;
    this.asking = true;
    const before = this.#files;
    const after = filesAfter(before, desk);
    this.#reckon(before, after, desk).then(
      (told) => {
        if (!told || asked !== this.#asked) return;
        this.asking = false;
        if ("refused" in told) return void (this.refused = told.refused);
        this.refused = [];
        this.answer = told;
      },
      (thrown: unknown) => {
        if (asked !== this.#asked) return;
        this.asking = false;
        this.stage = stageOf(thrown);
      },
    );
  }

  async #reckon(before: readonly PolicyFile[], after: readonly PolicyFile[], desk: Desk): Promise<Answer | { readonly refused: readonly Diagnostic[] } | undefined> {
    const lang = language.current;
    const change = await this.#workforce.compare(before, after, lang);
    if (!change) return undefined;
    if (change.schema === "refusal/1") return { refused: change.diagnostics };
    const doubts = after === before ? [] : await this.#workforce.doubts(after, desk.after.document.id, this.day, lang);
    return { change, desk, doubts };
  }

  override render(): unknown {
    const { w, desk } = this;
    const base = this.#base;
    const work = base ? this.#workOf(base) : UNTOUCHED;
    return html`<section class="panel screen">
        <rt-bargain-head
          .menu=${this.#offered}
          .base=${base}
          .version=${work.version}
          .reach=${this.answer ? this.#reach : undefined}
          .day=${this.day}
          .taken=${this.taken}
          .table=${this.source?.name}
          @rt-agreement=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
          @rt-day=${({ detail }: CustomEvent<string>) => this.#date(detail)}
          @rt-file=${({ detail }: CustomEvent<File>) => void this.read(detail)}
          @rt-sample=${() => ((this.day = SAMPLE_DAY), void this.#sample())}
          @rt-put-away=${() => (this.#work(UNTOUCHED), (this.epoch += 1))}
        ></rt-bargain-head>
        ${this.fault
          ? html`<div class="note" role="alert">
              <p><strong>${w.notTaken}</strong></p>
              <p>${this.fault}</p>
              <p><button class="quiet" @click=${() => (this.fault = "")}>${w.close}</button></p>
            </div>`
          : nothing}
        <rt-bargain-stage
          .stage=${this.stage}
          .own=${this.source?.name !== undefined}
          .held=${this.source !== undefined}
          @rt-again=${() => void this.#again()}
          @rt-sample=${() => void this.#sample()}
          @rt-cancel=${() => this.#workforce.cancel()}
        ></rt-bargain-stage>
      </section>
      ${desk ? this.#table(desk, work.history) : html`<p class="soft">${w.nothingToChange}</p>`}`;
  }

  #table(desk: Desk, past: History): unknown {
    const { w, answer, refused } = this;
    const found: Found = foundAt([...refused, ...(answer?.desk === desk ? answer.doubts : [])], desk);
    const stale = refused.length > 0 || this.#reading;
    return html`<div class="sides">
      <section class="panel terms screen">
        <rt-bargain-terms
          .desk=${desk}
          .history=${past}
          .found=${found}
          .epoch=${this.epoch}
          @rt-undo=${() => this.#step(undo, true)}
          @rt-redo=${() => this.#step(redo, true)}
          @rt-reset-all=${() => this.#step((history) => step(history, new Map()), true)}
          @rt-raise=${({ detail }: CustomEvent<ReadonlyMap<string, string>>) => this.#step((history) => step(settled(history), this.#with(detail)), true)}
          @rt-term=${({ detail }: CustomEvent<Placed>) => this.#placed(detail)}
          @rt-reset=${({ detail }: CustomEvent<Term>) => this.#reset(detail)}
        ></rt-bargain-terms>
        ${this.#sticky(desk)}
      </section>
      <div class="result ${stale ? "stale" : ""}">
        ${refused.length > 0
          ? html`<div class="note" role="status">
              <p><strong>${answer ? w.refusedTitle : w.refusedFirst}</strong></p>
              ${refused.slice(0, 3).map(({ message, help, code }) => html`<p>${message ?? code} ${help}</p>`)}
            </div>`
          : nothing}
        ${this.#force(desk)}
        ${answer ? this.#result(answer) : html`<section class="panel"><p class="soft" role="status">${this.stage.is === "held" ? w.deciding : w.starting}</p></section>`}
      </div>
    </div>
    ${answer ? html`<div class="result ${stale ? "stale" : ""}">${this.#moves(answer)}</div>` : nothing}`;
  }

  /** Where the version after does not hold on the day. */
  #force({ after }: Desk): unknown {
    const { w, day } = this;
    const { effective } = after.document;
    if (inForce(after.document, day)) return nothing;
    const early = day < effective.from;
    const other = early ? effective.from : effective.until;
    return html`<div class="note" role="status">
      <p>${early ? w.notYet(effective.from) : w.ended(effective.until ?? "")}</p>
      ${other ? html`<p><button class="quiet" @click=${() => this.#date(other)}>${w.useDay(other)}</button></p>` : nothing}
    </div>`;
  }

  /** On a narrow screen the figure stays in view while amounts are changed. */
  #sticky(desk: Desk): unknown {
    const { w, answer } = this;
    if (!answer || desk.changes.length === 0) return nothing;
    const { all } = answer.change;
    return html`<p class="sticky num">
      <span>${w.cost} ${this.moved(all.cost)}</span> <span>${this.asking ? w.deciding : html`▲ ${this.count(all.more)} ▼ ${this.count(all.less)}`}</span>
      <button class="quiet" @click=${() => this.#lead()}>${w.goNext}</button>
    </p>`;
  }

  #lead(): void {
    const cost = this.renderRoot.querySelector("rt-bargain-cost");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    cost?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    cost?.focusHeading();
  }

  /** What it costs, what was changed and what becomes of the levels: beside the amounts. */
  #result({ change, desk }: Answer): unknown {
    const { w } = this;
    const { base, after, changes } = desk;
    const versions = [base.document.version, after.document.version] as const;
    return html`<section class="panel">
        <p class="print-only">${this.#headLines(desk).join(" · ")}</p>
        ${this.#reach(base) === 0 ? html`<p class="note">${w.nobody}</p>` : nothing}
        <rt-bargain-cost .change=${change} .versions=${versions} .edited=${changes.length + change.all.more + change.all.less > 0} .asking=${this.asking}></rt-bargain-cost>
      </section>
      ${changes.length > 0 ? html`<section class="panel"><rt-bargain-changes .changes=${changes} .versions=${versions}></rt-bargain-changes></section>` : nothing}
      <section class="panel"><rt-bargain-levels .change=${change}></rt-bargain-levels></section>`;
  }

  /** Who moves: below, where there is room for tables. */
  #moves({ change, desk }: Answer): unknown {
    const names = enterpriseNames(this.#agreements, language.current);
    return html`${desk.changes.length > 0 ? html`<section class="panel"><rt-bargain-movers .change=${change} .workforce=${this.#workforce}></rt-bargain-movers></section>` : nothing}
      <section class="panel"><rt-bargain-groups .change=${change} .names=${this.store.names} .enterprises=${names}></rt-bargain-groups></section>
      <section class="panel screen export">
        <rt-bargain-export .change=${change} .desk=${desk} .names=${this.store.names} .enterprises=${names} .head=${this.#headLines(desk)}></rt-bargain-export>
      </section>`;
  }

  /** What is compared, in a few lines: for paper and for the table that is written out. */
  #headLines({ base, after }: Desk): readonly string[] {
    const { w } = this;
    const side = (word: string, { document }: Agreement) => `${word} ${say(document.title, language.current)} ${document.version}${document.force === "example" ? ` ${w.example}` : ""}`;
    return [side(w.before, base), side(w.after, after), `${w.day} ${this.day}`, `${w.table} ${this.source?.name ?? w.sample}`];
  }
}

const alike = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((each, at) => each === b[at]);

declare global {
  interface HTMLElementTagNameMap {
    "rt-bargain": RtBargain;
  }
}
