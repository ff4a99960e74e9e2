// ---- Pay ----

/** Yuan with the fen as decimals, such as `2490` or `30.50`; read as people write it too: `2,490.00`, `30万元`. */
export type Money = string;
/** What an amount is paid for. */
export type PaidPer = "month" | "year" | "hour" | "once";
/** Legal rank (效力层级), the highest first; `guidance` never binds. */
export type PayRank = "law" | "industry-agreement" | "enterprise-agreement" | "contract" | "guidance";

/** A worker in a file: what was learned and earned, and where somebody works and as what (职工档案). */
export interface Worker {
  schema: "worker@1";
  record: LearnerRecord;
  employment?: Employment;
}

/** Where somebody works and as what (用工信息); what is absent is unknown. */
export interface Employment {
  /** Id of the enterprise, as agreements name it. */
  enterprise?: string;
  /** Such as `enterprise` or `public-institution`. */
  employer?: string;
  /** Six digits (GB/T 2260). */
  region?: string;
  /** Two to four digits (GB/T 4754). */
  industry?: string;
  /** In the words of the enterprise. */
  post?: string;
  hired?: Day;
  post_since?: Day;
  /** Levels the enterprise has appointed to (聘任). */
  appointed?: Level[];
  facts?: FactGiven[];
  judged?: JudgedGiven[];
  contract?: ContractLine[];
  received?: Receipt[];
}

/** A fact that a document declares. */
export interface FactGiven {
  fact: string;
  /** As its kind says: `12.5`, `30万元`, `2024-01-01`, `yes`, `2023 2024`, or the code of a choice. */
  value: string;
}

/** An amount or a coefficient that somebody has judged. */
export interface JudgedGiven {
  document: string;
  item: string;
  amount?: Money;
  factor?: Share;
  reason: string;
  by: string;
}

/** What the contract of employment grants for a part of pay. */
export interface ContractLine {
  /** Such as `post-wage`. */
  part: string;
  amount: Money;
  per: PaidPer;
}

/** A subsidy received. */
export interface Receipt {
  entitlement: string;
  on: Day;
  occupation?: string;
  level?: Level;
}

/** What a worker is paid, line by line. */
export interface PayCall {
  schema: "pay/1";
  /** The day, or the first of a period. */
  as_of: Day;
  /** Last day of the period. */
  until?: Day;
  record: LearnerRecord;
  employment?: Employment;
  lang?: Language;
}

/** What each next assessment would bring. */
export interface RaiseCall {
  schema: "raise/1";
  as_of: Day;
  record: LearnerRecord;
  employment?: Employment;
  /** Every standard of the worker's occupations and every scheme, where absent or empty. */
  sought?: Sought[];
  lang?: Language;
}

/** What a worker is paid. */
export interface Pay {
  record: string;
  as_of: Day;
  until?: Day;
  /** One, unless a period was asked for. */
  periods: PayPeriod[];
  citations: Citation[];
  documents: DocumentUsed[];
}

/** What a worker is paid while nothing changes. */
export interface PayPeriod {
  from: Day;
  /** Last day on which nothing known will have changed. */
  until?: Day;
  /** Otherwise totals are what is due at least. */
  certain: boolean;
  levels: LevelCounted[];
  /** The highest rank first; those of which it is not known whether they cover the worker last. */
  sources: PaySource[];
  lines: PayLine[];
  totals: PayTotals;
  floors: FloorStatus[];
  /** What published advice says; never binding. */
  guidance?: PayOffer[];
  entitlements?: EntitlementStatus[];
  unpaid?: UnpaidItem[];
  /** Facts that would settle what is open. */
  wanted?: FactWanted[];
}

/** The level that counts on a ladder. */
export interface LevelCounted {
  level: Level;
  name: string;
  reason: Reason;
  citations?: number[];
}

