/** Bodies that nobody should send, made after the description of what an endpoint takes. */
import fc from 'fast-check';
import type { Carrier, Property, Shape } from '../../../src/web-api/carriers/property.ts';
import type { Body } from '../../../src/web-api/endpoints/body.ts';

/** How deep a carrier in a carrier is filled; deeper ones stay out. */
const DEPTH = 3;

/** JSON texts that are odd in some way: wrong types, wrong names, names twice, huge and deep. */
export function wildBody(body: Body): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: described(body).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: doubled(body) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
  );
}

/** A carrier or fields with one value that its shape surely refuses; null when the endpoint reads no such body. */
export function wrongBody(body: Body): fc.Arbitrary<{ name: string; text: string }> | null {
  const refusing = Object.entries(body.carrier?.held ?? {}).filter(
    ([, property]) => !property.readOnly && wrongValues(property.shape).length > 0,
  );
  if (body.kind === 'patch' || refusing.length === 0) return null;
  return fc
    .constantFrom(...refusing)
    .chain(([name, property]) =>
      fc
        .constantFrom(...wrongValues(property.shape))
        .map((value) => ({ name, text: JSON.stringify({ [name]: value }) })),
    );
}

const DEEP = 20_000;
const BROKEN = [
  '',
  'null',
  '{',
  '[',
  '{"a":',
  '"',
  '{]',
  '[[]',
  'NaN',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '['.repeat(DEEP),
  '{"a":'.repeat(DEEP),
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  '{"ChatSessionId":1e400}',
  '{"ChatSessionId":-1e-400}',
  `{"ChatSessionId":${'9'.repeat(5_000)}}`,
  '{"ChatSessionId":1,"chatSessionId":2,"CHATSESSIONID":"x"}',
  '\ufeff{}',
  '{"a":"\\ud800"}',
  '{"Message":{"Message":"\\u0000"}}',
];

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$ref', ''];

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, '', 0, -1, 1e308, -0, 2 ** 31, 2 ** 53, '1e999', 'null'),
  fc.constantFrom(
    '0000-12-31T23:06:32.000Z',
    '9999-99-99',
    '2020-02-30',
    'PT',
    '99:99:99',
    '1.1.1',
  ),
  fc.constantFrom('\u0000', '\ud800', '‮', 'a'.repeat(20_000), "'; drop table ejuser; --"),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

function described(body: Body): fc.Arbitrary<unknown> {
  if (body.items !== null) return fc.oneof(fc.array(valueFor(body.items.shape, DEPTH)), odd);
  if (body.carrier === null) return odd;
  return carrierOf(body.carrier, DEPTH);
}

/** The same names again, in another case. */
function doubled(body: Body): fc.Arbitrary<string> {
  return fc.tuple(described(body), described(body)).map(([first, second]) => {
    const a = JSON.stringify(first) ?? '';
    const b = (JSON.stringify(second) ?? '').toLowerCase();
    return a.startsWith('{') && b.startsWith('{') && a !== '{}' && b !== '{}'
      ? `${a.slice(0, -1)},${b.slice(1)}`
      : `[${a},${b}]`;
  });
}

function carrierOf(carrier: Carrier, depth: number): fc.Arbitrary<unknown> {
  const properties: Record<string, Property> = { ...carrier.held, ...carrier.notHeld };
  const names = [...Object.keys(properties), ...NAMES];
  const entry = fc.constantFrom(...names).chain((name) => {
    const shape = Object.hasOwn(properties, name) ? properties[name]?.shape : undefined;
    return fc.tuple(
      fc.constantFrom(name, name.toLowerCase(), name.toUpperCase()),
      valueFor(shape, depth),
    );
  });
  return fc.array(entry, { maxLength: 6 }).map((entries) => Object.fromEntries(entries));
}

function valueFor(shape: Shape | undefined, depth: number): fc.Arbitrary<unknown> {
  if (shape === undefined || depth === 0) return odd;
  switch (shape.kind) {
    case 'carrier':
      return fc.oneof(carrierOf(shape.of(), depth - 1), odd);
    case 'list':
      return fc.oneof(fc.array(valueFor(shape.of, depth - 1), { maxLength: 4 }), odd);
    case 'enum':
      return fc.oneof(fc.constantFrom(...Object.keys(shape.of.values)), odd);
    case 'date':
    case 'day':
      return fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toJSON()),
        odd,
      );
    case 'int':
      return fc.oneof(fc.integer({ min: -2, max: 20 }), odd);
    default:
      return odd;
  }
}

function wrongValues(shape: Shape): readonly unknown[] {
  switch (shape.kind) {
    case 'int':
      return [{ a: 1 }, [1], 'one', 1.5, 2 ** 40];
    case 'decimal':
      return [{ a: 1 }, [1], 'much'];
    case 'bool':
      return [{ a: 1 }, 'perhaps', 7];
    case 'date':
    case 'day':
      return [{ a: 1 }, 20_200_101, 'yesterday', '2020-13-01'];
    case 'timeSpan':
      return [{ a: 1 }, 8, 'noon'];
    case 'enum':
      return [{ a: 1 }, 'Opened', 987_654, -3];
    case 'text':
      return [
        { a: 1 },
        ['a'],
        ...(shape.maxLength === null ? [] : ['a'.repeat(shape.maxLength + 1)]),
      ];
    case 'list':
      return [7, 'many', true];
    default:
      return [];
  }
}
