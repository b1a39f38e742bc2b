/** Takes the HTML subset of the `message` column apart. */
import { decodeEntities } from './plain-text.ts';

/** The elements of the subset. */
const TAGS = ['b', 'i', 'u', 'em', 'strong', 'ul', 'ol', 'li', 'br', 'p', 'a'] as const;
export type MessageTag = (typeof TAGS)[number];

/** A piece of a message, in order. Texts have their entities decoded and no line ends. */
export type MessageToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly tag: MessageTag;
      /** An http, https or mailto address; null everywhere else. */
      readonly href: string | null;
    }
  | { readonly kind: 'close'; readonly tag: MessageTag };

const TOKEN = /<(\/?)([a-z]+)((?:\s[^<>]*|\/)?)>/gi;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const SAFE_HREF = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Whatever is outside of the subset comes out as text. Never throws; tags need not be balanced. */
export function messageTokens(html: string): readonly MessageToken[] {
  const tokens: MessageToken[] = [];
  let from = 0;
  for (const match of html.matchAll(TOKEN)) {
    const tag = TAGS.find((known) => known === match[2]?.toLowerCase());
    if (tag === undefined) continue;
    pushText(tokens, html.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] === '') tokens.push({ kind: 'open', tag, href: hrefOf(tag, match[3] ?? '') });
    else tokens.push({ kind: 'close', tag });
  }
  pushText(tokens, html.slice(from));
  return tokens;
}

function pushText(tokens: MessageToken[], html: string): void {
  // A line end in HTML is a space; those that show are `br` and `p`.
  const text = decodeEntities(html.replace(/[\r\n]+/g, ' '));
  if (text !== '') tokens.push({ kind: 'text', text });
}

function hrefOf(tag: MessageTag, attributes: string): string | null {
  if (tag !== 'a') return null;
  const match = HREF.exec(attributes);
  const href = decodeEntities(match?.[1] ?? match?.[2] ?? '').trim();
  return SAFE_HREF.test(href) ? href : null;
}
