/** Tables as spreadsheets open them: cells quoted where they have to be, and none taken for a formula. */

/** Spreadsheets read a byte mark before UTF-8, and take other files for their own encoding. */
const MARK = "\ufeff";
const NUMBER = /^-?\d+(\.\d+)?$/;

export const csvOf = (lines: readonly (readonly string[])[]): string => MARK + lines.map((line) => line.map(cell).join(",") + "\r\n").join("");

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
