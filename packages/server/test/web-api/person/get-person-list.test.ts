/** Reading several persons in short over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Person/GetPersonList';

let statements = 0;
let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({ onStatement: () => (statements += 1) });
  await parley.db.query(`
    insert into person (person_id, lastname) select 100 + n, 'P' || n from generate_series(1, 30) n;
    update person set deleteddate = now() where person_id = 103`);
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: PATH, body: [ANNA.person] });

test('[WR9] in the order of the ids, each once, without those that are not there', async () => {
  const agent = vendorClient(parley, 'anna').getPersonAgent();
  const found = await agent.getPersonListAsync([102, 99_999, 103, 101, 102]);
  expect(found.map(({ personId }) => personId)).toEqual([102, 101]);
});

test('[WR11] many take as many statements as one', async () => {
  const taken = async (ids: readonly number[]) => {
    statements = 0;
    await callRecords(parley, { path: PATH, body: ids });
    return statements;
  };
  const one = await taken([101]);
  expect(await taken(Array.from({ length: 30 }, (_, index) => 101 + index))).toBe(one);
});

test('[gotcha 2] nothing asked, nothing answered; what is no list of ids is refused', async () => {
  expect((await callRecords(parley, { path: PATH })).body).toEqual([]);
  const answer = await callRecords(parley, { path: PATH, body: [101, 'Anna'] });
  expect([answer.status, answer.body.Message]).toEqual([400, '[1]: "Anna" is not a number']);
});
