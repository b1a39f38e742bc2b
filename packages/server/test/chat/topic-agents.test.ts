/** Who is in a topic: reading, changing, and what open windows notice of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveTopic } from '../../src/chat/save-topic.ts';
import {
  addTopicAgent,
  getTopicAgent,
  listTopicAgents,
  removeTopicAgent,
  replaceTopicAgents,
  updateTopicAgent,
} from '../../src/chat/topic-agents.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { type ChatWorld, createChatWorld } from '../support/chat-world.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';
import { thrownRefusal } from '../support/thrown-refusal.ts';

let parley: TestParley;
let world: ChatWorld;
let admin: Agent;
let topicId: number;
/** Users whose rights were told to have changed. */
let told: number[] = [];
beforeAll(async () => {
  parley = await startTestParley();
  world = await createChatWorld(parley);
  admin = await world.agent('admin');
  world.chat.agentChanges.subscribe((change) => {
    if (change.type === 'RightsChanged') told.push(...change.userIds);
  });
});
beforeEach(async () => {
  topicId = (await saveTopic(world.chat, admin, { name: 'Made' })).id;
  told = [];
});
afterAll(() => parley.stop());

const ALL_OFF = { canRespond: false, canListen: false, manager: false, notifications: false };

const add = (user: object, rights: object, by = admin) =>
  addTopicAgent(world.chat, by, { topicId, user, rights });
const inTopic = async () =>
  (await listTopicAgents(world.chat, admin, topicId))?.map(({ login }) => login);

describe('reading', () => {
  test('[CT10] is for members and administrators', async () => {
    const lea = await world.agent('lea');
    const logins = (await listTopicAgents(world.chat, lea, TOPICS.queue))?.map((u) => u.login);
    expect(logins).toEqual(['anna', 'bo', 'lea']);
    expect(await getTopicAgent(world.chat, lea, { topicId: TOPICS.queue, username: 'bo' })).toEqual(
      {
        topicId: TOPICS.queue,
        userId: AGENTS.bo,
        login: 'bo',
        displayName: 'bo',
        associateId: 2,
        ...ALL_OFF,
        canRespond: true,
      },
    );
    const zoe = await world.agent('zoe');
    expect(await listTopicAgents(world.chat, zoe, TOPICS.queue)).toBeNull();
    const hidden = { topicId: TOPICS.queue, username: 'bo' };
    expect(await getTopicAgent(world.chat, zoe, hidden)).toBeNull();
    expect(await listTopicAgents(world.chat, admin, 9999)).toBeNull();
    expect(await listTopicAgents(world.chat, admin, topicId)).toEqual([]);
  });

  test.each([
    ['BO', AGENTS.bo],
    [' 2 ', AGENTS.bo],
    ['12', undefined],
    ['nobody', undefined],
    ['', undefined],
    ['b\0', undefined],
    ['99999999999', undefined],
  ])('[CT12] finds %j by login name or associate id', async (username, userId) => {
    const user = await getTopicAgent(world.chat, admin, { topicId: TOPICS.queue, username });
    expect(user?.userId).toBe(userId);
  });
});

