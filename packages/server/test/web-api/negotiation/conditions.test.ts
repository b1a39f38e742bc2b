/** Conditions on a record's stamp. */
import { expect, test } from 'vitest';
import { ChatError } from '../../../src/chat/chat-error.ts';
import { NotModified, readConditions } from '../../../src/web-api/negotiation/conditions.ts';

const STAMP = Date.UTC(2018, 11, 24, 12, 34, 45, 678);

/** What comes of a conditional read and a conditional change. */
async function outcomes(header: string | undefined, updated: number | null = STAMP) {
  const conditions = readConditions({ 'if-modified-since': header, 'if-unmodified-since': header });
  return {
    read: await conditions.checkModified(() => updated).then(() => 'answered', nameOf),
    change: await conditions.checkUnmodified(async () => updated).then(() => 'made', nameOf),
  };
}

function nameOf(error: unknown): string {
  return error instanceof ChatError ? error.code : (error as Error).name;
}

test.each([
  'Mon, 24 Dec 2018 12:34:45 GMT',
  'Monday, 24-Dec-18 12:34:45 GMT',
  'Mon Dec 24 12:34:45 2018 GMT',
  '2018-12-24T12:34:45',
  '2018-12-24T12:34:45Z',
  '2018-12-24T13:34:45.5+01:00',
  ' 2018-12-25 ',
])('[WA26] a record has not changed since %s', async (header) => {
  expect(await outcomes(header)).toEqual({ read: NotModified.name, change: 'made' });
});

test.each(['Mon, 24 Dec 2018 12:34:44 GMT', '2018-12-24', '2018-12-24T12:34:45+01:00'])(
  '[WA26] a record has changed since %s',
  async (header) => {
    expect(await outcomes(header)).toEqual({ read: 'answered', change: 'precondition_failed' });
  },
);

test.each([
  undefined,
  '',
  'soon',
  '5',
  '2018',
  'Mon, 99 Dec 2018 12:34:45 GMT',
  '2018-99-99T00:00:00Z',
])('[WA26] %j is no condition', async (header) => {
  expect(await outcomes(header)).toEqual({ read: 'answered', change: 'made' });
});

test('[WA26] a record whose stamp is not known meets every condition', async () => {
  const header = 'Mon, 24 Dec 2018 12:34:45 GMT';
  expect(await outcomes(header, null)).toEqual({ read: 'answered', change: 'made' });
});
