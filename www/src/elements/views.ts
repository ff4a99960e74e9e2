/** The views of the page by their addresses. */

export type View = "credits" | "levels" | "pay" | "mentor";

/** What only one view needs: the tag of its element, and what fetches it. */
export interface Later {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

/** The view an address such as `#/mentor` asks for. */
export const viewOf = (hash: string): View => (["mentor", "levels", "pay"] as const).find((view) => hash.startsWith(`#/${view}`)) ?? "credits";

/** What only one view needs is fetched when it is opened; of pay see its places. */
export const LATER: Readonly<Record<"levels" | "mentor", Later>> = {
  levels: { tag: "rt-levels", load: () => import("../eligibility/define.js") },
  mentor: { tag: "rt-mentor", load: () => import("../mentor/define.js") },
};
