/** What the site ships: policies, sample records, the names in them. */

import type { PolicyFile, Target, Text } from "../engine/types.js";

/** A sample record, one click away. */
export interface Sample {
  readonly path: string;
  readonly title: Text;
  readonly about?: Text;
  readonly as_of?: string;
  readonly targets: readonly Target[];
  /** The view it was made for; of credits, where absent. */
  readonly view?: "levels";
  /** Regulations the sample's schools are taken to have adopted, by file name. */
  readonly adopts?: readonly string[];
}

/** A regulation that any school may adopt; it holds only where somebody says so. */
export interface Template {
  readonly name: string;
  readonly title: Text;
  readonly issuer: Text;
}

/** Whether a policy file is such a regulation. */
export const isTemplate = ({ name }: PolicyFile): boolean => name.startsWith("regulations/");

/** Its title and issuer. */
export function template({ name, text }: PolicyFile): Template {
  const { title, issuer } = JSON.parse(text) as { title: Text; issuer: Text };
  return { name, title, issuer };
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
