/** Floods and slow readers are bounded, and lose nothing. */
import { afterEach, expect, test } from 'vitest';
import { createConnectionLimit } from '../../src/gateway/connection-limit.ts';
import { createPace } from '../../src/gateway/pace.ts';
import { messagesOn, openAgentLine, openVisitorLine, revisionsOn } from '../support/line.ts';
import { startChat } from '../support/start-chat.ts';
import { startTestParley, type TestParley } from '../support/test-parley.ts';

const MESSAGES = 900;

let parley: TestParley | undefined;
afterEach(async () => {
  await parley?.stop();
  parley = undefined;
});

test('[DL13] a reader that does not read is closed with 4430, and resumes without a gap', async () => {
  parley = await startTestParley();
  const { visitor, anna } = await startChat(parley);
  const slow = await openVisitorLine(parley, visitor);
  await slow.frame('events');
  slow.socket.pause();
  // More than our buffer and the system's together.
  const writer = await openAgentLine(parley, anna);
  const text = 'x'.repeat(16_000);
  for (let index = 0; index < MESSAGES; index += 1) {
    writer.send({ t: 'post', s: visitor.sessionId, c: `m${index}`, text });
  }
  await writer.frame('ack', ({ c }) => c === `m${MESSAGES - 1}`);
  slow.socket.resume();
  expect(await slow.closed).toBe(4430);
  const reached = revisionsOn(slow).at(-1) ?? 0;
  const back = await openVisitorLine(parley, visitor, reached);
  await back.frame('events', (frame) => frame.events.length === 0);
  expect(messagesOn(slow).length + messagesOn(back).length).toBe(MESSAGES);
  const all = [...revisionsOn(slow), ...revisionsOn(back)];
  expect(all).toEqual(all.map((_, index) => index + 1));
});

test('[DL17] a flood is read no faster than the pace, in order, and nothing is lost', async () => {
  parley = await startTestParley({ messageRate: 100 });
  const { visitor } = await startChat(parley);
  const line = await openVisitorLine(parley, visitor);
  const sent = Array.from({ length: 300 }, (_, index) => `m${index}`);
  for (const text of sent) line.send({ t: 'post', s: visitor.sessionId, c: text, text });
  await line.frame('ack', ({ c }) => c === 'm299');
  await line.frame('events', ({ events }) =>
    events.some((event) => event.type === 'MessagePosted' && event.clientId === 'm299'),
  );
  expect(messagesOn(line).map(({ html }) => html)).toEqual(sent);
});

test('[DL17] each key has a burst of two seconds, then waits its turn, and too long a wait is refused', () => {
  const pace = createPace(10);
  const turns = Array.from({ length: 20 }, () => pace.turn('a'));
  expect(turns.every((turn) => turn === undefined)).toBe(true);
  expect(pace.turn('a')).toBeInstanceOf(Promise);
  expect(pace.turn('b')).toBeUndefined();
  expect(() => {
    for (let turn = 0; turn < 200; turn += 1) void pace.turn('a');
  }).toThrow('Too many attempts');
});

test('connections are bounded for each address and in all', () => {
  const limit = createConnectionLimit({ perAddress: 2, total: 3 });
  const leave = limit.enter('a');
  expect(limit.enter('a')).not.toBeNull();
  expect(limit.enter('a')).toBeNull();
  expect(limit.enter('b')).not.toBeNull();
  expect(limit.enter('c')).toBeNull();
  leave?.();
  leave?.();
  expect(limit.enter('c')).not.toBeNull();
  expect(limit.enter('d')).toBeNull();
});
