/** The copy of PostgreSQL's binaries beside a cluster stands on its own. */
import { mkdtemp, readdir, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installBinaries } from '../../src/storage/embedded-postgres/binaries.ts';

let home: string;
beforeAll(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'parley-binaries-')));
});
afterAll(() => rm(home, { recursive: true }));

test('no link of it leads out of it, wherever it was copied from', async () => {
  const { folder } = await installBinaries(home, null);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink());
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const place = path.join(link.parentPath, link.name);
    expect(path.isAbsolute(await readlink(place)), place).toBe(false);
    expect(await realpath(place)).toContain(`${folder}${path.sep}`);
  }
});
