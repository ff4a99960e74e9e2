/** Languages in which explanations are rendered. */
export type Language = "zh" | "en";
