/** A table of workers, held and paid in a worker of its own. Nothing of it comes to the page but what is told of it. */
import { Calls, EngineFailure } from "../engine/calls.js";
import type { Diagnostic, Lang, PolicyFile } from "../engine/types.js";
import { Latest } from "../state/latest.js";
import { Shipping } from "./documents.js";
import type { Answered, Question, Told } from "./protocol.js";
import type { EmployersAsked, EmployersFound, ExportWords, Progress, Refused, RowsShown, Taken, WorkforceChange, WorkforcePaid } from "./types.js";
import address from "./worker.ts?worker&url";

interface Table {
  readonly table: Blob;
  readonly asOf: string;
  readonly lang: Lang;
  readonly policies: readonly PolicyFile[];
}

interface Change {
  readonly before: readonly PolicyFile[];
  readonly after: readonly PolicyFile[];
  readonly lang: Lang;
}

export class Workforce {
  /** The table read last, to be read again where its worker was stopped. */
  #table: Table | undefined;
  #holding: Promise<Taken | Refused> | undefined;
  /** The table on its way: nothing is asked of another until it is held or given up. */
  #reading: Promise<Taken | Refused> | undefined;
  /** What was paid last: the plan's number as it was told, and as it is now; none where the worker was stopped since. */
  #paid: { readonly told: number; now: number | undefined; readonly table: Table | undefined; readonly policies: readonly PolicyFile[]; readonly lang: Lang } | undefined;
  readonly #shipping = new Shipping();
  readonly #calls = new Calls<Question, Answered, Told>(address, () => {
    this.#holding = undefined;
    this.#shipping.forget();
    if (this.#paid) this.#paid.now = undefined;
  });
  readonly #changes = new Latest((change: Change) => this.#compare(change));

  /** Reads a table in pieces, telling how far it is; from then on it is held. A table refused leaves the one before. */
  async read(table: Blob, asOf: string, lang: Lang, policies: readonly PolicyFile[], onProgress: (progress: Progress) => void): Promise<Taken | Refused> {
    const next = { table, asOf, lang, policies };
    const reading = this.#read(next, onProgress);
    this.#reading = reading;
    try {
      const taken = await reading;
      if (taken.schema === "refusal/1" || this.#reading !== reading) return taken;
      this.#table = next;
      this.#holding = reading;
      return taken;
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
    }
  }

  /** What all of them are paid under these policies; of the employers so many, the others are asked for by `employers`. */
  async pay(policies: readonly PolicyFile[], lang: Lang, employers = Number.POSITIVE_INFINITY): Promise<WorkforcePaid | Refused> {
    const paid = await this.#pay(policies, lang, employers);
    if (paid.schema !== "refusal/1") this.#paid = { told: paid.plan, now: paid.plan, table: this.#table, policies, lang };
    return paid;
  }

  /** What changes between two versions of the policies; nothing, where a later question took this one's place. */
  compare(before: readonly PolicyFile[], after: readonly PolicyFile[], lang: Lang): Promise<WorkforceChange | Refused | undefined> {
    return this.#changes.ask({ before, after, lang });
  }

  /** What is doubtful in an agreement of these policies, such as a higher level that is given less; at once where they were compared last. */
  async doubts(policies: readonly PolicyFile[], agreement: string, asOf: string, lang: Lang): Promise<readonly Diagnostic[]> {
    const { lists, sent } = this.#shipping.pack([policies]);
    return (await this.#calls.ask({ ask: "doubts", documents: lists[0] ?? { list: [] }, sent, agreement, asOf, lang })) as readonly Diagnostic[];
  }

  /** Those employers of a plan of `pay` that match, in an order. */
  async employers(plan: number, of: EmployersAsked): Promise<EmployersFound> {
    return (await this.#calls.ask({ ask: "employers", plan: await this.#plan(plan), of })) as EmployersFound;
  }

  /** Some rows, counted from 0, as they stand in the table. */
  async rows(at: readonly number[]): Promise<RowsShown> {
    await this.#held();
    return (await this.#calls.ask({ ask: "rows", at })) as RowsShown;
  }

  /** The table as it came, with what each row is paid by a plan of `pay` beside it. */
  async export(plan: number, words: ExportWords): Promise<Blob> {
    return (await this.#calls.ask({ ask: "export", plan: await this.#plan(plan), words })) as Blob;
  }

  /** Stops whatever runs; whoever waits for it is told `cancelled`. The table read last is read again when it is asked for. */
  cancel(): void {
    this.#calls.stop();
  }

  async #pay(policies: readonly PolicyFile[], lang: Lang, employers: number): Promise<WorkforcePaid | Refused> {
    const refused = await this.#held();
    if (refused) return refused;
    const { lists, sent } = this.#shipping.pack([policies]);
    return (await this.#calls.ask({ ask: "pay", documents: lists[0] ?? { list: [] }, sent, lang, employers })) as WorkforcePaid | Refused;
  }

  /** The number a plan of `pay` has now; worked out again where its worker was stopped. */
  async #plan(told: number): Promise<number> {
    const paid = this.#paid;
    if (paid?.told !== told) throw new EngineFailure("no-table", "no such plan is held");
    if (paid.now === undefined) {
      await this.#settled();
      if (paid.table !== this.#table) throw new EngineFailure("no-table", "the plan is of another table");
      const again = await this.#pay(paid.policies, paid.lang, 0);
      if (again.schema === "refusal/1") throw new EngineFailure("no-table", again.diagnostics[0]?.message ?? "refused");
      paid.now = again.plan;
    }
    return paid.now;
  }

  async #compare({ before, after, lang }: Change): Promise<WorkforceChange | Refused> {
    const refused = await this.#held();
    if (refused) return refused;
    const { lists, sent } = this.#shipping.pack([before, after]);
    const [first = { list: [] }, second = { list: [] }] = lists;
    return (await this.#calls.ask({ ask: "compare", before: first, after: second, sent, lang })) as WorkforceChange | Refused;
  }

  #read({ table, asOf, lang, policies }: Table, onProgress?: (progress: Progress) => void): Promise<Taken | Refused> {
    // What is held is given up with the first byte of the next, and so are its plans.
    this.#holding = undefined;
    if (this.#paid) this.#paid.now = undefined;
    const { lists, sent } = this.#shipping.pack([policies]);
    return this.#calls.ask({ ask: "read", table, asOf, lang, documents: lists[0] ?? { list: [] }, sent }, onProgress) as Promise<Taken | Refused>;
  }

  /** Waits until no table is on its way. */
  async #settled(): Promise<void> {
    while (this.#reading) await this.#reading.catch(() => undefined);
  }

  /** Sees that the worker holds the table; what it says where it is refused now. */
  async #held(): Promise<Refused | undefined> {
    await this.#settled();
    if (!this.#table) throw new EngineFailure("no-table", "no table was read");
    this.#holding ??= this.#read(this.#table);
    const taken = await this.#holding;
    return taken.schema === "refusal/1" ? taken : undefined;
  }
}
