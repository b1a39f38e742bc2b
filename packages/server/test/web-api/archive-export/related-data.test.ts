/** Fields of records and of what they lead to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { SESSIONS, startExportWorld } from './export-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startExportWorld();
});
afterAll(() => parley.stop());

const agentOf = (name: string | null) => vendorClient(parley, name).getArchiveAgent();

/** In a list and in a text: `[field, value]`. */
async function related(name: string, table: string, recordId: number, fields: readonly string[]) {
  const agent = agentOf(name);
  const [byList, byText] = await Promise.all([
    agent.getRelatedDataAsync(table, recordId, [...fields]),
    agent.getRelatedData2Async(table, recordId, fields.join(', ')),
  ]);
  expect(byText).toEqual(byList);
  return byList.map(({ field, fieldValue }) => [field, fieldValue?.displayValue]);
}

test('a stranger is refused', async () => {
  const agent = agentOf(null);
  const askings = [
    agent.getRelatedDataAsync('chat_session', 101, ['id']),
    agent.getRelatedData2Async('chat_session', 101, 'id'),
  ];
  for (const asking of askings) expect((await vendorRefusal(asking))[0]).toBe(401);
});

test('[AX18] gives fields of the record and of those that it leads to', async () => {
  const fields = ['id', 'first_message', 'topic_id.name', 'when_requested', 'user_id.loginname'];
  expect(await related('anna', 'Chat_Session', SESSIONS.formula, fields)).toEqual([
    ['id', '[I:101]'],
    ['first_message', '=HYPERLINK("http://x","y")'],
    ['topic_id.name', 'Forms'],
    ['when_requested', '[DT:01/16/2026 00:30:00]'],
    ['user_id.loginname', 'anna'],
  ]);
});

test('[AX18] gives a field as often as it is asked for', async () => {
  expect(await related('anna', 'chat_session', SESSIONS.plain, ['id', 'rating', 'id'])).toEqual([
    ['id', '[I:102]'],
    ['rating', '[I:3]'],
    ['id', '[I:102]'],
  ]);
});

describe('[AX19] refuses', () => {
  test.each([
    ['chat_sesion', ['id'], /^Table: .*"chat_sesion".*"chat_session"/],
    ['chat_session', ['first_mesage'], /^Fields\[0\]: .*"first_mesage".*"first_message"/],
    ['chat_session', ['id', 'topic_id.nam'], /^Fields\[1\]: .*"nam".*"name"/],
    ['chat_session', ['session_key'], /^Fields\[0\]: .*"session_key"/],
    ['chat_session', [], /^Fields: says nothing/],
    ['chat_session', ['id;drop'], /^Fields\[0\]: /],
  ])('%s with %j', async (table, fields, sentence) => {
    const refusal = await vendorRefusal(agentOf('anna').getRelatedDataAsync(table, 101, fields));
    expect(refusal).toEqual([400, 'bad_request', expect.stringMatching(sentence)]);
  });

  test('what stands in a text, by its character', async () => {
    const asking = agentOf('anna').getRelatedData2Async('chat_session', 101, 'id, topic_id.nam');
    expect((await vendorRefusal(asking))[2]).toMatch(/^Fields, character 14: .*"nam"/);
  });
});

test('[AX20] gives nothing of a record that is not there or that the caller may not see', async () => {
  expect(await related('anna', 'chat_session', SESSIONS.hidden, ['id'])).toEqual([]);
  expect(await related('bo', 'chat_session', SESSIONS.formula, ['id'])).toEqual([]);
  expect(await related('anna', 'chat_session', 999, ['id'])).toEqual([]);
  expect(await related('root', 'chat_session', SESSIONS.hidden, ['id'])).toEqual([
    ['id', '[I:104]'],
  ]);
});
