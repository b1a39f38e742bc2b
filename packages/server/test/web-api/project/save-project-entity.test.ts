/** Storing projects over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const PATH = 'Agents/Project/SaveProjectEntity';

let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
beforeEach(async () => {
  const { rows } = await parley.db.query<{ id: number }>(
    `insert into project (name, associate_id, type_idx, status_idx, startdate)
      values ('Tunnel', 1, 1, 1, '2026-05-20 10:00:00.5Z') returning project_id as id`,
  );
  id = rows[0]?.id ?? 0;
  await parley.db.query(
    `insert into projectmember (project_id, person_id, rank) values ($1, ${ANNA.person}, 1)`,
    [id],
  );
});
afterAll(() => parley.stop());

const save = (body: unknown, headers = {}) => callRecords(parley, { path: PATH, body, headers });

testDoor(() => parley, { path: PATH, body: { Name: 'X' } });

test('[WR3] saving what was told changes nothing, in any zone and language, from the vendor’s client', async () => {
  const before = await digestDatabase(parley.db);
  for (const options of [
    {},
    { timezone: 'US-NY', timezoneInclude: true },
    { languageCode: 'no' },
  ]) {
    const agent = vendorClient(parley, 'bo', options).getProjectAgent();
    const project = await agent.getProjectEntityAsync(id);
    await agent.saveProjectEntityAsync(project);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('[WR4] [WR5] links by id, members as a whole', async () => {
  const { body } = await save({
    ProjectId: id,
    ProjectStatus: { Id: 2 },
    ProjectMembers: [
      { ContactId: ANNA.company, ProjectMemberTypeId: 2, Comment: 'Pays', FullName: 'Nobody' },
      { PersonId: 0 },
      { PersonId: ANNA.person },
    ],
    StartDate: null,
  });
  expect(body).toMatchObject({
    Name: 'Tunnel',
    ProjectStatus: { Id: 2 },
    ProjectMembers: [
      { ContactName: 'Fjell AS', ProjectMemberTypeId: 2, Comment: 'Pays', FullName: '' },
      { PersonId: ANNA.person, FullName: 'Anna Berg' },
    ],
    StartDate: '0001-01-01T00:00:00',
  });
  expect((await save({ ProjectId: id, ProjectMembers: null })).body.ProjectMembers).toEqual([]);
});

test('dates are read by the caller’s clocks', async () => {
  const headers = { 'so-timezone': 'NO' };
  const { body } = await save({ ProjectId: id, EndDate: '2026-06-01T10:00:00' }, headers);
  expect(body.EndDate).toBe('2026-06-01T10:00:00');
  const { body: told } = await save({ ProjectId: id });
  expect(told.EndDate).toBe('2026-06-01T08:00:00');
});

test('[WA11] what is not held is named', async () => {
  const { headers } = await save({
    ProjectId: id,
    HasImage: true,
    Links: [{ Id: 1 }],
    CustomFields: { a: 'b' },
  });
  expect(headers.get('parley-not-stored')).toBe('HasImage, Links, CustomFields');
});

test.each([
  [{ Name: '' }, 'A project needs a name.'],
  [
    { ProjectMembers: [{ PersonId: 81 }, { PersonId: 99_999, ProjectMemberTypeId: 99 }] },
    'ProjectMembers[1].PersonId: there is no person 99999.; ProjectMembers[1].ProjectMemberTypeId: there is no member type 99.',
  ],
  [{ ProjectType: { Id: 99 } }, 'ProjectType: there is no project type 99.'],
  [{ Urls: [{ Value: 'x'.repeat(1_024) }] }, 'Urls[0].Value may have at most 1023 characters.'],
  [{ EndDate: 'soon' }, 'EndDate: "soon": expected a date such as'],
  [{ ProjectMembers: [null] }, 'ProjectMembers[0]: null is nothing to put there'],
])('[WR8] %o is refused with its sentence, and nothing is stored', async (wrong, sentence) => {
  const before = await digestDatabase(parley.db);
  for (const ProjectId of [id, 0]) {
    const answer = await save({ ProjectId, Name: 'Bridge', ...wrong });
    expect([answer.status, String(answer.body.Message).slice(0, sentence.length)]).toEqual([
      400,
      sentence,
    ]);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});
