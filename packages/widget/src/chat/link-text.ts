/** A piece of a message's text: plain, or an address that becomes a link. */
export type TextPiece = string | { readonly href: string };

const ADDRESS = /https?:\/\/[^\s<>"']+/gi;
/** Punctuation that ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}»”’]+$/;

/** Splits text at the http and https addresses that somebody typed. */
export function linkText(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = match[0].replace(TRAILING, '');
    if (!URL.canParse(href)) continue;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ href });
    from = match.index + href.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
