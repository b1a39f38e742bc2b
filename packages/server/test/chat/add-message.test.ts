/** Messages that programs write. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMessage, type GivenMessage } from '../../src/chat/add-message.ts';
import { changeSession } from '../../src/chat/change-session.ts';
import type { Chat } from '../../src/chat/chat.ts';
import { cutHtml } from '../../src/chat/cut-html.ts';
import { readMessages } from '../../src/chat/read-session.ts';
import { saveSession } from '../../src/chat/save-session.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { loadSessionRecord } from '../../src/storage/session-records.ts';
import { agentOf, openChat, refusalFrom } from '../support/open-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
let chat: Chat;
let anna: Agent;
beforeAll(async () => {
  parley = await startTestParley();
  chat = openChat(parley);
  anna = await agentOf(parley, 'anna');
});
afterAll(() => parley.stop());

async function ongoing(topicId: number = TOPICS.queue): Promise<number> {
  const status = 'CustomerLast';
  const saved = await saveSession(chat, anna, {
    topicId,
    status,
    userId: anna.userId,
    name: 'Per',
  });
  return saved.id;
}

function add(sessionId: number, given: Omit<GivenMessage, 'sessionId'>, agent = anna) {
  return addMessage(chat, agent, { sessionId, ...given });
}

async function statusOf(id: number): Promise<string | undefined> {
  return (await loadSessionRecord(parley.db, id))?.status;
}

test('[CS36] the handler writes to the customer, as HTML', async () => {
  const id = await ongoing();
  const message = await add(id, { type: 'ToCustomer', html: '<b>Hi</b><script>alert(1)</script>' });
  expect(message).toEqual({
    id: expect.any(Number),
    sessionId: id,
    type: 'ToCustomer',
    html: '<b>Hi</b>',
    author: 'anna',
    readByCustomer: false,
    specialType: 'None',
    specialParam: '',
    whenPosted: expect.any(Number),
  });
  expect(await statusOf(id)).toBe('UserLast');
});

test('[CS13] nobody but the handler does', async () => {
  const id = await ongoing();
  const hello = { type: 'ToCustomer', html: 'Hi' } as const;
  const refusals = [];
  for (const name of ['bo', 'lea', 'zoe'] as const) {
    refusals.push(await refusalFrom(add(id, hello, await agentOf(parley, name))));
  }
  expect(refusals).toEqual([['not_handler'], ['not_handler'], ['not_permitted']]);
  expect(await readMessages(chat, anna, { sessionId: id, afterId: 0 })).toEqual([]);
});

test('[CS35] what the customer said elsewhere is brought in by whoever can respond', async () => {
  const id = await ongoing();
  const said = { type: 'ToUser', html: 'Hello &amp; goodbye' } as const;
  expect(await refusalFrom(add(id, said, await agentOf(parley, 'lea')))).toEqual(['not_permitted']);
  const message = await add(id, said, await agentOf(parley, 'bo'));
  expect(message).toMatchObject({ type: 'ToUser', author: 'Per', html: 'Hello &amp; goodbye' });
  expect(await loadSessionRecord(parley.db, id)).toMatchObject({
    status: 'CustomerLast',
    lastMessage: 'Hello & goodbye',
  });
});

test('[CS65] it reopens a finished session, [CS66] but no other', async () => {
  const [finished, closed] = [await ongoing(TOPICS.forms), await ongoing()];
  const end = { type: 'EndSession', by: 'customer', userId: null } as const;
  for (const id of [finished, closed]) await changeSession(chat, id, end);
  await add(finished, { type: 'ToUser', html: 'One more thing' });
  expect(await statusOf(finished)).toBe('CustomerLast');
  const late = add(closed, { type: 'ToUser', html: 'One more thing' });
  expect(await refusalFrom(late)).toEqual(['session_ended']);
});

test('[CS42] [CS44] where a bot leads, whoever may save it writes for the bot', async () => {
  const { id } = await saveSession(chat, anna, {
    topicId: TOPICS.queue,
    status: 'InQueue',
    chatbotIsActive: true,
  });
  const author = 'Robo';
  expect(await add(id, { type: 'ToCustomer', html: 'Beep', author })).toMatchObject({
    author,
    specialType: 'BotMessage',
  });
  const options = { specialType: 'Options', specialParam: '["Yes","No"]' } as const;
  expect(await add(id, { type: 'Special', html: 'Well?', author, ...options })).toMatchObject({
    type: 'ToCustomer',
    ...options,
  });
  const lea = await agentOf(parley, 'lea');
  const hello = { type: 'ToCustomer', html: 'Hi' } as const;
  expect(await refusalFrom(add(id, hello, lea))).toEqual(['not_permitted']);
  const pressed = { type: 'Special', specialType: 'ClickedOption', specialParam: 'Yes' } as const;
  expect(await add(id, { ...pressed, html: '' })).toMatchObject({ ...pressed, html: 'Yes' });
  expect(await statusOf(id)).toBe('CustomerLast');
});

test('what nobody writes is refused with its name', async () => {
  const id = await ongoing();
  const cases: readonly [Omit<GivenMessage, 'sessionId'>, string[]][] = [
    [
      { type: 'Special', html: '', specialType: 'Url', specialParam: 'https://x' },
      ['bad_request', 'specialType: nobody writes a Special message Url'],
    ],
    [
      { type: 'Special', html: 'Hi' },
      ['bad_request', 'specialType: nobody writes a Special message None'],
    ],
    [
      { type: 'Special', html: '', specialType: 'Options', specialParam: '{' },
      ['bad_request', 'specialParam: must be a JSON array of texts'],
    ],
    [{ type: 'ToCustomer', html: ' <p></p> ' }, ['message_empty']],
    [{ type: 'ToCustomer', html: 'x'.repeat(16 * 1024 + 1) }, ['message_too_large']],
    [
      { type: 'ToCustomer', html: 'Hi', specialType: 'BotMessage' },
      ['not_handler', 'no bot is active in it'],
    ],
  ];
  for (const [given, refusal] of cases) expect(await refusalFrom(add(id, given))).toEqual(refusal);
  expect(await refusalFrom(add(2_000_000, { type: 'ToUser', html: 'Hi' }))).toEqual([
    'unknown_session',
  ]);
  expect(await readMessages(chat, anna, { sessionId: id, afterId: 0 })).toEqual([]);
});

test('message ids rise with revisions, so that a reader that goes on from the last misses none', async () => {
  const id = await ongoing();
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      add(id, { type: n % 2 === 0 ? 'ToCustomer' : 'ToUser', html: `${n}` }),
    ),
  );
  const { rows } = await parley.db.query<{ id: number }>(
    'select id from chat_message where session_id = $1 order by revision',
    [id],
  );
  const ids = rows.map((row) => row.id);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  const rest = await readMessages(chat, anna, { sessionId: id, afterId: ids[9] ?? 0 });
  expect(rest.map((message) => message.id)).toEqual(ids.slice(10));
});

test('[CS12] messages are read by those who may read the session', async () => {
  const id = await ongoing();
  await add(id, { type: 'ToUser', html: 'Hi' });
  const counts = [];
  for (const name of ['anna', 'lea', 'bo', 'zoe'] as const) {
    const agent = await agentOf(parley, name);
    counts.push((await readMessages(chat, agent, { sessionId: id, afterId: 0 })).length);
  }
  expect(counts).toEqual([1, 1, 0, 0]);
});

describe('HTML from outside', () => {
  test.each([
    ['<p>One<br>two</p><ul><li>x</li></ul>', '<p>One<br>two</p><ul><li>x</li></ul>'],
    ['<a href="https://x.no" onclick="x()">x</a>', '<a href="https://x.no">x</a>'],
    ['<a href="mailto:a@b.no">x</a>', '<a href="mailto:a@b.no">x</a>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="//evil.example">x</a>', '<a>x</a>'],
    ['<img src=x onerror=alert(1)>y', 'y'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
    ['<h1 style="x">Big</h1>', 'Big'],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
    ['a&#1;b\u0000c', 'abc'],
  ])('%s is cut to %s', (given, cut) => {
    expect(cutHtml(given)).toBe(cut);
  });
});
