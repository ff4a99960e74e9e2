/** One window at a time works on a session: two would overwrite each other's marks. */

/** How long another window may take to let go, as it does while a page is loaded anew. */
const PATIENCE_MS = 100;

export interface Turn {
  /** Lets the next window in. */
  end(): void;
}

/** Waits for the session `id`: `elsewhere` if another window has it, `mine` once it is free after that. */
export function turn(id: string, elsewhere: () => void, mine: () => Promise<void>): Turn {
  const stop = new AbortController();
  let end = () => undefined as void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let told = false;
  const late = setTimeout(() => {
    told = true;
    elsewhere();
  }, PATIENCE_MS);
  const begun = async () => {
    clearTimeout(late);
    if (told) await mine();
    await ended;
  };
  // Without locks, as on a page that is not secure, nobody can be told apart.
  if (navigator.locks) navigator.locks.request(`rongtong-session ${id}`, { signal: stop.signal }, begun).catch(() => undefined);
  else clearTimeout(late);
  return {
    end() {
      clearTimeout(late);
      stop.abort();
      end();
    },
  };
}
