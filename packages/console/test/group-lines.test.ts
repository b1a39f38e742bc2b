import { expect, test } from 'vitest';
import { groupLines, type LineItem } from '../src/session/group-lines.ts';
import type { SaidLine, SessionLine, ToldLine } from '../src/session/session-lines.ts';
import { NOON } from './a-session.ts';

function said(key: string, at: number, over: Partial<SaidLine> = {}): SaidLine {
  return {
    kind: 'said',
    key,
    side: 'customer',
    own: false,
    author: 'Åse',
    at,
    body: { html: key },
    mark: null,
    problem: null,
    ...over,
  };
}

function told(key: string, at: number): ToldLine {
  return { kind: 'told', key, at, text: key };
}

function shape(lines: readonly SessionLine[]): string[] {
  return groupLines(lines).map((item: LineItem) =>
    item.kind === 'group' ? item.lines.map(({ key }) => key).join('+') : item.kind,
  );
}

test('messages of one author within a minute of the clock are one group', () => {
  const lines = [said('a', NOON), said('b', NOON + 59_999), said('c', NOON + 60_000)];
  expect(shape(lines)).toEqual(['day', 'a+b', 'c']);
});

test('another author, or something that happened, ends a group', () => {
  const agent = { side: 'agent', own: true, author: 'Kari' } as const;
  const lines = [said('a', NOON), said('b', NOON, agent), told('t', NOON), said('c', NOON, agent)];
  expect(shape(lines)).toEqual(['day', 'a', 'b', 'told', 'c']);
});

test('own messages stay together while one of them has no stored author yet', () => {
  const own = { side: 'agent', own: true } as const;
  const lines = [
    said('a', NOON, { ...own, author: 'Kari' }),
    said('b', NOON, { ...own, author: '' }),
  ];
  expect(shape(lines)).toEqual(['day', 'a+b']);
});

test('each day of the reader begins with its line', () => {
  const midnight = new Date(2026, 4, 21).getTime();
  const lines = [said('a', midnight - 1), said('b', midnight), told('t', midnight + 1)];
  expect(shape(lines)).toEqual(['day', 'a', 'day', 'b', 'told']);
});

test('no lines, no items', () => {
  expect(shape([])).toEqual([]);
});
