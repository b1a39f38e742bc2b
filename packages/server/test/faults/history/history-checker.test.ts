/** The checker must see every broken promise, or what it passes means nothing. */
import { expect, test } from 'vitest';
import {
  type Ack,
  type History,
  NOTHING_TOLD,
  type Receipt,
  type Send,
  type StoredLine,
  type StoredSession,
} from './history.ts';
import { checkHistory } from './history-checker.ts';

const VISITOR = 0;
const AGENT = 7;

function send(clientId: string, senderId = VISITOR): Send {
  return { sessionId: 1, senderId, clientId, html: `text of ${clientId}` };
}

function stored(revision: number, { clientId, senderId, html }: Send): StoredLine {
  return { sessionId: 1, id: 100 + revision, revision, clientId, senderId, html };
}

function ackOf({ sessionId, senderId, clientId, revision, id }: StoredLine): Ack {
  return { sessionId, senderId: senderId ?? 0, clientId: clientId ?? '', revision, id };
}

const SENDS = [send('a'), send('b'), send('c', AGENT), send('d')];
const WELCOME: StoredLine = { ...stored(2, send('welcome')), senderId: null, clientId: null };
/** Revision 1 is the start; 2 the welcome; 3 to 6 were sent; 5 by the agent. */
const LINES = [WELCOME, ...SENDS.map((sent, index) => stored(index + 3, sent))];

/** A session that agent 7 handles, and in which the customer wrote last. */
const SESSION: StoredSession = {
  sessionId: 1,
  revision: 6,
  otherRevisions: [1],
  startId: 'start',
  status: 5,
  userId: AGENT,
  rank: 1,
  firstMessage: 'text of a',
  lastMessage: 'text of d',
  customerRead: 0,
  userRead: 0,
  pickedUpBy: [AGENT],
};

const RECEIPTS: readonly Receipt[] = LINES.map(({ id, revision, clientId, html }) => ({
  ...{ id, revision, clientId, html },
  ...{ reader: 'visitor', ownSessionId: 1, sessionId: 1 },
}));

/** Everything was kept. */
const GOOD: History = {
  ...NOTHING_TOLD,
  sends: SENDS,
  acks: LINES.slice(1).map(ackOf),
  receipts: RECEIPTS,
  starts: [{ startId: 'start', sessionId: 1 }],
  pickUps: [{ sessionId: 1, userId: AGENT }],
  views: [{ reader: 'agent', sessionId: 1, lines: LINES }],
  lines: LINES,
  sessions: [SESSION],
};

/** The kinds that are found when the history is as given, without its readers. */
function kinds(broken: Partial<History>): string[] {
  return checkHistory({ ...GOOD, views: [], receipts: [], ...broken }).map(({ kind }) => kind);
}

function withoutLine(clientId: string): StoredLine[] {
  return LINES.filter((line) => line.clientId !== clientId);
}

test('a history in which every promise was kept has no violations', () => {
  expect(checkHistory(GOOD)).toEqual([]);
});

test('the order in which rows are read and acknowledgements arrive does not matter', () => {
  expect(kinds({ lines: LINES.toReversed(), acks: GOOD.acks.toReversed() })).toEqual([]);
});

test('an acknowledgement that was received twice is one', () => {
  expect(kinds({ acks: [...GOOD.acks, ...GOOD.acks] })).toEqual([]);
});

test('an acknowledged message that is not stored is lost', () => {
  const sessions = [{ ...SESSION, revision: 5, lastMessage: 'text of c', status: 6 }];
  expect(kinds({ lines: withoutLine('d'), sessions })).toEqual(['lost']);
});

test('a message that is stored twice is doubled', () => {
  const lines = [...LINES, stored(7, send('d'))];
  const sessions = [{ ...SESSION, revision: 7 }];
  expect(kinds({ lines, sessions })).toEqual(['doubled']);
});

test('the same client id of another sender is another message', () => {
  const [theirs] = [stored(7, send('a', AGENT))];
  expect(
    kinds({
      sends: [...SENDS, send('a', AGENT)],
      acks: [...GOOD.acks, ackOf(theirs)],
      lines: [...LINES, theirs],
      sessions: [{ ...SESSION, revision: 7, lastMessage: 'text of a', status: 6 }],
    }),
  ).toEqual([]);
});

test('a message with another text is altered', () => {
  const lines = LINES.map((line) => (line.clientId === 'b' ? { ...line, html: 'else' } : line));
  expect(kinds({ lines })).toEqual(['altered']);
});

test('a message that nobody sent is foreign', () => {
  const lines = [...LINES, stored(7, send('x'))];
  const sessions = [{ ...SESSION, revision: 7, lastMessage: 'text of x' }];
  expect(kinds({ lines, sessions })).toEqual(['foreign']);
});

test('a message of a person without a client id is foreign, and no other one is the first then', () => {
  const lines = LINES.map((line) => (line === WELCOME ? { ...line, senderId: AGENT } : line));
  expect(kinds({ lines })).toEqual(['foreign', 'miscounted']);
});

test('a message that was sent and never answered is unsettled, stored or not', () => {
  const acks = GOOD.acks.filter((ack) => ack.clientId !== 'd');
  expect(kinds({ acks })).toEqual(['unsettled']);
  const sessions = [{ ...SESSION, revision: 5, lastMessage: 'text of c', status: 6 }];
  expect(kinds({ acks, lines: withoutLine('d'), sessions })).toEqual(['unsettled']);
});

test('an acknowledgement with another revision or id is no acknowledgement of the row', () => {
  const [first, ...others] = GOOD.acks;
  if (first === undefined) throw new Error('there are acknowledgements');
  expect(kinds({ acks: [{ ...first, revision: 9 }, ...others] })).toEqual(['misacknowledged']);
  expect(kinds({ acks: [{ ...first, id: 9 }, ...others] })).toEqual(['misacknowledged']);
});

