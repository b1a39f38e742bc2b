/** The defaults of a new project over the vendor's wire. */
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

testDoor(() => parley, { path: 'Agents/Project/CreateDefaultProjectEntity', body: 'null' });

test('[WR2] [gotcha 1] the first type and status, stored nowhere, and lacks a name', async () => {
  const agent = vendorClient(parley, 'anna').getProjectAgent();
  const before = await digestDatabase(parley.db);
  const blank = await agent.createDefaultProjectEntityAsync();
  expect(await digestDatabase(parley.db)).toBe(before);
  expect(blank).toMatchObject({
    projectId: 0,
    associate: { name: 'anna' },
    projectType: { id: 1 },
    projectStatus: { id: 1 },
    projectMembers: [],
    completed: false,
  });
  const saved = await agent.saveProjectEntityAsync({ ...blank, name: 'Tunnel' });
  expect(saved).toMatchObject({ name: 'Tunnel', projectType: { id: 1 } });
});
