/** The defaults of a new person over the vendor's wire. */
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

testDoor(() => parley, { path: 'Agents/Person/CreateDefaultPersonEntity', body: 'null' });

test('[WR2] [gotcha 1] belongs to the caller, is stored nowhere, and works once it has a name', async () => {
  const agent = vendorClient(parley, 'anna').getPersonAgent();
  const before = await digestDatabase(parley.db);
  const blank = await agent.createDefaultPersonEntityAsync();
  expect(await digestDatabase(parley.db)).toBe(before);
  expect(blank).toMatchObject({
    personId: 0,
    firstname: '',
    associate: { name: 'anna' },
    contact: null,
    emails: [],
    retired: false,
    address: { street: { atypeIdx: 'PersonPrivateAddress', city: '' }, postal: null },
  });
  const saved = await agent.savePersonEntityAsync({ ...blank, lastname: 'Lie' });
  expect(saved).toMatchObject({ lastname: 'Lie', fullName: 'Lie', associate: { name: 'anna' } });
});
