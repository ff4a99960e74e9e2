import type { Answer, Call, CodeExplanation, ColumnsCall, ColumnsResult, Finding, Language, LoadReport, PayColumnsCall, PayColumnsLaid, PayColumnsResult, PolicyFile, Refused, WorkerRoom, WorkforceChange, WorkforceColumns, WorkforcePaid, WorkforceTaken } from "./types.js";
export type * from "./types.js";

/** Why a call failed; the meaning of a code never changes. */
export type RongtongErrorCode =
  /** The call cannot be understood; `finding` says what, where and what to do. */
  | "bad-call"
  /** The wasm could not be fetched or started. */
  | "load-failed"
  /** The page's Content-Security-Policy forbids wasm; the message names the directive to add. */
  | "csp-blocked"
  /** An answer was asked for before policies were loaded. */
  | "no-policies"
  /** A call ending in `Sync` came before the wasm was loaded. */
  | "not-initialised"
  /** A defect in the library; the next call starts afresh. */
  | "internal-panic"
  /** Stack or memory ran out; the next call starts afresh. */
  | "internal-trap"
  /** Anything else that went wrong inside. */
  | "internal-error";

/** Every failure of this package; what the rules refuse is an answer, never an error. */
export declare class RongtongError extends Error {
  readonly name: "RongtongError";
  readonly code: RongtongErrorCode;
  /** What is wrong with the call, for `bad-call`. */
  readonly finding?: Finding;
}

/** Where the wasm comes from, if not from beside the package's own script. */
export type WasmSource = URL | string | Request | Response | BufferSource | WebAssembly.Module;

/** Loads the wasm ahead of time or from elsewhere; calls that return a promise do so by themselves. */
export declare function init(source?: WasmSource): Promise<void>;

/** Starts from bytes or a compiled module at once, as a worker or an offline page may need. */
export declare function initSync(module: BufferSource | WebAssembly.Module): void;

/** Holds these policies for every answer after this; all of them or, where one is refused, none. */
export declare function loadPolicies(files: readonly PolicyFile[]): Promise<LoadReport>;

/** The same, once the wasm is loaded. */
export declare function loadPoliciesSync(files: readonly PolicyFile[]): LoadReport;

/** Answers a call by the policies held. */
export declare function answer(call: Call): Promise<Answer>;

/** The same, once the wasm is loaded. */
export declare function answerSync(call: Call): Answer;

/** Answers a call given as JSON text, so that a refusal can name line and column. */
export declare function answerText(call: string): Promise<Answer>;

/** The same, once the wasm is loaded. */
export declare function answerTextSync(call: string): Answer;

/**
 * Room for so many marks inside the wasm, to be written into and handed to `gradeColumns`, which then copies nothing. Any
 * other call may take the room away; the array has no length then.
 */
export declare function reserveMarks(count: number): Promise<Uint16Array>;

/** The same, once the wasm is loaded. */
export declare function reserveMarksSync(count: number): Uint16Array;

/**
 * Grades so many candidates whose marks stand in columns, as `answer` lays them out for the same call. The figures are
 * those of `grade/1`; the reasons are not worked out.
 */
export declare function gradeColumns(call: ColumnsCall, marks: Uint16Array, candidates: number): Promise<ColumnsResult | Refused>;

/** The same, once the wasm is loaded. */
export declare function gradeColumnsSync(call: ColumnsCall, marks: Uint16Array, candidates: number): ColumnsResult | Refused;

/**
 * Works out what employers pay by the policies held now, and holds the plan under a number until it is dropped; policies
 * loaded later change nothing about it, so that two plans may be compared. At most 16 are held.
 */
export declare function layPayColumns(call: PayColumnsCall): Promise<PayColumnsLaid | Refused>;

/** The same, once the wasm is loaded. */
export declare function layPayColumnsSync(call: PayColumnsCall): PayColumnsLaid | Refused;

/**
 * Room for so many workers inside the wasm, to be written into and handed to `payColumns`, which then copies nothing. Any
 * other call may take the room away; the arrays have no length then.
 */
