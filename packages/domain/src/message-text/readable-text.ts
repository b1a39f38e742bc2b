/** A message as plain text that keeps what its HTML says: line breaks, lists and where links lead. */
import { type MessageTag, messageTokens } from './message-tokens.ts';

interface List {
  readonly ordered: boolean;
  items: number;
}

/** `br`, `p` and list items begin lines, items with `- ` or their number, and a link's address follows its text. */
export function readableText(html: string): string {
  const writer = new TextWriter();
  for (const token of messageTokens(html)) {
    if (token.kind === 'text') writer.write(token.text);
    else if (token.kind === 'open') writer.open(token.tag, token.href);
    else writer.close(token.tag);
  }
  return writer.finish();
}

class TextWriter {
  #text = '';
  readonly #lists: List[] = [];
  #link: { readonly href: string; readonly from: number } | null = null;

  write(text: string): void {
    this.#text += text;
  }

  open(tag: MessageTag, href: string | null): void {
    if (tag === 'br') this.#text += '\n';
    else if (tag === 'p') this.#endLine();
    else if (tag === 'ul' || tag === 'ol') this.#lists.push({ ordered: tag === 'ol', items: 0 });
    else if (tag === 'li') this.#beginItem();
    else if (tag === 'a') this.#beginLink(href);
  }

  close(tag: MessageTag): void {
    if (tag === 'p' || tag === 'li') this.#endLine();
    else if (tag === 'a') this.#endLink();
    else if (tag === 'ul' || tag === 'ol') {
      this.#lists.pop();
      this.#endLine();
    }
  }

  finish(): string {
    this.#endLink();
    return this.#text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
  }

  #endLine(): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
  }

  #beginItem(): void {
    this.#endLine();
    const list = this.#lists.at(-1);
    if (list !== undefined) list.items += 1;
    const indent = '  '.repeat(Math.max(this.#lists.length - 1, 0));
    this.#text += list?.ordered ? `${indent}${list.items}. ` : `${indent}- `;
  }

  #beginLink(href: string | null): void {
    this.#endLink();
    if (href !== null) this.#link = { href, from: this.#text.length };
  }

  #endLink(): void {
    if (this.#link === null) return;
    const { href, from } = this.#link;
    const shown = this.#text.slice(from).trim();
    this.#link = null;
    if (shown === '') this.#text += href;
    else if (shown !== href && shown !== href.replace(/^mailto:/i, '')) this.#text += ` (${href})`;
  }
}
