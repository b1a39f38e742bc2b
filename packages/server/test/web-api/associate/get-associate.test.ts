/** Reading an associate over the vendor's wire. */
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
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getAssociateAgent().getAssociateAsync(1),
  );
  expect(status).toBe(401);
});

test('[WL4] anybody reads an associate, filled from its person', async () => {
  const agent = vendorClient(parley, 'zoe').getAssociateAgent();
  expect(await agent.getAssociateAsync(ASSOCIATES.anna)).toMatchObject({
    associateId: ASSOCIATES.anna,
    name: 'anna',
    fullName: 'Anna Berg',
    formalName: 'Ms Anna Berg',
    personId: ANNA.person,
    groupIdx: GROUPS.support,
    ejUserId: 11,
    type: 'InternalAssociate',
    deleted: false,
  });
});

test('[WL4] a deleted one says so, and a resource what it is', async () => {
  const agent = vendorClient(parley, 'anna').getAssociateAgent();
  expect(await agent.getAssociateAsync(ASSOCIATES.gone)).toMatchObject({ deleted: true });
  expect(await agent.getAssociateAsync(ASSOCIATES.car)).toMatchObject({
    type: 'ResourceAssociate',
    ejUserId: 0,
    personId: 0,
  });
});

test('[gotcha 5] null for no such associate', async () => {
  expect(
    await vendorClient(parley, 'anna').getAssociateAgent().getAssociateAsync(99_999),
  ).toBeNull();
});

test('the id has to be there, and a number', async () => {
  const path = 'Agents/Associate/GetAssociate';
  expect((await callWebApi(parley, path)).body.Message).toBe(
    'associateId: this parameter is missing',
  );
  const answer = await callWebApi(parley, `${path}?associateId=one`);
  expect([answer.status, answer.body.Message]).toEqual([400, 'associateId: "one" is not a number']);
});
