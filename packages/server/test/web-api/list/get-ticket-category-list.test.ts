/** Reading several request categories with their settings. */
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
    vendorClient(parley, null).getListAgent().getTicketCategoryListAsync([1]),
  );
  expect(status).toBe(401);
});

beforeAll(async () => {
  await parley.db.query(`
    update ej_category set closing_status = 4, reply_template = 1, flags = 5, delegate_method = 1
      where id = 1;
    update ej_category set deleted = true, category_master = 12 where id = 3`);
});

test('[WL15] in the order of the ids, each once, without those that nothing has', async () => {
  const agent = vendorClient(parley, 'zoe').getListAgent();
  const found = await agent.getTicketCategoryListAsync([3, 99_999, 1, 3]);
  expect(found.map(({ ticketCategoryId }) => ticketCategoryId)).toEqual([3, 1]);
  expect(found[0]).toMatchObject({ effectiveReplyTemplateId: 1 });
});

test('ids that are no numbers are refused with their place', async () => {
  const answer = await callWebApi(parley, 'Agents/List/GetTicketCategoryList', { body: ['a'] });
  expect([answer.status, answer.body.Message]).toEqual([400, '[0]: "a" is not a number']);
});
