/** Policy files on their way to the worker: those that pay asks for, each sent once, however often lists of them are named. */
import type { PolicyFile } from "../engine/types.js";
import type { Documents, Sent } from "./protocol.js";

/** What pay is worked out from; reading the rest each time would take ten times as long. */
const OF_PAY = /"schema":\s*"(?:pay-agreement|code-list|equivalence)@/;

/** So many times the files of a call the worker may have; then it forgets those that are not named. */
const KEPT = 4;

export class Shipping {
  readonly #numbers = new WeakMap<PolicyFile, number | undefined>();
  #next = 1;
  #sent = new Set<number>();

  /** The worker is gone, with all it had. */
  forget(): void {
    this.#sent.clear();
  }

  /** Lists by number, and the files the worker lacks. */
  pack(lists: readonly (readonly PolicyFile[])[]): { readonly lists: readonly Documents[]; readonly sent: Sent } {
    const named = new Map<number, PolicyFile>();
    const packed = lists.map((files) => {
      const list: number[] = [];
      for (const file of files) {
        const number = this.#number(file);
        if (number === undefined) continue;
        named.set(number, file);
        list.push(number);
      }
      return { list };
    });
    const only = this.#sent.size > KEPT * named.size;
    if (only) this.#sent.clear();
    const files = [...named].filter(([number]) => !this.#sent.has(number));
    for (const [number] of files) this.#sent.add(number);
    return { lists: packed, sent: { files, only } };
  }

  #number(file: PolicyFile): number | undefined {
    if (!this.#numbers.has(file)) this.#numbers.set(file, OF_PAY.test(file.text.slice(0, 2_000)) ? this.#next++ : undefined);
    return this.#numbers.get(file);
  }
}
