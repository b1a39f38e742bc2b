import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

/** A Wednesday. */
const START = Date.UTC(2026, 4, 20, 6);
const HOUR = 3_600_000;

let now = START;
let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld({ now: () => now });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).isWithinOpeningHoursAsync(TOPICS.queue);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[OH1] a topic without opening hours is open, whoever asks', async () => {
  expect(await chatAgent(parley, 'zoe').isWithinOpeningHoursAsync(TOPICS.queue)).toBe(true);
});

test('[OH2] [OH6] a topic with hours is open within them, in its own time zone', async () => {
  const agent = chatAgent(parley, 'root');
  const { body } = await callWebApi(parley, 'Agents/Chat/SaveChatTopicEntity', {
    as: 'root',
    body: {
      Name: 'Oslo',
      OpeningHoursEnabled: true,
      OpeningHours: { TzLocation: { TZLocationCode: 'NO' }, WedStart: '09:00', WedStop: '15:00' },
    },
  });
  const open: boolean[] = [];
  for (const hour of [6, 7, 12, 13]) {
    now = START + (hour - 6) * HOUR;
    open.push(await agent.isWithinOpeningHoursAsync(body.ChatTopicId));
  }
  expect(open).toEqual([false, true, true, false]);
});

test('[gotcha 5] a topic that there is not is neither open nor closed', async () => {
  expect(await chatAgent(parley, 'zoe').isWithinOpeningHoursAsync(9999)).toBeNull();
  const answer = await callWebApi(parley, 'Agents/Chat/IsWithinOpeningHours', { body: {} });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('[gotcha 7] the answer is JSON', async () => {
  const body = { ChatTopicId: TOPICS.queue };
  const answer = await callWebApi(parley, 'Agents/Chat/IsWithinOpeningHours', { body });
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(answer.text).toBe('true');
});
