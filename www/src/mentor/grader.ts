/** What the engine says of the open session, kept while it is asked anew. */
import type { Diagnostic, Grading } from "../engine/types.js";
import { language } from "../i18n/index.js";
import { Latest } from "../state/latest.js";
import type { Store } from "../state/store.js";
import { gradeCall, gradedOf } from "./answer.js";
import type { Session } from "./session/types.js";

export class Grader {
  /** The last answer, and whether a newer one is out. */
  graded: Grading | undefined;
  findings: readonly Diagnostic[] = [];
  busy = false;
  /** Why the engine did not answer at all. */
  trouble: string | undefined;

  readonly #latest: Latest<string, Awaited<ReturnType<Store["ask"]>>>;
  readonly #changed: () => void;

  constructor(store: Store, changed: () => void) {
    this.#latest = new Latest((call) => store.ask(call));
    this.#changed = changed;
  }

  /** Another session: nothing is known of it. */
  forget(): void {
    this.graded = undefined;
    this.findings = [];
  }

  ask(session: Session): void {
    this.busy = true;
    this.#latest.ask(gradeCall(session, language.current)).then(
      (answer) => {
        if (!answer) return;
        const { graded, findings } = gradedOf(answer);
        if (graded) this.graded = graded;
        this.findings = findings;
        this.#told(undefined);
      },
      (thrown: unknown) => this.#told(String(thrown)),
    );
  }

  #told(trouble: string | undefined): void {
    this.busy = false;
    this.trouble = trouble;
    this.#changed();
  }
}
