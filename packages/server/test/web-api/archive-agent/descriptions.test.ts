/** What archives there are, and what is in them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { archiveAgent, refusalsOf, startArchive, TEXTS } from './chat-archive.ts';

const NAMES = ['ChatSession', 'ChatMessage', 'ChatTopic', 'dynamic'];

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const agent = archiveAgent(parley, null);
  for (const refusal of await refusalsOf([
    agent.getProviderNamesAsync(),
    agent.getAvailableColumnsAsync('ChatSession', ''),
    agent.getAvailableEntitiesAsync('ChatSession', ''),
    agent.createDefaultArchiveListResultAsync(),
  ])) {
    expect(refusal[0]).toBe(401);
  }
});

test('[AA12] every archive is named, whoever asks', async () => {
  expect(await archiveAgent(parley, 'anna').getProviderNamesAsync()).toEqual(NAMES);
  expect(await archiveAgent(parley, 'zoe').getProviderNamesAsync()).toEqual(NAMES);
});

test('[AA12] the dynamic archive has rows by the same operations', async () => {
  const agent = archiveAgent(parley, 'anna');
  const rows = await agent.getArchiveListByColumns2Async({
    ...{ ...TEXTS, providerName: 'dynamic', columns: 'chat_session.id, chat_session.rating' },
    ...{ sortOrder: 'chat_session.id desc', restrictions: 'chat_session.rating > 2' },
  });
  expect(rows.map(({ columnData }) => columnData?.['chat_session.id']?.displayValue)).toEqual([
    ...['[I:102]', '[I:101]'],
  ]);
  await agent.setChosenColumnsAsync('tables', 'dynamic', ['chat_session.id']);
  const chosen = await agent.getArchiveList2Async({
    ...{ ...TEXTS, guiName: 'tables', providerName: 'dynamic' },
    restriction: 'chat_session.rating = 1',
  });
  expect(chosen.map(({ columnData }) => Object.keys(columnData ?? {}))).toEqual([
    ['chat_session.id'],
  ]);
});

test('[AA13] columns are described as the metadata over REST does', async () => {
  const columns = await archiveAgent(parley, 'anna').getAvailableColumnsAsync('chatsession', 'x=1');
  const { body } = await callWebApi<Record<string, { readonly Name: string }>>(parley, {
    ...{ verb: 'GET', path: 'Archive/ChatSession/$metadata', as: 'anna' },
  });
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(body));
  expect(columns.find(({ name }) => name === 'rating')).toMatchObject({
    ...{ canOrderBy: true, canRestrictBy: true, restrictionType: 'int', isVisible: true },
  });
  expect(columns.find(({ name }) => name === 'getAllRows')).toMatchObject({
    ...{ canOrderBy: false, restrictionType: 'bool', isVisible: false },
  });
});

test('[AA13] the dynamic archive has what is chosen of it', async () => {
  const agent = archiveAgent(parley, 'bo');
  const configuration = () => agent.getArchiveConfigurationAsync('tables', 'Dynamic');
  expect(await agent.getAvailableColumnsAsync('Dynamic', '')).toEqual([]);
  expect(await agent.getAvailableEntitiesAsync('dynamic', '')).toEqual([]);
  expect(await configuration()).toMatchObject({ archiveColumnInfo: [], archiveEntityInfo: [] });
  await agent.setColumnWidthsV2Async('tables', 'dynamic', '', '', ['31c']);
  await agent.setChosenEntitiesAsync('tables', 'dynamic', []);
  const early = agent.setChosenEntitiesAsync('tables', 'dynamic', ['chat_topic']);
  expect((await vendorRefusal(early))[0]).toBe(400);

  await agent.setChosenColumnsAsync('tables', 'dynamic', ['chat_topic.name']);
  await agent.setChosenEntitiesAsync('tables', 'dynamic', ['chat_topic']);
  expect(await configuration()).toMatchObject({
    archiveColumnInfo: [{ name: 'chat_topic.name', canOrderBy: true }],
    archiveEntityInfo: [{ type: 'chat_topic', selected: true }],
  });
  await agent.setChosenColumnsAsync('tables', 'dynamic', ['chat_session.id']);
  expect(await configuration()).toMatchObject({
    archiveEntityInfo: [{ type: 'chat_session', selected: true }],
  });
  await agent.setChosenColumnsAsync('tables', 'dynamic', []);
  expect(await configuration()).toMatchObject({ archiveColumnInfo: [] });
});

test('[AA13] their names come in the caller’s language', async () => {
  const namesIn = async (languageCode: string) => {
    const agent = vendorClient(parley, 'anna', { languageCode }).getArchiveAgent();
    const columns = await agent.getAvailableColumnsAsync('ChatSession', '');
    return columns.map(({ displayName }) => displayName);
  };
  const [english, norwegian] = await Promise.all([namesIn('en'), namesIn('no')]);
  expect(english).not.toEqual(norwegian);
  for (const name of [...english, ...norwegian]) expect(name).not.toMatch(/^(?:\[SR_.*)?$/);
});

test('[AA14] kinds of rows are named', async () => {
  const agent = archiveAgent(parley, 'zoe');
  const [kind, ...others] = await agent.getAvailableEntitiesAsync('ChatSession', '');
  expect(kind).toMatchObject({ type: 'chat', styleHint: 'mandatory', iconHint: 'True' });
  expect(others).toEqual([]);
});

test('[AA15] the default result is empty', async () => {
  const result = await archiveAgent(parley, 'zoe').createDefaultArchiveListResultAsync();
  expect(result).toMatchObject({ rowCount: 0, rows: [] });
});

test('[AA11] archives that there are not are refused with what comes nearest', async () => {
  const agent = archiveAgent(parley, 'anna');
  for (const refusal of await refusalsOf([
    agent.getAvailableColumnsAsync('ChatSesion', ''),
    agent.getAvailableEntitiesAsync('ChatSesion', ''),
    agent.getArchiveConfigurationAsync('list', 'ChatSesion'),
  ])) {
    const [status, , message] = refusal;
    expect([status, message]).toEqual([400, expect.stringContaining('"ChatSession"')]);
    expect(message).toContain('ProviderName');
  }
});
