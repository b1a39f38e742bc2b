import { expect, test } from 'vitest';
import { chatLists, RECENT_MS } from '../src/chats/chat-lists.ts';
import { rankColour } from '../src/chats/rank-colour.ts';
import { aSession, NOON } from './a-session.ts';

const ME = 10;
const ids = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

test('the queue has everybody who waits, the longest first, and ties by number', () => {
  const { queue } = chatLists(
    [
      aSession({ id: 3, whenRequested: NOON - 1 }),
      aSession({ id: 2, whenRequested: NOON }),
      aSession({ id: 1, whenRequested: NOON }),
      aSession({ id: 4, status: 'PreChatForm' }),
    ],
    ME,
    NOON,
  );
  expect(ids(queue)).toEqual([3, 1, 2]);
});

test('my chats keep the order of their ranks, whoever wrote last', () => {
  const { mine } = chatLists(
    [
      aSession({ id: 1, status: 'CustomerLast', userId: ME, rank: 2, idle: NOON }),
      aSession({ id: 2, status: 'UserLast', userId: ME, rank: 1, idle: NOON - 5 }),
      aSession({ id: 3, status: 'CustomerLast', userId: 11, rank: 1 }),
    ],
    ME,
    NOON,
  );
  expect(ids(mine)).toEqual([2, 1]);
});

test('recent chats are mine, the latest first, and gone after 8 hours', () => {
  const ended = { status: 'Finished', userId: ME } as const;
  const { recent } = chatLists(
    [
      aSession({ id: 1, ...ended, whenEnded: NOON - RECENT_MS }),
      aSession({ id: 2, ...ended, whenEnded: NOON - RECENT_MS + 1 }),
      aSession({ id: 3, ...ended, status: 'Closed', whenEnded: NOON - 1 }),
      aSession({ id: 4, ...ended, userId: 11, whenEnded: NOON }),
      aSession({ id: 5, ...ended, status: 'Deleted', whenEnded: NOON }),
    ],
    ME,
    NOON,
  );
  expect(ids(recent)).toEqual([3, 2]);
});

test('the seventh rank has the colour of the first', () => {
  expect([1, 6, 7, 12, 13].map(rankColour)).toEqual([1, 6, 1, 6, 1]);
  expect(rankColour(null)).toBeUndefined();
});
