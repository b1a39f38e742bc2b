import { type MessageNode, parseMessageHtml } from '@parley/protocol';

/** The words of a text in the message subset, for a place that shows no markup. */
export function messageText(html: string): string {
  return textOf(parseMessageHtml(html)).replace(/\s+/g, ' ').trim();
}

function textOf(nodes: readonly MessageNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : `${textOf(node.children)} `))
    .join('');
}
