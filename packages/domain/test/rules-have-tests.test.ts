import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSpec, ruleNumbers } from './support/spec-tables.ts';

const HERE = new URL('./', import.meta.url);
const tests = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, HERE), 'utf8'))
  .join('\n');
const tested = new Set([...tests.matchAll(/\[((?:CS|QU)\d+)\]/g)].map((match) => match[1]));

describe.each([
  ['chat-session.md', 'CS'],
  ['queue.md', 'QU'],
])('%s', (document, letters) => {
  const rules = ruleNumbers(readSpec(document));

  it('numbers its rules one after another', () => {
    expect(rules).toEqual(rules.map((_, index) => `${letters}${index + 1}`));
  });

  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('has every rule that a test names', () => {
    const named = [...tested].filter((rule) => rule?.startsWith(letters));
    expect(named.filter((rule) => !rules.includes(rule ?? ''))).toEqual([]);
  });
});
