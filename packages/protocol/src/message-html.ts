/**
 * Reads the HTML subset that `chat_message.message` holds into a tree, so that clients build elements from an allow-list
 * and never hand a string to the browser's HTML parser. Anything outside the subset comes out as text.
 */

/** The elements of the subset. */
export const MESSAGE_TAGS = [
  'b',
  'i',
  'u',
  'em',
  'strong',
  'ul',
  'ol',
  'li',
  'br',
  'p',
  'a',
] as const;
export type MessageTag = (typeof MESSAGE_TAGS)[number];

export interface MessageElement {
  readonly tag: MessageTag;
  /** Only on `a`: an http, https or mailto address. */
  readonly href?: string;
  readonly children: readonly MessageNode[];
}
export type MessageNode = string | MessageElement;

interface OpenElement {
  tag: MessageTag;
  href?: string;
  children: MessageNode[];
}

const TOKEN = /<(\/?)([a-z]+)((?:\s[^<>]*|\/)?)>/gi;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const SAFE_HREF = /^(?:https?:\/\/|mailto:)/i;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The message as a tree. Never throws; unclosed elements end where the message ends. */
export function parseMessageHtml(html: string): readonly MessageNode[] {
  const root: MessageNode[] = [];
  const open: OpenElement[] = [];
  const into = (): MessageNode[] => open.at(-1)?.children ?? root;
  let from = 0;
  for (const token of html.matchAll(TOKEN)) {
    const tag = MESSAGE_TAGS.find((known) => known === token[2]?.toLowerCase());
    if (tag === undefined) continue;
    pushText(into(), html.slice(from, token.index));
    from = token.index + token[0].length;
    if (token[1] === '/') {
      const depth = open.findLastIndex((element) => element.tag === tag);
      if (depth >= 0) open.length = depth;
    } else {
      const element = openElement(tag, token[3] ?? '');
      into().push(element);
      if (tag !== 'br') open.push(element);
    }
  }
  pushText(into(), html.slice(from));
  return root;
}

function openElement(tag: MessageTag, attributes: string): OpenElement {
  if (tag !== 'a') return { tag, children: [] };
  const match = HREF.exec(attributes);
  const href = decodeEntities(match?.[1] ?? match?.[2] ?? '').trim();
  return SAFE_HREF.test(href) ? { tag, href, children: [] } : { tag, children: [] };
}

function pushText(into: MessageNode[], html: string): void {
  if (html !== '') into.push(decodeEntities(html));
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
