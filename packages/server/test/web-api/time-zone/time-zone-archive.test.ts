/** REST: time zones as rows of an archive. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import type { WebApiAnswer } from '../../support/web-api/call-web-api.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { type AnswerBody, callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({
    baseTimeZone: 'Europe/Oslo',
    now: () => Date.UTC(2026, 6, 15),
  });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, 'timezone', { as: null, method: 'GET' });
  expect(answer.status).toBe(401);
});

type Row = Readonly<Record<string, unknown>>;
interface Page {
  readonly 'odata.nextLink': string | null;
  readonly value: readonly Row[];
}

const get = <T = Page>(path: string, headers: Record<string, string> = {}) =>
  callWebApi<T>(parley, path, { as: 'zoe', method: 'GET', headers });
const rowOf = (body: Page, id: number) => body.value.find(({ PrimaryKey }) => PrimaryKey === id);

test('[WL22] [WL23] every zone with all columns, by id', async () => {
  const { body } = await get('timezone');
  expect(rowOf(body, 261)).toEqual({
    PrimaryKey: 261,
    EntityName: 'timezone',
    id: 261,
    timeZone: 'NO',
    country: 'Norway',
    region: '',
    offset: 120,
    daylight: true,
    isActive: true,
  });
  expect(rowOf(body, 433)).toMatchObject({ timeZone: 'US-HI', offset: -600, daylight: false });
  const ids = body.value.map(({ id }) => Number(id));
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(body['odata.nextLink']).toBeNull();
});

test('[WL22] [gotcha 20] columns keep the spelling of the caller', async () => {
  const { body } = await get('TimeZone?$select= ID,timezone?&$top=1');
  expect(body.value).toEqual([{ PrimaryKey: 1, EntityName: 'timezone', ID: 1, timezone: 'UTC' }]);
});

test('[WL22] [gotcha 21] pages lead from one to the next, with the prefix of the caller', async () => {
  const ids: unknown[] = [];
  let next: string | null = '/Cust1/api/v1/timezone?$select=id&$top=200';
  while (next !== null) {
    const { body }: WebApiAnswer<Page> = await get(next);
    ids.push(...body.value.map(({ id }) => id));
    next = body['odata.nextLink']?.replace(parley.url, '') ?? null;
    if (next !== null) expect(next).toMatch(/^\/Cust1\/api\/v1\/TimeZone\?/);
  }
  const { body } = await get('timezone?$select=id');
  expect(ids).toEqual(body.value.map(({ id }) => id));
});

test('[WL22] unknown columns, filters and orders are refused', async () => {
  const sentence = async (query: string) => {
    const { status, body } = await get<AnswerBody>(`timezone?${query}`);
    return [status, body.Message];
  };
  expect(await sentence('$select=contry')).toEqual([
    400,
    '$select: there is no column "contry"; the nearest name is "country"',
  ]);
  expect(await sentence("$filter=country eq 'Norway'")).toEqual([
    400,
    '$filter: this archive is not filtered',
  ]);
  expect(await sentence('$orderBy=country')).toEqual([
    400,
    '$orderBy: this archive is sorted by id',
  ]);
  expect((await sentence('$top=many'))[0]).toBe(400);
});

test('[WL24] the base zone and that of the call', async () => {
  const newYork = { 'so-timezone': 'US-NY' };
  expect((await get('TimeZone/base', newYork)).body).toMatchObject({ TZLocationID: 261 });
  expect((await get('TimeZone/current', newYork)).body).toMatchObject({ TZLocationCode: 'US-NY' });
  expect((await get('TimeZone/current')).body).toMatchObject({ TZLocationCode: 'NO' });
});
