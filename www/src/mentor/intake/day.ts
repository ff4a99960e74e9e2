/** Days as class lists write them: 2025.10, 2025年10月, 2025-10-18, 20251018, or the serial number of a spreadsheet. */
import { isDay } from "./identity.js";

export interface DayRead {
  /** `2025-10-18`, or `2025-10` where no day is written. */
  readonly day: string;
  /** Set where the spreadsheet may have changed what was typed. */
  readonly doubt?: "serial" | "month-cut";
}

/** Serial numbers that are taken for days: 1950 to 2100. */
const SERIALS = { from: 18264, until: 73051 };
const DAY_MS = 86_400_000;

/** The day a plain text names; nothing where it names none. */
export function readDay(text: string): DayRead | undefined {
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Number.parseInt(text, 10));
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const parted = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*(?:月|[./-](?=\s*\d)|$)\s*(?:(\d{1,2})\s*日?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  const [, year, month, day] = packed ?? parted ?? [];
  if (year === undefined || month === undefined) return undefined;
  const stem = `${year}-${month.padStart(2, "0")}`;
  if (!isDay(`${stem}-${(day ?? "1").padStart(2, "0")}`)) return undefined;
  if (day !== undefined) return { day: `${stem}-${day.padStart(2, "0")}` };
  // A spreadsheet that takes 2025.10 for a number shows 2025.1.
  return /\.1$/.test(text) ? { day: stem, doubt: "month-cut" } : { day: stem };
}

function serial(number: number): DayRead | undefined {
  if (number < SERIALS.from || number > SERIALS.until) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + number * DAY_MS).toISOString().slice(0, 10);
  return { day, doubt: "serial" };
}
