/** How texts are compared and sorted: the same way whatever the database's own locale (AR8, AR9). */

/** Unicode's root collation. */
const PEOPLES_ORDER = 'collate "und-x-icu"';

/**
 * A text without its case. An index that is to serve filters is on exactly this:
 * `lower(lastname collate "und-x-icu") text_pattern_ops`.
 */
export function foldedText(sql: string): string {
  return `lower(${inParentheses(sql)} ${PEOPLES_ORDER})`;
}

/**
 * A text as rows are sorted by it. An index that is to serve an order is on exactly this, missing values first:
 * `(lastname collate "und-x-icu" nulls first)`.
 */
export function sortedText(sql: string): string {
  return `${inParentheses(sql)} ${PEOPLES_ORDER}`;
}

/** The text as part of a pattern of `like`, in which it stands for itself. */
export function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** SQL that any operator can stand beside. */
export function inParentheses(sql: string): string {
  return /^[\w.]+$/.test(sql) ? sql : `(${sql})`;
}
