/** The address of the bargaining table: which agreement, which day. What was changed is never in it. */
import { isDay } from "../../data/day.js";

export interface TablePlace {
  readonly agreement?: string;
  readonly day?: string;
}

export const VIEW = "#/pay/table";

const SOUND = /^[\w.\-]{1,120}$/;

export const isTable = (hash: string): boolean => hash === VIEW || hash.startsWith(`${VIEW}?`);

/** What an address asks for; what cannot be read is left out. */
export function placeIn(hash: string): TablePlace {
  const asked = new URLSearchParams(isTable(hash) ? hash.slice(VIEW.length + 1) : "");
  const [agreement, day] = [asked.get("agreement") ?? "", asked.get("day") ?? ""];
  return { ...(SOUND.test(agreement) && { agreement }), ...(isDay(day) && { day }) };
}

export const addressOf = ({ agreement, day }: TablePlace): string => `${VIEW}?${new URLSearchParams({ ...(agreement && { agreement }), ...(day && { day }) }).toString()}`;
