/** The defaults of a new sale over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: 'Agents/Sale/CreateDefaultSaleEntity', body: 'null' });

test('[WR2] [gotcha 1] open, in the first currency, stored nowhere, and lacks a heading', async () => {
  const agent = vendorClient(parley, 'anna').getSaleAgent();
  const before = await digestDatabase(parley.db);
  const blank = await agent.createDefaultSaleEntityAsync();
  expect(await digestDatabase(parley.db)).toBe(before);
  expect(blank).toMatchObject({
    saleId: 0,
    associate: { name: 'anna' },
    status: 'Open',
    completed: 'NotStarted',
    currency: { id: 1 },
    saleType: { id: 1 },
    saleStakeholders: [],
  });
  const saved = await agent.saveSaleEntityAsync({ ...blank, heading: 'Lamps' });
  expect(saved).toMatchObject({ heading: 'Lamps', status: 'Open', currency: { id: 1 } });
});
