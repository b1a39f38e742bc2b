import { expect, test } from 'vitest';
import { totalUnread } from '../src/chats/total-unread.ts';
import { waitingSince } from '../src/chats/waiting-since.ts';
import { aLog, aMessage, anAnswer, aSession, NOON } from './a-session.ts';

const waiting = aSession({ status: 'CustomerLast', userId: 10, rank: 1, idle: NOON + 9 });

test('a customer waits since its first message that nobody has answered', () => {
  const log = aLog([
    aMessage({ revision: 2, at: NOON + 1 }),
    anAnswer({ revision: 3, at: NOON + 2 }),
    aMessage({ revision: 4, at: NOON + 3 }),
    aMessage({ revision: 5, at: NOON + 9 }),
  ]);
  expect(waitingSince(waiting, log)).toBe(NOON + 3);
});

test('a line that tells what happened is no answer', () => {
  const log = aLog([
    aMessage({ revision: 2, at: NOON + 1 }),
    anAnswer({
      revision: 3,
      at: NOON + 2,
      messageType: 'Special',
      specialType: 'TransferRejected',
    }),
  ]);
  expect(waitingSince(waiting, log)).toBe(NOON + 1);
});

test('until the messages are there, the last activity has to do', () => {
  expect(waitingSince(waiting, undefined)).toBe(NOON + 9);
});

test('nobody waits when the agent has the last word', () => {
  expect(waitingSince({ ...waiting, status: 'UserLast' }, aLog([aMessage()]))).toBeNull();
});

test('unread messages add up over the chats whose messages are there', () => {
  const logs = new Map([
    [1, aLog([aMessage({ revision: 2 }), aMessage({ revision: 3 })], { userRead: 2 })],
  ]);
  expect(totalUnread([waiting, aSession({ id: 2 })], logs)).toBe(1);
});
