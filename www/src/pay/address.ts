/** The address of the view of pay: what is shown, so that a reload or a link shows it again. Nothing of record or employment is in it. */
import { isDay } from "../data/day.js";
import { placeOf } from "./places.js";

export interface PayPlace {
  readonly day?: string;
  /** Last day of the period. */
  readonly until?: string;
  /** Path of the sample shown; a worker of the visitor's own is never named. */
  readonly sample?: string;
  /** The assessment looked at, as `standard/level`. */
  readonly step?: string;
}

const VIEW = "#/pay";
const FIELDS = ["sample", "day", "until", "step"] as const;

/** Ids, days and paths are written with these only; anything else in an address is somebody's slip. */
const SOUND = /^[\w.\-/]{1,120}$/;

export const isPay = (hash: string): boolean => (hash === VIEW || hash.startsWith(`${VIEW}?`) || hash.startsWith(`${VIEW}/`)) && placeOf(hash) === "one";

/** What an address asks for; what cannot be read is left out. */
export function placeIn(hash: string): PayPlace {
  const asked = new URLSearchParams(isPay(hash) ? hash.slice(VIEW.length + 1) : "");
  const found = FIELDS.flatMap((field) => {
    const value = asked.get(field) ?? "";
    return SOUND.test(value) && ((field !== "day" && field !== "until") || isDay(value)) ? [[field, value] as const] : [];
  });
  return Object.fromEntries(found);
}

export function addressOf(place: PayPlace): string {
  const asked = new URLSearchParams(FIELDS.flatMap((field) => (place[field] ? [[field, place[field]]] : [])));
  const text = asked.toString();
  return text === "" ? VIEW : `${VIEW}?${text}`;
}

/** The conditions of an assessment, in the view of levels. */
export const levelsAddress = (standard: string, level: string, day: string, sample: string | undefined): string =>
  `#/levels?${new URLSearchParams({ standard, level, day, ...(sample !== undefined && { sample }) }).toString()}`;
