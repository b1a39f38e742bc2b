import { mergeLines, type OutboxEntry, type SessionLog } from '@parley/client';
import { expect, test } from 'vitest';
import { sessionLines } from '../src/session/session-lines.ts';
import { aLog, aMessage, anAnswer, NOON } from './a-session.ts';

const reader = { userId: 10, topicName: 'Support', customerName: 'Åse' };

function shown(log: SessionLog, outbox: readonly OutboxEntry[] = []): string[] {
  return sessionLines(log, mergeLines(log, outbox, 'user'), reader).map((line) =>
    line.kind === 'told' ? line.text : `${line.side} ${line.mark ?? '-'} ${line.key}`,
  );
}

test('tells the start, the pick-up before the welcome, and who ended it', () => {
  const log = aLog(
    [
      aMessage({ revision: 2, at: NOON + 1_000 }),
      anAnswer({ revision: 4, at: NOON + 120_000, specialType: 'Welcome' }),
      anAnswer({
        revision: 5,
        at: NOON + 130_000,
        messageType: 'Special',
        specialType: 'ClosedByUser',
      }),
    ],
    { whenStarted: NOON + 120_000, userId: 10, agentName: 'Kari' },
  );
  expect(shown(log)).toEqual([
    'Asked for Support',
    'customer - m2',
    'You took the chat after 2 min',
    'agent sent m4',
    'You ended the chat',
  ]);
});

test('an own message keeps its key from sending to seen', () => {
  const entry: OutboxEntry = {
    clientId: 'c1',
    sessionId: 1,
    text: 'Hi',
    at: NOON,
    failure: null,
    state: 'sending',
  };
  const stored = aLog([anAnswer({ revision: 2, clientId: 'c1' })]);
  expect(shown(aLog([]), [entry])[1]).toBe('agent sending c1');
  expect(shown(stored)[1]).toBe('agent sent c1');
  expect(shown({ ...stored, customerRead: 2 })[1]).toBe('agent seen c1');
});

test('a refused message says why', () => {
  const failure = { code: 'session_ended', message: 'The chat has ended.' };
  const log = aLog([]);
  const outbox: OutboxEntry[] = [
    { clientId: 'c1', sessionId: 1, text: 'Hi', at: NOON, failure, state: 'failed' },
  ];
  const line = sessionLines(log, mergeLines(log, outbox, 'user'), reader).at(-1);
  expect(line).toMatchObject({ mark: 'failed', problem: 'The chat has ended.' });
});

test("a colleague's message stands on the agents' side without a mark", () => {
  const log = aLog([anAnswer({ revision: 2, userId: 11, author: 'Ola' })]);
  expect(shown(log)[1]).toBe('agent - m2');
});

test('a special message without a sentence is not shown', () => {
  const log = aLog([aMessage({ messageType: 'Special', specialType: 'NewSession', by: 'system' })]);
  expect(shown(log)).toEqual(['Asked for Support']);
});
