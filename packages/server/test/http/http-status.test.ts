/** What errors are to callers: `net/http-status.ts`. */
import { expect, test } from 'vitest';
import { asChatError } from '../../src/net/http-status.ts';

test('a caller that goes away in the middle of its body is no database that is away', () => {
  const lost = { code: 'ECONNRESET' };
  expect(asChatError(Object.assign(new Error('aborted'), lost, { statusCode: 400 })).code).toBe(
    'bad_request',
  );
  expect(asChatError(Object.assign(new Error('read ECONNRESET'), lost)).code).toBe(
    'storage_unavailable',
  );
});
