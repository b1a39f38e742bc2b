/** From the HTML subset of the `message` column back to text. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

const BREAK = /<br\s*\/?>|<\/(?:p|li)>/gi;
const TAG = /<[^>]*>/g;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;
/** Nothing but white space and tags: each alternative starts differently, so a long text is read only once. */
const BLANK = /^(?:\s|<[^>]*>|&nbsp;|&#160;)*$/i;

/**
 * The text of a message: tags dropped, `br`, `p` and `li` as newlines, entities as their characters. An entity that
 * is not known stays as it stands.
 */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html;
  const text = html.replace(BREAK, '\n').replace(TAG, '').replace(/\n+$/, '');
  return decodeEntities(text);
}

/** Entities as their characters; one that is not known stays as it stands. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
}

/** Whether a message shows nothing: empty, white space, or tags around it. */
export function isBlank(html: string): boolean {
  return BLANK.test(html);
}

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\uFFFD';
}
