/** Random values of carriers, and random nonsense, for property tests. */
import fc from 'fast-check';
import type { Carrier, Shape } from '../../../src/web-api/carriers/property.ts';

/** What XML 1.0 can hold, and PostgreSQL too. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const FIRST_MS = Date.UTC(1754, 0, 2);
const LAST_MS = Date.UTC(9999, 11, 30);
const DAY_MS = 86_400_000;
const days = fc
  .integer({ min: Math.ceil(FIRST_MS / DAY_MS), max: Math.floor(LAST_MS / DAY_MS) })
  .map((day) => day * DAY_MS);
/** Carriers lead into carriers; further inside there are none. */
const MAX_LEVELS = 3;

const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 12, unit: 'binary' }).filter((text) => !FORBIDDEN.test(text)),
  fc.constantFrom('', ' ', ' a ', '<b>&amp;</b>', ']]>', 'a\r\nb', 'null', '0', '-', 'æøå 😀'),
);

/** What a presenter may write of a carrier. */
export function valuesOf(carrier: Carrier, level = 0): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(carrier.held).map(([name, { shape }]) => [
    name,
    someValue(shape, level),
  ]);
  return fc.record(Object.fromEntries(properties));
}

/** What of a written value is read again: all but what is only shown. */
export function givenPart(carrier: Carrier, value: unknown): unknown {
  const values = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(carrier.held)
      .filter(([, property]) => !property.readOnly)
      .map(([name, { shape }]) => [name, givenPartOf(shape, values[name])]),
  );
}

function givenPartOf(shape: Shape, value: unknown): unknown {
  if (value === null) return null;
  if (shape.kind === 'carrier') return givenPart(shape.of(), value);
  if (shape.kind !== 'list') return value;
  return (value as readonly unknown[]).map((item) => givenPartOf(shape.of, item));
}

function someValue(shape: Shape, level: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'carrier':
      if (level >= MAX_LEVELS) return fc.constant(null);
      return fc.option(valuesOf(shape.of(), level + 1), { freq: 2 });
    case 'bytes':
      return fc.option(fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes)));
    case 'date':
      return fc.option(fc.integer({ min: FIRST_MS, max: LAST_MS }));
    case 'day':
      return fc.option(days);
    default:
      return itemOf(shape, level);
  }
}

function itemOf(shape: Shape, level: number): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'int':
      return fc.integer();
    case 'decimal':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    case 'bool':
      return fc.boolean();
    case 'text':
      return texts.map((text) => [...text].slice(0, shape.maxLength ?? 12).join(''));
    case 'date':
      return fc.integer({ min: FIRST_MS, max: LAST_MS });
    case 'day':
      return days;
    case 'timeSpan':
      return fc.integer({ min: 0, max: 86_400 });
    case 'bytes':
      return fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes));
    case 'enum': {
      const numbers = Object.values(shape.of.values);
      if (!shape.of.flags) return fc.constantFrom(...Object.keys(shape.of.values));
      const bits = numbers.filter((number) => number > 0 && (number & (number - 1)) === 0);
      return fc
        .subarray([...new Set(bits)])
        .map((some) => some.reduce((mask, bit) => mask | bit, 0));
    }
    case 'carrier':
      return valuesOf(shape.of(), level + 1);
    case 'list':
      return level >= MAX_LEVELS
        ? fc.constant([])
        : fc.array(itemOf(shape.of, level), { maxLength: 3 });
    case 'dictionary':
      return fc.dictionary(texts, shape.of === null ? fc.constant('x') : itemOf(shape.of, level), {
        maxKeys: 3,
      });
    default:
      return shape satisfies never;
  }
}

/** The text of a JSON object in which anything may stand under the carrier's names and others, some of them twice. */
export function nonsenseFor(carrier: Carrier): fc.Arbitrary<string> {
  const names = fc.oneof(
    { weight: 8, arbitrary: anyCase(fc.constantFrom(...Object.keys(carrier.held))) },
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'valueOf',
      'hasOwnProperty',
      '',
    ),
    fc.string({ maxLength: 8 }),
  );
  const entries = fc.array(fc.tuple(names, fc.oneof(nonsense, objectOf(names))), { maxLength: 12 });
  return entries.map(objectText);
}

/** Any letter of a text in upper or lower case. */
export function anyCase(arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(arbitrary, fc.infiniteStream(fc.boolean()))
    .map(([text, upper]) =>
      [...text].map((c) => (upper.next().value ? c.toUpperCase() : c.toLowerCase())).join(''),
    );
}

const nonsense: fc.Arbitrary<string> = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.constantFrom(
    'null',
    '""',
    '" "',
    '"\\u0000"',
    '"a\\u0000b"',
    '"\\ud800"',
    '1e999',
    '-1e999',
    '1e400',
    '2147483648',
    '-2147483649',
    '0.5',
    '"0x10"',
    '"1e3"',
    '"NaN"',
    '"Infinity"',
    '"99999999999999999999"',
    '"0001-01-01T00:00:00"',
    '"2018-13-45T99:99:99"',
    '"PT99999999H"',
    '"P0D"',
    '{}',
    '[]',
    '[null]',
    '[[[]]]',
    '{"toString":1,"valueOf":1}',
    '{"toJSON":1}',
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    `${'['.repeat(90)}${']'.repeat(90)}`,
    `${'{"a":'.repeat(90)}1${'}'.repeat(90)}`,
  ),
);

function objectOf(names: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(fc.tuple(names, nonsense), { maxLength: 5 }).map(objectText);
}

function objectText(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}
