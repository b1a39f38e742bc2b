/** Starts that come at the same time are stored together, and each is answered as if it were alone. */
import { randomUUID } from 'node:crypto';
import type { StartSessionResponse } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, call, logInAs, refusalOf } from '../support/callers.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;

beforeAll(async () => {
  parley = await startTestParley();
  await logInAs(parley, 'anna');
});
afterAll(() => parley.stop());

interface Start {
  readonly startId?: string;
  readonly topicId?: number;
  readonly name?: string;
}

/** Asks for all of them in one turn, in their order. */
function startAtOnce(starts: readonly Start[]): Promise<Answer<StartSessionResponse>[]> {
  return Promise.all(
    starts.map(({ startId = randomUUID(), topicId = TOPICS.queue, name = '' }) =>
      call<StartSessionResponse>(parley, `/visitor/topics/${topicId}/sessions`, {
        body: { startId, customer: { name } },
      }),
    ),
  );
}

const anybody = (count: number): readonly Start[] => Array.from({ length: count }, () => ({}));

test('[QU2, QU4] each stands behind those before it, on whatever topic the others start', async () => {
  const { rows: before } = await parley.db.query<{ waiting: number }>(
    'select count(*)::int as waiting from chat_session where topic_id = $1 and status = 4',
    [TOPICS.queue],
  );

  const mixed = anybody(40).flatMap((start) => [start, { topicId: TOPICS.forms }]);
  const answers = await startAtOnce(mixed);

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(answers.map(({ body }) => body.status)).toEqual(
    answers.map((_, index) => (index % 2 === 0 ? 'InQueue' : 'PreChatForm')),
  );
  const { rows } = await parley.db.query<{ place: number }>(
    `select initial_queue_pos as place from chat_session where id = any($1::int[]) and topic_id = $2
      order by when_requested, id`,
    [answers.map(({ body }) => body.sessionId), TOPICS.queue],
  );
  expect(rows.map(({ place }) => place - (before[0]?.waiting ?? 0))).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
});

test('[CS2, CS16, CS20] each has its first events and a key of its own', async () => {
  const answers = await startAtOnce(anybody(20));

  expect(new Set(answers.map(({ body }) => body.sessionKey)).size).toBe(20);
  for (const { body } of answers) {
    const events = await call(parley, `/visitor/sessions/${body.sessionId}/events`, {
      headers: { authorization: `Bearer ${body.sessionKey}` },
    });
    expect(events.body).toMatchObject({
      head: 2,
      events: [
        { revision: 1, type: 'SessionStarted' },
        { revision: 2, type: 'MessagePosted', specialType: 'NewSession' },
      ],
    });
  }
});

test('what cannot start fails alone, and an id that stands twice is one session', async () => {
  const [startId, taken] = [randomUUID(), randomUUID()];
  await startAtOnce([{ startId: taken, topicId: TOPICS.forms }]);

  const [first, again, inCapitals, conflict, nowhere, last] = await startAtOnce([
    { startId },
    { startId },
    { startId: startId.toUpperCase() },
    { startId: taken },
    { topicId: 4711 },
    {},
  ]);

  expect(first?.status).toBe(201);
  expect(again?.body).toEqual(first?.body);
  expect(inCapitals?.body).toEqual(first?.body);
  expect(conflict && refusalOf(conflict)).toEqual([409, 'start_id_conflict']);
  expect(nowhere && refusalOf(nowhere)).toEqual([404, 'unknown_topic']);
  expect(last?.status).toBe(201);
});

test('one that the store refuses keeps no other from starting', async () => {
  await parley.db.query(`
    create function refuse_name() returns trigger language plpgsql as
      $$ begin raise exception 'not this one'; end $$;
    create trigger refuse_name before insert on chat_session for each row
      when (new.name = 'Refused') execute function refuse_name()`);

  const names = Array.from({ length: 20 }, (_, index) => (index === 7 ? 'Refused' : 'Welcome'));
  const answers = await startAtOnce(names.map((name) => ({ name })));

  await parley.db.query('drop function refuse_name() cascade');
  expect(answers.map(({ status }) => status)).toEqual(
    names.map((name) => (name === 'Refused' ? 500 : 201)),
  );
});
