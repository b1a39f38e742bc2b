/** A message as HTML again, made anew from its pieces, so that nothing but the subset can come out. */
import { escapeText } from './escape-text.ts';
import { type MessageTag, messageTokens } from './message-tokens.ts';

/** Well-formed: what is open at the end is closed, and what closes nothing is left out. */
export function safeHtml(html: string): string {
  const open: MessageTag[] = [];
  let safe = '';
  for (const token of messageTokens(html)) {
    if (token.kind === 'text') safe += escapeText(token.text);
    else if (token.kind === 'close') safe += closeTo(open, open.lastIndexOf(token.tag));
    else if (token.tag === 'br') safe += '<br>';
    else {
      safe += token.href === null ? `<${token.tag}>` : `<a href="${escapeText(token.href)}">`;
      open.push(token.tag);
    }
  }
  return safe + closeTo(open, 0);
}

/** Closes everything down to a depth; -1 = nothing. */
function closeTo(open: MessageTag[], depth: number): string {
  if (depth < 0) return '';
  return open
    .splice(depth)
    .reverse()
    .map((tag) => `</${tag}>`)
    .join('');
}
