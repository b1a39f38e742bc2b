/** Reading several request priorities over the vendor's wire. */
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
    vendorClient(parley, null).getListAgent().getTicketPriorityListAsync([1]),
  );
  expect(status).toBe(401);
});

test('[WL15] in the order of the ids, each once, without those that nothing has', async () => {
  await parley.db.query('update ticket_priority set status = 2 where id = 2');
  const agent = vendorClient(parley, 'zoe').getListAgent();
  const found = await agent.getTicketPriorityListAsync([2, 99_999, 1, 2]);
  expect(found.map(({ id }) => id)).toEqual([2, 1]);
  expect(await agent.getTicketPriorityListAsync([])).toEqual([]);
});

test('what is no list of ids is refused', async () => {
  const answer = await callWebApi(parley, 'Agents/List/GetTicketPriorityList', {
    body: { Ids: 1 },
  });
  expect([answer.status, answer.body.ErrorCode]).toEqual([400, 'bad_request']);
});
