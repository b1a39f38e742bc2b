/** Reading all customer languages over the vendor's wire. */
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
    vendorClient(parley, null).getListAgent().getCustomerLanguagesAsync(),
  );
  expect(status).toBe(401);
});

test('[WL15] by rank, without deleted ones', async () => {
  const agent = vendorClient(parley, 'zoe').getListAgent();
  const before = await agent.getCustomerLanguagesAsync();
  expect(before.map(({ id }) => id)).toContain(2);
  await parley.db.query('update cust_lang set deleted = true where id = 2');
  expect(await agent.getCustomerLanguagesAsync()).toEqual(before.filter(({ id }) => id !== 2));
});

test('[gotcha 2] an empty body is none', async () => {
  const answer = await callWebApi(parley, 'Agents/List/GetCustomerLanguages', {
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(200);
});
