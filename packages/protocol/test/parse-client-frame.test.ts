import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClientFrame,
  isClientId,
  MAX_FRAME_BYTES,
  MAX_MESSAGE_BYTES,
  MAX_WATCHED,
  parseClientFrame,
  readClientFrame,
} from '../src/index.ts';

const LARGEST_ID = 2_147_483_647;

const id = fc.integer({ min: 1, max: LARGEST_ID });
const revision = fc.integer({ min: 0, max: LARGEST_ID });
const clientId = fc.stringMatching(/^[\x21-\x7e]{1,64}$/);
const secret = fc.string({ maxLength: 255 });

/** Every frame that a client may send. */
const frame: fc.Arbitrary<ClientFrame> = fc.oneof(
  fc.record({
    t: fc.constant('hello' as const),
    v: fc.integer(),
    role: fc.constant('visitor' as const),
    s: id,
    key: secret,
    after: revision,
  }),
  fc.record({
    t: fc.constant('hello' as const),
    v: fc.integer(),
    role: fc.constant('agent' as const),
    xsrf: secret,
    watch: fc.array(fc.tuple(id, revision), { maxLength: MAX_WATCHED }),
  }),
  fc.record({ t: fc.constant('post' as const), s: id, c: clientId, text: fc.string() }),
  fc.record({ t: fc.constant('typing' as const), s: id, on: fc.boolean() }),
  fc.record({ t: fc.constant('read' as const), s: id, upTo: revision }),
  fc.record({ t: fc.constant('watch' as const), s: id, after: revision }),
  fc.record({ t: fc.constant('unwatch' as const), s: id }),
  fc.record({ t: fc.constant('refresh' as const) }),
  fc.record({ t: fc.constant('alive' as const) }),
);

describe('reading what a client sent', () => {
  it('reads every frame as it was meant', () => {
    fc.assert(
      fc.property(frame, (sent) => {
        expect(parseClientFrame(JSON.stringify(sent))).toEqual(sent);
      }),
    );
  });

  it('[DL21] never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseClientFrame(text);
      }),
    );
  });

  it('[DL21] takes a value as it is or not at all', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    const types = fc.constantFrom('hello', 'post', 'typing', 'read', 'watch', 'unwatch');
    const nearly = fc.tuple(types, fc.dictionary(fc.string(), anything), anything, anything);
    fc.assert(
      fc.property(nearly, ([t, more, s, after]) => {
        const read = readClientFrame({ ...more, t, s, after, upTo: after, c: s, text: after });
        if (read !== null) expect(readClientFrame(read)).toEqual(read);
      }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        expect(() => readClientFrame(value)).not.toThrow();
      }),
    );
  });

  it('[DL21] refuses a frame in which any field is missing or of another kind', () => {
    const strangers: unknown[] = [undefined, null, -1, 1.5, 2 ** 31, {}, [], [[1]], '\u0000 ü'];
    const takesAny = (sent: ClientFrame, field: string, value: unknown): boolean =>
      // A version is any number: another one is refused by name (4409). Texts, keys and tokens are any string.
      (field === 'v' && typeof value === 'number') ||
      (typeof value === 'string' && ['text', 'key', 'xsrf'].includes(field)) ||
      (field === 'watch' && Array.isArray(value) && value.length === 0) ||
      (sent.t === 'hello' && field === 'role' && value === sent.role);
    fc.assert(
      fc.property(frame, fc.constantFrom(...strangers), (sent, stranger) => {
        for (const field of Object.keys(sent)) {
          if (takesAny(sent, field, stranger)) continue;
          expect(readClientFrame({ ...sent, [field]: stranger }), field).toBeNull();
        }
      }),
    );
  });

  it('leaves out what it does not know', () => {
    expect(readClientFrame({ t: 'alive', isAdmin: true, __proto__: { s: 1 } })).toEqual({
      t: 'alive',
    });
  });

  it('refuses more watched sessions than one connection may follow, and keys that are too long', () => {
    const watch = Array.from({ length: MAX_WATCHED + 1 }, (_, n) => [n + 1, 0]);
    expect(readClientFrame({ t: 'hello', v: 1, role: 'agent', xsrf: 'x', watch })).toBeNull();
    const key = 'k'.repeat(256);
    expect(readClientFrame({ t: 'hello', v: 1, role: 'visitor', s: 1, key, after: 0 })).toBeNull();
  });

  it('has room in one frame for the longest message, however it is escaped', () => {
    const text = '\u0001'.repeat(MAX_MESSAGE_BYTES);
    const longest = { t: 'post', s: LARGEST_ID, c: '~'.repeat(64), text };
    expect(JSON.stringify(longest).length).toBeLessThan(MAX_FRAME_BYTES);
  });
});

describe('client ids', () => {
  it('are 1 to 64 printable ASCII characters without spaces', () => {
    for (const good of ['a', '~'.repeat(64), 'b0a1f4c2-7a5e-4f0e-9a53-0d8f0a1b2c3d']) {
      expect(isClientId(good)).toBe(true);
    }
    for (const bad of ['', ' ', 'a b', 'é', 'a\n', '~'.repeat(65), 7, null, undefined, ['a']]) {
      expect(isClientId(bad)).toBe(false);
    }
  });
});
