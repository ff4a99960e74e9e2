/** A day, such as `2026-09-01`. */
export type Day = string;
/** An exact decimal number with at most two decimals, such as `3.5`. */
export type Decimal = string;
/** A share, such as `80%`, `2/3` or `0.75`. */
export type Share = string;
/** A score on the percent scale, such as `86`, or a word of a grading scale, such as `良`. */
export type GradeText = string;
/** Language of the sentences in an answer. */
export type Language = "zh-CN" | "en";

/** A name in Chinese with an optional English rendering. */
export interface Text {
  zh: string;
  en?: string;
}

/** A point on a named ladder of a code list. */
export interface Level {
  ladder: string;
  code: string;
}
