/** From what a person typed to what the `message` column holds. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
};

/** Everything that must not reach the column as it is; most messages have none of it. */
const SPECIAL = /[&<>"'\n]/g;
/** Control characters but tab and newline: invisible, refused by XML, and NUL by PostgreSQL too. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
/** Half a character, which UTF-8 cannot hold. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Turns typed text into the HTML subset, so that it shows exactly as typed: `<b>` as `<b>`, a newline as a line
 * break (CS39). Control characters are dropped, CRLF and CR become a newline, and a lone half of a surrogate pair
 * becomes U+FFFD.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}
