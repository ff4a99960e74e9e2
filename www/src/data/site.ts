/** What the site ships: policies, sample records, the names in them. */

import type { PolicyFile, Target, Text } from "../engine/types.js";

/** A sample record, one click away. */
export interface Sample {
  readonly path: string;
  readonly title: Text;
  readonly about?: Text;
  readonly as_of?: string;
  readonly targets: readonly Target[];
}

async function read(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Every policy document, exact bytes as text, in one request. */
export async function policies(): Promise<readonly PolicyFile[]> {
  return ((await (await read("policies/all.json")).json()) as { files: PolicyFile[] }).files;
}

/** The sample records, in the order of their menu. */
export async function samples(): Promise<readonly Sample[]> {
  return ((await (await read("records/index.json")).json()) as { records: Sample[] }).records;
}

/** The text of one sample record. */
export const sampleText = async (sample: Sample): Promise<string> => (await read(`records/${sample.path}`)).text();
