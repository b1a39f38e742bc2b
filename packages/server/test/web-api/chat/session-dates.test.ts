/** Dates of chat sessions, as callers in other time zones read them and send them back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startSessionWorld, storedSession } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const SAVE = 'Agents/Chat/SaveChatSessionEntity';
/** Noon in Oslo. */
const ENDED = '2024-07-01T10:00:00.123Z';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld({ baseTimeZone: 'Europe/Oslo' });
});
afterAll(() => parley.stop());

async function endedSession(): Promise<number> {
  const { body } = await callWebApi(parley, SAVE, {
    body: { TopicId: 2, Status: 'Closed', WhenRequested: ENDED, WhenIdle: ENDED, WhenEnded: ENDED },
  });
  return body.ChatSessionId;
}

test('[gotcha 11] a date without an offset is read in the base zone, and told so', async () => {
  const { body } = await callWebApi(parley, SAVE, {
    body: { TopicId: 2, Status: 'Closed', WhenEnded: '2024-07-01T12:00:00' },
  });
  expect(body.WhenEnded).toBe('2024-07-01T12:00:00');
  expect(await storedSession(parley, body.ChatSessionId)).toMatchObject({
    when_ended: '2024-07-01T10:00:00+00:00',
  });
});

test('[gotcha 11] [gotcha 19] in another zone it is read and told there, with its offset when that is asked for', async () => {
  const id = await endedSession();
  const path = `Agents/Chat/GetChatSessionEntity?chatSessionEntityId=${id}`;
  const endedIn = async (zone: string) => {
    const { body } = await callWebApi(parley, path, { headers: { 'so-timezone': zone } });
    return body.WhenEnded;
  };
  expect(await endedIn('')).toBe('2024-07-01T12:00:00.123');
  expect(await endedIn('US-NY')).toBe('2024-07-01T06:00:00.123');
  expect(await endedIn('includeTZOffset')).toBe('2024-07-01T12:00:00.123+02:00');
  expect(await endedIn('UTC,includeTZOffset')).toBe(ENDED);
  await callWebApi(parley, SAVE, {
    headers: { 'SO-TimeZone': 'US-NY' },
    body: { ChatSessionId: id, WhenEnded: '2024-07-01T08:00:00' },
  });
  expect(await endedIn('UTC,includeTZOffset')).toBe('2024-07-01T12:00:00Z');
});

test('[gotcha 11] the vendor’s client gets and gives moments when it asks for offsets', async () => {
  const id = await endedSession();
  const agent = chatAgent(parley, 'anna', { timezone: 'US-NY', timezoneInclude: true });
  const entity = await agent.getChatSessionEntityAsync(id);
  expect(entity.whenEnded).toEqual(new Date(ENDED));
  const whenEnded = new Date('2024-07-02T10:00:00Z');
  await agent.saveChatSessionEntityAsync({ ...entity, whenEnded });
  expect(await agent.getChatSessionEntityAsync(id)).toMatchObject({ whenEnded });
});

test.each(['America/New_York', 'Europe/Oslo', 'Asia/Kolkata'])(
  '[gotcha 11] [WS2] [TZ26] the vendor’s client on a machine in %s saves what it read, and changes nothing',
  async (zone) => {
    const id = await endedSession();
    const before = await storedSession(parley, id);
    const { TZ } = process.env;
    process.env.TZ = zone;
    try {
      for (const options of [{}, { timezone: 'UTC' }, { timezone: 'US-NY' }]) {
        const agent = chatAgent(parley, 'anna', options);
        const entity = await agent.getChatSessionEntityAsync(id);
        expect(await agent.saveChatSessionEntityAsync(entity)).toEqual(entity);
      }
      expect(await storedSession(parley, id)).toEqual(before);
      const whenEnded = new Date('2024-07-02T10:00:00Z');
      await chatAgent(parley, 'anna').saveChatSessionEntityAsync({ chatSessionId: id, whenEnded });
      expect(await storedSession(parley, id)).toMatchObject({
        when_ended: '2024-07-02T10:00:00+00:00',
      });
    } finally {
      process.env.TZ = TZ ?? 'UTC';
    }
  },
);

test('[gotcha 10] the first days of year 1 and of 1753 are no dates, in whatever zone they are sent from', async () => {
  const id = await endedSession();
  const nothing = ['0000-12-31T23:06:32.000Z', '0001-01-01T04:56:02.000Z', '1752-12-31T23:06:32Z'];
  for (const date of [...nothing, '0001-01-01T00:00:00', '1753-01-01T00:00:00', null]) {
    const { status, body } = await callWebApi(parley, SAVE, {
      body: { ChatSessionId: id, WhenStarted: date, WhenFetched: date },
    });
    expect([status, body.WhenStarted]).toEqual([200, '0001-01-01T00:00:00']);
  }
  expect(await storedSession(parley, id)).toMatchObject({ when_started: null, revision: 1 });
});

test('[TZ18] [WS2] a date whose fraction a caller has cut off is no change', async () => {
  const id = await endedSession();
  const before = await storedSession(parley, id);
  await callWebApi(parley, SAVE, { body: { ChatSessionId: id, WhenEnded: '2024-07-01T12:00:00' } });
  expect(await storedSession(parley, id)).toEqual(before);
  await callWebApi(parley, SAVE, { body: { ChatSessionId: id, WhenEnded: '2024-07-01T12:00:01' } });
  expect(await storedSession(parley, id)).toMatchObject({ revision: 2 });
});
