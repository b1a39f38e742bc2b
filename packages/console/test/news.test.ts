import type { AgentState } from '@parley/client';
import { expect, test } from 'vitest';
import { newsBetween } from '../src/notices/news.ts';
import { aLog, aMessage, anAnswer, aSession } from './a-session.ts';

type Chats = Pick<AgentState, 'ready' | 'rows' | 'logs'>;

const ME = 10;
const mine = aSession({ status: 'CustomerLast', userId: ME, rank: 1 });

function chats(over: Partial<Chats>): Chats {
  return { ready: true, rows: new Map(), logs: new Map(), ...over };
}

test('what the first load brings is not news', () => {
  const after = chats({ rows: new Map([[1, aSession()]]) });
  expect(newsBetween(chats({ ready: false }), after, ME)).toEqual([]);
});

test('an arrival in the queue is told once', () => {
  const row = aSession();
  const after = chats({ rows: new Map([[1, row]]) });
  expect(newsBetween(chats({}), after, ME)).toEqual([{ kind: 'queued', row }]);
  expect(newsBetween(after, after, ME)).toEqual([]);
});

test('a chat that leaves its form for the queue has arrived', () => {
  const before = chats({ rows: new Map([[1, aSession({ status: 'PreChatForm' })]]) });
  const after = chats({ rows: new Map([[1, aSession()]]) });
  expect(newsBetween(before, after, ME)).toHaveLength(1);
});

test('new messages of my customers are told, answers are not', () => {
  const rows = new Map([[1, mine]]);
  const first = aMessage({ revision: 2 });
  const news = aMessage({ revision: 3, html: 'More' });
  const before = chats({ rows, logs: new Map([[1, aLog([first])]]) });
  const after = chats({
    rows,
    logs: new Map([[1, aLog([first, news, anAnswer({ revision: 4 })])]]),
  });
  expect(newsBetween(before, after, ME)).toEqual([
    { kind: 'messages', row: mine, messages: [news] },
  ]);
});

test('the messages that are loaded when a chat is first followed are not news', () => {
  const rows = new Map([[1, mine]]);
  const before = chats({ rows, logs: new Map([[1, aLog([], { revision: 0 })]]) });
  const after = chats({ rows, logs: new Map([[1, aLog([aMessage()])]]) });
  expect(newsBetween(before, after, ME)).toEqual([]);
});
