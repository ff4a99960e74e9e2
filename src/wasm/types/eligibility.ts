// ---- Eligibility ----

/** Which levels a learner may sit for, from which day, and why. */
export interface Eligibility {
  record: string;
  as_of: Day;
  /** In the order asked; all in force by document id, where nothing was sought. */
  standards: StandardStatus[];
  /** Levels, routes and conditions refer to these by position. */
  citations: Citation[];
  /** What routes rest on; empty where nothing was sought. */
  documents: DocumentUsed[];
}

/** How the learner stands toward one standard. */
export interface StandardStatus {
  standard: string;
  /** Version of the document. */
  version: string;
  /** Position in `documents`; left out with the routes. */
  document?: number;
  occupation: string;
  code?: string;
  example: boolean;
  /** The one asked for. */
  specialty?: SpecialtyNamed;
  /** Lowest first. */
  levels: LevelStatus[];
  /** The level to sit next; position in `levels`. */
  next?: number;
}

/** A specialty by name (工种/职业方向). */
export interface SpecialtyNamed {
  id: string;
  name: string;
}

/** `held` is of levels only; `unknown`: a fact is missing in the record; `missing`: something has to be obtained first. */
export type EligibilityState = "held" | "holds" | "unknown" | "not-yet" | "missing";

/** A state with its days. */
export interface EligibilityStatus {
  state: EligibilityState;
  /** First day on which it surely holds, if ongoing work and schooling continue; never before the day asked for. */
  from?: Day;
  /** Last day, where something runs out. */
  until?: Day;
  /** First day on which it may hold once a missing fact is known, where that is before `from`. */
  perhaps_from?: Day;
}

/** How the learner stands toward one level. */
export interface LevelStatus {
  level: Level;
  name: string;
  status: EligibilityStatus;
  /** Id of the nearest route. */
  best?: string;
  held_by?: AchievementNamed[];
  specialties?: SpecialtyNamed[];
  assessment?: string;
  /** Left out where nothing was sought. */
  routes?: RouteStatus[];
  /** Positions in `citations`; left out with the routes. */
  citations?: number[];
}

/** An achievement by name. */
export interface AchievementNamed {
  id: string;
  kind: "course" | "certificate" | "award" | "work" | "title" | "schooling" | "service" | "project";
  name: string;
}

/** How the learner stands toward one route (申报条件). */
export interface RouteStatus {
  id: string;
  title: string;
  status: EligibilityStatus;
  /** All have to hold. */
  conditions: ConditionStatus[];
  evidence?: EvidenceWanted[];
  citations: number[];
}

/** How the learner stands toward one condition. */
export interface ConditionStatus {
  kind: "all" | "any" | "certificate" | "work" | "title" | "schooling" | "age" | "declaration";
  status: EligibilityStatus;
  reason: Reason;
  achievements?: AchievementNamed[];
  clocks?: Clock[];
  evidence?: EvidenceWanted[];
  /** Clauses by which an achievement counts as something else here. */
  citations?: number[];
  /** Of `all` and `any`. */
  parts?: ConditionStatus[];
}

/** A time that has to be full. */
export interface Clock {
  /** Work, or the age of a certificate. */
  of: "work" | "held";
  counting: "cumulative" | "continuous";
  /** Time counts from the day after it. */
  event?: Day;
  /** Cut to lie after the event, and merged where they touch or overlap. */
  periods: ClockPeriod[];
  /** Of which it is not known whether they count. */
  unsure?: ClockPeriod[];
  /** Full months so far. */
  months: number;
  needed: number;
  /** If what goes on continues. */
  full_on?: Day;
}

/** A period that a clock counts. */
export interface ClockPeriod {
  from: Day;
  /** It goes on, where absent. */
  until?: Day;
  /** Ids. */
  achievements: string[];
}

/** Evidence that is wanted (证明材料); what is missing is told and decides nothing. */
export interface EvidenceWanted {
  kind: string;
  name: string;
  at_hand: boolean;
}
