/** Sessions kept on this device: each with its place and its history, saved after every change as one transaction. */
import type { Change } from "../session/history.js";
import type { Work } from "../session/work.js";

/** Where the mentor is. */
export interface Place {
  readonly me: string;
  readonly candidate?: string;
  readonly part?: string;
  readonly criterion?: string;
}

export interface Kept extends Work {
  readonly id: string;
  readonly place: Place;
  /** Milliseconds since 1970, to list the latest first. */
  readonly saved: number;
  /** First and past-the-last number of the changes kept, and how many of them hold. */
  readonly first: number;
  readonly done: number;
  readonly end: number;
}

interface KeptChange {
  readonly session: string;
  readonly n: number;
  readonly change: Change;
}

/** Why nothing is kept. */
export type ShelfTrouble = "refused" | "full";

const NAME = "rongtong-mentor";

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage"));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("storage"));
  });

const changesOf = (id: string, from = 0): IDBKeyRange => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER]);

export const troubleOf = (thrown: unknown): ShelfTrouble =>
  thrown instanceof DOMException && thrown.name === "QuotaExceededError" ? "full" : "refused";

export class Shelf {
  #opened: Promise<IDBDatabase> | undefined;

  /** Opened once; after a refusal tried again, for settings may have changed. */
  #open(): Promise<IDBDatabase> {
    this.#opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("sessions", { keyPath: "id" });
        request.result.createObjectStore("changes", { keyPath: ["session", "n"] });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("storage"));
      request.onblocked = () => reject(new Error("storage"));
    }).catch((thrown: unknown) => {
      this.#opened = undefined;
      throw thrown;
    });
    return this.#opened;
  }

  /** All sessions, the latest first. */
  async list(): Promise<Kept[]> {
    const database = await this.#open();
    const all = (await asked(database.transaction("sessions").objectStore("sessions").getAll())) as Kept[];
    return all.sort((a, b) => b.saved - a.saved);
  }

  /** A session and its changes; nothing if it is not here. */
  async take(id: string): Promise<{ kept: Kept; changes: Change[] } | undefined> {
    const transaction = (await this.#open()).transaction(["sessions", "changes"]);
    const kept = (await asked(transaction.objectStore("sessions").get(id))) as Kept | undefined;
    if (!kept) return undefined;
    const changes = (await asked(transaction.objectStore("changes").getAll(changesOf(id, kept.first)))) as KeptChange[];
    return { kept, changes: changes.map(({ change }) => change) };
  }

  /** Keeps the session as it is now, and the change that led here, if one did. It is on the disk when this resolves. */
  async put(kept: Kept, change?: { readonly n: number; readonly change: Change }): Promise<void> {
    const transaction = (await this.#open()).transaction(["sessions", "changes"], "readwrite", { durability: "strict" });
    const done = finished(transaction);
    transaction.objectStore("sessions").put(kept);
    const changes = transaction.objectStore("changes");
    if (change) {
      changes.delete(changesOf(kept.id, change.n));
      changes.put({ session: kept.id, n: change.n, change: change.change } satisfies KeptChange);
      if (kept.first > 0) changes.delete(IDBKeyRange.bound([kept.id, 0], [kept.id, kept.first], false, true));
    }
    transaction.commit();
    await done;
  }

  async drop(id: string): Promise<void> {
    const transaction = (await this.#open()).transaction(["sessions", "changes"], "readwrite");
    const done = finished(transaction);
    transaction.objectStore("sessions").delete(id);
    transaction.objectStore("changes").delete(changesOf(id));
    await done;
  }
}