test('messages of one sender in another order than written are reordered', () => {
  const [a, b, ...others] = SENDS;
  if (a === undefined || b === undefined) throw new Error('there are two');
  expect(kinds({ sends: [b, a, ...others] })).toEqual(['reordered']);
});

test('messages of different senders may be stored in any order', () => {
  expect(kinds({ sends: [send('c', AGENT), send('a'), send('b'), send('d')] })).toEqual([]);
});

test('a missing revision, one that stands twice and a wrong last one are gaps', () => {
  expect(kinds({ sessions: [{ ...SESSION, otherRevisions: [] }] })).toEqual(['gap']);
  expect(kinds({ sessions: [{ ...SESSION, otherRevisions: [1, 3] }] })).toEqual(['gap']);
  expect(kinds({ sessions: [{ ...SESSION, revision: 7 }] })).toEqual(['gap']);
});

test.each([
  ['misses the last line', LINES.slice(0, -1)],
  ['misses a line in between', withoutLine('b')],
  ['has a line twice', [...LINES.slice(0, 2), ...LINES.slice(1)]],
  ['has two lines in the wrong order', [...LINES.slice(0, -2), ...LINES.slice(-2).toReversed()]],
  ['has a line that is not stored', [...LINES, stored(7, send('x'))]],
  ['has another text', LINES.map((line) => ({ ...line, html: 'else' }))],
])('a reader that %s misreads', (_what, lines) => {
  expect(kinds({ views: [{ reader: 'agent', sessionId: 1, lines }] })).toEqual(['misread']);
});

test('a message that was refused for good is a violation, and is not unsettled besides', () => {
  const acks = GOOD.acks.filter((ack) => ack.clientId !== 'd');
  const refusals = [{ sessionId: 1, clientId: 'd', code: 'internal' }];
  expect(kinds({ acks, refusals })).toEqual(['refused']);
});

test.each([
  ['another session', { sessionId: 2 }],
  ['another text', { html: 'else' }],
  ['another revision', { revision: 9 }],
  ['a message that is not stored', { id: 9 }],
])('what arrives as of %s is misdelivered', (_what, wrong) => {
  const [first, ...others] = RECEIPTS;
  if (first === undefined) throw new Error('there are receipts');
  expect(kinds({ receipts: [{ ...first, ...wrong }, ...others] })).toEqual(['misdelivered']);
});

test('an agent may hear of every session, a visitor of its own', () => {
  const other = { ...SESSION, sessionId: 2, startId: 'other', rank: 2 };
  const [line] = LINES.slice(1).map((line) => ({ ...line, sessionId: 2, id: 202, revision: 2 }));
  if (line === undefined) throw new Error('there is a line');
  const more = {
    starts: [...GOOD.starts, { startId: 'other', sessionId: 2 }],
    sends: [...GOOD.sends, { ...send('a'), sessionId: 2 }],
    acks: [...GOOD.acks, ackOf(line)],
    lines: [...LINES, line],
    sessions: [SESSION, { ...other, revision: 2, lastMessage: 'text of a' }],
  };
  const heard = { ...line, reader: 'agent 7', ownSessionId: null };
  expect(kinds({ ...more, receipts: [heard] })).toEqual([]);
  expect(kinds({ ...more, receipts: [{ ...heard, ownSessionId: 1 }] })).toEqual(['misdelivered']);
});

test('a start that was answered and is gone, and a session that still waits, are forgotten', () => {
  const starts = [...GOOD.starts, { startId: 'other', sessionId: 2 }];
  expect(kinds({ starts })).toEqual(['forgotten']);
  const waiting = { ...SESSION, status: 4, userId: null, pickedUpBy: [] };
  expect(kinds({ sessions: [waiting], pickUps: [] })).toEqual(['forgotten']);
});

test('a session that was ended and goes on is forgotten', () => {
  const ends = [{ sessionId: 1, revision: 6 }];
  expect(kinds({ ends })).toEqual(['forgotten']);
  expect(kinds({ ends, sessions: [{ ...SESSION, status: 9 }] })).toEqual([]);
});

test('a session that nobody started is foreign', () => {
  expect(kinds({ starts: [] })).toEqual(['foreign']);
});

test('a session that two agents were told to have, or that was picked up twice, has two owners', () => {
  const both = [...GOOD.pickUps, { sessionId: 1, userId: 8 }];
  expect(kinds({ pickUps: both })).toEqual(['two-owners']);
  expect(kinds({ sessions: [{ ...SESSION, pickedUpBy: [AGENT, AGENT] }] })).toEqual(['two-owners']);
  expect(kinds({ sessions: [{ ...SESSION, userId: 8 }] })).toEqual(['two-owners']);
});

test.each([
  ['first message', { firstMessage: 'else' }],
  ['last message', { lastMessage: 'else' }],
  ['status', { status: 6 }],
  ['read mark of the customer', { customerRead: 7 }],
  ['read mark of the agent', { userRead: 7 }],
])('a wrong %s is miscounted', (_what, wrong) => {
  expect(kinds({ sessions: [{ ...SESSION, ...wrong }] })).toEqual(['miscounted']);
});

test('two chats of an agent with the same rank are miscounted', () => {
  const other = { ...SESSION, sessionId: 2, startId: 'other', revision: 1 };
  const starts = [...GOOD.starts, { startId: 'other', sessionId: 2 }];
  expect(kinds({ starts, sessions: [SESSION, other] })).toEqual(['miscounted']);
});
