/** What users have chosen for their lists. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../../support/test-parley.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { archiveAgent, refusalsOf, startArchive } from './chat-archive.ts';

const CHOSEN = ['firstMessage', 'rating', 'whenRequested'];

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
});
afterAll(() => parley.stop());

async function columnsOf(name: string, gui: string, context = '', ownerKeys = '') {
  const { archiveColumnInfo = [] } = await archiveAgent(
    parley,
    name,
  ).getArchiveConfigurationV2Async(gui, 'ChatSession', context, ownerKeys);
  return archiveColumnInfo.map((column) => column.name);
}

async function widthsOf(name: string, gui: string, context = '') {
  const { archiveColumnInfo = [] } = await archiveAgent(
    parley,
    name,
  ).getArchiveConfigurationWithContextAsync(gui, 'ChatSession', context);
  return archiveColumnInfo.map(({ width }) => width);
}

test('a stranger is refused', async () => {
  const agent = archiveAgent(parley, null);
  for (const refusal of await refusalsOf([
    agent.getArchiveConfigurationAsync('list', 'ChatSession'),
    agent.getArchiveConfigurationWithContextAsync('list', 'ChatSession', ''),
    agent.getArchiveConfigurationV2Async('list', 'ChatSession', '', ''),
    agent.setChosenColumnsAsync('list', 'ChatSession', []),
    agent.setChosenColumnsV2Async('list', 'ChatSession', '', '', []),
    agent.setChosenEntitiesAsync('list', 'ChatSession', []),
    agent.setChosenEntitiesV2Async('list', 'ChatSession', '', '', []),
    agent.setColumnWidthsAsync('list', []),
    agent.setColumnWidthsV2Async('list', 'ChatSession', '', '', []),
  ])) {
    expect(refusal[0]).toBe(401);
  }
});

test('[AA17] a configuration has columns, kinds of rows and an order', async () => {
  const agent = archiveAgent(parley, 'zoe');
  const found = await agent.getArchiveConfigurationAsync('untouched', 'chatsession');
  expect(found).toMatchObject({ archiveOrderByInfo: [], ownerKeys: '' });
  expect(found.archiveEntityInfo).toMatchObject([{ type: 'chat', selected: true }]);
  const available = await agent.getAvailableColumnsAsync('ChatSession', '');
  expect(found.archiveColumnInfo).not.toEqual([]);
  for (const column of found.archiveColumnInfo ?? []) {
    const described = available.find(({ name }) => name === column.name);
    expect({ ...column, width: '' }).toEqual({ ...described, width: '' });
  }
});

test('[AA18] chosen columns come from left to right, in the archive’s spelling', async () => {
  const agent = archiveAgent(parley, 'anna');
  await agent.setChosenColumnsAsync('chosen', 'ChatSession', [
    ...[
      'FirstMessage',
      ' rating? ',
      '',
      'rating',
      'GroupBy(status)',
      'whenRequested',
      'CountAll()',
    ],
  ]);
  expect(await columnsOf('anna', 'chosen')).toEqual([
    ...['firstMessage', 'rating', 'GroupBy(status)', 'whenRequested', 'CountAll()'],
  ]);
  await agent.setChosenColumnsAsync('chosen', 'ChatSession', []);
  expect(await columnsOf('anna', 'chosen')).toEqual(await columnsOf('anna', 'untouched'));
});

test('[AA18] unknown columns and too many are refused, and change nothing', async () => {
  const agent = archiveAgent(parley, 'anna');
  await agent.setChosenColumnsAsync('careful', 'ChatSession', CHOSEN);
  const wrong = ['rating', 'firstMesage'];
  for (const refusal of await refusalsOf([
    agent.setChosenColumnsAsync('careful', 'ChatSession', wrong),
    agent.setChosenColumnsV2Async('careful', 'ChatSession', '', '', wrong),
  ])) {
    const [status, , message] = refusal;
    expect([status, message]).toEqual([400, expect.stringContaining('ChosenColumns[1]')]);
    expect(message).toContain('firstMessage');
  }
  const many = Array.from({ length: 301 }, () => 'rating');
  expect(await vendorRefusal(agent.setChosenColumnsAsync('careful', 'ChatSession', many))).toEqual([
    ...[400, 'bad_request', expect.stringContaining('300')],
  ]);
  const unknown = agent.setChosenColumnsAsync('careful', 'ChatSesion', CHOSEN);
  expect(await vendorRefusal(unknown)).toEqual([
    ...[400, 'bad_request', expect.stringContaining('ProviderName')],
  ]);
  expect(await columnsOf('anna', 'careful')).toEqual(CHOSEN);
});

test('[AA20] chosen kinds of rows are selected', async () => {
  const agent = archiveAgent(parley, 'anna');
  await agent.setChosenEntitiesAsync('kinds', 'ChatSession', ['CHAT']);
  await agent.setChosenEntitiesV2Async('kinds', 'ChatSession', 'chatTopicId=1', '', []);
  const found = await Promise.all([
    agent.getArchiveConfigurationAsync('kinds', 'ChatSession'),
    agent.getArchiveConfigurationWithContextAsync('kinds', 'ChatSession', 'chatTopicId=1'),
  ]);
  for (const { archiveEntityInfo } of found) {
    expect(archiveEntityInfo).toMatchObject([{ type: 'chat', selected: true }]);
  }
  for (const refusal of await refusalsOf([
    agent.setChosenEntitiesAsync('kinds', 'ChatSession', ['chat', 'sale']),
    agent.setChosenEntitiesV2Async('kinds', 'ChatSession', '', '', ['chat', 'sale']),
  ])) {
    const [status, , message] = refusal;
    expect([status, message]).toEqual([400, expect.stringContaining('Entities[1]')]);
    expect(message).toContain('"chat"');
  }
});

describe('widths', () => {
  test('[AA21] those of a name hold for all its lists, those of a list for it alone', async () => {
    const agent = archiveAgent(parley, 'anna');
    await agent.setChosenColumnsAsync('wide', 'ChatSession', CHOSEN);
    const usual = await widthsOf('anna', 'wide');
    await agent.setColumnWidthsV2Async('wide', 'ChatSession', '', '', ['31c', '32C ', '']);
    expect(await widthsOf('anna', 'wide')).toEqual(['31c', '32c', usual[2]]);
    expect(await widthsOf('bo', 'wide')).not.toContain('31c');
    await agent.setColumnWidthsAsync('wide', ['41c']);
    expect(await widthsOf('anna', 'wide')).toEqual(['41c', usual[1], usual[2]]);
    const messages = await agent.getArchiveConfigurationAsync('wide', 'ChatMessage');
    expect(messages.archiveColumnInfo?.[0]?.width).toBe('41c');
    await agent.setColumnWidthsAsync('wide', []);
    expect(await widthsOf('anna', 'wide')).toEqual(usual);
  });

  test('[AA18] a column that stays keeps its width', async () => {
    const agent = archiveAgent(parley, 'anna');
    await agent.setChosenColumnsAsync('moved', 'ChatSession', CHOSEN);
    await agent.setColumnWidthsAsync('moved', ['31c', '32c', '33c']);
    await agent.setChosenColumnsAsync('moved', 'ChatSession', ['rating', 'status', 'firstMessage']);
    const [rating, status, firstMessage] = await widthsOf('anna', 'moved');
    expect([rating, firstMessage]).toEqual(['32c', '31c']);
    expect(['31c', '32c', '33c']).not.toContain(status);
  });

  test('[AA23] shares add up to exactly 100', async () => {
    const agent = archiveAgent(parley, 'anna');
    await agent.setChosenColumnsAsync('shared', 'ChatSession', CHOSEN);
    await agent.setColumnWidthsAsync('shared', ['1%', '1%', '1%']);
    expect(await widthsOf('anna', 'shared')).toEqual(['34%', '33%', '33%']);
    await agent.setColumnWidthsAsync('shared', ['50%', '10c', '150%']);
    expect(await widthsOf('anna', 'shared')).toEqual(['25%', '10c', '75%']);
  });

  test('[AA22] what is no width is refused, and so are too many', async () => {
    const agent = archiveAgent(parley, 'anna');
    for (const width of ['wide', '0c', '-1%', '10', '10px', '10000c', "1c'; --"]) {
      for (const refusal of await refusalsOf([
        agent.setColumnWidthsAsync('refused', ['5c', width]),
        agent.setColumnWidthsV2Async('refused', 'ChatSession', '', '', ['5c', width]),
      ])) {
        const [status, , message] = refusal;
        expect([status, message]).toEqual([400, expect.stringContaining('ColumnWidths[1]')]);
      }
    }
    const many = Array.from({ length: 301 }, () => '5c');
    expect((await vendorRefusal(agent.setColumnWidthsAsync('refused', many)))[0]).toBe(400);
    const nowhere = agent.setColumnWidthsV2Async('refused', ' ', '', '', ['5c']);
    expect((await vendorRefusal(nowhere))[0]).toBe(400);
  });
});

test('[AA25] what is chosen in a context or for an owner counts there alone', async () => {
  const agent = archiveAgent(parley, 'anna');
  const [context, owner] = ['chatTopicId=1', 'selection=123'];
  await agent.setChosenColumnsAsync('bound', 'ChatSession', CHOSEN);
  await agent.setChosenColumnsV2Async('bound', 'ChatSession', context, '', ['rating']);
  await agent.setChosenColumnsV2Async('bound', 'ChatSession', context, owner, ['status']);
  expect(await columnsOf('anna', 'bound')).toEqual(CHOSEN);
  expect(await columnsOf('anna', 'bound', context)).toEqual(['rating']);
  expect(await columnsOf('anna', 'bound', context, owner)).toEqual(['status']);
  expect(await columnsOf('anna', 'bound', 'chatTopicId=2')).toEqual(CHOSEN);
  expect(await columnsOf('anna', 'bound', '', owner)).toEqual(CHOSEN);
  const ownerOf = async (ownerKeys: string) =>
    (await agent.getArchiveConfigurationV2Async('bound', 'ChatSession', context, ownerKeys))
      .ownerKeys;
  expect(await ownerOf(owner)).toBe(owner);
  expect(await ownerOf('selection=124')).toBe('');
});

test('[AA24] of each user the 200 settings that were changed last are kept', async () => {
  const agent = archiveAgent(parley, 'lea');
  await archiveAgent(parley, 'bo').setChosenColumnsAsync('number 1', 'ChatSession', ['status']);
  await agent.setChosenColumnsAsync('number 1', 'ChatSession', ['rating']);
  await parley.db.query(`
    insert into archive_setting (user_id, gui_name, provider, context, owner_keys, columns, changed_at)
    select user_id, 'number ' || number, provider, context, owner_keys, columns,
      changed_at + number * interval '1 microsecond'
    from archive_setting cross join generate_series(2, 200) as number
    where gui_name = 'number 1' and user_id = ${AGENTS.lea}`);
  await agent.setChosenColumnsAsync('number 201', 'ChatSession', ['rating']);
  expect(await columnsOf('lea', 'number 1')).toEqual(await columnsOf('lea', 'untouched'));
  expect(await columnsOf('lea', 'number 2')).toEqual(['rating']);
  expect(await columnsOf('lea', 'number 201')).toEqual(['rating']);
  expect(await columnsOf('bo', 'number 1')).toEqual(['status']);
});

test('[AA26] changing a setting without a name is refused, and so is too long a name', async () => {
  const agent = archiveAgent(parley, 'anna');
  for (const name of ['', '  ', 'x'.repeat(128)]) {
    for (const refusal of await refusalsOf([
      agent.setChosenColumnsAsync(name, 'ChatSession', CHOSEN),
      agent.setChosenColumnsV2Async(name, 'ChatSession', '', '', CHOSEN),
      agent.setChosenEntitiesAsync(name, 'ChatSession', []),
      agent.setChosenEntitiesV2Async(name, 'ChatSession', '', '', []),
      agent.setColumnWidthsAsync(name, ['5c']),
      agent.setColumnWidthsV2Async(name, 'ChatSession', '', '', ['5c']),
    ])) {
      const [status, , message] = refusal;
      expect([status, message]).toEqual([400, expect.stringContaining('GuiName')]);
    }
  }
});
