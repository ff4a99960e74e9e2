/** Sample sessions the site ships. */
import type { Text } from "../engine/types.js";

export interface SampleSession {
  readonly path: string;
  readonly title: Text;
  readonly about?: Text;
}

async function read(path: string): Promise<Response> {
  const response = await fetch(new URL(`sessions/${path}`, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** In the order of their menu; none where the site ships none. */
export async function sampleSessions(): Promise<readonly SampleSession[]> {
  try {
    return ((await (await read("index.json")).json()) as { sessions: SampleSession[] }).sessions;
  } catch {
    return [];
  }
}

export const sampleSessionText = async ({ path }: SampleSession): Promise<string> => (await read(path)).text();
