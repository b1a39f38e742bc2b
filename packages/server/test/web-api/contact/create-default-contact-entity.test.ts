/** The defaults of a new company over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { GROUPS, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: 'Agents/Contact/CreateDefaultContactEntity', body: 'null' });

test('[WR2] [gotcha 1] belongs to the caller and its group, is stored nowhere, and lacks a name', async () => {
  const agent = vendorClient(parley, 'anna').getContactAgent();
  const before = await digestDatabase(parley.db);
  const blank = await agent.createDefaultContactEntityAsync();
  expect(await digestDatabase(parley.db)).toBe(before);
  expect(blank).toMatchObject({
    contactId: 0,
    name: '',
    associate: { name: 'anna' },
    groupId: GROUPS.support,
    persons: [],
    deleted: 0,
    address: { street: { city: '' }, postal: { city: '' } },
  });
  const saved = await agent.saveContactEntityAsync({ ...blank, name: 'Vik AS' });
  expect(saved).toMatchObject({ name: 'Vik AS', groupId: GROUPS.support });
});
