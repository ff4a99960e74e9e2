/** Answers the latest question only: one runs, at most one waits, those between are dropped. */
export class Latest<Q, A> {
  #running = false;
  #waiting: { question: Q; settle: (answer: Promise<A> | undefined) => void } | undefined;

  constructor(readonly work: (question: Q) => Promise<A>) {}

  /** The answer; nothing if a later question took its place. Waits for the next frame, so that one frame asks once. */
  ask(question: Q): Promise<A | undefined> {
    this.#waiting?.settle(undefined);
    return new Promise((resolve) => {
      const first = this.#waiting === undefined;
      this.#waiting = { question, settle: (answer) => resolve(answer) };
      if (first && !this.#running) frame(() => this.#next());
    });
  }

  #next(): void {
    const next = this.#waiting;
    this.#waiting = undefined;
    if (!next) return;
    this.#running = true;
    const done = () => {
      this.#running = false;
      this.#next();
    };
    const answer = this.work(next.question);
    answer.then(done, done);
    // An answer that a newer question has overtaken is of no use to anybody.
    next.settle(answer.then((value) => (this.#waiting ? undefined : value) as A));
  }
}

/** The next frame; at once where the page is not shown and frames stand still. */
const frame = (work: () => void): void => {
  if (document.visibilityState === "visible") requestAnimationFrame(work);
  else setTimeout(work);
};
