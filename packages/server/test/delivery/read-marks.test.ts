/** Both sides mark what they read at once, in many chats, on two nodes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { logInAs } from '../support/callers.ts';
import { type Line, messagesOn, openAgentLine, openVisitorLine } from '../support/line.ts';
import { startChat } from '../support/start-chat.ts';
import { startTestParley, type TestNode, type TestParley } from '../support/test-parley.ts';

let here: TestParley;
let there: TestNode;
beforeAll(async () => {
  here = await startTestParley({ heartbeatMs: 3_600_000 });
  there = await here.startAnother();
});
afterAll(() => here.stop());

const CHATS = 12;
const MESSAGES = 6;

/** Writes the next message when the last one of the other side has come, which it marks as read first. */
function converse(line: Line, sessionId: number, begins: boolean): Promise<void> {
  function write(): void {
    line.send({ t: 'post', s: sessionId, c: randomUUID(), text: 'and you?' });
  }
  async function run(): Promise<void> {
    for (let turn = 0; turn < MESSAGES; turn += 1) {
      if (begins) write();
      await vi.waitFor(
        () => expect(messagesOn(line).length).toBeGreaterThan(2 * turn + (begins ? 1 : 0)),
        30_000,
      );
      line.send({ t: 'read', s: sessionId, upTo: messagesOn(line).at(-1)?.revision ?? 0 });
      if (!begins) write();
    }
  }
  return run();
}

test('[DL19] [CS76] [CS77] [CS78] marks of many chats at once are all stored, and none stands in the way of a message', async () => {
  const anna = await logInAs(here, 'anna');
  const chats = await Promise.all(
    Array.from({ length: CHATS }, async () => {
      const { visitor } = await startChat(here, anna);
      const customer = await openVisitorLine(here, visitor);
      const agent = await openAgentLine(there, anna, [[visitor.sessionId, 0]]);
      return { sessionId: visitor.sessionId, customer, agent };
    }),
  );
  await Promise.all(
    chats.flatMap(({ sessionId, customer, agent }) => [
      converse(customer, sessionId, true),
      converse(agent, sessionId, false),
    ]),
  );
  for (const { sessionId, customer } of chats) {
    const [beforeLast, last] = messagesOn(customer).slice(-2);
    await vi.waitFor(async () => {
      const { rows } = await here.db.query(
        `select customer_read, user_read, (select count(*)::int from chat_message m
          where m.session_id = c.id and m.type = 1 and m.read_by_customer) as seen
        from chat_session c where id = $1`,
        [sessionId],
      );
      expect(rows).toEqual([
        { customer_read: last?.revision, user_read: beforeLast?.revision, seen: MESSAGES },
      ]);
    }, 10_000);
  }
});
