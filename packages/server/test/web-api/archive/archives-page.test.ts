/** Everything that docs/archives.md shows to be asked is understood. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { getRows, startWireWorld } from './wire-world.ts';

const PAGE = readFileSync(new URL('../../../../../docs/archives.md', import.meta.url), 'utf8');
const ADDRESSES = [...PAGE.matchAll(/^GET \/api\/v1\/(\S+\?.+)$/gm)].map(
  ([, address = '']) => address,
);
const FILTERS = [...PAGE.matchAll(/^\| [^|]+ \| `([^`]+)` \|$/gm)].map(([, filter = '']) => filter);

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

test('[AW1] the page shows addresses and filters', () => {
  expect(ADDRESSES.length).toBeGreaterThan(5);
  expect(FILTERS.length).toBeGreaterThan(10);
});

test.each(ADDRESSES)('[AW1] docs/archives.md: GET %s', async (address) => {
  const { status, body } = await getRows(parley, encodeURI(address));
  expect([status, body.Message]).toEqual([200, undefined]);
});

test.each(FILTERS)('[AF1] docs/archives.md: %s', async (filter) => {
  const path = `Archive/ChatSession?$filter=${encodeURIComponent(filter)}`;
  const { status, body } = await getRows(parley, path);
  expect([status, body.Message]).toEqual([200, undefined]);
});
