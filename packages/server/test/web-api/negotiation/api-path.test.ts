/** Where the API is found. */
import { expect, test } from 'vitest';
import { prefixOf, rewriteApiPath } from '../../../src/web-api/negotiation/api-path.ts';

test.each([
  ['/api', '/api', ''],
  ['/api/', '/api', ''],
  ['/api?x=1', '/api?x=1', ''],
  ['/API/V1', '/API/V1', ''],
  ['/api/v1/Agents/Chat/ChatSessionsForUser', '/api/v1/Agents/Chat/ChatSessionsForUser', ''],
  ['/api/v1/Person/?$select=A/b/', '/api/v1/Person?$select=A/b/', ''],
  ['/Cust12345/api/v1/ChatSession/5', '/api/v1/ChatSession/5', '/Cust12345'],
  ['/crm.web/Api/v1/x', '/Api/v1/x', '/crm.web'],
  ['/a/b/c/api/v1/x', '/api/v1/x', '/a/b/c'],
  ['/api/api/v1/x', '/api/v1/x', '/api'],
  ['//api/v1//Agents//Chat/', '/api/v1/Agents/Chat', ''],
  ['/SuperOffice//api/v1/x', '/api/v1/x', '/SuperOffice'],
])('[WA27] %s is %s', (url, path, prefix) => {
  expect(rewriteApiPath(url)).toBe(path);
  expect(prefixOf(url)).toBe(prefix);
});

test.each([
  '/',
  '/console/',
  '/apis/v1/x',
  '/api/v2/x',
  '/api/v11',
  '/x?y=/api/v1/z',
  '/visitor/api/v1/x',
  '/agent/api',
  '/docs/api/v1',
])('[WA27] %s is none of the API’s', (url) => {
  expect(rewriteApiPath(url)).toBe(url);
  expect(prefixOf(url)).toBeNull();
});

test('[WA27] a very long path is looked at in time', () => {
  for (const part of ['/', '/a', '/api']) {
    const url = `${part.repeat(16_000)}x`;
    expect(rewriteApiPath(url)).toBe(url);
  }
});
