import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import carriers from '../../contract/carriers.json' with { type: 'json' };
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import {
  countTopics,
  EVERYTHING,
  LISTED,
  startTopicWorld,
  storedTopic,
} from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/SaveChatTopicEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

/** Saves as the administrator. @returns the answer's body */
async function save(body: object, headers: Record<string, string> = {}) {
  const answer = await callWebApi(parley, PATH, { as: 'root', body, headers });
  expect([answer.status, answer.body.Message]).toEqual([200, undefined]);
  return answer.body;
}

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).saveChatTopicEntityAsync({ name: 'Mine' });
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT1] who is no administrator is refused, a manager of the topic too', async () => {
  const before = await storedTopic(parley, TOPICS.queue);
  for (const chatTopicId of [0, TOPICS.queue, 9999]) {
    const work = chatAgent(parley, 'anna').saveChatTopicEntityAsync({ chatTopicId, name: 'Mine' });
    expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
  }
  expect(await storedTopic(parley, TOPICS.queue)).toEqual(before);
});

describe('a new topic', () => {
  test('[WT1] has the defaults for everything that is not given', async () => {
    const topics = await countTopics(parley);
    const saved = await chatAgent(parley, 'root').saveChatTopicEntityAsync({ name: 'New' });
    const blank = await chatAgent(parley, 'root').createDefaultChatTopicEntityAsync();
    expect(saved.chatTopicId).toBeGreaterThan(0);
    expect(saved).toEqual({ ...blank, chatTopicId: saved.chatTopicId, name: 'New' });
    expect(await countTopics(parley)).toBe(topics + 1);
  });

  test('[WT1] is made of the defaults that the client was given', async () => {
    const agent = chatAgent(parley, 'root');
    const blank = await agent.createDefaultChatTopicEntityAsync();
    const { chatTopicId = 0 } = await agent.saveChatTopicEntityAsync({ ...blank, name: 'New' });
    const plain = await save({ Name: 'New' });
    const [one, other] = [
      await storedTopic(parley, chatTopicId),
      await storedTopic(parley, plain.ChatTopicId),
    ];
    expect({ ...one, id: 0 }).toEqual({ ...other, id: 0 });
  });

  test('[WT2] has everything that is given, and shows it', async () => {
    for (const [name, given] of [
      ['ChatTopicEntity', EVERYTHING],
      ['ChatOpeningHours', EVERYTHING.OpeningHours],
      ['ChatWidgetSettings', EVERYTHING.Widget],
      ['ChatBotSettings', EVERYTHING.BotSettings],
    ] as const) {
      const kept = ['ChatTopicId', 'LastAccept', 'SecondsPrAccept', 'LogoName'];
      const settable = Object.keys(carriers[name].properties).filter((key) => !kept.includes(key));
      expect(Object.keys(given)).toEqual(settable);
    }
    const saved = await save(EVERYTHING);
    expect(saved).toMatchObject({
      ...EVERYTHING,
      Language: { Id: 2, Value: 'Norsk' },
      AlertTemplate: {
        ReplyTemplateId: LISTED.template,
        Name: 'Warning',
        Description: 'Somebody waits',
        FolderId: 0,
      },
      TicketCategory: { Id: 2, Value: 'Orders', Tooltip: 'Customer service/Orders' },
      TicketPriority: { Id: 3, Value: 'US:"High";NO:"Høy";' },
      OpeningHours: {
        ...EVERYTHING.OpeningHours,
        TzLocation: {
          TZLocationID: 261,
          TZLocationCode: 'NO',
          Name: 'Norway',
          TZLocationCities: 'Oslo',
          IsoNumber: 578,
          TimeZoneSTDRules: {},
          TimeZoneDSTRules: {},
        },
      },
      Widget: {
        ...EVERYTHING.Widget,
        AutoFaqCategory: {
          KbCategoryId: LISTED.faqCategory,
          Name: 'Lamps',
          Fullname: 'Goods/Lamps',
          SortOrder: 4,
        },
        LogoName: 'logo.png',
      },
      LastAccept: '0001-01-01T00:00:00',
      SecondsPrAccept: 0,
    });
    const stored = await storedTopic(parley, saved.ChatTopicId);
    expect(stored).toMatchObject({
      widget_required_fields: 12,
      widget_theme: 0,
      tzlocationid: 261,
    });
    expect(stored).toMatchObject({ sat_stop: '24:00:00', sun_start: '00:00:30', category_id: 2 });
    const told = await chatAgent(parley, 'root').getChatTopicEntityAsync(saved.ChatTopicId);
    expect(told).toMatchObject({ name: 'Lamps & Lights', widget: { requiredFields: 12 } });
  });
});

