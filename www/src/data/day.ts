/** Days as visitors type them. */
import { readDay } from "../mentor/intake/day.js";
import { plain } from "../mentor/intake/plain.js";

/** A day of the calendar such as `2026-02-28`, in the years the engine knows: 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day a text names in any way days are written; empty where it names none. A bare number is rather a day half typed. */
export function dayOf(value: string): string {
  const text = plain(value);
  const day = /^\d{1,7}$/.test(text) ? undefined : readDay(text)?.day;
  return day !== undefined && isDay(day) ? day : "";
}
