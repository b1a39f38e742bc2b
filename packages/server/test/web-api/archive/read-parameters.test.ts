/** What the parameters of an archive are read as, and how they are refused. */
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../../src/chat/chat-error.ts';
import {
  ARCHIVE_PARAMETERS,
  type GivenParameters,
} from '../../../src/web-api/archive/archive-parameters.ts';
import { nextLink, nextPostLink } from '../../../src/web-api/archive/next-link.ts';
import { readColumns } from '../../../src/web-api/archive/read-columns.ts';
import { readEntities } from '../../../src/web-api/archive/read-entities.ts';
import { readOptions } from '../../../src/web-api/archive/read-options.ts';
import { readOrder } from '../../../src/web-api/archive/read-order.ts';
import { readPaging } from '../../../src/web-api/archive/read-paging.ts';
import { readArchiveRequest } from '../../../src/web-api/archive/read-request.ts';
import { safeNames } from '../../../src/web-api/archive/safe-names.ts';

const placed = (named: { name: string; place: { position: number | null } }) =>
  [named.name, named.place.position] as const;

const NOTHING = Object.fromEntries(
  Object.keys(ARCHIVE_PARAMETERS).map((name) => [name, '']),
) as GivenParameters;

test('[AW3] [gotcha 17] columns are parted by commas, with their places', () => {
  expect(readColumns(' chatSessionId, ,contact/name?, ?', '$select').map(placed)).toEqual([
    ['chatSessionId', 1],
    ['contact/name', 17],
  ]);
  expect(readColumns('', '$select')).toEqual([]);
});

test('[AW3] commas of aggregations part nothing', () => {
  const text = 'Count(chatSessionId):HideDetail, GroupBy(rating):Footer,HideDetail,status';
  expect(readColumns(text, '$select').map(placed)).toEqual([
    ['Count(chatSessionId):HideDetail', 0],
    ['GroupBy(rating):Footer,HideDetail', 33],
    ['status', 67],
  ]);
});

test('[AW3] the time to read names grows with their length only', () => {
  const blanks = ' '.repeat(1_000_000);
  expect(readColumns(`?${blanks}a${blanks}b${blanks}`, '$select').map(placed)).toEqual([
    [`a${blanks}b`, 1_000_001],
  ]);
  expect(readColumns(`GroupBy(a):Footer,b${blanks}c`, '$select')).toHaveLength(2);
});

test('[AW3] entities are parted by commas', () => {
  expect(readEntities('chat, other ,', '$entities').map(placed)).toEqual([
    ['chat', 0],
    ['other', 6],
  ]);
});

test('[AW3] an order has a direction or goes up', () => {
  const order = readOrder('rating DESC,contact/name?, status  asc,Count( rating )', '$orderBy');
  expect(order.map(({ name, descending }) => [name, descending])).toEqual([
    ['rating', true],
    ['contact/name', false],
    ['status', false],
    ['Count( rating )', false],
  ]);
  const grouped = readOrder('GroupBy(rating):Footer, HideDetail desc', '$orderBy');
  expect(grouped.map(({ name, descending }) => [name, descending])).toEqual([
    ['GroupBy(rating):Footer, HideDetail', true],
  ]);
});

describe('[AW4] a refusal names the place:', () => {
  test.each<[string, () => unknown]>([
    [
      '$orderBy, character 8: "down" is not asc or desc',
      () => readOrder('rating down', '$orderBy'),
    ],
    [
      '$orderBy, character 17: "up" is not asc or desc',
      () => readOrder('status, rating  up', '$orderBy'),
    ],
    [
      '$orderBy, character 8: "constructor" is not asc or desc',
      () => readOrder('rating constructor', '$orderBy'),
    ],
    ['$top: "many" is not a number of rows', () => readPaging({ $top: 'many', $skip: '' })],
    ['$skip: "-5" is not a number of rows', () => readPaging({ $top: '', $skip: '-5' })],
    [
      '$options, GrandTotal: "maybe" is not one of true, false, 1, 0',
      () => readOptions('GrandTotal=maybe', '$options'),
    ],
  ])('%s', (sentence, read) => {
    expect(refusal(read)).toEqual(['bad_request', [sentence]]);
  });
});

test('[AW6] options are switches; those that nobody knows are not looked at', () => {
  expect(readOptions('grandtotal=True&x=1', '$options')).toEqual({
    grandTotal: true,
    rowCount: false,
  });
  expect(readOptions('rowcount;GrandTotal=false', '$options')).toEqual({
    grandTotal: false,
    rowCount: true,
  });
  expect(readOptions('', '$options')).toEqual({ grandTotal: false, rowCount: false });
});

test('[AW15] a page has 500 rows, or as many as asked for up to 10,000', () => {
  expect(readPaging({ $top: '', $skip: '' })).toEqual({ skip: 0, limit: 500 });
  expect(readPaging({ $top: ' 20', $skip: '40' })).toEqual({ skip: 40, limit: 20 });
  expect(readPaging({ $top: '50000000', $skip: '' }).limit).toBe(10_000);
});

test('[AW15] a page of many columns has fewer rows', () => {
  const given = { ...NOTHING, $top: '10000' };
  const limitOf = ($select: string, $mode = '') =>
    readArchiveRequest('ChatSession', { ...given, $select, $mode }).query.limit;
  expect(limitOf('')).toBe(10_000);
  expect(limitOf('rating,'.repeat(25))).toBe(10_000);
  expect(limitOf('rating,'.repeat(200))).toBe(1_250);
  expect(limitOf('rating,'.repeat(200), 'Full')).toBe(250);
  expect(limitOf('rating,'.repeat(10), 'wide')).toBe(5_000);
  expect(limitOf('', 'Full')).toBe(4_166);
});

test('[AW12] safe names are different from each other', () => {
  const names = ['contact/name', 'contact.name', 'Count(rating):Footer', '2nd', 'PrimaryKey', 'å'];
  expect(safeNames(names, ['PrimaryKey'])).toEqual([
    'contact_name',
    'contact_name_2',
    'Count_rating__Footer',
    '_2nd',
    'PrimaryKey_2',
    '_',
  ]);
});

const GIVEN = {
  $select: 'a,contact/name',
  $filter: "a is 'x&y'",
  $orderBy: '',
  $entities: '',
  $top: '2',
  $skip: '2',
  $mode: '',
  $options: '',
  $context: '',
  $format: '',
  $metadata: '',
  $inlineCount: '',
  $jsonSafe: '',
  $output: '',
};

test('[AW15] the next page is asked for as this one', () => {
  expect(nextLink('https://x/api/v1/Archive/ChatSession', GIVEN, 4)).toBe(
    "https://x/api/v1/Archive/ChatSession?$select=a,contact/name&$filter=a%20is%20'x%26y'&$top=2&$skip=4",
  );
});

test('[AW16] an address that would be too long is one to post to', () => {
  const address = 'https://x/api/v1/Archive/ChatSession';
  expect(nextPostLink(address, GIVEN, 4)).toBe(nextLink(address, GIVEN, 4));
  const long = { ...GIVEN, $filter: `a in (${'1,'.repeat(4_000)}1)` };
  expect(nextPostLink(address, long, 4)).toBe(`${address}?$skip=4`);
});

function refusal(read: () => unknown): readonly unknown[] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    return [error.code, error.detail];
  }
}
