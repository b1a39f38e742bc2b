/** Deleting sales over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

const PATH = 'Agents/Sale/DeleteSaleEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query(
    "insert into sale (sale_id, heading, associate_id) values (90, 'A', 1), (91, 'B', 1)",
  );
});
afterAll(() => parley.stop());

const saleAgent = (name: string) => vendorClient(parley, name).getSaleAgent();

testDoor(() => parley, { path: `${PATH}?SaleEntityId=90`, body: 'null' });

test('[CR4] who neither owns it nor administers is refused', async () => {
  expect(await vendorRefusal(saleAgent('bo').deleteSaleEntityAsync(90))).toEqual([
    403,
    'not_permitted',
    expect.stringContaining('The sale 90 belongs to somebody else.'),
  ]);
});

test('its owner deletes it, and so do administrators', async () => {
  await saleAgent('anna').deleteSaleEntityAsync(90);
  await saleAgent('root').deleteSaleEntityAsync(91);
  expect(await saleAgent('anna').getSaleEntityAsync(90)).toBeNull();
  expect(await saleAgent('anna').getSaleEntityAsync(91)).toBeNull();
});

test('[WR9] what is not there is gone already', async () => {
  const answer = await callRecords(parley, { path: `${PATH}?SaleEntityId=90`, as: 'bo' });
  expect(answer.status).toBe(204);
});
