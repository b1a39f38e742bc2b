/** The same in XML. */
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { getRows, SESSIONS, startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

const ROW = `Archive/ChatSession?$select=contact/name,firstMessage&$filter=chatSessionId eq ${SESSIONS.full}`;
const XML = { accept: 'application/xml' };

function entriesIn(text: string): unknown {
  const parsed = new XMLParser({ parseTagValue: false }).parse(text) as {
    readonly ODataSlimResponse: { readonly value: { readonly dictionary: { Entry: unknown } } };
  };
  return parsed.ODataSlimResponse.value.dictionary.Entry;
}

test('[AW17] a row is a dictionary', async () => {
  const { headers, text } = await getRows(parley, ROW, { headers: XML });
  expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(entriesIn(text)).toEqual([
    { Key: 'PrimaryKey', Value: String(SESSIONS.full) },
    { Key: 'EntityName', Value: 'chat' },
    { Key: 'contact/name', Value: 'Fjell AS' },
    { Key: 'firstMessage', Value: 'Hello & welcome' },
  ]);
});

test('[AW17] $format counts before Accept', async () => {
  const type = async (path: string, accept: string) =>
    (await getRows(parley, path, { headers: { accept } })).headers.get('content-type');
  expect(await type(`${ROW}&$format=XML`, 'application/json')).toBe(
    'application/xml; charset=utf-8',
  );
  expect(await type(`${ROW}&$format=json`, 'text/xml')).toBe('application/json; charset=utf-8');
  expect(await type('Archive?$format=xml', '*/*')).toBe('application/xml; charset=utf-8');
});

test.each(['$mode=Full', '$mode=Wide', '$metadata=ALL', '$inlineCount=True'])(
  '[AW17] %s is XML too',
  async (form) => {
    const { status, text } = await getRows(parley, `${ROW}&${form}&$format=xml`);
    expect(status).toBe(200);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?><\w+ /);
  },
);

test('[AW17] a refusal is written as Accept says', async () => {
  const { headers } = await getRows(parley, 'Archive/ChatSession?$top=x', { headers: XML });
  expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
});
