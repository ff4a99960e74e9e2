/** What the device keeps: the sessions on it, and whether the last change is among them. */
import type { Change } from "../session/history.js";
import { type Kept, Shelf, type ShelfTrouble, troubleOf } from "./shelf.js";

export type Saved = "saved" | "saving" | ShelfTrouble;

export class Keeper {
  /** Sessions kept on this device, the latest first. */
  kept: readonly Kept[] = [];
  saved: Saved = "saved";

  #writes = 0;
  readonly #shelf = new Shelf();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  async list(): Promise<void> {
    try {
      this.kept = await this.#shelf.list();
    } catch (thrown) {
      this.saved = troubleOf(thrown);
    }
    this.#changed();
  }

  /** A session and its changes; nothing if it is not here or cannot be had. */
  async take(id: string): Promise<{ kept: Kept; changes: Change[] } | undefined> {
    try {
      return await this.#shelf.take(id);
    } catch (thrown) {
      this.saved = troubleOf(thrown);
      this.#changed();
      return undefined;
    }
  }

  async drop(id: string): Promise<void> {
    try {
      await this.#shelf.drop(id);
    } catch (thrown) {
      this.saved = troubleOf(thrown);
    }
    await this.list();
  }

  put(kept: Kept, change?: { n: number; change: Change }): void {
    this.#writes += 1;
    const write = this.#writes;
    if (this.saved === "saved") this.saved = "saving";
    this.#changed();
    this.#shelf.put(kept, change).then(
      () => this.#wrote(write, "saved"),
      (thrown: unknown) => this.#wrote(write, troubleOf(thrown)),
    );
  }

  /** Only the last write tells. */
  #wrote(write: number, saved: Saved): void {
    if (write !== this.#writes) return;
    this.saved = saved;
    this.#changed();
  }
}
