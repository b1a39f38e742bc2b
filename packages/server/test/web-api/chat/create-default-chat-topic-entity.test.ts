import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { countTopics, startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).createDefaultChatTopicEntityAsync();
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[WT1] everybody gets a topic that lacks nothing but a name, and nothing is stored', async () => {
  const before = await countTopics(parley);
  expect(await chatAgent(parley, 'zoe').createDefaultChatTopicEntityAsync()).toMatchObject({
    chatTopicId: 0,
    name: '',
    badgeHeader: 'Chat with us',
    language: null,
    ticketPriority: null,
    warnNewChatMinutes: 2,
    openingHoursEnabled: false,
    openingHours: { monEnabled: true, sunEnabled: false },
    widget: { theme: 'Modern', requiredFields: 3, languageIsoCode: 'en' },
    botEnabled: false,
  });
  expect(await countTopics(parley)).toBe(before);
});

test('[gotcha 1] [gotcha 12] the body is null, and times are told as the client reads them', async () => {
  const path = 'Agents/Chat/CreateDefaultChatTopicEntity';
  const { status, body } = await callWebApi(parley, path, { body: 'null' });
  expect(status).toBe(200);
  expect(body.OpeningHours).toMatchObject({ MonStart: '08:00:00', MonStop: '16:00:00' });
  const blank = await chatAgent(parley, 'anna').createDefaultChatTopicEntityAsync();
  expect(JSON.parse(JSON.stringify(blank.openingHours))).toMatchObject({
    monStart: 'PT8H',
    sunStart: 'P0D',
  });
});
