/** Keeps programs for tables from reading what somebody wrote as a formula. */

/** Signs that begin a formula, also in the wide forms of East Asian scripts, and whitespace that programs skip before one. */
const BEGINS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** The text, behind an apostrophe when it could be taken for a formula (AX13). */
export function harmlessText(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}
