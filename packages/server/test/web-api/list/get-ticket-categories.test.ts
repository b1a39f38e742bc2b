/** Reading all request categories with their settings. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getListAgent().getTicketCategoriesAsync(),
  );
  expect(status).toBe(401);
});

beforeAll(async () => {
  await parley.db.query(`
    update ej_category set closing_status = 4, reply_template = 1, flags = 5, delegate_method = 1
      where id = 1;
    update ej_category set deleted = true, category_master = 12 where id = 3`);
});

test('[WL15] by rank, without deleted ones', async () => {
  const agent = vendorClient(parley, 'zoe').getListAgent();
  const found = await agent.getTicketCategoriesAsync();
  const ids = found.map(({ ticketCategoryId }) => ticketCategoryId);
  expect(ids.slice(0, 2)).toEqual([1, 2]);
  expect(ids).not.toContain(3);
});

test('[WL16] each with what it refers to', async () => {
  const found = await vendorClient(parley, 'anna').getListAgent().getTicketCategoriesAsync();
  expect(found.slice(0, 2)).toMatchObject([
    { closingStatus: 'Closed', effectiveReplyTemplateId: 1 },
    { closingStatus: 'UserDefined', effectiveReplyTemplateId: 1 },
  ]);
});
