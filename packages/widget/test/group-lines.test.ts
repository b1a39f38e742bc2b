import { describe, expect, it } from 'vitest';
import { groupLines } from '../src/chat/group-lines.ts';
import { sampleLine } from './window-line-samples.ts';

const MINUTE = 60_000;

describe('groups of lines', () => {
  it('puts lines of one author and minute under one time', () => {
    const groups = groupLines([
      sampleLine({ at: 0 }),
      sampleLine({ at: MINUTE - 1 }),
      sampleLine({ at: MINUTE }),
    ]);
    expect(groups.map(({ at, lines }) => [at, lines.length])).toEqual([
      [0, 2],
      [MINUTE, 1],
    ]);
  });

  it('begins anew for another author and another side', () => {
    const groups = groupLines([
      sampleLine({ at: 1 }),
      sampleLine({ at: 2, author: 'Ola' }),
      sampleLine({ at: 3, side: 'own', author: '' }),
    ]);
    expect(groups).toHaveLength(3);
  });

  it('never groups notes', () => {
    const note = { side: 'system', author: '' } as const;
    expect(
      groupLines([sampleLine({ at: 1, ...note }), sampleLine({ at: 2, ...note })]),
    ).toHaveLength(2);
  });

  it('keeps the order in which lines were given, also when clocks disagree', () => {
    const keys = ['a', 'b', 'c'];
    const lines = keys.map((key, index) => sampleLine({ key, at: (3 - index) * MINUTE }));
    expect(groupLines(lines).map(({ key }) => key)).toEqual(keys);
  });

  it('says where another day begins, but not for the first', () => {
    const noon = new Date(2026, 4, 17, 12).getTime();
    const groups = groupLines(
      [noon, noon + MINUTE, noon + 24 * 60 * MINUTE].map((at) => sampleLine({ at })),
    );
    expect(groups.map(({ newDay }) => newDay)).toEqual([false, false, true]);
  });
});
