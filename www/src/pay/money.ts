/** Yuan as the engine writes them, `-1234.50`: shown with thousands parted, and in fen where something is drawn. */

/** `1234.50` as `1,234.50`; a minus as a minus sign. */
export function yuan(amount: string): string {
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  return `${sign && "−"}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

/** The same with a plus where it is more than nothing. */
export const gain = (amount: string): string => (fen(amount) > 0 ? `+${yuan(amount)}` : yuan(amount));

/** In whole fen. */
export function fen(amount: string): number {
  const [, sign = "", whole = "0", rest = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  const size = Number(whole) * 100 + Number(rest.padEnd(2, "0"));
  return sign ? -size : size;
}

export const isNothing = (amount: string): boolean => fen(amount) === 0;
