/** What users have chosen when Parley starts again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { GROUPS } from '../../support/web-api/office-world.ts';
import { archiveAgent, startArchive } from './chat-archive.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
  const list = { GuiName: 'kept', ProviderName: 'ChatSession' };
  await set('anna', 'SetChosenColumns', { ...list, ChosenColumns: ['firstMessage', 'rating'] });
  await set('anna', 'SetColumnWidths', { GuiName: 'kept', ColumnWidths: ['31c'] });
  await set('bo', 'SetChosenColumns', { ...list, ChosenColumns: ['status'] });
  const filter = { FromDate: '2030-01-01T00:00:00', GroupList: [{ Id: GROUPS.sales }] };
  await set('anna', 'SetActivityFilter', { ActivityFilter: filter });
  await parley.restart();
});
afterAll(() => parley.stop());

// The vendor's client would keep its connection, and so find the one to the stopped node.
async function set(name: string, operation: string, body: object): Promise<void> {
  const { status } = await callWebApi(parley, {
    ...{ path: `Agents/Archive/${operation}`, as: name, body },
  });
  expect(status).toBe(204);
}

test('[AA24] what is chosen is the user’s own and stays', async () => {
  const columnsOf = async (name: string, gui = 'kept') => {
    const agent = archiveAgent(parley, name);
    const { archiveColumnInfo } = await agent.getArchiveConfigurationAsync(gui, 'ChatSession');
    return archiveColumnInfo?.map((column) => [column.name, column.width]) ?? [];
  };
  expect(await columnsOf('anna')).toEqual([
    ['firstMessage', '31c'],
    ['rating', expect.anything()],
  ]);
  expect(await columnsOf('bo')).toEqual([['status', expect.anything()]]);
  expect(await columnsOf('zoe')).toEqual(await columnsOf('zoe', 'untouched'));
});

test('[AA29] so does the activity filter', async () => {
  const selectedBy = async (name: string) => {
    const { fromDate, groupList } = await archiveAgent(parley, name).getActivityFilterAsync();
    const groups = groupList?.filter(({ selected }) => selected).map(({ id }) => id);
    return [fromDate?.getFullYear(), groups];
  };
  expect(await selectedBy('anna')).toEqual([2030, [GROUPS.sales]]);
  expect((await selectedBy('zoe'))[1]).toEqual([]);
});
