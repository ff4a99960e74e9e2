/** The clauses that sentences rest on, numbered in the order they are met. */
import type { Citation, Grading, Told } from "../engine/types.js";

export class Clauses {
  readonly #met: number[] = [];
  readonly #citations: readonly Citation[];

  constructor({ citations }: Pick<Grading, "citations">) {
    this.#citations = citations;
  }

  /** A sentence with the numbers of its clauses behind it, such as `合格。[1][2]`. */
  text({ reason, citations }: Told): string {
    return `${reason.text}${citations.map((at) => this.mark(at)).join("")}`;
  }

  /** Sentences, each once. */
  texts(told: readonly Told[]): string[] {
    return [...new Set(told.map((each) => this.text(each)))];
  }

  /** The number of a clause; nothing where the answer has none at this position. */
  mark(at: number): string {
    if (this.#citations[at] === undefined) return "";
    if (!this.#met.includes(at)) this.#met.push(at);
    return `[${this.#met.indexOf(at) + 1}]`;
  }

  /** Numbers and names of the clauses of these sentences, each once. */
  named(told: readonly Told[]): string[] {
    const at = [...new Set(told.flatMap(({ citations }) => citations))];
    return at.flatMap((each) => {
      const citation = this.#citations[each];
      return citation ? [`${this.mark(each)} ${clauseName(citation)}`] : [];
    });
  }

  /** What the numbers stand for. */
  get listed(): readonly { readonly number: number; readonly citation: Citation }[] {
    return this.#met.flatMap((at, index) => {
      const citation = this.#citations[at];
      return citation ? [{ number: index + 1, citation }] : [];
    });
  }
}

/** Where a clause stands. */
export const clauseName = ({ source, number, clause }: Citation): string => `${source}${number ? ` ${number}` : ""} · ${clause}`;