describe('what came back', () => {
  test('[WT3] [gotcha 3] [gotcha 9] [gotcha 12] through the vendor client changes nothing', async () => {
    const { ChatTopicId: id } = await save(EVERYTHING);
    await parley.db.query(
      "update chat_topic set last_accept = '2026-05-20 10:00:00.123Z', seconds_pr_accept = 42 where id = $1",
      [id],
    );
    const before = await storedTopic(parley, id);
    const agent = chatAgent(parley, 'root');
    const told = await agent.getChatTopicEntityAsync(id);
    expect(await agent.saveChatTopicEntityAsync(told)).toEqual(told);
    expect(await storedTopic(parley, id)).toEqual(before);
  });

  test('[WT3] of a topic with nothing set leaves its times unset', async () => {
    const before = await storedTopic(parley, TOPICS.queue);
    expect(before).toMatchObject({ mon_start: null });
    const agent = chatAgent(parley, 'root');
    const told = await agent.getChatTopicEntityAsync(TOPICS.queue);
    const changed = { ...told.openingHours, monEnabled: true };
    await agent.saveChatTopicEntityAsync({ ...told, openingHours: changed });
    const after = { ...before, mon_enabled: true };
    const stored = await storedTopic(parley, TOPICS.queue);
    expect(
      Object.keys(after).filter(
        (key) => isSet(stored?.[key]) && stored?.[key] !== after[key as never],
      ),
    ).toEqual([]);
    expect(stored).toMatchObject({ mon_enabled: true, mon_start: null, tue_start: null });
  });

  test('[WT3] [gotcha 10] with its empty dates moved is no change either', async () => {
    const { ChatTopicId: id } = await save({ Name: 'Moved' });
    const before = await storedTopic(parley, id);
    for (const LastAccept of [
      '0000-12-31T23:06:32.000Z',
      '0001-01-01T04:56:02.000Z',
      '1752-12-31T23:06:32.000Z',
    ]) {
      await save({ ChatTopicId: id, LastAccept });
    }
    expect(await storedTopic(parley, id)).toEqual(before);
  });

  test('[WT3] in another language does not store what was translated', async () => {
    const { ChatTopicId: id } = await save(EVERYTHING);
    const agent = chatAgent(parley, 'root', { languageCode: 'nb' });
    const told = await agent.getChatTopicEntityAsync(id);
    expect(told.ticketPriority).toMatchObject({ id: 3, value: 'Høy' });
    await agent.saveChatTopicEntityAsync({ ...told, description: 'Lys' });
    expect(await save({ ChatTopicId: id })).toMatchObject({
      Description: 'Lys',
      TicketPriority: { Value: 'US:"High";NO:"Høy";' },
    });
  });
});

describe('a changed topic', () => {
  test('[WT4] keeps what is absent, also inside of its groups', async () => {
    const { ChatTopicId: id } = await save(EVERYTHING);
    const before = await storedTopic(parley, id);
    const changed = await save({
      chattopicid: String(id),
      widget: { color: 'red', SIZE: 0 },
      OpeningHours: { MonStart: '9:15', FriStop: 'PT17H' },
      BotSettings: { BotName: null },
    });
    expect(changed.Widget).toEqual(expect.objectContaining({ Color: 'red', Size: 'Normal' }));
    expect(await storedTopic(parley, id)).toEqual({
      ...before,
      widget_color: 'red',
      flags: Number(before?.flags) & ~32,
      mon_start: '09:15:00',
      fri_stop: '17:00:00',
      bot_name: '',
    });
  });

  test('[WT4] is cleared by null, a group as a whole', async () => {
    const { ChatTopicId: id } = await save(EVERYTHING);
    const cleared = await save({
      ChatTopicId: id,
      Description: null,
      Language: null,
      OpeningHoursEnabled: null,
      OpeningHours: null,
      Widget: null,
      BotSettings: null,
    });
    expect(cleared).toMatchObject({
      Name: 'Lamps & Lights',
      Description: '',
      Language: null,
      OpeningHoursEnabled: false,
    });
    expect(cleared.OpeningHours).toMatchObject({
      TzLocation: null,
      SatEnabled: false,
      SatStop: '00:00:00',
    });
    expect(cleared.Widget).toMatchObject({
      Color: '',
      Size: 'Normal',
      AutoFaqCategory: null,
      RequiredFields: 'None',
      LogoBlobId: 0,
      LogoName: '',
    });
    expect(cleared.BotSettings).toMatchObject({ BotName: '', BotRegisterScriptId: 0 });
  });

  test.each([
    [{ TZLocationID: 460, TZLocationCode: 'NO' }, 'US-NY'],
    [{ TZLocationCode: 'us-ny' }, 'US-NY'],
    [{ Name: 'Europe/Oslo' }, 'NO'],
    [{ Name: 'United States, New York' }, 'US-NY'],
    [{ TZLocationID: 0, TZLocationCode: '', Name: '' }, null],
    [null, null],
  ])('[WT5] the time zone %j is %s', async (TzLocation, code) => {
    const saved = await save({ Name: 'Zone', OpeningHours: { TzLocation } });
    expect(saved.OpeningHours).toMatchObject({
      TzLocation: code === null ? null : { TZLocationCode: code },
    });
  });

  test('[WT5] of linked entries only the id counts', async () => {
    const saved = await save({
      Name: 'Links',
      Language: { Id: '3', Value: 'Klingon' },
      TicketPriority: { Value: 'x' },
    });
    expect(saved).toMatchObject({ Language: { Id: 3, Value: 'Svenska' }, TicketPriority: null });
  });

  test('[WT6] keeps what the chat has counted, whatever is given', async () => {
    const { ChatTopicId: id } = await save({
      Name: 'Kept',
      LastAccept: '2020-01-01T00:00:00',
      SecondsPrAccept: 7,
    });
    expect(await storedTopic(parley, id)).toMatchObject({
      last_accept: null,
      seconds_pr_accept: 0,
    });
    await parley.db.query(
      "update chat_topic set last_accept = '2026-05-20 10:00Z', seconds_pr_accept = 42 where id = $1",
      [id],
    );
    const saved = await save({
      ChatTopicId: id,
      LastAccept: null,
      SecondsPrAccept: 1,
      Widget: { LogoName: 'x' },
    });
    expect(saved).toMatchObject({
      LastAccept: '2026-05-20T10:00:00',
      SecondsPrAccept: 42,
      Widget: { LogoName: '' },
    });
  });

  test('[CT8] has its welcome message cut to what messages may hold', async () => {
    const saved = await save({
      Name: 'Cut',
      WelcomeMessage: '<p onclick="x()">Hi<script>alert(1)</script></p>',
    });
    expect(saved.WelcomeMessage).toBe('<p>Hi</p>');
  });

  test('[gotcha 4] takes names, lists of names, masks and texts of numbers', async () => {
    for (const RequiredFields of ['Email, Name', 'name,EMAIL', 3, '3']) {
      const saved = await save({ Name: 'Mask', Widget: { RequiredFields, Theme: 1 } });
      expect(saved.Widget).toMatchObject({ RequiredFields: 'Email, Name', Theme: 'Modern' });
    }
  });
});

