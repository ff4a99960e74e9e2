/** The ladder as a picture: where each step lies along the line of pay. Drawing only; amounts come from the answer. */
import type { Step } from "./ask.js";
import type { Level } from "../engine/types.js";
import { fen } from "./money.js";

/** How a step is drawn: the next raise, others whose day is known, those something is missing for. */
export type StepKind = "next" | "open" | "closed";

/** A row of the picture; places are percent of its width. */
export interface Row {
  readonly step: Step;
  readonly kind: StepKind;
  readonly from: number;
  readonly to: number;
  /** Where the step of the same occupation below it ends: the riser comes up there. */
  readonly below: number | undefined;
  /** Whether a step of the same occupation stands above it. */
  readonly leads: boolean;
}

export interface Ladder {
  /** Highest first. */
  readonly rows: readonly Row[];
  readonly now: number;
  readonly ticks: readonly { readonly at: number; readonly yuan: number }[];
}

/** Percent of the width left free at either end, for marks. */
const MARGIN = 3;
/** About how many stretches the line of pay is parted into. */
const TICKS = 4;

export function ladderOf(all: readonly Step[], month: string, rank: (level: Level) => number): Ladder {
  const steps = ordered(all, rank);
  const amounts = [month, ...steps.flatMap(({ raise }) => [raise.before.month, raise.after.month])].map(fen);
  const { from, until, every } = lineOf(Math.min(...amounts), Math.max(...amounts));
  const place = (amount: number) => MARGIN + ((amount - from) / (until - from)) * (100 - 2 * MARGIN);
  const rows = steps.map((step, at): Row => {
    const { before, after } = step.raise;
    const under = steps[at - 1];
    return {
      step,
      kind: kindOf(step),
      from: place(fen(before.month)),
      to: place(fen(after.month)),
      below: under && familyOf(under) === familyOf(step) ? place(fen(under.raise.after.month)) : undefined,
      leads: familyOf(steps[at + 1]) === familyOf(step),
    };
  });
  const ticks: { at: number; yuan: number }[] = [];
  for (let amount = from; amount <= until; amount += every) ticks.push({ at: place(amount), yuan: amount / 100 });
  return { rows: rows.reverse(), now: place(fen(month)), ticks };
}

/** Steps that lead from one to the next: those of a standard, and those of schemes on one ladder. */
const familyOf = (step: Step | undefined): string | undefined => step && (step.raise.status ? step.raise.document : step.raise.level.ladder);

/** Families together, each from its lowest level up; the one with the next raise first, so that it stands nearest to where the person is. */
function ordered(steps: readonly Step[], rank: (level: Level) => number): readonly Step[] {
  const families = new Map<string, Step[]>();
  for (const step of steps) families.set(familyOf(step) ?? "", [...(families.get(familyOf(step) ?? "") ?? []), step]);
  const sorted = [...families.values()].map((family) => family.sort((a, b) => rank(a.raise.level) - rank(b.raise.level)));
  return sorted.sort((a, b) => Number(b.some(({ next }) => next)) - Number(a.some(({ next }) => next))).flat();
}

export function kindOf({ next, raise: { status } }: Step): StepKind {
  if (next) return "next";
  const known = status === undefined || status.state === "holds" || (status.state === "not-yet" && status.from !== undefined);
  return known ? "open" : "closed";
}

/** A line of round amounts, in fen, that holds both. */
export function lineOf(least: number, most: number): { from: number; until: number; every: number } {
  const span = Math.max(most - least, 40_000);
  const rough = span / TICKS;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const every = ([1, 2, 5, 10].find((times) => times * unit >= rough) ?? 10) * unit;
  const from = Math.max(0, Math.floor((least - every / 4) / every) * every);
  return { from, until: Math.max(Math.ceil(most / every) * every, from + every), every };
}
