/** Reads single values of the wire: numbers, switches, texts, dates, names. */
import type { ChatError } from '../../chat/chat-error.ts';
import type { Shape } from './property.ts';
import { numberOf, type VendorEnum } from './vendor-enum.ts';

/** How this caller's dates are read. */
export interface ScalarStyle {
  /** Milliseconds since the epoch, null for an empty date. @throws RangeError saying what was expected. */
  readDate(text: string): number | null;
  /** Milliseconds of the midnight in UTC, null for an empty date. @throws RangeError saying what was expected. */
  readDay(text: string): number | null;
  /** Seconds. @throws RangeError saying what was expected. */
  readTimeSpan(text: string): number;
}

type Scalar = Exclude<Shape, { kind: 'carrier' | 'list' | 'dictionary' }>;
export type Refuse = (problem: string) => ChatError;

const INT_MIN = -2_147_483_648;
const INT_MAX = 2_147_483_647;
/** Each text is read in one way only, so that long ones are refused as fast as short ones. */
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const BASE64 = /^[\w+/\s-]*(?:=[=\s]*)?$/;
const TRUE_WORDS = new Set(['true', '1']);
const FALSE_WORDS = new Set(['false', '0', '']);
/** PostgreSQL has no place for it in a text. */
const NUL = '\0';

/** @returns undefined when the value tells nothing. */
export function readScalar(
  shape: Scalar,
  given: unknown,
  style: ScalarStyle,
  refuse: Refuse,
): unknown {
  switch (shape.kind) {
    case 'int':
      return readInt(given, refuse);
    case 'decimal':
      return readNumber(given, refuse);
    case 'bool':
      return readBool(given, refuse);
    case 'text':
      return readText(shape.maxLength, given, refuse);
    case 'date':
      return readBy((text) => style.readDate(text), given, refuse);
    case 'day':
      return readBy((text) => style.readDay(text), given, refuse);
    case 'timeSpan':
      return readBy((text) => style.readTimeSpan(text), given, refuse);
    case 'bytes':
      return readBytes(given, refuse);
    case 'enum':
      return readName(shape.of, given, refuse);
    default:
      return shape satisfies never;
  }
}

function readNumber(given: unknown, refuse: Refuse): number | null {
  if (given === '') return null;
  if (typeof given === 'boolean') return given ? 1 : 0;
  if (typeof given === 'string' && NUMBER.test(given)) return finite(Number(given), given, refuse);
  if (typeof given === 'number') return finite(given, given, refuse);
  throw refuse(`${show(given)} is not a number`);
}

function finite(number: number, given: unknown, refuse: Refuse): number {
  if (Number.isFinite(number)) return number;
  throw refuse(`${show(given)} is not a number that can be stored`);
}

function readInt(given: unknown, refuse: Refuse): number | null {
  const number = readNumber(given, refuse);
  if (number === null) return null;
  // -0 is a whole number too, and nobody's id.
  if (Number.isInteger(number) && number >= INT_MIN && number <= INT_MAX) return number + 0;
  throw refuse(`${show(given)} is not a whole number of 32 bits`);
}

function readBool(given: unknown, refuse: Refuse): boolean {
  // What is no single value cannot always be made a text: `{"toString":1}`.
  const word = typeof given === 'object' ? null : String(given).trim().toLowerCase();
  if (word !== null && TRUE_WORDS.has(word)) return true;
  if (word !== null && FALSE_WORDS.has(word)) return false;
  throw refuse(`${show(given)} is neither true nor false`);
}

function readText(maxLength: number | null, given: unknown, refuse: Refuse): string {
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') {
    throw refuse(`${show(given)} is not a text`);
  }
  const text = storable(String(given), refuse);
  // Columns count characters, JavaScript counts UTF-16 units.
  if (maxLength !== null && text.length > maxLength && [...text].length > maxLength) {
    throw refuse(`the text is longer than ${maxLength} characters`);
  }
  return text;
}

/** The text as PostgreSQL can hold it: halves of surrogate pairs become U+FFFD. */
export function storable(text: string, refuse: Refuse): string {
  if (text.includes(NUL)) throw refuse('a text cannot hold the character U+0000');
  return text.toWellFormed();
}

function readBy<T>(read: (text: string) => T, given: unknown, refuse: Refuse): T | null {
  if (given === '') return null;
  if (typeof given !== 'string') throw refuse(`${show(given)} is not a text`);
  try {
    return read(given);
  } catch (error) {
    if (error instanceof RangeError) throw refuse(`${show(given)}: ${error.message}`);
    throw error;
  }
}

function readBytes(given: unknown, refuse: Refuse): Uint8Array {
  if (typeof given !== 'string' || !BASE64.test(given)) {
    throw refuse(`${show(given)} is not base64`);
  }
  return Buffer.from(given, 'base64');
}

/** The name, or the mask where several may stand together. */
function readName(of: VendorEnum, given: unknown, refuse: Refuse): string | number | undefined {
  if (given === '') return undefined;
  if (typeof given === 'number') return fromNumber(of, given, refuse);
  if (typeof given !== 'string') throw refuse(`${show(given)} is not one of ${listNames(of)}`);
  if (/^\s*-?\d+\s*$/.test(given)) return fromNumber(of, Number(given), refuse);
  if (of.flags) {
    const names = given.split(',').filter((name) => name.trim() !== '');
    return names.reduce((mask, name) => mask | known(of, name, given, refuse), 0);
  }
  return nameFor(of, known(of, given, given, refuse), given, refuse);
}

function fromNumber(of: VendorEnum, number: number, refuse: Refuse): string | number | undefined {
  if (!of.flags) return nameFor(of, number, number, refuse);
  if (of.maskOfNumber !== undefined) {
    const mask = of.maskOfNumber(number);
    if (mask === undefined) throw refuse(`${number} is not one of ${listNames(of)}`);
    return mask ?? undefined;
  }
  const all = Object.values(of.values).reduce((mask, bit) => mask | bit, 0);
  if (!Number.isInteger(number) || number < 0 || (number & ~all) !== 0 || number > INT_MAX) {
    throw refuse(`${number} has bits beside ${listNames(of)}`);
  }
  return number;
}

function known(of: VendorEnum, name: string, given: unknown, refuse: Refuse): number {
  const number = numberOf(of, name);
  if (number === undefined) throw refuse(`${show(given)} is not one of ${listNames(of)}`);
  return number;
}

function nameFor(of: VendorEnum, number: number, given: unknown, refuse: Refuse): string {
  const name = Object.keys(of.values).find((candidate) => of.values[candidate] === number);
  if (name === undefined) throw refuse(`${show(given)} is not one of ${listNames(of)}`);
  return name;
}

function listNames(of: VendorEnum): string {
  return Object.keys(of.values).join(', ');
}

/** A value in a sentence; long ones are cut. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
