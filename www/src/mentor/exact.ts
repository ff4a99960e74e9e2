/** Exact scores as the engine writes them: a decimal such as `87.8`, or a fraction such as `263/3`. */

/** For widths and heights on the screen only; never compared. */
export function size(exact: string): number {
  const [above = "0", below] = exact.split("/");
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

/** As people read it: a fraction with the decimal beside it, marked as not exact. */
export const spoken = (exact: string): string => (exact.includes("/") ? `${exact} ≈ ${size(exact).toFixed(2)}` : exact);

export const isNegative = (exact: string): boolean => exact.startsWith("-");

/** Without its sign. */
export const magnitude = (exact: string): string => exact.replace(/^-/, "");
