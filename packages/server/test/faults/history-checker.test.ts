/** The checker must see every broken promise, or what it passes means nothing. */
import { expect, test } from 'vitest';
import type { Ack, History, Send, StoredLine } from './history.ts';
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

/** Everything was kept. */
const GOOD: History = {
  sends: SENDS,
  acks: LINES.slice(1).map(ackOf),
  views: [{ reader: 'agent', sessionId: 1, lines: LINES }],
  lines: LINES,
  sessions: [{ sessionId: 1, revision: 6, otherRevisions: [1] }],
};

/** The kinds that are found when the history is as given, without its readers. */
function kinds(broken: Partial<History>): string[] {
  return checkHistory({ ...GOOD, views: [], ...broken }).map(({ kind }) => kind);
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
  const sessions = [{ sessionId: 1, revision: 5, otherRevisions: [1] }];
  expect(kinds({ lines: withoutLine('d'), sessions })).toEqual(['lost']);
});

test('a message that is stored twice is doubled', () => {
  const lines = [...LINES, stored(7, send('d'))];
  const sessions = [{ sessionId: 1, revision: 7, otherRevisions: [1] }];
  expect(kinds({ lines, sessions })).toEqual(['doubled']);
});

test('the same client id of another sender is another message', () => {
  const [theirs] = [stored(7, send('a', AGENT))];
  expect(
    kinds({
      sends: [...SENDS, send('a', AGENT)],
      acks: [...GOOD.acks, ackOf(theirs)],
      lines: [...LINES, theirs],
      sessions: [{ sessionId: 1, revision: 7, otherRevisions: [1] }],
    }),
  ).toEqual([]);
});

test('a message with another text is altered', () => {
  const lines = LINES.map((line) => (line.clientId === 'b' ? { ...line, html: 'else' } : line));
  expect(kinds({ lines })).toEqual(['altered']);
});

test('a message that nobody sent is foreign', () => {
  const lines = [...LINES, stored(7, send('x'))];
  const sessions = [{ sessionId: 1, revision: 7, otherRevisions: [1] }];
  expect(kinds({ lines, sessions })).toEqual(['foreign']);
});

test('a message of a person without a client id is foreign', () => {
  const lines = LINES.map((line) => (line === WELCOME ? { ...line, senderId: AGENT } : line));
  expect(kinds({ lines })).toEqual(['foreign']);
});

test('a message that was sent and never answered is unsettled, stored or not', () => {
  const acks = GOOD.acks.filter((ack) => ack.clientId !== 'd');
  expect(kinds({ acks })).toEqual(['unsettled']);
  const sessions = [{ sessionId: 1, revision: 5, otherRevisions: [1] }];
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
  const session = { sessionId: 1, revision: 6, otherRevisions: [1] };
  expect(kinds({ sessions: [{ ...session, otherRevisions: [] }] })).toEqual(['gap']);
  expect(kinds({ sessions: [{ ...session, otherRevisions: [1, 3] }] })).toEqual(['gap']);
  expect(kinds({ sessions: [{ ...session, revision: 7 }] })).toEqual(['gap']);
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
