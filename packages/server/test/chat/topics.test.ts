/** Settings of topics: saving, reading, deleting. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSession } from '../../src/chat/change-session.ts';
import { defaultTopic } from '../../src/chat/default-topic.ts';
import { deleteTopic } from '../../src/chat/delete-topic.ts';
import { listTopics, readTopic } from '../../src/chat/read-topic.ts';
import { type GivenTopic, saveTopic } from '../../src/chat/save-topic.ts';
import { startSession } from '../../src/chat/start-session.ts';
import { addTopicAgent, listTopicAgents } from '../../src/chat/topic-agents.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { loadEvents } from '../../src/storage/load-events.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { columnOf, TOPIC_PROPERTIES } from '../../src/storage/topic-columns.ts';
import { type ChatWorld, createChatWorld } from '../support/chat-world.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';
import { thrownRefusal } from '../support/thrown-refusal.ts';

let parley: TestParley;
let world: ChatWorld;
let admin: Agent;
let anna: Agent;
beforeAll(async () => {
  parley = await startTestParley();
  world = await createChatWorld(parley);
  admin = await world.agent('admin');
});
beforeEach(async () => {
  anna = await world.agent('anna');
});
afterAll(() => parley.stop());

const save = (given: GivenTopic) => saveTopic(world.chat, admin, given);

async function start(topicId: number): Promise<number> {
  const { session } = await startSession(world.chat, {
    topicId,
    startId: randomUUID(),
    customer: { name: 'Per', email: 'p@x.no' },
    host: '127.0.0.1',
  });
  return session.id;
}

/** A topic in which anna answers. */
async function makeTopic(given: GivenTopic = {}): Promise<number> {
  const { id } = await save({ name: 'Made', ...given });
  const rights = { canRespond: true, manager: true };
  await addTopicAgent(world.chat, admin, { topicId: id, user: { name: 'anna' }, rights });
  anna = await world.agent('anna');
  return id;
}

test('every column of chat_topic has a property', async () => {
  const { rows } = await world.db.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_name = 'chat_topic'",
  );
  const ours = TOPIC_PROPERTIES.map(([property]) => columnOf(property));
  expect(new Set([...ours, 'id', 'deleted_at'])).toEqual(
    new Set(rows.map(({ column_name }) => column_name)),
  );
});

