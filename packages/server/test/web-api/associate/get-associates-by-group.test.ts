/** Reading the associates of a user group. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { GROUPS, startOfficeWorld } from '../../support/web-api/office-world.ts';
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
    vendorClient(parley, null).getAssociateAgent().getAssociatesByGroupAsync(1, 2),
  );
  expect(status).toBe(401);
});

const USER_GROUP = 2;
const namesOf = (associates: readonly { readonly name?: string }[]) =>
  associates.map(({ name }) => name);

test('[WL4] by rank, without deleted ones', async () => {
  const agent = vendorClient(parley, 'zoe').getAssociateAgent();
  const found = await agent.getAssociatesByGroupAsync(GROUPS.support, USER_GROUP);
  expect(namesOf(found)).toEqual(['bo', 'anna']);
});

test('[WL4] other types of groups, and groups that there are not, have none', async () => {
  const agent = vendorClient(parley, 'anna').getAssociateAgent();
  expect(await agent.getAssociatesByGroupAsync(GROUPS.support, 1)).toEqual([]);
  expect(await agent.getAssociatesByGroupAsync(99_999, USER_GROUP)).toEqual([]);
});

test('[WL4] without a type it is a user group; a group that is no number is refused', async () => {
  const path = 'Agents/Associate/GetAssociatesByGroup';
  const answer = await callWebApi<readonly { readonly Name: string }[]>(parley, path, {
    body: { GroupId: GROUPS.sales },
  });
  expect(answer.body.map(({ Name }) => Name)).toEqual(['lea', 'car']);
  const refused = await callWebApi(parley, path, { body: { GroupId: 'all' } });
  expect([refused.status, refused.body.Message]).toEqual([400, 'GroupId: "all" is not a number']);
});
