/** Reading several associates over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
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
    vendorClient(parley, null).getAssociateAgent().getAssociateListAsync([1]),
  );
  expect(status).toBe(401);
});

const idsOf = (associates: readonly { readonly associateId?: number }[]) =>
  associates.map(({ associateId }) => associateId);

test('[WL4] in the order of the ids, each once, without those that nobody has', async () => {
  const agent = vendorClient(parley, 'zoe').getAssociateAgent();
  const found = await agent.getAssociateListAsync([3, 99_999, 1, 3, 5]);
  expect(idsOf(found)).toEqual([3, 1, 5]);
});

test('[gotcha 2] nothing asked, nothing answered', async () => {
  expect(await vendorClient(parley, 'anna').getAssociateAgent().getAssociateListAsync([])).toEqual(
    [],
  );
  const answer = await callWebApi(parley, 'Agents/Associate/GetAssociateList', {
    headers: { 'content-type': 'application/json' },
  });
  expect([answer.status, answer.body]).toEqual([200, []]);
});

test('[gotcha 17] numbers may stand in texts; what is no number is refused with its place', async () => {
  const answer = await callWebApi<readonly { readonly Name: string }[]>(
    parley,
    'Agents/Associate/GetAssociateList',
    { body: ['2', 1] },
  );
  expect(answer.body.map(({ Name }) => Name)).toEqual(['bo', 'anna']);
  const refused = await callWebApi(parley, 'Agents/Associate/GetAssociateList', { body: [1, 'x'] });
  expect([refused.status, refused.body.Message]).toEqual([400, '[1]: "x" is not a number']);
});
