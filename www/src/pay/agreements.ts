/** The pay agreements as they are named, and what their rules ask for: for menus only; what anybody is paid the engine says. */
import type { PolicyFile, Text } from "../engine/types.js";
import type { Rank } from "./types.js";

export interface FactAsked {
  readonly name: string;
  readonly title: Text;
  readonly kind: "number" | "money" | "date" | "yes-no" | "years" | "choice";
  readonly choices: readonly { readonly code: string; readonly name: Text }[];
}

export interface Agreement {
  readonly id: string;
  readonly title: Text;
  readonly rank: Rank;
  readonly example: boolean;
  readonly enterprises: readonly string[];
  /** Whether it grants pay or a least amount, rather than subsidies to apply for alone. */
  readonly pays: boolean;
  /** Posts its rules name. */
  readonly posts: readonly string[];
  readonly facts: readonly FactAsked[];
  readonly entitlements: readonly { readonly id: string; readonly title: Text }[];
  /** Ids of items whose amount somebody judges; of all others that are judged the coefficient is. */
  readonly judgedAmounts: ReadonlySet<string>;
}

interface Document {
  readonly schema: string;
  readonly id: string;
  readonly title: Text;
  readonly force: string;
  readonly rank: Rank;
  readonly covers?: { readonly enterprises?: readonly string[]; readonly posts?: readonly string[] };
  readonly facts?: readonly { readonly name: string; readonly title: Text; readonly kind: string | { readonly choice: FactAsked["choices"] } }[];
  readonly scales?: readonly { readonly axes: readonly { readonly by: unknown }[]; readonly rows: readonly { readonly at: readonly string[] }[] }[];
  readonly parts?: readonly { readonly items: readonly { readonly id: string; readonly amount: unknown }[] }[];
  readonly floors?: readonly unknown[];
  readonly entitlements?: Agreement["entitlements"];
}

/** Files read before: there may be thousands, and they are asked for with every table. */
const known = new WeakMap<PolicyFile, Agreement | undefined>();

/** Reading may take so long in one go, in milliseconds. */
const A_WHILE = 8;

/** The agreements among the policy files; of several versions the one that comes last. */
export function agreementsOf(files: readonly PolicyFile[]): readonly Agreement[] {
  const found = new Map<string, Agreement>();
  for (const file of files) {
    const agreement = read(file);
    if (agreement) found.set(agreement.id, agreement);
  }
  return [...found.values()];
}

/** The same, read a few at a time, so that the page goes on while there are thousands. */
export async function agreementsSoon(files: readonly PolicyFile[]): Promise<readonly Agreement[]> {
  let begun = performance.now();
  for (const file of files) {
    read(file);
    if (performance.now() - begun < A_WHILE) continue;
    await new Promise((done) => setTimeout(done));
    begun = performance.now();
  }
  return agreementsOf(files);
}

function read(file: PolicyFile): Agreement | undefined {
  if (!known.has(file)) {
    // The engine has read these texts strictly; most are something else, and not worth parsing.
    const document = file.text.includes('"pay-agreement@1"') ? (JSON.parse(file.text) as Document) : undefined;
    known.set(file, document?.schema === "pay-agreement@1" ? entry(document) : undefined);
  }
  return known.get(file);
}

function entry(document: Document): Agreement {
  const { id, title, rank, force, covers, facts = [], parts = [], entitlements = [] } = document;
  const items = parts.flatMap((part) => part.items);
  return {
    id,
    title,
    rank,
    example: force === "example",
    enterprises: covers?.enterprises ?? [],
    pays: parts.length > 0 || (document.floors ?? []).length > 0,
    posts: [...new Set([...(covers?.posts ?? []), ...onAxes(document), ...named(parts), ...named(entitlements)])],
    facts: facts.map(({ name, title: asked, kind }) => ({
      name,
      title: asked,
      kind: (typeof kind === "string" ? kind : "choice") as FactAsked["kind"],
      choices: typeof kind === "string" ? [] : kind.choice,
    })),
    entitlements: entitlements.map((one) => ({ id: one.id, title: one.title })),
    judgedAmounts: new Set([...items, ...entitlements].filter((one) => isJudged((one as { amount?: unknown }).amount)).map((one) => one.id)),
  };
}

const isJudged = (amount: unknown): boolean => typeof amount === "object" && amount !== null && "judged" in amount;

/** Posts that tables have rows for. */
function onAxes({ scales = [] }: Document): readonly string[] {
  return scales.flatMap(({ axes, rows }) =>
    axes.flatMap(({ by }, at) => (by === "post" ? rows.flatMap((row) => row.at[at] ?? []).filter((key) => key !== "*") : [])),
  );
}

/** Posts that conditions name, however deep. */
function named(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = (value as { post?: unknown }).post;
  const posts = Array.isArray(own) ? own.filter((each) => typeof each === "string") : [];
  return [...posts, ...Object.values(value).flatMap(named)];
}
