/** Data as XML: the root is the carrier's name, lists hold elements named after what they hold, null is `xsi:nil`. */
import { XMLBuilder } from 'fast-xml-parser';
import { LazyList } from '../carriers/lazy-list.ts';
import type { Carrier, Properties, Shape } from '../carriers/property.ts';
import type { Tree, TreeObject } from '../carriers/write-value.ts';
import { ANY_ITEM, itemName } from '../carriers/xml-forms.ts';
import { holdsLazyList } from './json-parts.ts';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
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
  return DECLARATION + withReturns(xml);
}

/** The same in parts: one for each item of a lazy list, which is made only then (AW22). */
export function* xmlParts(
  root: string,
  tree: Tree,
  shape: Shape | null = null,
): Generator<string, void, undefined> {
  yield DECLARATION;
  yield* elementParts({ name: root, attributes: ` xmlns:xsi="${INSTANCE}"`, tree, shape });
}

/** The name of the root for a described value. */
export function rootName(shape: Shape): string {
  if (shape.kind === 'list') return `ArrayOf${itemName(shape.of)}`;
  return itemName(shape);
}

interface Named {
  readonly name: string;
  readonly attributes: string;
  readonly tree: Tree;
  readonly shape: Shape | null;
}

function* elementParts({ name, attributes, tree, shape }: Named): Generator<string> {
  if (tree instanceof LazyList) {
    const of = shape?.kind === 'list' ? shape.of : null;
    yield `<${name}${attributes}>`;
    for (const item of tree) yield elementXml(of === null ? ANY_ITEM : itemName(of), item, of);
    yield `</${name}>`;
    return;
  }
  if (!holdsLazyList(tree)) {
    yield elementXml(name, tree, shape);
    return;
  }
  const properties = shape?.kind === 'carrier' ? shapesOf(shape.of()) : {};
  yield `<${name}${attributes}>`;
  for (const [own, value] of Object.entries(tree)) {
    const of = properties[own]?.shape ?? null;
    yield* elementParts({ name: own, attributes: '', tree: value, shape: of });
  }
  yield `</${name}>`;
}

function elementXml(name: string, tree: Tree, shape: Shape | null): string {
  return withReturns(builder.build({ [name]: element(tree, shape) }));
}

/** Readers turn a bare carriage return into a line feed. */
function withReturns(xml: string): string {
  return xml.replaceAll('\r', '&#xD;');
}

type Element = string | Record<string, unknown>;

function element(tree: Tree | undefined, shape: Shape | null): Element {
  if (tree === null || tree === undefined) return { '@xsi:nil': 'true' };
  if (Array.isArray(tree) || tree instanceof LazyList) {
    const of = shape?.kind === 'list' ? shape.of : null;
    const items = Array.from(tree, (item: Tree) => element(item, of));
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
