/** What the site ships: policies, sample records, the names in them. */

import type { Employment, PolicyFile, Target, Text } from "../engine/types.js";

/** A sample record, one click away. */
export interface Sample {
  readonly path: string;
  readonly title: Text;
  readonly about?: Text;
  readonly as_of?: string;
  readonly targets: readonly Target[];
  /** The view it was made for; of credits, where absent. */
  readonly view?: "levels" | "pay";
  /** Where its learner works, for what levels are paid. */
  readonly employment?: Employment;
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

/** The sample records, then the sample workers, in the order of their menu. */
export async function samples(): Promise<readonly Sample[]> {
  const [records, workers] = await Promise.all([read("records/index.json"), read("workers/index.json")]);
  const listed = (await workers.json()) as { workers: Omit<Sample, "targets" | "view">[] };
  const paid = listed.workers.map((sample): Sample => ({ ...sample, targets: [], view: "pay" }));
  return [...((await records.json()) as { records: Sample[] }).records, ...paid];
}

/** The text of one sample: a record, or a worker where it was made for the view of pay. */
export const sampleText = async ({ path, view }: Sample): Promise<string> => (await read(`${view === "pay" ? "workers" : "records"}/${path}`)).text();
