/** Tables as spreadsheets open them; a number stays one, also below nothing. */
import { cell } from "../../workforce/write.js";

/** Spreadsheets read a byte mark before UTF-8, and take other files for their own encoding. */
const MARK = "\ufeff";
const NUMBER = /^-?\d+(\.\d+)?$/;
const COMMA = 0x2c;

export const csvOf = (lines: readonly (readonly string[])[]): string =>
  MARK + lines.map((line) => line.map((text) => (NUMBER.test(text) ? text : cell(text, COMMA))).join(",") + "\r\n").join("");
