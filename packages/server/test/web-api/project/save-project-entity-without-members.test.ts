/** Storing a project without who takes part. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Project/SaveProjectEntityWithoutMembers';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query(`
    insert into project (project_id, name) values (90, 'Tunnel');
    insert into projectmember (project_id, person_id, rank) values (90, ${ANNA.person}, 1)`);
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: PATH, body: { ProjectEntity: { Name: 'X' } } });

test('[WR13] members are neither read nor answered', async () => {
  const agent = vendorClient(parley, 'bo').getProjectAgent();
  const project = await agent.getProjectEntityWithoutMembersAsync(90);
  const changed = { ...project, name: 'Bridge', projectMembers: [{ personId: 99_999 }] };
  expect(await agent.saveProjectEntityWithoutMembersAsync(changed)).toMatchObject({
    name: 'Bridge',
    projectMembers: [],
  });
  expect(await agent.getProjectEntityAsync(90)).toMatchObject({
    projectMembers: [{ personId: ANNA.person }],
  });
});

test('[WR8] without a project, or with one that cannot be stored, it is refused', async () => {
  const messageOf = async (body: unknown) =>
    (await callRecords(parley, { path: PATH, body })).body.Message;
  expect(await messageOf({})).toBe('ProjectEntity: is missing');
  expect(await messageOf({ ProjectEntity: null })).toBe('A project needs a name.');
  expect(await messageOf({ ProjectEntity: { ProjectId: 90, ProjectType: { Id: 99 } } })).toBe(
    'ProjectType: there is no project type 99.',
  );
});
