/** The page's one state: what is asked, and the latest answer to it. */
import { compareCall, type Finding, inRecord, recognitionCall, type Question, verifyCall } from "../data/call.js";
import { Names } from "../data/catalogue.js";
import { type Achievement, emptyRecord, type LearnerRecord, recordOf, split, textOfRecord } from "../data/record.js";
import { type StandardEntry, standardsOf } from "../data/standards.js";
import { policies, type Sample, samples, sampleText } from "../data/site.js";
import { type Employment, isBlank, sampleParts } from "../data/worker.js";
import { type Winner, withWon } from "../data/won.js";
import { type Engine, EngineFailure } from "../engine/client.js";
import type { Answer, Comparison, Decision, Diagnostic, Pin, Target, Verification } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { keep, kept } from "./draft.js";
import { Latest } from "./latest.js";
import { Rules } from "./rules.js";
import { today } from "./today.js";
import { type Trouble, troubleOf } from "./trouble.js";

/** A wish that is tried before it holds. */
export interface Preview {
  readonly pin: Pin;
  readonly decision?: Decision;
  readonly refused?: readonly Diagnostic[];
}

export class Store extends EventTarget {
  state: "loading" | "ready" = "loading";
  /** Counts changes, so that elements know when to draw again. */
  revision = 0;
  /** What stops the page, or stopped its last calculation. */
  trouble: Trouble | undefined;
  /** Every policy document the site ships, and which of them the engine has. */
  rules = new Rules([]);
  names = new Names([]);
  standards: readonly StandardEntry[] = [];
  samples: readonly Sample[] = [];

  /** The sample shown; none once the visitor has changed it. */
  sample: Sample | undefined;
  /** The record as typed, or as the form writes it. */
  text = "";
  /** Records that came in one file; the one shown, by position. */
  several: readonly string[] = [];
  chosen = 0;
  targets: readonly Target[] = [];
  asOf = "";
  /** Where and as what the one whose record it is works, for the view of pay. */
  employment: Employment = {};
  pins: readonly Pin[] = [];

  /** The last decision that succeeded, even while the record is being mended. */
  decision: Decision | undefined;
  /** What is wrong with the record as it stands now; nothing when `decision` answers it. */
  findings: readonly Finding[] = [];
  /** Whether a question is out whose answer `decision` is not. */
  deciding = false;
  preview: Preview | undefined;
  comparison: Comparison | undefined;
  comparing = false;
  /** What the independent checker says of the decision; nothing until it is asked. */
  verification: Verification | undefined;

  #verifying = "";
  readonly #engine: Engine;
  readonly #decide = new Latest((call: string) => this.#engine.answer(call));

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
    language.addEventListener("change", () => this.#asked());
  }

  /** The engine's answer to a call of another view. */
  ask(call: string): Promise<Answer> {
    return this.#engine.answer(call);
  }

