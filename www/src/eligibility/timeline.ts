/** A clock as a picture: where on the line of time its days lie. Drawing only; months and days come from the answer. */
import type { Clock, ClockPeriod } from "../engine/types.js";

/** A stretch to draw, from the left. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  /** Counted so far; counting if it goes on; not known whether it counts. */
  readonly as: "counted" | "planned" | "unsure";
}

export interface Year {
  readonly x: number;
  readonly year: number;
}

export interface Drawing {
  readonly bars: readonly Bar[];
  readonly years: readonly Year[];
  readonly asOf: number;
  readonly event: number | undefined;
  readonly full: number | undefined;
}

const DAY = 86_400_000;

/** Days since 1970. */
const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** In pixels: left free at both ends, and needed between years that are named. */
export interface Room {
  readonly margin: number;
  readonly yearRoom: number;
}

/** The clock on a line so many pixels wide. */
export function draw(clock: Clock, asOf: string, width: number, { margin, yearRoom }: Room): Drawing {
  const all = [...clock.periods, ...(clock.unsure ?? [])];
  const now = days(asOf);
  const known = [asOf, clock.event, clock.full_on, ...all.flatMap(({ from, until }) => [from, until])].flatMap((day) => (day ? [days(day)] : []));
  const first = Math.min(...known);
  const last = Math.max(...known, first + 365);
  const scale = (width - 2 * margin) / (last - first);
  const x = (day: number) => margin + (day - first) * scale;
  const full = clock.full_on === undefined ? undefined : days(clock.full_on);

  const stretch = (from: number, until: number, as: Bar["as"]): readonly Bar[] =>
    until > from ? [{ x: x(from), width: Math.max(2, (until - from) * scale), as }] : [];
  // A last day is counted whole.
  const end = ({ until }: ClockPeriod, open: number) => (until === undefined ? open : days(until) + 1);
  const bars = [
    ...clock.periods.flatMap((period) => {
      const from = days(period.from);
      const until = end(period, Math.max(now, full ?? now));
      return [...stretch(from, Math.min(until, now), "counted"), ...stretch(Math.max(from, now), until, "planned")];
    }),
    ...(clock.unsure ?? []).flatMap((period) => stretch(days(period.from), end(period, now), "unsure")),
  ];
  return {
    bars,
    years: years(first, last, scale, yearRoom, x),
    asOf: x(now),
    event: clock.event === undefined ? undefined : x(days(clock.event)),
    full: full === undefined ? undefined : x(full),
  };
}

/** Beginnings of years, as many as have room. */
function years(first: number, last: number, scale: number, room: number, x: (day: number) => number): readonly Year[] {
  const from = new Date(first * DAY).getUTCFullYear() + 1;
  const until = new Date(last * DAY).getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50].find((each) => each * 365 * scale >= room) ?? 100;
  const found: Year[] = [];
  for (let year = Math.ceil(from / step) * step; year <= until; year += step) found.push({ x: x(days(`${year}-01-01`)), year });
  return found;
}