describe('changing', () => {
  test('[CT11] takes an administrator or a manager of the topic', async () => {
    const bo = await world.agent('bo');
    await add({ name: 'bo' }, { canRespond: true });
    expect(await thrownRefusal(add({ name: 'lea' }, {}, bo))).toEqual(['not_permitted', []]);
    const username = 'bo';
    const stranger = await world.agent('anna');
    for (const work of [
      updateTopicAgent(world.chat, stranger, { topicId, username, rights: {} }),
      replaceTopicAgents(world.chat, stranger, { topicId, agents: [] }),
      removeTopicAgent(world.chat, stranger, { topicId, username }),
    ]) {
      expect(await thrownRefusal(work)).toEqual(['not_permitted', []]);
    }
    await add({ name: 'bo' }, { manager: true });
    await add({ name: 'lea' }, {}, await world.agent('bo'));
    expect(await inTopic()).toEqual(['bo', 'lea']);
    const nowhere = { topicId: 9999, user: { name: 'bo' }, rights: {} };
    expect(await thrownRefusal(addTopicAgent(world.chat, admin, nowhere))).toEqual([
      'unknown_topic',
      [],
    ]);
  });

  test('[CT12] names who is meant in three ways', async () => {
    const ids = [];
    for (const user of [
      { associateId: 1, name: 'bo', ejUserId: AGENTS.lea },
      { associateId: 0, name: 'Bo', ejUserId: AGENTS.lea },
      { associateId: null, name: '', ejUserId: AGENTS.lea },
    ]) {
      ids.push((await add(user, {})).userId);
    }
    expect(ids).toEqual([AGENTS.anna, AGENTS.bo, AGENTS.lea]);
  });

  test.each([
    [{ associateId: 77 }, 'user: there is no associate 77'],
    [{ associateId: 2 ** 40 }, `user: there is no associate ${2 ** 40}`],
    [{ name: 'x\0' }, 'user: nobody is called "x\0"'],
    [{ name: 'system' }, 'user: nobody is called "system"'],
    [{ ejUserId: 1 }, 'user: there is no user 1'],
    [{}, 'user: an associate id, a login name or a user id is needed'],
  ])('[CT12] refuses %j', async (user, detail) => {
    expect(await thrownRefusal(add(user, { canRespond: true }))).toEqual(['bad_request', [detail]]);
    const agents = [
      { user: { name: 'anna' }, rights: { canRespond: true } },
      { user, rights: {} },
    ];
    expect(await thrownRefusal(replaceTopicAgents(world.chat, admin, { topicId, agents }))).toEqual(
      ['bad_request', [detail]],
    );
    expect(await inTopic()).toEqual([]);
  });

  test('[CT12] keeps somebody who may not log in, and lets nobody such in', async () => {
    await add({ name: 'zoe' }, { canListen: true });
    await world.db.query('update ejuser set status = 2 where id = 14');
    const agents = [{ user: { name: 'zoe' }, rights: { canListen: true } }];
    await replaceTopicAgents(world.chat, admin, { topicId, agents });
    expect(await inTopic()).toEqual(['zoe']);
    expect(await removeTopicAgent(world.chat, admin, { topicId, username: 'zoe' })).toBe(true);
    expect((await thrownRefusal(add({ name: 'zoe' }, {})))[0]).toBe('bad_request');
    await world.db.query('update ejuser set status = 1 where id = 14');
  });

  test('[CT14] adds, updates and removes', async () => {
    const added = await add({ name: 'bo' }, { canRespond: true, notifications: true });
    expect(added).toMatchObject({ ...ALL_OFF, canRespond: true, notifications: true });
    expect(await add({ name: 'bo' }, { canListen: true })).toMatchObject({
      ...ALL_OFF,
      canListen: true,
    });
    const rights = { manager: true, canListen: undefined, notifications: null };
    const named = { topicId, username: 'Bo' };
    expect(await updateTopicAgent(world.chat, admin, { ...named, rights })).toMatchObject({
      ...ALL_OFF,
      canListen: true,
      manager: true,
    });
    const stranger = { topicId, username: 'lea', rights: { manager: true } };
    expect(await updateTopicAgent(world.chat, admin, stranger)).toBeNull();
    expect(await removeTopicAgent(world.chat, admin, named)).toBe(true);
    expect(await removeTopicAgent(world.chat, admin, named)).toBe(false);
    expect(told).toEqual([AGENTS.bo, AGENTS.bo, AGENTS.bo, AGENTS.bo]);
  });

  test('[CT15] replaces everybody at once', async () => {
    await add({ name: 'bo' }, { canRespond: true, manager: true });
    await add({ name: 'anna' }, { canRespond: true });
    told = [];
    const agents = [
      { user: { name: 'bo' }, rights: { canRespond: true } },
      { user: { name: 'lea' }, rights: { canListen: true } },
      { user: { associateId: 2 }, rights: { canListen: true } },
    ];
    const replaced = await replaceTopicAgents(world.chat, admin, { topicId, agents });
    expect(replaced).toEqual(await listTopicAgents(world.chat, admin, topicId));
    expect(
      replaced.map(({ login, canRespond, canListen, manager }) => [
        login,
        canRespond,
        canListen,
        manager,
      ]),
    ).toEqual([
      ['bo', false, true, false],
      ['lea', false, true, false],
    ]);
    expect(new Set(told)).toEqual(new Set([AGENTS.anna, AGENTS.bo, AGENTS.lea]));
    expect(await replaceTopicAgents(world.chat, admin, { topicId, agents: [] })).toEqual([]);
  });
});
