/** The level a person turns to next. */
import type { LevelStatus, StandardStatus } from "../engine/types.js";

/** What the engine names; where conditions are missing for every level, the lowest above those held. Nothing where the highest is held. */
export function nextOf({ levels, next }: StandardStatus): LevelStatus | undefined {
  if (next !== undefined) return levels[next];
  const held = levels.map(({ status }) => status.state).lastIndexOf("held");
  return levels[held + 1];
}