describe('saving', () => {
  test('[CT1] takes an administrator, who is no member for it', async () => {
    expect(await thrownRefusal(saveTopic(world.chat, anna, { name: 'Mine' }))).toEqual([
      'not_permitted',
      [],
    ]);
    const { id } = await save({ name: 'Theirs' });
    expect(await listTopicAgents(world.chat, admin, id)).toEqual([]);
    expect(await thrownRefusal(deleteTopic(world.chat, anna, id))).toEqual(['not_permitted', []]);
  });

  test.each<readonly [GivenTopic, string]>([
    [{ name: '' }, 'name: must not be empty'],
    [{ name: null }, 'name: must not be empty'],
    [{ name: ' \t' }, 'name: must not be empty'],
    [{ name: 'x'.repeat(256) }, 'name: must have at most 255 characters'],
    [{ description: 'a\0b' }, 'description: must not hold control characters'],
    [{ description: 'a\ud800b' }, 'description: must not hold control characters'],
    [{ warningNewChat: -1 }, 'warningNewChat: must be a whole number from 0 to 2147483647'],
    [{ warningNewChat: 2 ** 31 }, 'warningNewChat: must be a whole number from 0 to 2147483647'],
    [{ warningNewChat: 1.5 }, 'warningNewChat: must be a whole number from 0 to 2147483647'],
    [{ widgetTheme: 2 }, 'widgetTheme: must be a whole number from 0 to 1'],
    [{ widgetRequiredFields: 32 }, 'widgetRequiredFields: must be a whole number from 0 to 31'],
    [{ satStart: 86_401 }, 'satStart: must be a time of day'],
    [{ lastAccept: 1e20 }, 'lastAccept: must be a date'],
    [{ languageId: 9999 }, 'languageId: there is no customer language 9999'],
    [{ alertTemplate: 9999 }, 'alertTemplate: there is no reply template 9999'],
    [{ kbCategoryId: 9999 }, 'kbCategoryId: there is no FAQ category 9999'],
    [{ categoryId: 9999 }, 'categoryId: there is no ticket category 9999'],
    [{ priorityId: 9999 }, 'priorityId: there is no ticket priority 9999'],
    [{ tzLocationId: 99_999 }, 'tzLocationId: there is no time zone 99999'],
    [{ logoBlobId: 9999 }, 'logoBlobId: there is no logo 9999'],
    [{ logoBlobId: 2 ** 31 }, 'logoBlobId: must be an id'],
  ])('[CT2] refuses %j', async (given, detail) => {
    expect(await thrownRefusal(save({ name: 'New', ...given }))).toEqual(['bad_request', [detail]]);
    expect(await thrownRefusal(save({ id: TOPICS.empty, ...given }))).toEqual([
      'bad_request',
      [detail],
    ]);
    expect(await readTopic(world.chat, admin, TOPICS.empty)).toMatchObject({ name: 'Empty' });
  });

  test('[OH5] refuses hours that end before they begin, and names each', async () => {
    const given = { monEnabled: true, monStart: 3600, monStop: 3000, useLunchHours: true };
    expect(await thrownRefusal(save({ name: 'New', ...given }))).toEqual([
      'bad_request',
      ['monStart: must be before monStop', 'lunchStart: must be before lunchStop'],
    ]);
  });

  test('[CT3] stores every setting as it is given', async () => {
    const given: GivenTopic = Object.fromEntries(
      TOPIC_PROPERTIES.map(([property, column], index) => {
        if (property === 'welcomeMessage') return [property, 'Hi, <b>you</b>'];
        if (column.kind === 'text') return [property, `t${index} ä&<b>`.slice(0, 16)];
        if (column.kind === 'number') return [property, 1];
        if (column.kind === 'time') return [property, property.endsWith('Stop') ? 86_400 : 61];
        if (column.kind === 'moment') return [property, Date.UTC(2026, 0, 1, 0, 0, 0, 123)];
        if (column.kind === 'reference') return [property, property.startsWith('bot') ? 7 : null];
        return [property, index % 2 === 0];
      }),
    );
    const { id, logoName, ...stored } = await save({ ...given, tzLocationId: 261 });
    expect(stored).toEqual({ ...given, tzLocationId: 261 });
    expect(logoName).toBe('');
    expect(await save({ ...stored, id })).toEqual({ id, logoName, ...stored });
  });

  test('[CT3] makes a topic that works, of a name alone', async () => {
    const { id, logoName, ...made } = await save({ id: 0, name: 'New' });
    expect(made).toEqual({ ...defaultTopic(), name: 'New' });
    await addTopicAgent(world.chat, admin, {
      topicId: id,
      user: { associateId: 2 },
      rights: { canRespond: true },
    });
    const { session } = (await loadSession(world.db, await start(id))) ?? {};
    expect(session?.status).toBe('InQueue');
  });

  test('[CT3] leaves what is absent, and clears what is null', async () => {
    const { id } = await save({ name: 'One', description: 'first', large: true, monStart: 60 });
    await save({ id, customQueueText: 'You are {cque}', collectConsent: true });
    const changed = await save({ id, description: null, large: null, monStart: null });
    expect(changed).toMatchObject({
      name: 'One',
      description: '',
      customQueueText: 'You are {cque}',
      collectConsent: true,
      large: false,
      monStart: null,
    });
    expect(await thrownRefusal(save({ id: 9999, name: 'None' }))).toEqual(['unknown_topic', []]);
    expect(await thrownRefusal(save({ id: -1, name: 'None' }))).toEqual(['unknown_topic', []]);
  });

  test('[CT3] loses nothing of saves at the same time', async () => {
    const { id } = await save({ name: 'Busy' });
    await Promise.all([
      save({ id, description: 'one' }),
      save({ id, badgeHeader: 'two' }),
      save({ id, widgetColor: 'red' }),
    ]);
    expect(await readTopic(world.chat, admin, id)).toMatchObject({
      description: 'one',
      badgeHeader: 'two',
      widgetColor: 'red',
    });
  });

  test.each([
    ['<p>Hi <strong>you</strong><br>there</p>', '<p>Hi <strong>you</strong><br>there</p>'],
    ['a & b < c', 'a &amp; b &lt; c'],
    ['<script>alert(1)</script><h1 onclick="x()">Hi</h1>', 'Hi'],
    ['<b>open', '<b>open</b>'],
    [
      '<a href="https://x.example/?a=1&amp;b" target="_blank">x</a><a href="javascript:x()">y</a>',
      '<a href="https://x.example/?a=1&amp;b">x</a><a>y</a>',
    ],
  ])('[CT8] cuts the welcome message %s', async (given, cut) => {
    const saved = await save({ id: TOPICS.empty, welcomeMessage: given });
    expect(saved.welcomeMessage).toBe(cut);
    expect((await save({ id: saved.id, welcomeMessage: cut })).welcomeMessage).toBe(cut);
  });

  test('[CT4] is seen by sessions that wait already', async () => {
    const id = await makeTopic({ welcomeMessage: 'Old' });
    const sessionId = await start(id);
    await save({ id, welcomeMessage: 'New' });
    await changeSession(world.chat, sessionId, { type: 'PickUp', userId: AGENTS.anna }, anna);
    const events = await loadEvents(world.db, sessionId, 0);
    const texts = events.map(({ event }) => (event.type === 'MessagePosted' ? event.html : ''));
    expect(texts).toContain('New');
  });
});

