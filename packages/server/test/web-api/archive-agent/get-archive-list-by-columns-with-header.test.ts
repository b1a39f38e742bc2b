/** Asking for rows together with how many there are in all. */
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

/** Two rows of all that the user may see, by each of the four operations. */
function askEach(name: string | null, options: string, context = '') {
  const agent = archiveAgent(parley, name);
  const lists = { ...LISTS, pageSize: 2, options };
  const texts = { ...TEXTS, restriction: ALL, pageSize: 2, options };
  return [
    agent.getArchiveListByColumnsWithHeaderAsync(lists),
    agent.getArchiveListByColumnsWithHeaderWithContextAsync({ ...lists, context }),
    agent.getArchiveListByColumnsWithHeader2Async(texts),
    agent.getArchiveListByColumnsWithHeaderWithContext2Async({ ...texts, context }),
  ] as const;
}

test('a stranger is refused', async () => {
  for (const refusal of await refusalsOf(askEach(null, ''))) {
    expect(refusal[0]).toBe(401);
  }
});

test('[AA7] rows are counted when the options say so', async () => {
  for (const options of ['rowcount=true', 'RowCount=True', 'other=1&rowcount=true']) {
    for (const result of await Promise.all(askEach('anna', options))) {
      expect([result.rowCount, keysOf(result.rows ?? [])]).toEqual([4, [hello, lamp]]);
    }
  }
  for (const options of ['', 'rowcount=false', 'other=true']) {
    for (const result of await Promise.all(askEach('anna', options))) {
      expect([result.rowCount, keysOf(result.rows ?? [])]).toEqual([0, [hello, lamp]]);
    }
  }
});

test('[AA7] the count is of the filter and the context, whatever the page', async () => {
  const agent = archiveAgent(parley, 'anna');
  const behind = await agent.getArchiveListByColumnsWithHeader2Async({
    ...TEXTS,
    ...{ restriction: 'chatSessionId gt 101', page: 5, pageSize: 2, options: 'rowcount=true' },
  });
  expect(behind).toMatchObject({ rowCount: 3, rows: [] });
  const [, inLists, , inTexts] = await Promise.all(
    askEach('anna', 'rowcount=true', 'chatTopicId=2'),
  );
  for (const result of [inLists, inTexts]) {
    expect([result.rowCount, keysOf(result.rows ?? [])]).toEqual([2, [lamp, dark]]);
  }
});

test('[AA8] somebody in no topic gets no rows, and none are counted', async () => {
  for (const result of await Promise.all(askEach('zoe', 'rowcount=true'))) {
    expect(result).toMatchObject({ rowCount: 0, rows: [] });
  }
});

test.each(['Restriction', 'Restrictions'])(
  '[AA2] gotcha 16: %s does for all that count',
  async (name) => {
    const operations = ['', 'WithContext', '2', 'WithContext2'];
    for (const ending of operations) {
      const filter = ending.endsWith('2')
        ? 'rating = 1'
        : [{ Name: 'rating', Operator: '=', Values: [1] }];
      const { body } = await callWebApi(parley, {
        path: `Agents/Archive/GetArchiveListByColumnsWithHeader${ending}`,
        as: 'anna',
        body: { ProviderName: 'ChatSession', [name]: filter },
      });
      expect(body).toMatchObject({ Rows: [{ PrimaryKey: thanks }] });
    }
  },
);

test('[AA4] restrictions that say nothing and odd options are refused', async () => {
  const agent = archiveAgent(parley, 'anna');
  const [status, , message] = await vendorRefusal(
    agent.getArchiveListByColumnsWithHeaderAsync({ ...LISTS, restriction: [], options: '' }),
  );
  expect([status, message]).toEqual([400, expect.stringContaining('getAllRows')]);
  for (const refusal of await refusalsOf(askEach('anna', 'rowcount=perhaps'))) {
    expect(refusal[0]).toBe(400);
  }
});

test('[AA6] an answer has at most 50,000 rows, and is refused where there are more', async () => {
  await parley.db.query(`insert into chat_session (id, topic_id, status)
    select 1000 + number, 1, 7 from generate_series(1, 50000) as number`);
  const agent = archiveAgent(parley, 'anna');
  const asking = (restriction: string) =>
    agent.getArchiveListByColumnsWithHeader2Async({
      ...TEXTS,
      ...{ restriction, pageSize: 1_000_000, options: '' },
    });
  const [status, , message] = await vendorRefusal(asking(ALL));
  expect([status, message]).toEqual([400, expect.stringContaining('more than 50')]);
  const { rows } = await asking('chatSessionId lt 1003');
  expect(rows).toHaveLength(6);
});
