/** Days of the visitor's own calendar, such as `2026-09-01`. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

export const today = (): string => dayOf(new Date());

export const two = (value: number): string => String(value).padStart(2, "0");