  /** Loads what the site ships and decides the first sample made for the view. */
  async start(view?: Sample["view"]): Promise<void> {
    this.state = "loading";
    this.trouble = undefined;
    this.#changed();
    try {
      const [files, listed] = await Promise.all([policies(), samples()]);
      this.rules = new Rules(files);
      this.names = new Names(files);
      this.standards = standardsOf(files);
      this.samples = listed;
      const first = listed.find((sample) => sample.view === view) ?? listed[0];
      await this.rules.load(this.#engine, new Set(first?.adopts));
      this.state = "ready";
      const draft = kept();
      if (draft) {
        ({ targets: this.targets, asOf: this.asOf, employment: this.employment = {} } = draft);
        this.take(draft.text);
      } else if (first) await this.show(first);
      else this.take(textOfRecord(emptyRecord()));
    } catch (thrown) {
      this.#trouble(thrown);
    }
  }

  /** Shows a sample with the programmes it was made for. */
  async show(sample: Sample): Promise<void> {
    this.deciding = true;
    const text = await sampleText(sample);
    const parts = sample.view === "pay" ? sampleParts(text) : { record: text, employment: sample.employment ?? {} };
    await this.rules.load(this.#engine, new Set(sample.adopts));
    this.sample = sample;
    this.employment = parts.employment;
    this.targets = sample.targets;
    if (sample.as_of) this.asOf = sample.as_of;
    else if (!this.asOf) this.asOf = today();
    this.#replace([parts.record], 0);
  }

  /** Takes a regulation as adopted, or no longer. */
  async adopt(name: string, adopted: boolean): Promise<void> {
    this.deciding = true;
    const next = new Set(this.rules.adopted);
    if (adopted) next.add(name);
    else next.delete(name);
    try {
      await this.rules.load(this.#engine, next);
      this.#asked();
    } catch (thrown) {
      this.#trouble(thrown);
    }
  }

  /** Takes a record that was dropped, picked or typed. */
  take(text: string, { typed = false } = {}): void {
    // Another record than the sample's is another person; what is typed into it is the same one's.
    if (this.sample && !typed) this.employment = {};
    this.sample = undefined;
    if (!this.asOf) this.asOf = today();
    if (typed) {
      this.text = text;
      this.#asked();
    } else {
      this.#replace(split(text), 0);
    }
  }

  /** Takes where somebody works; it says nothing about credits. */
  employ(employment: Employment): void {
    this.sample = undefined;
    this.employment = employment;
    this.#keep();
    this.#changed();
  }

  /** Takes a worker: the record, and where they work. */
  takeWorker(record: string, employment: Employment): void {
    this.employment = employment;
    this.sample = undefined;
    if (!this.asOf) this.asOf = today();
    this.#replace([record], 0);
  }

  /** Takes what another view was told about the record, where no programme is aimed at and so no decision tells it. */
  judge(findings: readonly Finding[]): void {
    if (this.targets.length > 0 || (findings.length === 0 && this.findings.length === 0)) return;
    this.findings = findings;
    this.#changed();
  }

  /** Whether a record of the visitor's own is open, rather than a sample. */
  get hasOwn(): boolean {
    return this.sample === undefined && (this.record?.achievements?.length ?? 0) > 0;
  }

  /** Takes what an assessment gave: into the record that is open, or into a new one of the candidate's. */
  win(whose: Winner, achievement: Achievement, day: string, into: "open" | "new"): void {
    const record = withWon(into === "open" ? this.record : undefined, whose, achievement);
    if (into === "new") this.employment = {};
    // On a day before the assessment nothing of it is known yet.
    if (this.asOf < day) this.asOf = day;
    this.take(textOfRecord(record));
  }

  /** Shows another record of the same file. */
  choose(index: number): void {
    this.#replace(this.several, index);
  }

  #replace(several: readonly string[], index: number): void {
    this.several = several;
    this.chosen = index;
    this.text = several[index] ?? "";
    this.pins = [];
    this.#asked();
  }

  /** The record as the form sees it; none while the text cannot be read as one. */
  get record(): LearnerRecord | undefined {
    return recordOf(this.text);
  }

  /** The record as the form changed it. */
  write(record: LearnerRecord): void {
    this.take(textOfRecord(record), { typed: true });
  }

  aim(targets: readonly Target[]): void {
    this.targets = targets;
    this.pins = [];
    this.#asked();
  }

  date(asOf: string): void {
    this.asOf = asOf;
    this.#asked();
  }

  wish(pins: readonly Pin[]): void {
    this.pins = pins;
    this.#asked();
  }

  /** Works out what a wish would cost, without making it hold. */
  async tryWish(pin: Pin): Promise<void> {
    this.preview = { pin };
    this.#changed();
    try {
      const answer = await this.#engine.answer(recognitionCall({ ...this.#question, pins: [...this.pins, pin] }));
      if (this.preview?.pin !== pin) return;
      if (answer.schema === "recognition/1") this.preview = { pin, decision: answer.decision };
      if (answer.schema === "refusal/1") this.preview = { pin, refused: answer.diagnostics };
      this.#changed();
    } catch (thrown) {
      this.#trouble(thrown);
    }
  }

  forget(): void {
    this.preview = undefined;
    this.#changed();
  }

  /** Compares all programmes; the answer holds until something asked for changes. */
  async compare(): Promise<void> {
    if (this.comparison || this.comparing) return;
    this.comparing = true;
    this.#changed();
    const call = compareCall(this.#question);
    try {
      const answer = await this.#engine.answer(call);
      if (call === compareCall(this.#question) && answer.schema === "compare/1") this.comparison = answer.comparison;
    } catch (thrown) {
      if (!(thrown instanceof EngineFailure && thrown.code === "cancelled")) this.#trouble(thrown);
    } finally {
      this.comparing = false;
      this.#changed();
    }
  }

  /** The question and the decision as one text that anybody can check. */
  get handOver(): string | undefined {
    return this.decision && this.findings.length === 0 ? verifyCall(this.#question, this.decision) : undefined;
  }

  /** Has the decision checked by what shares no code with what decided it. */
  async verify(): Promise<void> {
    const call = this.handOver;
    if (call === undefined || this.verification || call === this.#verifying) return;
    this.#verifying = call;
    try {
      const answer = await this.#engine.answer(call);
      if (call === this.handOver && answer.schema === "verify/1") this.verification = answer.verification;
      this.#changed();
    } catch (thrown) {
      this.#trouble(thrown);
    }
  }

  /** Stops a comparison that takes too long. */
  stop(): void {
    this.#engine.cancel();
  }

  /** Asks the same again, after trouble. */
  again(): void {
    this.trouble = undefined;
    this.#asked();
  }

  get #question(): Question {
    const record = this.text.trim() === "" ? textOfRecord(emptyRecord()) : this.text;
    return { record, targets: this.targets, asOf: this.asOf, pins: this.pins, lang: language.current };
  }

  #asked(): void {
    this.preview = undefined;
    this.comparison = undefined;
    this.verification = undefined;
    this.#keep();
    // Nothing is aimed at, so nothing is decided.
    if (this.targets.length === 0) [this.decision, this.findings, this.deciding] = [undefined, [], false];
    this.#changed();
    if (this.state !== "ready" || this.targets.length === 0) return;
    this.deciding = true;
    this.#decide.ask(recognitionCall(this.#question)).then(
      (answer) => {
        if (answer) this.deciding = false;
        if (answer?.schema === "recognition/1") {
          this.decision = answer.decision;
          this.findings = [];
          this.trouble = undefined;
        }
        if (answer?.schema === "refusal/1") this.findings = answer.diagnostics.map(inRecord);
        if (answer) this.#changed();
      },
      (thrown: unknown) => {
        if (!(thrown instanceof EngineFailure && thrown.code === "cancelled")) this.#trouble(thrown);
      },
    );
  }

  #keep(): void {
    const { text, targets, asOf, employment } = this;
    keep(this.sample ? undefined : { text, targets, asOf, ...(!isBlank(employment) && { employment }) });
  }

  #trouble(thrown: unknown): void {
    this.deciding = false;
    this.trouble = troubleOf(thrown);
    this.#changed();
  }

  #changed(): void {
    this.revision += 1;
    this.dispatchEvent(new Event("change"));
  }
}
