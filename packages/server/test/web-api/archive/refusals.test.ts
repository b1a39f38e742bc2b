/** What is wrong with a request is said with its parameter and its place. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { getRows, sentenceOf, startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

describe('[AW4]', () => {
  test.each([
    [
      '$select=chatSessionId, ratting',
      '$select, character 16: ChatSession has no column "ratting"; did you mean "rating"?',
    ],
    [
      '$orderBy=rating,statuss desc',
      '$orderBy, character 8: ChatSession has no column "statuss"; did you mean "status"?',
    ],
    ['$orderBy=rating down', '$orderBy, character 8: "down" is not asc or desc'],
    ['$top=many', '$top: "many" is not a number of rows'],
    ['$top=1.5', '$top: "1.5" is not a number of rows'],
    ['$skip=-1', '$skip: "-1" is not a number of rows'],
    ['$mode=Fast', '$mode: "Fast" is not one of Slim, Wide, Full'],
    ['$output=Icons', '$output: "Icons" is not one of Logical, Display'],
    ['$format=csv', '$format: "csv" is not one of json, xml'],
    ['$metadata=SOME', '$metadata: "SOME" is not one of ALL'],
    [
      '$inlineCount=Some',
      '$inlineCount: "Some" is not one of False, Estimate, True, AllPages, None',
    ],
    ['$jsonSafe=maybe', '$jsonSafe: "maybe" is not one of False, True, 0, 1'],
    ['$options=GrandTotal=maybe', '$options, GrandTotal: "maybe" is not one of true, false, 1, 0'],
  ])('%s', async (query, sentence) => {
    expect(await sentenceOf(parley, `Archive/ChatSession?${query}`)).toBe(sentence);
  });

  test.each([
    ['$filter=rating gtt 3', /^\$filter, character 8: /],
    ['$filter=ratting gt 3', /^\$filter, character 1: .*"rating"/],
    ['$filter=rating gt 3 and', /^\$filter, character \d+: /],
    ['$entities=chat,person', /^\$entities, character 6: /],
    ['$context=nonsense=1', /^\$context: /],
  ])('%s, wherever it is found out', async (query, sentence) => {
    expect(await sentenceOf(parley, `Archive/ChatSession?${query}`)).toMatch(sentence);
  });

  test.each(['Archive/ChatSesion', 'Archive/ChatSesion$metadata', 'Archive/ChatSesion/$metadata'])(
    '%s names the nearest archive',
    async (path) => {
      expect(await sentenceOf(parley, path)).toContain('ChatSession');
    },
  );
});

test.each([
  ['lastName', 'person/lastName'],
  ['ORGNR', 'contact/orgnr'],
  ['rattting', 'rating'],
])('[AR3] for the column "%s" that there is not, "%s" is named', async (given, meant) => {
  expect(await sentenceOf(parley, `Archive/ChatSession?$select=${given}`)).toBe(
    `$select, character 1: ChatSession has no column "${given}"; did you mean "${meant}"?`,
  );
});

test.each(["'", '%27 or 1=1--', '%00', '%ED%A0%80', '%5C', '%22', '__proto__', '((((', '$1'])(
  '[AW4] nothing in a parameter makes the server fail: %s',
  async (text) => {
    const names = ['$select', '$filter', '$orderBy', '$top', '$skip', '$entities', '$context'];
    for (const name of names) {
      const { status } = await getRows(parley, `Archive/ChatSession?${name}=${text}`);
      expect(status, name).toBeLessThan(500);
    }
    expect((await getRows(parley, `Archive/${text}`)).status).toBeLessThan(500);
  },
);
