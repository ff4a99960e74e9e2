/** Identity numbers (公民身份号码, GB 11643): whether they can be right, and how they are shown. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

export type IdentityFault = "identity-lost" | "identity-old" | "identity-shape" | "identity-day" | "identity-check";

/** What is wrong with a number; nothing if it can be right. `text` is plain and without spaces. */
export function identityFault(text: string): IdentityFault | undefined {
  if (/^\d(\.\d+)?[eE]\+?\d+$/.test(text)) return "identity-lost";
  if (/^\d{15}$/.test(text)) return "identity-old";
  if (!/^\d{17}[\dXx]$/.test(text)) return "identity-shape";
  if (!isDay(bornOf(text))) return "identity-day";
  return CHECKS[sum(text) % 11] === text[17]?.toUpperCase() ? undefined : "identity-check";
}

const sum = (text: string): number => WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);

/** Day of birth in a number of the right shape. */
export const bornOf = (text: string): string => `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;

/** Sex in a number of the right shape, as class lists write it. */
export const sexOf = (text: string): "男" | "女" => (Number(text[16]) % 2 === 1 ? "男" : "女");

/** Shown with the middle hidden. */
export const masked = (text: string): string =>
  text.length <= 8 ? text : `${text.slice(0, 4)}${"*".repeat(text.length - 8)}${text.slice(-4)}`;

/** Whether a text such as `2026-02-28` is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
