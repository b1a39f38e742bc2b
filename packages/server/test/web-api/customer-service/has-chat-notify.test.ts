/** Whether somebody is to be told of waiting customers. */
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
    vendorClient(parley, null).getCustomerServiceAgent().hasChatNotifyAsync(),
  );
  expect(status).toBe(401);
});

test('[WL21] who is to be told in any topic', async () => {
  const told = (name: 'anna' | 'bo' | 'zoe') =>
    vendorClient(parley, name).getCustomerServiceAgent().hasChatNotifyAsync();
  expect([await told('anna'), await told('bo'), await told('zoe')]).toEqual([true, false, false]);
});

test('[gotcha 2] an empty body is none', async () => {
  const answer = await callWebApi(parley, 'Agents/CustomerService/HasChatNotify', {
    headers: { 'content-type': 'application/json' },
  });
  expect([answer.status, answer.text]).toEqual([200, 'true']);
});
