/**
 * Lists and dictionaries as XML has them: elements named after what they hold. Such data is told from a wrong type by the
 * names of its elements.
 */
import type { Shape } from './property.ts';

/** How the vendor's serialiser calls items that have no carrier's name. */
const PLAIN_NAMES: Readonly<Partial<Record<Shape['kind'], readonly string[]>>> = {
  int: ['int'],
  decimal: ['decimal', 'double'],
  bool: ['boolean'],
  text: ['string'],
  date: ['dateTime', 'string'],
  timeSpan: ['duration', 'string'],
  bytes: ['base64Binary', 'string'],
  dictionary: ['dictionary'],
};
/** What an item is called where nothing is known of it. */
export const ANY_ITEM = 'Item';

/** The name of the element that holds an item of the shape. */
export function itemName(shape: Shape): string {
  return itemNames(shape)[0] ?? ANY_ITEM;
}

/** The items of `{"int":["1","2"]}`; null when the data is no such list. */
export function itemsIn(given: object, of: Shape): readonly unknown[] | null {
  const [name, ...others] = Object.keys(given);
  if (name === undefined || others.length > 0) return null;
  const wanted = name.toLowerCase();
  const known = [...itemNames(of), ANY_ITEM].some(
    (candidate) => candidate.toLowerCase() === wanted,
  );
  return known ? Object.values(given).flat() : null;
}

/** The entries of `{"Entry":[{"Key":"a","Value":"b"}]}`; null when the data is no such dictionary. */
export function entriesIn(given: object): readonly (readonly [string, unknown])[] | null {
  const [name, ...others] = Object.keys(given);
  if (name === undefined || others.length > 0) return null;
  const entries = Object.values(given).flat().map(entryOf);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function entryOf(item: unknown): readonly [string, unknown] | null {
  if (typeof item !== 'object' || item === null) return null;
  const { Key, Value, ...others } = item as { readonly Key?: unknown; readonly Value?: unknown };
  return typeof Key === 'string' && Object.keys(others).length === 0 ? [Key, Value] : null;
}

function itemNames(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'carrier':
      return [shape.of().name];
    case 'enum':
      return ['string', shape.of.name];
    case 'list':
      return [`ArrayOf${itemName(shape.of)}`];
    default:
      return PLAIN_NAMES[shape.kind] ?? [];
  }
}
