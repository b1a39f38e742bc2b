import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { LISTED, startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

let statements = 0;
let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld({
    onStatement: () => {
      statements += 1;
    },
  });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).chatTopicsForUserAsync();
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT4] everybody gets the topics that it is a member of, administrators all', async () => {
  const names = async (as: 'zoe' | 'lea' | 'anna' | 'root') =>
    (await chatAgent(parley, as).chatTopicsForUserAsync()).map(({ name }) => name);
  expect(await names('zoe')).toEqual([]);
  expect(await names('lea')).toEqual(['Queue']);
  expect(await names('anna')).toEqual(['Forms', 'Queue']);
  expect(await names('root')).toEqual(['Forms', 'Queue', 'Empty']);
});

test('[gotcha 2] an empty body is fine, and $select chooses in each of them', async () => {
  const { status, body } = await callWebApi(parley, 'Agents/Chat/ChatTopicsForUser?$select=name', {
    headers: { 'content-type': 'application/json' },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject([
    { Name: 'Forms', Widget: null },
    { Name: 'Queue', Widget: null },
  ]);
});

test('[WT10] takes as many statements for many topics as for one', async () => {
  const fewest = async () => {
    const counts: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = statements;
      await chatAgent(parley, 'root').chatTopicsForUserAsync();
      counts.push(statements - before);
    }
    // Others of the node's may come between.
    return Math.min(...counts);
  };
  await parley.db.query(
    `update chat_topic set language_id = 1, alert_template = ${LISTED.template}, category_id = 1, priority_id = 1,
      kb_category_id = ${LISTED.faqCategory} where id = 1`,
  );
  const before = await fewest();
  await parley.db.query(`
    insert into chat_topic (name, language_id, alert_template, category_id, priority_id, kb_category_id)
    select 'Topic ' || n, n % 5 + 1, ${LISTED.template}, n % 5 + 1, n % 3 + 1, ${LISTED.faqCategory}
    from generate_series(1, 40) as n`);
  expect(await chatAgent(parley, 'root').chatTopicsForUserAsync()).toHaveLength(43);
  expect(await fewest()).toBe(before);
});
