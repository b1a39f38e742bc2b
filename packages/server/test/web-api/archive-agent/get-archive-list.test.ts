/** Asking for rows by the name that a list has on a screen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import {
  ALL,
  archiveAgent,
  keysOf,
  LISTS,
  refusalsOf,
  SESSIONS,
  startArchive,
  TEXTS,
} from './chat-archive.ts';

const { hello, lamp, dark, thanks } = SESSIONS;

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
});
afterAll(() => parley.stop());

/** The same list by each of the four operations. */
function askEach(name: string | null, guiName: string, context = '') {
  const agent = archiveAgent(parley, name);
  const lists = { ...LISTS, guiName };
  const texts = { ...TEXTS, guiName, restriction: ALL };
  return [
    agent.getArchiveListAsync(lists),
    agent.getArchiveListWithContextAsync({ ...lists, context }),
    agent.getArchiveList2Async(texts),
    agent.getArchiveListWithContext2Async({ ...texts, context }),
  ] as const;
}

function columnsOf(rows: readonly { readonly columnData?: object }[]) {
  return Object.keys(rows[0]?.columnData ?? {});
}

test('a stranger is refused', async () => {
  for (const refusal of await refusalsOf(askEach(null, 'history'))) {
    expect(refusal[0]).toBe(401);
  }
});

test('[AA16] a list has the usual columns until its user has chosen others', async () => {
  const agent = archiveAgent(parley, 'anna');
  const usual = columnsOf(await agent.getArchiveListByColumnsAsync({ ...LISTS, columns: [] }));
  for (const rows of await Promise.all(askEach('anna', 'history'))) {
    expect([keysOf(rows), columnsOf(rows)]).toEqual([[hello, lamp, dark, thanks], usual]);
  }
  await agent.setChosenColumnsAsync('history', 'ChatSession', ['firstMessage', 'Count(rating)']);
  await agent.setChosenColumnsAsync('history', 'ChatSession', ['firstMessage', 'RATING']);
  for (const rows of await Promise.all(askEach('anna', 'history', 'chatTopicId=1'))) {
    expect(columnsOf(rows)).toEqual(['firstMessage', 'rating']);
  }
  for (const [name, gui] of [
    ['anna', 'other'],
    ['bo', 'history'],
  ] as const) {
    const [rows] = await Promise.all(askEach(name, gui));
    expect(columnsOf(rows)).toEqual(usual);
  }
});

test('a context narrows the rows', async () => {
  const [, inLists, , inTexts] = await Promise.all(askEach('anna', 'history', 'chatTopicId=1'));
  for (const rows of [inLists, inTexts]) expect(keysOf(rows)).toEqual([hello, thanks]);
});

test('[AA8] somebody in no topic gets no rows', async () => {
  for (const rows of await Promise.all(askEach('zoe', 'history'))) expect(rows).toEqual([]);
});

test.each(['Restriction', 'Restrictions'])(
  '[AA2] gotcha 16: %s does for all lists on screens',
  async (name) => {
    for (const ending of ['', 'WithContext', '2', 'WithContext2']) {
      const filter = ending.endsWith('2')
        ? 'rating = 1'
        : [{ Name: 'rating', Operator: '=', Values: ['1'] }];
      const { body } = await callWebApi(parley, {
        path: `Agents/Archive/GetArchiveList${ending}`,
        as: 'anna',
        body: { GuiName: 'history', ProviderName: 'ChatSession', [name]: filter },
      });
      expect(body).toMatchObject([{ PrimaryKey: thanks }]);
    }
  },
);

test('[AA19] a list remembers the order that it was last asked for in', async () => {
  const agent = archiveAgent(parley, 'anna');
  const orderOf = async (name: string) =>
    (await archiveAgent(parley, name).getArchiveConfigurationAsync('sorted', 'ChatSession'))
      .archiveOrderByInfo;
  expect(await orderOf('anna')).toEqual([]);
  const texts = { ...TEXTS, guiName: 'sorted', restriction: ALL };
  const asking = (sortOrder: string) => agent.getArchiveList2Async({ ...texts, sortOrder });

  expect(keysOf(await asking('rating desc, whenRequested'))).toEqual([hello, lamp, thanks, dark]);
  const remembered = [
    { name: 'rating', direction: 'DESC' },
    { name: 'whenRequested', direction: 'ASC' },
  ];
  expect(await orderOf('anna')).toEqual(remembered);
  expect(keysOf(await asking(''))).toEqual([hello, lamp, dark, thanks]);
  expect(await orderOf('anna')).toEqual(remembered);
  expect((await vendorRefusal(asking('nothing desc')))[0]).toBe(400);
  expect(await orderOf('anna')).toEqual(remembered);

  const byRating = [{ name: 'rating', direction: 'ASC' as never }];
  await agent.getArchiveListAsync({ ...LISTS, guiName: 'sorted', sortOrder: byRating });
  expect(await orderOf('anna')).toEqual(byRating);
  expect(await orderOf('bo')).toEqual([]);
});

test('[AA4] restrictions that say nothing and archives that there are not are refused', async () => {
  const agent = archiveAgent(parley, 'anna');
  const guiName = 'history';
  const [empty, unknown] = await refusalsOf([
    agent.getArchiveListAsync({ ...LISTS, guiName, restriction: [] }),
    agent.getArchiveList2Async({ ...TEXTS, guiName, providerName: 'ChatSesion', restriction: ALL }),
  ]);
  expect(empty).toEqual([400, 'bad_request', expect.stringContaining('getAllRows')]);
  expect(unknown).toEqual([400, 'bad_request', expect.stringContaining('"ChatSession"')]);
});