/** A document that covers the worker, or the contract. */
export interface PaySource {
  /** Position in `documents`; the contract has none. */
  document?: number;
  rank: PayRank;
  /** Whether it is known to cover the worker. */
  covers: boolean;
  example: boolean;
}

/** The best of what binding sources give for a part of pay. */
export interface PayLine {
  part: string;
  name: string;
  /** At least, where `open`. */
  amount: Money;
  per: PaidPer;
  open: boolean;
  /** Position in `sources`. */
  source: number;
  items: PayItem[];
  /** Ids of floors. */
  counts_toward: string[];
  reasons: Reason[];
  /** What the other sources give. */
  instead_of?: PayOffer[];
  citations?: number[];
}

/** An item of a line. */
export interface PayItem {
  id: string;
  title: string;
  amount: Money;
  /** False where a higher one of the part takes its place. */
  paid: boolean;
  reasons: Reason[];
  citations: number[];
}

/** What a source gives for a part. */
export interface PayOffer {
  part: string;
  name: string;
  amount: Money;
  per: PaidPer;
  open: boolean;
  source: number;
  items: PayItem[];
}

/** What lines come to; a year is twelve months and the yearly lines. */
export interface PayTotals {
  month: Money;
  year: Money;
  hour: Money;
  once: Money;
}

/** How a least amount stands. */
export interface FloorStatus {
  /** `document/floor` */
  id: string;
  title: string;
  source: number;
  /** `raised`: what is wanting was added; `below`: advice that is not reached; `open`: a fact is wanting. */
  state: "reached" | "raised" | "below" | "open";
  per: PaidPer;
  least?: Money;
  counted: Money;
  added: Money;
  reasons: Reason[];
  citations: number[];
}

/** How a payment that is applied for stands. */
export interface EntitlementStatus {
  /** `document/entitlement` */
  id: string;
  title: string;
  source: number;
  to: "worker" | "enterprise";
  /** Id of the certificate it is for. */
  certificate?: string;
  state: "due" | "refused" | "open";
  amount?: Money;
  per: PaidPer;
  apply_until?: Day;
  reasons: Reason[];
  citations: number[];
}

/** An item that is not paid. */
export interface UnpaidItem {
  part: string;
  source: number;
  id: string;
  title: string;
  /** A fact is wanting, rather than a condition. */
  open: boolean;
  reasons: Reason[];
  citations: number[];
}

/** A fact that is wanting. */
export interface FactWanted {
  /** Where it is given: `hired`, `facts/minimum-wage-tier`, `judged/document/item`, `record/achievement/field`. */
  fact: string;
  /** Pay depends on it; otherwise only what is applied for. */
  of_pay: boolean;
  title: string;
  kind: "number" | "money" | "date" | "yes-no" | "years" | "choice" | "code" | "judged";
  choices?: { code: string; name: string }[];
}

/** What each next assessment would bring. */
export interface Raises {
  record: string;
  as_of: Day;
  now: PayPeriod;
  /** By occupation, the lowest level first, then those of schemes. */
  steps: Raise[];
  /** The step that may be sat first and brings a rise; position in `steps`. */
  next?: number;
  citations: Citation[];
  documents: DocumentUsed[];
}

/** What an assessment would bring. */
export interface Raise {
  /** Id of the standard or scheme. */
  document: string;
  assessment?: string;
  occupation: string;
  level: Level;
  name: string;
  example: boolean;
  /** A scheme states no conditions, and none is here. */
  status?: EligibilityStatus;
  /** The earliest day on which it may be sat, else the day asked for. */
  on: Day;
  before: PayTotals;
  after: PayTotals;
  month: Money;
  year: Money;
  once: Money;
  certain: boolean;
  changes: LineChange[];
  /** Payments that could then be applied for. */
  entitlements?: EntitlementStatus[];
  reason: Reason;
}

/** A line of pay that changes. */
export interface LineChange {
  part: string;
  name: string;
  per: PaidPer;
  before: Money;
  after: Money;
  citations: number[];
}
