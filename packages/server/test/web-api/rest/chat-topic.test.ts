/** REST `ChatTopic`, and what hangs on it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { EVERYTHING, startTopicWorld, storedTopic } from '../../support/web-api/topic-world.ts';
import { type AnswerBody, callWebApi } from '../../support/web-api/wire.ts';

type Request = NonNullable<Parameters<typeof callWebApi>[2]>;

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

const call = <T = AnswerBody>(method: string, path: string, request: Request = {}) =>
  callWebApi<T>(parley, path, { as: 'root', method, ...request });

async function made(body: object = { Name: 'Made' }): Promise<number> {
  const answer = await call('POST', 'ChatTopic', { body });
  expect(answer.status).toBe(200);
  return answer.body.ChatTopicId;
}

test.each([
  ['GET', 'ChatTopic/default'],
  ['POST', 'ChatTopic'],
  ['GET', 'ChatTopic/2'],
  ['PUT', 'ChatTopic/2'],
  ['PATCH', 'ChatTopic/2'],
  ['DELETE', 'ChatTopic/2'],
  ['GET', 'ChatTopic/2/IsOpen'],
  ['GET', 'ChatTopic/ForCurrentUser'],
  ['GET', 'ChatTopic/UserAgents?flat=true'],
  ['GET', 'ChatTopic/2/UserAgent'],
  ['PUT', 'ChatTopic/2/UserAgent'],
  ['POST', 'ChatTopic/2/UserAgent'],
  ['GET', 'ChatTopic/2/UserAgent/bo'],
  ['PUT', 'ChatTopic/2/UserAgent/bo'],
  ['DELETE', 'ChatTopic/2/UserAgent/bo'],
])('%s %s refuses strangers', async (method, path) => {
  expect((await call(method, path, { as: null })).status).toBe(401);
});

test.each([
  ['POST', 'ChatTopic', { Name: 'x' }],
  ['PUT', 'ChatTopic/2', { Name: 'x' }],
  ['PATCH', 'ChatTopic/2', { Name: 'x' }],
  ['DELETE', 'ChatTopic/2', undefined],
  ['PUT', 'ChatTopic/2/UserAgent', []],
  ['POST', 'ChatTopic/2/UserAgent', { User: { Name: 'zoe' } }],
  ['PUT', 'ChatTopic/2/UserAgent/bo', { CanManage: true }],
  ['DELETE', 'ChatTopic/2/UserAgent/lea', undefined],
])('[CT1] [CT11] %s %s refuses members', async (method, path, body) => {
  const before = await storedTopic(parley, TOPICS.queue);
  const answer = await call(method, path, { as: 'bo', body });
  expect([answer.status, answer.body.ErrorCode]).toEqual([403, 'not_permitted']);
  expect(await storedTopic(parley, TOPICS.queue)).toEqual(before);
});

describe('the entity', () => {
  test('[WT1] default, POST and GET', async () => {
    const blank = await call('GET', 'ChatTopic/default');
    expect(blank.body).toMatchObject({ ChatTopicId: 0, BadgeHeader: 'Chat with us' });
    const id = await made({ ...blank.body, Name: 'Made', ChatTopicId: TOPICS.queue });
    expect(id).not.toBe(TOPICS.queue);
    const { status, body } = await call('GET', `chattopic/${id}/`);
    expect([status, body.Name, body.BadgeHeader]).toEqual([200, 'Made', 'Chat with us']);
  });

  test('[gotcha 18] says where it is', async () => {
    const self = {
      Self: `${parley.url}/api/v1/ChatTopic/2`,
      Archive: `${parley.url}/api/v1/ChatTopic`,
    };
    expect((await call('GET', 'ChatTopic/2')).body._Links).toEqual(self);
    expect((await call<object[]>('GET', 'ChatTopic/ForCurrentUser')).body[0]).not.toHaveProperty(
      '_Links',
    );
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s: 404 where there is none', async (method) => {
    const body = method === 'GET' ? undefined : { Name: 'x' };
    const unknown = await call(method, 'ChatTopic/9999', { body });
    expect([unknown.status, unknown.body.ErrorMessage]).toMatchObject([
      404,
      expect.stringContaining('ChatTopic id 9999 not found'),
    ]);
    const hidden = await call(method, 'ChatTopic/2', { as: 'zoe', body });
    expect(hidden.status).toBe(404);
    expect((await call(method, 'ChatTopic/two', { body })).status).toBe(400);
  });

  test('[WT3] PUT of what came back changes nothing', async () => {
    const id = await made(EVERYTHING);
    const before = await storedTopic(parley, id);
    const { body } = await call('GET', `ChatTopic/${id}`);
    const saved = await call('PUT', `ChatTopic/${id}`, { body });
    expect([saved.status, saved.body]).toEqual([200, body]);
    expect(await storedTopic(parley, id)).toEqual(before);
    expect((await call('PUT', `ChatTopic/${id}`)).status).toBe(400);
  });

  test('[WT4] PATCH in both forms', async () => {
    const id = await made(EVERYTHING);
    const before = await storedTopic(parley, id);
    const merged = await call('PATCH', `ChatTopic/${id}`, {
      body: { name: 'Merged', widget: { color: 'blue' } },
    });
    expect([merged.status, merged.body.Name]).toEqual([200, 'Merged']);
    const steps = [
      { op: 'test', path: '/Widget/Color', value: 'blue' },
      { op: 'replace', path: 'openinghours/monstart', value: '6:30' },
      { op: 'remove', path: '/Language' },
    ];
    const stepped = await call('PATCH', `ChatTopic/${id}`, { body: steps });
    expect(stepped.body).toMatchObject({ Language: null, OpeningHours: { MonStart: '06:30:00' } });
    expect(await storedTopic(parley, id)).toEqual({
      ...before,
      name: 'Merged',
      widget_color: 'blue',
      mon_start: '06:30:00',
      language_id: null,
    });
    const failed = await call('PATCH', `ChatTopic/${id}`, {
      body: [{ ...steps[0], value: 'red' }],
    });
    expect(failed.status).toBe(409);
  });

  test('[WT9] DELETE answers once', async () => {
    const id = await made();
    const deleted = await call('DELETE', `ChatTopic/${id}`);
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect((await call('DELETE', `ChatTopic/${id}`)).status).toBe(404);
    expect((await call('GET', `ChatTopic/${id}`)).status).toBe(404);
  });
});

describe('around it', () => {
  test('[OH1] IsOpen', async () => {
    expect((await call('GET', 'ChatTopic/2/IsOpen', { as: 'zoe' })).text).toBe('true');
    expect((await call('GET', 'ChatTopic/9999/IsOpen')).status).toBe(404);
  });

  test('[CT4] ForCurrentUser', async () => {
    const { body } = await call('GET', 'ChatTopic/ForCurrentUser', { as: 'lea' });
    expect(body).toMatchObject([{ ChatTopicId: TOPICS.queue }]);
  });

  test('[WT12] UserAgents', async () => {
    const flat = await call<{ Name: string }[]>(
      'GET',
      'ChatTopic/UserAgents?flat=true&onlyPresent=true',
    );
    expect(flat.body.map(({ Name }) => Name)).toEqual(['bo', 'anna', 'lea', 'zoe']);
    const grouped = await call('GET', 'ChatTopic/UserAgents?FLAT=false');
    expect(grouped.body[0]).toMatchObject({ Name: 'Sales', ChildItems: [{ Name: 'bo' }] });
    const missing = await call('GET', 'ChatTopic/UserAgents');
    expect([missing.status, missing.body.Message]).toEqual([
      400,
      'flat: this parameter is missing',
    ]);
  });
});

describe('its agents', () => {
  test('[CT14] are added, read, changed and taken out', async () => {
    const id = await made();
    const added = await call('POST', `ChatTopic/${id}/UserAgent`, {
      body: { User: { AssociateId: 2 }, CanRespond: true },
    });
    expect([added.status, added.body]).toMatchObject([
      200,
      { User: { Name: 'bo' }, CanRespond: true },
    ]);
    const changed = await call('PUT', `ChatTopic/${id}/UserAgent/BO`, {
      body: { CanListen: true },
    });
    expect(changed.body).toMatchObject({ CanRespond: true, CanListen: true });
    expect((await call('GET', `ChatTopic/${id}/UserAgent/2`)).body).toEqual(changed.body);
    expect((await call('GET', `ChatTopic/${id}/UserAgent`)).body).toEqual([changed.body]);
    const taken = await call('DELETE', `ChatTopic/${id}/UserAgent/bo`);
    expect([taken.status, taken.text]).toEqual([204, '']);
    expect((await call('GET', `ChatTopic/${id}/UserAgent`)).body).toEqual([]);
  });

  test('[CT15] [WT14] are replaced by a list, not by nothing', async () => {
    const id = await made();
    const body = [{ User: { Name: 'anna' }, CanManage: true }, { User: { Name: 'zoe' } }];
    const replaced = await call('PUT', `ChatTopic/${id}/UserAgent`, { body });
    expect(replaced.body).toMatchObject([
      { User: { AssociateId: 1 } },
      { User: { AssociateId: 4 } },
    ]);
    for (const nothing of [undefined, 'null', '']) {
      expect((await call('PUT', `ChatTopic/${id}/UserAgent`, { body: nothing })).status).toBe(400);
    }
    expect((await call('GET', `ChatTopic/${id}/UserAgent`)).body).toHaveLength(2);
  });

  test.each([
    ['GET', 'ChatTopic/9999/UserAgent', undefined],
    ['PUT', 'ChatTopic/9999/UserAgent', []],
    ['POST', 'ChatTopic/9999/UserAgent', { User: { Name: 'bo' } }],
    ['GET', 'ChatTopic/2/UserAgent/zoe', undefined],
    ['PUT', 'ChatTopic/2/UserAgent/zoe', { CanListen: true }],
    ['DELETE', 'ChatTopic/2/UserAgent/zoe', undefined],
    ['DELETE', 'ChatTopic/9999/UserAgent/bo', undefined],
  ])('[WT9] %s %s: 404', async (method, path, body) => {
    expect((await call(method, path, { body })).status).toBe(404);
  });
});
