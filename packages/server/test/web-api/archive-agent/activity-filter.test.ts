/** What users have narrowed activities to, and who is in their groups. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { ASSOCIATES, GROUPS } from '../../support/web-api/office-world.ts';
import { archiveAgent, keysOf, LISTS, refusalsOf, SESSIONS, startArchive } from './chat-archive.ts';

const { anna, bo, lea, car } = ASSOCIATES;

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
});
afterAll(() => parley.stop());

interface WireFilter {
  readonly FromDate: string;
  readonly ToDate: string;
  readonly AssociateList: readonly { readonly Id: number; readonly Selected: boolean }[];
  readonly GroupList: readonly { readonly Id: number; readonly Selected: boolean }[];
}

async function filterOf(name: string) {
  const { body } = await callWebApi<WireFilter>(parley, {
    ...{ path: 'Agents/Archive/GetActivityFilter', as: name },
  });
  const selected = (items: WireFilter['GroupList']) =>
    items
      .filter(({ Selected }) => Selected)
      .map(({ Id }) => Id)
      .sort();
  return [
    ...[body.FromDate, body.ToDate],
    ...[selected(body.AssociateList), selected(body.GroupList)],
  ];
}

function setFilter(name: string, filter: unknown) {
  return callWebApi<{ readonly Message: string }>(parley, {
    path: 'Agents/Archive/SetActivityFilter',
    as: name,
    body: { ActivityFilter: filter },
  });
}

const NO_DATE = '0001-01-01T00:00:00';

test('a stranger is refused', async () => {
  const agent = archiveAgent(parley, null);
  for (const refusal of await refusalsOf([
    agent.getActivityFilterAsync(),
    agent.setActivityFilterAsync({}),
    agent.getGroupAssociateIdsAsync([GROUPS.support]),
  ])) {
    expect(refusal[0]).toBe(401);
  }
});

test('[AA27] a filter that was never set narrows nothing, and offers everything', async () => {
  const filter = await archiveAgent(parley, 'lea').getActivityFilterAsync();
  expect(filter.associateList?.map(({ id }) => id).sort()).toEqual([anna, bo, lea, 4, car]);
  expect(filter.groupList?.map(({ id }) => id).sort()).toEqual([GROUPS.support, GROUPS.sales]);
  expect(await filterOf('lea')).toEqual([NO_DATE, NO_DATE, [], []]);
});

test('[AA28] setting takes the place of the whole filter', async () => {
  await setFilter('anna', {
    FromDate: '2026-05-01T00:00:00',
    ToDate: '2026-05-31T00:00:00',
    AssociateList: [{ Id: bo }, { Id: lea, Selected: true }, { Id: anna, Selected: false }],
    GroupList: [{ Id: GROUPS.sales }, { Id: GROUPS.sales }],
  });
  expect(await filterOf('anna')).toEqual([
    ...['2026-05-01T00:00:00', '2026-05-31T00:00:00', [bo, lea], [GROUPS.sales]],
  ]);
  const { status } = await setFilter('anna', { AssociateList: [{ Id: ASSOCIATES.gone }] });
  expect(status).toBe(204);
  expect(await filterOf('anna')).toEqual([NO_DATE, NO_DATE, [ASSOCIATES.gone], []]);
});

test('[AA28] what the vendor’s client was given it can give back', async () => {
  const agent = archiveAgent(parley, 'bo');
  await agent.setActivityFilterAsync({
    fromDate: new Date('2026-05-01T10:00:00Z'),
    associateList: [{ id: bo, selected: true }],
    groupList: [{ id: GROUPS.support }],
  });
  const before = await filterOf('bo');
  expect(before.slice(2)).toEqual([[bo], [GROUPS.support]]);
  await agent.setActivityFilterAsync(await agent.getActivityFilterAsync());
  expect(await filterOf('bo')).toEqual(before);
});

test('[AA28] what there is not is refused, and a beginning after the end', async () => {
  const before = await filterOf('anna');
  for (const [filter, place] of [
    [{ AssociateList: [{ Id: 999 }] }, 'AssociateList: there is no associate 999'],
    [{ GroupList: [{ Id: 999 }] }, 'GroupList: there is no user group 999'],
    [{ FromDate: '2026-05-02', ToDate: '2026-05-01' }, 'FromDate'],
    [{ FromDate: 'some day' }, 'FromDate'],
    [null, 'ActivityFilter'],
  ] as const) {
    const { status, body } = await setFilter('anna', filter);
    expect([status, body.Message]).toEqual([400, expect.stringContaining(place)]);
  }
  expect(await filterOf('anna')).toEqual(before);
});

test('[AA29] the filter is the user’s own, and narrows no archive', async () => {
  await setFilter('anna', { FromDate: '2030-01-01T00:00:00', GroupList: [{ Id: GROUPS.sales }] });
  expect(await filterOf('anna')).toEqual([...['2030-01-01T00:00:00', NO_DATE, [], [GROUPS.sales]]]);
  expect(await filterOf('zoe')).toEqual([NO_DATE, NO_DATE, [], []]);
  const rows = await archiveAgent(parley, 'anna').getArchiveListByColumnsAsync(LISTS);
  expect(keysOf(rows)).toContain(SESSIONS.hello);
});

test('[AA30] groups have their associates, by rank', async () => {
  const agent = archiveAgent(parley, 'zoe');
  const { support, sales } = GROUPS;
  expect(await agent.getGroupAssociateIdsAsync([support])).toEqual([bo, anna]);
  expect(await agent.getGroupAssociateIdsAsync([support, sales, support, 99])).toEqual([
    ...[lea, bo, anna, car],
  ]);
  expect(await agent.getGroupAssociateIdsAsync([])).toEqual([]);
});
