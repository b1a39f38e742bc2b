import { type MessageNode, parseMessageHtml } from '@parley/protocol';
import { createElement, memo, type ReactNode, useMemo } from 'react';
import type { SaidLine } from './session-lines.ts';

/** The text of a message as elements of the allow-list; no string of a customer reaches the browser's HTML parser. */
export const MessageText = memo(function MessageText({ body }: { body: SaidLine['body'] }) {
  const source = 'html' in body ? body.html : body.text;
  const isHtml = 'html' in body;
  return useMemo(() => (isHtml ? elements(parseMessageHtml(source)) : source), [isHtml, source]);
});

function elements(nodes: readonly MessageNode[]): ReactNode {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return node;
    // The tree of a message never changes, so that the place of a node is its identity.
    if (node.tag === 'br') return createElement('br', { key: index });
    const link =
      node.href === undefined
        ? {}
        : { href: node.href, target: '_blank', rel: 'noopener noreferrer nofollow' };
    return createElement(node.tag, { key: index, ...link }, elements(node.children));
  });
}
