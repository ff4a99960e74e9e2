/** The address of the view of levels: what is shown, so that a reload or a link shows it again. Nothing of the record is in it. */

export interface LevelsPlace {
  readonly standard?: string;
  readonly specialty?: string;
  readonly level?: string;
  readonly day?: string;
  /** Path of the sample shown; a record of the visitor's own is never named. */
  readonly sample?: string;
}

const VIEW = "#/levels";
const FIELDS = ["standard", "specialty", "level", "day", "sample"] as const;

/** Ids, days and paths are written with these only; anything else in an address is somebody's slip. */
const SOUND = /^[\w.\-/]{1,80}$/;

export const isLevels = (hash: string): boolean => hash === VIEW || hash.startsWith(`${VIEW}?`) || hash.startsWith(`${VIEW}/`);

/** What an address asks for; what cannot be read is left out. */
export function placeIn(hash: string): LevelsPlace {
  const asked = new URLSearchParams(isLevels(hash) ? hash.slice(VIEW.length + 1) : "");
  const found = FIELDS.flatMap((field) => {
    const value = asked.get(field) ?? "";
    return SOUND.test(value) && (field !== "day" || isDay(value)) ? [[field, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** A day of the calendar such as `2026-02-28`, in the years the engine knows: 1900 to 2199. */
const isDay = (text: string): boolean => /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);

export function addressOf(place: LevelsPlace): string {
  const asked = new URLSearchParams(FIELDS.flatMap((field) => (place[field] ? [[field, place[field]]] : [])));
  const text = asked.toString();
  return text === "" ? VIEW : `${VIEW}?${text}`;
}

/** What a level is worth, in the view of pay. */
export const worthAddress = (standard: string, level: string, day: string, sample: string | undefined): string =>
  `#/pay?${new URLSearchParams({ ...(sample !== undefined && { sample }), day, step: `${standard}/${level}` }).toString()}`;
