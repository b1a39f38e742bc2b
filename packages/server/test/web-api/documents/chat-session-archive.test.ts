/** Source document 002, to the letter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  readSample,
  SESSION,
  sendSample,
  startDocumentWorld,
  TOPIC,
} from '../../support/web-api/document-sample.ts';
import { LINKED } from '../../support/web-api/session-world.ts';

const sample = readSample('chat-session-archive');

let parley: TestParley;
beforeAll(async () => {
  parley = await startDocumentWorld();
  await parley.db.query(`
    update person set nomailing = true where person_id = ${LINKED.person};
    insert into chat_session (id, topic_id, status, user_id, customer_id)
      values (351, ${TOPIC}, 4, null, null), (${SESSION}, ${TOPIC}, 9, 21, ${LINKED.person}),
        (353, 2, 4, null, null)`);
});
afterAll(() => parley.stop());

test('[AW1] [AW7] the sample request has the three columns of every session that its caller may see', async () => {
  expect([sample.method, sample.headers['Accept-Language']]).toEqual(['GET', 'sv']);
  const { status, contentType, text } = await sendSample(parley, sample);
  expect([status, contentType]).toEqual([200, 'application/json; charset=utf-8']);
  const row = (id: number, noMail: boolean, user: number) => ({
    PrimaryKey: String(id),
    EntityName: 'chat',
    'person/personNoMail': noMail,
    'associate/ejUserId': user,
    'person/hasInterests': false,
  });
  expect(JSON.parse(text)).toEqual({
    'odata.metadata': `${parley.url}/api/v1/Archive/ChatSession/$metadata`,
    'odata.nextLink': null,
    value: [row(351, false, 0), row(SESSION, true, 21)],
  });
});

test('[AW2] without its Authorization it is refused', async () => {
  const { Authorization: _, ...headers } = sample.headers;
  expect((await sendSample(parley, { ...sample, headers })).status).toBe(401);
});
