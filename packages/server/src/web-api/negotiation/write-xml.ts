/** Data as XML: the root is the carrier's name, lists hold elements named after what they hold, null is `xsi:nil`. */
import { XMLBuilder } from 'fast-xml-parser';
import type { Carrier, Properties, Shape } from '../carriers/property.ts';
import type { Tree, TreeObject } from '../carriers/write-value.ts';
import { ANY_ITEM, itemName } from '../carriers/xml-forms.ts';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // `xsi:nil` without a value is no XML.
  suppressBooleanAttributes: false,
});

/** What XML 1.0 has no place for. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @param shape - what the data is described as; without it lists hold elements called `Item`. */
export function writeXml(root: string, tree: Tree, shape: Shape | null = null): string {
  const body = element(tree, shape);
  const attributes = { '@xmlns:xsi': INSTANCE };
  const content =
    typeof body === 'object' ? { ...attributes, ...body } : { ...attributes, '#text': body };
  const xml = builder.build({ [root]: content });
  // Readers turn a bare carriage return into a line feed.
  return `<?xml version="1.0" encoding="utf-8"?>${xml.replaceAll('\r', '&#xD;')}`;
}

/** The name of the root for a described value. */
export function rootName(shape: Shape): string {
  if (shape.kind === 'list') return `ArrayOf${itemName(shape.of)}`;
  return itemName(shape);
}

type Element = string | Record<string, unknown>;

function element(tree: Tree | undefined, shape: Shape | null): Element {
  if (tree === null || tree === undefined) return { '@xsi:nil': 'true' };
  if (Array.isArray(tree)) {
    const of = shape?.kind === 'list' ? shape.of : null;
    const items = tree.map((item: Tree) => element(item, of));
    return items.length === 0 ? '' : { [of === null ? ANY_ITEM : itemName(of)]: items };
  }
  if (typeof tree !== 'object') return String(tree).replaceAll(FORBIDDEN, '');
  if (shape?.kind === 'dictionary') return dictionary(tree as TreeObject, shape.of ?? shape);
  const properties = shape?.kind === 'carrier' ? shapesOf(shape.of()) : {};
  return Object.fromEntries(
    Object.entries(tree as TreeObject).map(([name, value]) => [
      name,
      element(value, properties[name]?.shape ?? null),
    ]),
  );
}

/** Keys may be anything; names of elements may not. */
function dictionary(tree: TreeObject, of: Shape): Element {
  const entries = Object.entries(tree).map(([key, value]) => ({
    Key: key.replaceAll(FORBIDDEN, ''),
    Value: element(value, of),
  }));
  return entries.length === 0 ? '' : { Entry: entries };
}

function shapesOf(carrier: Carrier): Properties {
  return { ...carrier.notHeld, ...carrier.held };
}
