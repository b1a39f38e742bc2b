/** The request categories that user groups may choose. */
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
    vendorClient(parley, null).getListAgent().getTicketCategoriesForUserGroupsAsync([1]),
  );
  expect(status).toBe(401);
});

test('[WL18] the whole tree, whatever the groups', async () => {
  const agent = vendorClient(parley, 'zoe').getListAgent();
  const all = await vendorClient(parley, 'anna')
    .getMDOAgent()
    .getListAsync('ejcategory', false, '', false);
  for (const groups of [[GROUPS.support], [99_999], []]) {
    expect(await agent.getTicketCategoriesForUserGroupsAsync(groups)).toEqual(all);
  }
});

test('groups that are no numbers are refused', async () => {
  const answer = await callWebApi(parley, 'Agents/List/GetTicketCategoriesForUserGroups', {
    body: { UserGroupIds: ['all'] },
  });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'UserGroupIds[0]: "all" is not a number',
  ]);
});
