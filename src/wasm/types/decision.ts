// ---- Decisions ----

/** What is recognised, why, what is left, and whether that is the best the rules allow. */
export interface Decision {
  record: string;
  as_of: Day;
  /** One for each target programme, in the order asked. */
  ledgers: Ledger[];
  granted: Grant[];
  /** Ways a rule offers that were not granted, nearest first. */
  refused: Refusal[];
  /** Achievements that fill nothing. */
  unused: Unused[];
  caps: CapUse[];
  sharings: SharingUse[];
  pins?: PinCost;
  /** Best gain first. */
  next_steps: NextStep[];
  proof: Proof;
  /** Grants, refusals, caps and sharings refer to these by position. */
  citations: Citation[];
  documents: DocumentUsed[];
}

/** A target programme and how far the record fills it (学籍). */
export interface Ledger {
  institution: string;
  institution_name: string;
  programme: string;
  code: string;
  programme_name: string;
  required: Decimal;
  recognised: Decimal;
  earned: Decimal;
  /** Recognised and earned together. */
  counted: Decimal;
  waived: Decimal;
  remaining: Decimal;
  example: boolean;
  requirement: NodeStatus;
}

/** A node of the requirement tree. */
export interface NodeStatus {
  id: string;
  title: string;
  kind: "all" | "any" | "n-of" | "credits-from" | "course" | "certificate";
  status: "met" | "partly" | "open";
  required: Decimal;
  counted: Decimal;
  surplus?: Decimal;
  /** Children needed, for `any` and `n-of`. */
  choose?: number;
  nature?: string;
  /** Positions in `granted`. */
  grants?: number[];
  /** Positions in `refused`: what would fill it. */
  alternatives?: number[];
  children?: NodeStatus[];
}

/** A rule, as a decision names it. */
export interface RuleUsed {
  document: string;
  rule: string;
  title: string;
}

/** An achievement, as a decision names it. */
export interface AchievementUsed {
  id: string;
  kind: "course" | "certificate" | "award" | "work" | "title" | "schooling" | "service" | "project";
  name: string;
  /** Short facts, such as `4 学分 · 86`. */
  facts?: string;
}

/** A target, as a decision names it. */
export interface TargetFilled {
  id: string;
  kind: "course" | "node";
  name: string;
  node: string;
  credits: Decimal;
  granted: Decimal;
}

/** What recognition does to its target: counted whole, counted in part, only waived, only attendance waived. */
export type Effect = "full" | "part" | "waived" | "attendance";

/** A claim that was granted. */
export interface Grant {
  /** Position in `ledgers`. */
  ledger: number;
  rule: RuleUsed;
  achievements: AchievementUsed[];
  targets: TargetFilled[];
  credits: Decimal;
  waived: Decimal;
  effect: Effect;
  grade?: GradeText;
  /** Who has to approve, where the rule says "in principle". */
  approval?: string;
  pinned: boolean;
  example: boolean;
  reasons: Reason[];
  /** Positions in `citations`; never empty. */
  citations: number[];
}

/** A way that was not granted. */
export interface Refusal {
  ledger: number;
  rule: RuleUsed;
  achievements: AchievementUsed[];
  targets: TargetFilled[];
  outcome: "missed" | "unknown" | "excluded" | "outranked" | "displaced" | "capped";
  reasons: Reason[];
  /** Every minimal way to mend it. */
  repairs?: Repair[];
  /** Credits it would bring if nothing else changed place. */
  worth: Decimal;
  citations: number[];
}

/** Changes that together would make a rule hold. */
export interface Repair {
  changes: Reason[];
}

/** An achievement that fills nothing. */
export interface Unused {
  ledger: number;
  achievement: AchievementUsed;
  reasons: Reason[];
}

/** A cap and how far it is used (上限). */
export interface CapUse {
  ledger: number;
  document: string;
  cap: string;
  title: string;
  limit: Decimal;
  /** How the limit comes about, such as `20% × 91.5`. */
  working?: string;
  used: Decimal;
  surplus?: Decimal;
  binding: boolean;
  cost: Decimal;
  reason: Reason;
  citations: number[];
}

/** A sharing relation and how far it is used. */
export interface SharingUse {
  document: string;
  sharing: string;
  title: string;
  shared: string[];
  credits: Decimal;
  reason: Reason;
  citations: number[];
}

/** What the learner's pins cost. */
export interface PinCost {
  /** Credits counted without any pin. */
  free: Decimal;
  cost: Decimal;
  reasons: Reason[];
}

/** Something to do, and what it brings. */
export interface NextStep {
  /** Position in `refused`. */
  refusal: number;
  /** Position in that refusal's `repairs`. */
  repair: number;
  gain: Decimal;
  reason: Reason;
}

/** How good the answer is, and how that is known. */
export interface Proof {
  status: "proved" | "best-found";
  value: Objective;
  /** Level at which the budget ended. */
  level?: "credits" | "waived" | "consumed" | "grades";
  /** Most that can still be gained on that level, exactly. */
  gap?: string;
  candidates: number;
  nodes: number;
  reasons: Reason[];
}

/** The lexicographic objective, first things first. */
export interface Objective {
  credits: Decimal;
  waived: Decimal;
  consumed: number;
  grades: number;
}

/** A fact a reason mentions. */
export type Fact = string | Text | Text[];

/** Why something is as it is. */
export interface Reason {
  /** Stable, such as `hours-short`. */
  code: string;
  facts: { [name: string]: Fact };
  /** The sentence, in the language of the call. */
  text: string;
}

/** A clause, quoted (依据). */
export interface Citation {
  /** Position in `documents`. */
  document: number;
  source: string;
  number?: string;
  address?: string;
  clause: string;
  text: string;
  summary: boolean;
  /** From A (on the issuer's own site) to D (on a scrambled mirror); X where made up for an example. */
  trust: "A" | "B" | "C" | "D" | "X";
}

/** A policy document the decision rests on. */
export interface DocumentUsed {
  id: string;
  version: string;
  kind: string;
  title: string;
  issuer: string;
  force: "example" | "guidance" | "agreement" | "law";
  from: Day;
  until?: Day;
  /** SHA-256 of the exact bytes, in lower-case hexadecimal. */
  digest: string;
}
