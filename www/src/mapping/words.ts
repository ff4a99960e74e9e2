/** What a row of the picture says: its figures, and its links for who cannot see them. */
import { html } from "lit";
import type { Decision } from "../engine/types.js";
import type { Messages } from "../i18n/zh-CN.js";
import { type Picture, type Row, shown } from "./model.js";

interface Around {
  readonly picture: Picture | undefined;
  readonly decision: Decision;
  readonly m: Messages;
}

export interface RowWords {
  readonly figures: unknown;
  readonly told: string;
  /** Whether anything is granted for it. */
  readonly granted: boolean;
}

export function rowWords(row: Row, side: "left" | "right", around: Around): RowWords {
  const { picture, decision, m } = around;
  const selections = row.links.flatMap((at) => picture?.links[at]?.selection ?? []);
  const granted = selections.flatMap(({ kind, index }) => (kind === "granted" ? (decision.granted[index] ?? []) : []));
  if (granted.length === 0) return { figures: side === "left" ? row.facts : html`<span class="no">${m.missedMark}</span>`, told: m.missedMark, granted: false };
  const names = granted.flatMap(({ targets, achievements }) => (side === "left" ? targets : achievements).map(({ name }) => name)).join("、");
  if (side === "left") return { figures: row.facts, told: names ? m.toTargets(names, shown(row.weight)) : m.missedMark, granted: true };
  const told = names ? `${m.creditsOf(shown(row.weight))}, ${m.fromSources(names)}` : m.missedMark;
  return { figures: credits(row, granted[0]?.effect, m), told, granted: true };
}

function credits({ weight, facts }: Row, effect: Decision["granted"][number]["effect"] | undefined, m: Messages): unknown {
  if (weight === 0 && effect !== undefined) return m.effects[effect];
  return facts && facts !== shown(weight) ? html`<b>${shown(weight)}</b> / ${m.creditsOf(facts)}` : html`<b>${m.creditsOf(shown(weight))}</b>`;
}