describe('reading', () => {
  test('[CT4] shows members their topics, administrators all, and others none', async () => {
    const lea = await world.agent('lea');
    const zoe = await world.agent('zoe');
    expect((await listTopics(world.chat, lea)).map(({ id }) => id)).toEqual([TOPICS.queue]);
    expect(await listTopics(world.chat, zoe)).toEqual([]);
    const all = (await listTopics(world.chat, admin)).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([TOPICS.forms, TOPICS.queue, TOPICS.empty]));
    expect(await readTopic(world.chat, lea, TOPICS.queue)).toMatchObject({ name: 'Queue' });
    expect(await readTopic(world.chat, lea, TOPICS.forms)).toBeNull();
    expect(await readTopic(world.chat, admin, 9999)).toBeNull();
  });
});

describe('deleting', () => {
  test('[CT5] waits until nobody waits or talks', async () => {
    const id = await makeTopic({ widgetPostForm: false });
    const sessionId = await start(id);
    expect(await thrownRefusal(deleteTopic(world.chat, admin, id))).toEqual(['topic_in_use', []]);
    await changeSession(world.chat, sessionId, { type: 'PickUp', userId: AGENTS.anna }, anna);
    expect(await thrownRefusal(deleteTopic(world.chat, admin, id))).toEqual(['topic_in_use', []]);
    const end = { type: 'EndSession', by: 'customer', userId: null } as const;
    await changeSession(world.chat, sessionId, end);
    await deleteTopic(world.chat, admin, id);
    expect(await thrownRefusal(deleteTopic(world.chat, admin, id))).toEqual(['unknown_topic', []]);
  });

  test('[CT6] and a start at the same time agree', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await makeTopic();
      const [deleted, started] = await Promise.allSettled([
        deleteTopic(world.chat, admin, id),
        start(id),
      ]);
      expect([deleted.status, started.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  test('[CT7] hides the topic and keeps its sessions', async () => {
    const id = await makeTopic({ widgetPostForm: true });
    const sessionId = await start(id);
    await changeSession(world.chat, sessionId, { type: 'PickUp', userId: AGENTS.anna }, anna);
    await changeSession(
      world.chat,
      sessionId,
      { type: 'EndSession', by: 'user', userId: AGENTS.anna },
      anna,
    );
    const events = await loadEvents(world.db, sessionId, 0);
    await deleteTopic(world.chat, admin, id);

    expect(await readTopic(world.chat, admin, id)).toBeNull();
    expect((await listTopics(world.chat, admin)).map((topic) => topic.id)).not.toContain(id);
    expect((await world.agent('anna')).memberships.map(({ topicId }) => topicId)).not.toContain(id);
    expect(await thrownRefusal(start(id))).toEqual(['unknown_topic', []]);
    expect(await thrownRefusal(save({ id, name: 'Back' }))).toEqual(['unknown_topic', []]);
    expect(
      await thrownRefusal(changeSession(world.chat, sessionId, { type: 'ReopenSession' })),
    ).toEqual(['reopen_disabled', []]);
    expect(await loadEvents(world.db, sessionId, 0)).toEqual(events);
    await changeSession(world.chat, sessionId, { type: 'CloseSession', by: 'customer' });
    expect((await loadSession(world.db, sessionId))?.session.status).toBe('Closed');
  });
});