export declare function reserveWorkers(plan: number, count: number): Promise<WorkerRoom>;

/** The same, once the wasm is loaded. */
export declare function reserveWorkersSync(plan: number, count: number): WorkerRoom;

/**
 * Pays so many workers, who stand in columns as the plan's layout says. The amounts are those of `pay/1` for a worker of
 * whom nothing else is known; the reasons are not worked out.
 */
export declare function payColumns(plan: number, codes: Uint16Array, days: Uint32Array, count: number): Promise<PayColumnsResult>;

/** The same, once the wasm is loaded. */
export declare function payColumnsSync(plan: number, codes: Uint16Array, days: Uint32Array, count: number): PayColumnsResult;

/** Forgets a plan. */
export declare function dropPayColumns(plan: number): Promise<void>;

/** The same, once the wasm is loaded. */
export declare function dropPayColumnsSync(plan: number): void;

/**
 * What is doubtful in the tables and amounts of the pay agreements of this id among the policies held, such as a higher
 * level that is given less: findings of `rongtong lint`, for whoever changes an agreement and wants to know at every step.
 */
export declare function lintAgreement(id: string, asOf: string, language?: Language): Promise<Finding[]>;

/** The same, once the wasm is loaded. */
export declare function lintAgreementSync(id: string, asOf: string, language?: Language): Finding[];

/**
 * Begins a table of workers, as an office keeps it, to be paid on a day: comma- or tab-separated values with headings, or a
 * JSON object on each line. Any table and payments before it are forgotten.
 */
export declare function beginWorkforce(day: string, language: Language): Promise<void>;

/** The same, once the wasm is loaded. */
export declare function beginWorkforceSync(day: string, language: Language): void;

/**
 * Takes a piece of its bytes, however cut; how many rows were read so far. All pieces are read by the policies of the
 * beginning; loading others breaks off.
 */
export declare function feedWorkforce(bytes: Uint8Array): Promise<number>;

/** The same, once the wasm is loaded. */
export declare function feedWorkforceSync(bytes: Uint8Array): number;

/** Ends the table, which is held from then on. */
export declare function finishWorkforce(): Promise<WorkforceTaken | Refused>;

/** The same, once the wasm is loaded. */
export declare function finishWorkforceSync(): WorkforceTaken | Refused;

/**
 * The byte behind each row of the table's text, first that behind the headings: row n stands between [n] and [n + 1], with
 * the line breaks around it.
 */
export declare function workforceEnds(): Promise<Uint32Array>;

/** The same, once the wasm is loaded. */
export declare function workforceEndsSync(): Uint32Array;

/**
 * Pays the table by the policies held now, and holds what came of it under a number until it is dropped; policies loaded
 * later change nothing about it, so that two payments may be compared. At most 16 are held.
 */
export declare function payWorkforce(language: Language): Promise<WorkforcePaid | Refused>;

/** The same, once the wasm is loaded. */
export declare function payWorkforceSync(language: Language): WorkforcePaid | Refused;

/** What changes from one payment of the table to another. */
export declare function compareWorkforce(before: number, after: number): Promise<WorkforceChange>;

/** The same, once the wasm is loaded. */
export declare function compareWorkforceSync(before: number, after: number): WorkforceChange;

/** What every row of the table is paid. */
export declare function workforceColumns(plan: number): Promise<WorkforceColumns>;

/** The same, once the wasm is loaded. */
export declare function workforceColumnsSync(plan: number): WorkforceColumns;

/** Forgets a payment of the table. */
export declare function dropWorkforce(plan: number): Promise<void>;

/** The same, once the wasm is loaded. */
export declare function dropWorkforceSync(plan: number): void;

/** The version of the library, such as `0.1.0`. */
export declare function version(): Promise<string>;

/** The same, once the wasm is loaded. */
export declare function versionSync(): string;

/** What a finding's code means, or nothing for a code that does not exist. */
export declare function explainCode(code: string, language: Language): Promise<CodeExplanation | undefined>;

/** The same, once the wasm is loaded. */
export declare function explainCodeSync(code: string, language: Language): CodeExplanation | undefined;
