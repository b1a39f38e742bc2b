/** What nodes say to one another, as text. */
import { expect, test } from 'vitest';
import type { Hint } from '../../src/hints/hint.ts';
import { createHintPile } from '../../src/hints/hint-pile.ts';
import { readMessage, writeHints, writeMessage } from '../../src/hints/node-message.ts';

const FROM = 'node-1';

function readHints(texts: readonly string[]): readonly Hint[] {
  return texts.flatMap((text) => {
    const message = readMessage(text);
    return message?.kind === 'hints' ? message.hints : [];
  });
}

test('[ND1] hints come back as they were, in messages that PostgreSQL takes', () => {
  const hints: Hint[] = [
    { type: 'agents', userIds: Array.from({ length: 3_000 }, (_, index) => 2_147_480_000 + index) },
    { type: 'typing', sessionId: 7, by: 'user', on: false },
    ...Array.from({ length: 1_000 }, (_, index) => ({
      type: 'session' as const,
      sessionId: 2_147_000_000 + index,
      revision: index,
      userIds: [index],
      queues: [],
    })),
  ];
  const texts = writeHints(FROM, hints);
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
  const pile = createHintPile();
  pile.add(readHints(texts));
  expect(pile.take()).toEqual(hints);
  expect(writeHints(FROM, [])).toEqual([]);
});

test('[ND13] what a newer node says, or nobody, is passed over', () => {
  const known = { type: 'typing', sessionId: 7, by: 'customer', on: true } as const;
  const [text = ''] = writeHints(FROM, [known]);
  const newer = JSON.parse(text) as { hints: unknown[] };
  newer.hints.unshift(['z', 1, 2], 5, ['s', 'one', 2, [], []], ['a', [1, null]]);
  newer.hints.push(['s', 1e300, 2, [], []], ['s', 1, -2, [], []], ['a', [2_147_483_648]]);
  expect(readHints([JSON.stringify(newer)])).toEqual([known]);
  const tooLong = JSON.stringify({ kind: 'beat', from: 'a'.repeat(65) });
  for (const nothing of [
    tooLong,
    '',
    'x',
    'null',
    '[]',
    '{"kind":"hello"}',
    '{"kind":"z","from":"a"}',
  ]) {
    expect(readMessage(nothing)).toBeNull();
  }
  const here = { kind: 'here', from: 'a', hintsElsewhere: true, to: 'b' } as const;
  expect(readMessage(writeMessage(here))).toEqual(here);
});

test('[ND1] of a session the furthest revision waits, with everybody whom it concerns', () => {
  const pile = createHintPile();
  const hint = { type: 'session', sessionId: 1, queues: [] } as const;
  pile.add([{ ...hint, revision: 3, userIds: [11], queues: [2] }]);
  pile.add([{ ...hint, revision: 2, userIds: [12] }]);
  expect(pile.take()).toEqual([{ ...hint, revision: 3, userIds: [11, 12], queues: [2] }]);
  expect(pile.isEmpty).toBe(true);
});
