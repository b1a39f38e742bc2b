import type { MessageElement, MessageNode } from '@parley/protocol';
import { type ComponentChildren, createElement, type VNode } from 'preact';
import { linkText } from '../chat/link-text.ts';

/**
 * What somebody wrote, as elements of the message subset. No string ever reaches the browser's HTML parser; links open
 * in a tab of their own that cannot reach back to the page.
 */
export function MessageContent({ content }: { content: readonly MessageNode[] }): VNode {
  return <>{content.map((node, index) => renderNode(node, index))}</>;
}

function renderNode(node: MessageNode, key: number): ComponentChildren {
  return typeof node === 'string' ? renderText(node) : renderElement(node, key);
}

function renderElement(element: MessageElement, key: number): ComponentChildren {
  const { tag, href } = element;
  if (tag === 'a' && href !== undefined) {
    return (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
        {element.children.map((child, index) =>
          typeof child === 'string' ? child : renderElement(child, index),
        )}
      </a>
    );
  }
  // An anchor without an address is no link; a `br` has no children.
  const name = tag === 'a' ? 'span' : tag;
  return createElement(name, { key }, tag === 'br' ? null : element.children.map(renderNode));
}

function renderText(text: string): ComponentChildren {
  return linkText(text).map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.href}
      </a>
    ),
  );
}