describe('refusals', () => {
  test.each([
    [{ Name: ' ' }, 'Name: must not be empty'],
    [{ WarnNewChatMinutes: -1 }, 'WarnNewChatMinutes: must be a whole number from 0 to 2147483647'],
    [{ TicketCategory: { Id: 9999 } }, 'TicketCategory: there is no ticket category 9999'],
    [
      { Widget: { AutoFaqCategory: { KbCategoryId: 9999 } } },
      'Widget.AutoFaqCategory: there is no FAQ category 9999',
    ],
    [{ Widget: { LogoBlobId: 9999 } }, 'Widget.LogoBlobId: there is no logo 9999'],
    [{ Widget: { Theme: 'Gothic' } }, 'Widget.Theme: "Gothic" is not one of Classic, Modern'],
    [{ Widget: { Color: 'x'.repeat(17) } }, 'Widget.Color: the text is longer than 16 characters'],
    [{ OpeningHours: { SatStop: '25:00' } }, 'OpeningHours.SatStop: must be a time of day'],
    [
      { OpeningHours: { MonStart: 'noon' } },
      'OpeningHours.MonStart: "noon": expected a time span such as 08:30:00, 8:30 or PT8H30M',
    ],
    [
      { OpeningHours: { TzLocation: { TZLocationCode: 'XX' } } },
      'OpeningHours.TzLocation: there is no time zone "XX"',
    ],
    [
      { OpeningHours: { TzLocation: { TZLocationID: 99999 } } },
      'OpeningHours.TzLocation: there is no time zone 99999',
    ],
  ])('[WT7] %j is refused by its place', async (given, message) => {
    const before = await storedTopic(parley, TOPICS.empty);
    const topics = await countTopics(parley);
    for (const id of [{}, { ChatTopicId: TOPICS.empty }]) {
      const body = { Name: 'New', ...id, ...given };
      const answer = await callWebApi(parley, PATH, { as: 'root', body });
      expect([answer.status, answer.body.Message]).toEqual([400, message]);
    }
    expect(await storedTopic(parley, TOPICS.empty)).toEqual(before);
    expect(await countTopics(parley)).toBe(topics);
  });

  test('[WT7] hours that end before they begin are refused by their day', async () => {
    const body = {
      Name: 'New',
      OpeningHours: { MonEnabled: true, MonStart: '16:00', MonStop: '8:00' },
    };
    const answer = await callWebApi(parley, PATH, { as: 'root', body });
    expect([answer.status, answer.body.Message]).toEqual([
      400,
      'OpeningHours.MonStart: must be before OpeningHours.MonStop',
    ]);
  });

  test('[gotcha 6] a topic that there is not, and a body that there is not', async () => {
    const unknown = await callWebApi(parley, PATH, {
      as: 'root',
      body: { ChatTopicId: 9999, Name: 'x' },
    });
    expect([unknown.status, unknown.body.Message]).toEqual([400, 'There is no such chat topic.']);
    const empty = await callWebApi(parley, PATH, { as: 'root', body: 'null' });
    expect([empty.status, empty.body.Message]).toEqual([400, 'The body: has no ChatTopicEntity']);
  });
});

/** Empty texts and switches that are off are the same as none. */
function isSet(value: unknown): boolean {
  return value !== null && value !== '' && value !== false && value !== 0;
}
