/** Reading a user over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, ASSOCIATES, GROUPS, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(vendorClient(parley, null).getUserAgent().getUserAsync(1));
  expect(status).toBe(401);
});

test('[WL5] [WL6] colleagues see who it is, and nothing of its access', async () => {
  const user = await vendorClient(parley, 'bo').getUserAgent().getUserAsync(ASSOCIATES.anna);
  expect(user).toMatchObject({
    associateId: ASSOCIATES.anna,
    name: 'anna',
    nickName: 'anna',
    userGroup: { id: GROUPS.support, value: 'US:"Support";NO:"Hjelp";' },
    person: { personId: ANNA.person, firstname: 'Anna', contactName: 'Fjell AS' },
    ejUserId: 11,
    deleted: false,
    role: null,
  });
  expect(user.lastlogin?.getUTCFullYear()).toBe(1);
});

test.each(['root', 'anna'] as const)(
  '[WL6] %s sees the role and the last login too',
  async (name) => {
    const user = await vendorClient(parley, name).getUserAgent().getUserAsync(ASSOCIATES.anna);
    expect(user.role).toMatchObject({ id: 2, value: 'US:"Agent";NO:"Agent";' });
    const { body } = await callWebApi(parley, 'Agents/User/GetUser?userId=1', { as: name });
    expect(body.Lastlogin).toBe('2026-05-20T10:00:00');
  },
);

test('[WL6] administrators have their own role', async () => {
  const user = await vendorClient(parley, 'root').getUserAgent().getUserAsync(ASSOCIATES.root);
  expect(user).toMatchObject({ role: { id: 1 }, userGroup: null, person: null });
});

test('[WL5] deleted ones and resources are found as what they are; [gotcha 5] null for nobody', async () => {
  const agent = vendorClient(parley, 'anna').getUserAgent();
  expect(await agent.getUserAsync(ASSOCIATES.gone)).toMatchObject({ name: 'gone', deleted: true });
  expect(await agent.getUserAsync(ASSOCIATES.car)).toMatchObject({ ejUserId: 0, nickName: '' });
  expect(await agent.getUserAsync(99_999)).toBeNull();
});

test('the id has to be there, and one of 32 bits', async () => {
  const [missing, huge] = await Promise.all([
    callWebApi(parley, 'Agents/User/GetUser'),
    callWebApi(parley, 'Agents/User/GetUser?userId=1e12'),
  ]);
  expect([missing.status, missing.body.Message]).toEqual([
    400,
    'userId: this parameter is missing',
  ]);
  expect([huge.status, huge.body.Message]).toEqual([
    400,
    'userId: "1e12" is not a whole number of 32 bits',
  ]);
});
