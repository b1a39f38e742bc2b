/** Text as a cell of a workbook can hold it (AX14). */

/** UTF-16 units that Excel has room for in a cell. */
const MOST_LENGTH = 32_767;
/** Control characters but tabs and line breaks, halves of characters, and two that are none: XML has no way to say them. */
const NOT_IN_XML = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const LINE_BREAKS = /\r\n?/g;
/** Excel reads `_x0041_` as the character of that number. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
const SPECIAL = /[&<>]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Content of an XML element that Excel shows as this text, cut to what a cell holds. */
export function cellText(text: string): string {
  return cut(text.replace(LINE_BREAKS, '\n').replace(NOT_IN_XML, ''))
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign);
}

/** Never in the middle of a character. */
function cut(text: string): string {
  if (text.length <= MOST_LENGTH) return text;
  const isWhole = text.codePointAt(MOST_LENGTH - 1) === text.charCodeAt(MOST_LENGTH - 1);
  return text.slice(0, isWhole ? MOST_LENGTH : MOST_LENGTH - 1);
}
