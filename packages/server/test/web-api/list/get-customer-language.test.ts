/** Reading a customer language over the vendor's wire. */
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
    vendorClient(parley, null).getListAgent().getCustomerLanguageAsync(1),
  );
  expect(status).toBe(401);
});

test('[WL15] by its id, a deleted one too, in the language of the caller', async () => {
  await parley.db.query('update cust_lang set deleted = true where id = 2');
  const agent = vendorClient(parley, 'zoe').getListAgent();
  expect(await agent.getCustomerLanguageAsync(2)).toMatchObject({ id: 2 });
  const { rows } = await parley.db.query<{ name: string }>(
    'select name from cust_lang where id = 1',
  );
  expect(await agent.getCustomerLanguageAsync(1)).toMatchObject({ id: 1, value: rows[0]?.name });
  const { body } = await callWebApi(
    parley,
    'Agents/List/GetCustomerLanguage?customerLanguageId=1',
    {
      headers: { 'so-language': 'en' },
    },
  );
  expect(body.Value).toMatch(/^[\w ]+$/);
});

test('[gotcha 5] null for none', async () => {
  expect(
    await vendorClient(parley, 'anna').getListAgent().getCustomerLanguageAsync(99_999),
  ).toBeNull();
});

test('the id has to be there', async () => {
  const answer = await callWebApi(parley, 'Agents/List/GetCustomerLanguage');
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'customerLanguageId: this parameter is missing',
  ]);
});
