/**
 * Reads what callers give, forgivingly where that is safe: names in any case, numbers as strings, enumerations by name or
 * number, unknown keys. What cannot be understood is refused with its place and what was expected.
 */
import { ChatError } from '../../chat/chat-error.ts';
import { emptyOf } from './empty-value.ts';
import { lookUpOf } from './look-up.ts';
import type { Carrier, Given, Property, Shape } from './property.ts';
import { readScalar, type ScalarStyle, show, storable } from './read-scalar.ts';
import { entriesIn, itemsIn } from './xml-forms.ts';

/** How this caller's values are read, and what of its data is not kept. */
export interface ReadStyle extends ScalarStyle {
  /** Called for each place where something was given that Parley does not hold. */
  notHeld(path: string): void;
}

/** Deeper data is nobody's honest carrier. */
const MAX_DEPTH = 40;
/** Characters of a place that are told: keys of dictionaries may be of any length. */
const MAX_PATH = 200;

/** Where we are in the given data: `Message.Type`, `Useragents[2].User`. */
export interface Place {
  readonly path: string;
  readonly depth: number;
}

export const ROOT: Place = { path: '', depth: 0 };

/** @throws ChatError `bad_request`, its detail what is wrong and where. */
export function readCarrier<C extends Carrier>(
  carrier: C,
  given: unknown,
  style: ReadStyle,
  place: Place = ROOT,
): Given<C> {
  const { held, notHeld } = lookUpOf(carrier);
  const result: Record<string, unknown> = {};
  for (const [key, value] of entriesOf(given, carrier.name, place)) {
    const name = key.toLowerCase();
    const known = held.get(name);
    const unheld = notHeld.get(name);
    if (known !== undefined) {
      const [property, at] = [known.property, inside(place, known.name)];
      const read = value === undefined ? undefined : readValue(property, value, style, at);
      if (read !== undefined) result[known.name] = read;
    } else if (unheld !== undefined && !tellsNothing(unheld.property.shape, value)) {
      // Without places in lists, of which there may be thousands.
      style.notHeld(inside(place, unheld.name).path.replaceAll(/\[\d+\]/g, '[]'));
    }
  }
  return result as Given<C>;
}

/** @returns undefined when the value tells nothing, null when it clears. */
export function readValue(
  property: Property,
  given: unknown,
  style: ReadStyle,
  place: Place,
): unknown {
  return readShape(property.shape, given, style, place);
}

function readShape(shape: Shape, given: unknown, style: ReadStyle, place: Place): unknown {
  if (given === null) return null;
  if (place.depth > MAX_DEPTH) throw wrong(place, 'is nested too deeply');
  switch (shape.kind) {
    case 'carrier':
      if (isBlank(given)) return null;
      return readCarrier(shape.of(), given, style, place);
    case 'list':
      return asArray(given, shape.of, place).map((item, index) =>
        readItem(shape.of, item, style, placeOfItem(place, index)),
      );
    case 'dictionary':
      return Object.fromEntries(
        asEntries(given, place).map(([key, value]) => {
          const at = inside(place, key);
          const name = storable(key, (problem) => wrong(at, problem));
          return [name, shape.of ? readItem(shape.of, value, style, at) : readAnything(value, at)];
        }),
      );
    default:
      return readScalar(shape, given, style, (problem) => wrong(place, problem));
  }
}

/** Lists and dictionaries have no gaps: what tells nothing has its shape's empty value. */
function readItem(shape: Shape, given: unknown, style: ReadStyle, place: Place): unknown {
  const read = readShape(shape, given, style, place) ?? emptyOf(shape);
  if (read === null) throw wrong(place, `${show(given)} is nothing to put there`);
  return read;
}

/** Plain data of no described shape, as it is, as far as it can be stored. */
function readAnything(given: unknown, place: Place): unknown {
  if (place.depth > MAX_DEPTH) throw wrong(place, 'is nested too deeply');
  if (typeof given === 'string') return storable(given, (problem) => wrong(place, problem));
  if (typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) {
    return given.map((item, index) => readAnything(item, placeOfItem(place, index)));
  }
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const at = inside(place, key);
      return [storable(key, (problem) => wrong(at, problem)), readAnything(value, at)];
    }),
  );
}

/** A refusal that names the place. */
export function wrong(place: Place, problem: string): ChatError {
  return new ChatError('bad_request', [
    place.path === '' ? `The body: ${problem}` : `${place.path.slice(0, MAX_PATH)}: ${problem}`,
  ]);
}

export function inside(place: Place, name: string): Place {
  return { path: place.path === '' ? name : `${place.path}.${name}`, depth: place.depth + 1 };
}

function placeOfItem(place: Place, index: number): Place {
  return { path: `${place.path}[${index}]`, depth: place.depth + 1 };
}

function entriesOf(given: unknown, what: string, place: Place): [string, unknown][] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw wrong(place, `${show(given)} is not an object (${what})`);
  }
  return Object.entries(given);
}

/** XML puts the items into elements of their own. */
function asArray(given: unknown, of: Shape, place: Place): readonly unknown[] {
  if (Array.isArray(given)) return given;
  if (isBlank(given)) return [];
  const items = typeof given === 'object' && given !== null ? itemsIn(given, of) : null;
  if (items === null) throw wrong(place, `${show(given)} is not a list`);
  return items;
}

function asEntries(given: unknown, place: Place): readonly (readonly [string, unknown])[] {
  if (isBlank(given)) return [];
  const entries = entriesOf(given, 'a dictionary', place);
  return entriesIn(given as object) ?? entries;
}

/** An element of XML with nothing in it but, perhaps, line breaks. */
function isBlank(given: unknown): boolean {
  return typeof given === 'string' && given.trim() === '';
}

/** What callers were told of a property that is not held, in whatever form it comes back. */
function tellsNothing(shape: Shape, value: unknown): boolean {
  return isEmpty(value) || value === emptyOf(shape);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) {
    return true;
  }
  if (typeof value === 'string')
    return /^(?:000[01]-|175[23]-|None$|Unknown$|P0D$|00:00)/.test(value);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
