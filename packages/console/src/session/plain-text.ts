import { type MessageNode, parseMessageHtml } from '@parley/protocol';

/** The words of a message in one line, for announcements. */
export function plainText(html: string): string {
  return textOf(parseMessageHtml(html)).replace(/\s+/g, ' ').trim();
}

function textOf(nodes: readonly MessageNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : ` ${textOf(node.children)} `))
    .join('');
}
