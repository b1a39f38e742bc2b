/** Rows in full, in wide, as icons, with safe names. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../../support/test-parley.ts';
import { CATEGORY, getRows, SESSIONS, startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

const SELECT =
  '$select=contact/name,contact/category,status,agent,rating,person/personNoMail,whenStarted,timeInQueue,date';

async function rowIn(form: string, id: number = SESSIONS.full) {
  const path = `Archive/ChatSession?${SELECT}&$filter=chatSessionId eq ${id}&${form}`;
  const { body } = await getRows(parley, path, { headers: { 'accept-language': 'en' } });
  return body.value[0];
}

test('[AW9] [AW11] in full', async () => {
  const row = await rowIn('$mode=FULL');
  expect(row).toEqual({
    PrimaryKey: SESSIONS.full,
    EntityName: 'chat',
    StyleHint: '',
    LinkHint: `nav=chat&chat_id=${SESSIONS.full}`,
    TableRight: { Mask: 1, Reason: '' },
    Column: {
      'contact/name': cell('Fjell AS', 'Fjell AS'),
      'contact/category': cell(CATEGORY, expect.any(String), `{category_id=${CATEGORY}}`),
      status: cell(9, 'Closed'),
      agent: cell(AGENTS.anna, 'anna'),
      rating: cell(5, '[I:5]'),
      'person/personNoMail': cell(true, '[B:1]'),
      whenStarted: cell('2026-01-16T00:31:30', '[DT:01/16/2026 00:31:30]'),
      timeInQueue: cell('00:01:30', '[TS:90]'),
      date: cell('2026-01-16T00:00:00', '[D:2026-01-16]'),
    },
  });
});

test('[AW9] the id of a list is a number, and where there is none 0', async () => {
  expect(await rowIn('$mode=Full', SESSIONS.bare)).toMatchObject({
    Column: { agent: cell(0, ''), whenStarted: { DisplayValue: '' } },
  });
});

test('[AW10] in wide', async () => {
  const row = await rowIn('$mode=Wide');
  expect(Object.keys(row ?? {}).slice(0, 7)).toEqual([
    'PrimaryKey',
    'EntityName',
    'contact/name',
    'contact/name:RawValue',
    'contact/name:DisplayValue',
    'contact/name:LinkHint',
    'contact/name:TooltipHint',
  ]);
  expect(row).toMatchObject({
    PrimaryKey: String(SESSIONS.full),
    status: 'Closed',
    'status:RawValue': 9,
    'status:DisplayValue': 'Closed',
    rating: 5,
    'rating:DisplayValue': '[I:5]',
  });
});

test('[AW12] flags as icons', async () => {
  const noMail = async (form: string, id: number) =>
    (await rowIn(form, id))?.['person/personNoMail'];
  expect(await noMail('$output=Logical', SESSIONS.full)).toBe(true);
  expect(await noMail('$output=display', SESSIONS.full)).toBe('checked');
  expect(await noMail('$output=Display', SESSIONS.bare)).toBe('unchecked');
});

test('[AW12] safe names', async () => {
  expect(Object.keys((await rowIn('$jsonSafe=True')) ?? {})).toEqual([
    'PrimaryKey',
    'EntityName',
    'contact_name',
    'contact_category',
    'status',
    'agent',
    'rating',
    'person_personNoMail',
    'whenStarted',
    'timeInQueue',
    'date',
  ]);
});

test('[AW6] [AW13] aggregations, and a grand total', async () => {
  const columns = 'GroupBy(rating):Footer,HideDetail,Count(chatSessionId):HideDetail';
  const path = `Archive/ChatSession?$select=${columns}&$filter=rating gt 0`;
  const { body } = await getRows(parley, `${path}&$options=GrandTotal=true`);
  const groups = body.value.filter(({ RowType }) => String(RowType).startsWith('footer'));
  expect(groups.map((row) => row['Count(chatSessionId):HideDetail'])).toEqual([8, 9, 8, 1]);
  expect(groups.map((row) => row['GroupBy(rating):Footer,HideDetail'])).toEqual([1, 2, 3, 5]);
  expect(body.value.at(-1)).toMatchObject({
    PrimaryKey: '0',
    RowType: 'grandtotal',
    'Count(chatSessionId):HideDetail': 26,
  });
});

function cell(RawValue: unknown, DisplayValue: unknown, TooltipHint = '') {
  return { RawValue, DisplayValue, LinkHint: '', TooltipHint };
}
