/** Rules whose tests are not all in one package. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

describe.each([
  ['archive.md', 'AR'],
  ['archive-agent.md', 'AA'],
  ['archive-aggregation.md', 'AG'],
  ['archive-columns.md', 'AC'],
  ['archive-export.md', 'AX'],
  ['archive-filter.md', 'AF'],
  ['archive-wire.md', 'AW'],
  ['chat-topic.md', 'CT'],
  ['crm.md', 'CR'],
  ['nodes.md', 'ND'],
  ['opening-hours.md', 'OH'],
  ['presence.md', 'PR'],
  ['time-zones.md', 'TZ'],
  ['languages.md', 'LA'],
  ['transcript.md', 'TS'],
  ['archive-search.md', 'AS'],
  ['web-api.md', 'WA'],
  ['web-api.md', 'WS'],
  ['web-api.md', 'WT'],
  ['web-api.md', 'WL'],
  ['web-api.md', 'WR'],
  ['archive-providers.md', 'AD'],
])('%s', (document, letters) => {
  const rules = numbersIn(readFileSync(new URL(`docs/spec/${document}`, ROOT), 'utf8'), letters);
  const tests = ['domain', 'server'].map(readTests).join('\n');
  const tested = new Set([...tests.matchAll(/\[([A-Z]{2}\d+)\]/g)].map((match) => match[1] ?? ''));

  it('numbers its rules one after another, and has a test for each', () => {
    expect(rules).toEqual(rules.map((_, index) => `${letters}${index + 1}`));
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('has every rule that a test names', () => {
    const named = [...tested].filter((rule) => rule.startsWith(letters));
    expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});

function numbersIn(spec: string, letters: string): readonly string[] {
  return [...spec.matchAll(new RegExp(`^- \\*\\*(${letters}\\d+)\\*\\*`, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

function readTests(packageName: string): string {
  const folder = new URL(`packages/${packageName}/test/`, ROOT);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
