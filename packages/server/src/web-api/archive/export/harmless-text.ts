/** Keeps programs for tables from reading what somebody wrote as a formula. */

/** Signs that begin a formula, also in the wide forms of East Asian scripts, and whitespace that programs skip before one. */
const BEGINS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Where the decimal sign is a comma, Excel ends the cells of a CSV file at semicolons. */
const BEGINS_CELL = /;(?=\s*[=+\-@＝＋－＠])/g;

/** The text, behind an apostrophe when it could be taken for a formula (AX13). */
export function harmlessText(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}

/** A text of a CSV file with an apostrophe wherever a formula could begin in its middle (AX13). */
export function harmlessCells(text: string): string {
  return text.replaceAll(BEGINS_CELL, ";'");
}
