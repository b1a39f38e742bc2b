/** Gotcha 16: the vendor's operations call their restrictions by two names, and its samples mix them up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { SESSIONS, startArchive } from './chat-archive.ts';

const { hello, lamp } = SESSIONS;
const RATED = { Name: 'rating', Operator: '=', Values: ['3'] };
const BY_TEXTS = ['GetArchiveListByColumns2', 'GetArchiveListByColumnsWithContext2'];
const BY_LISTS = ['GetArchiveListByColumns', 'GetArchiveListByColumnsWithContext'];

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
});
afterAll(() => parley.stop());

describe('[AA2] gotcha 16: restrictions go by either name', () => {
  const cases = [...BY_TEXTS, ...BY_LISTS].flatMap((operation) =>
    ['Restriction', 'restriction', 'Restrictions', 'restrictions', 'RESTRICTIONS'].map(
      (name) => [operation, name] as const,
    ),
  );
  test.each(cases)('%s with %s', async (operation, name) => {
    const restrictions = BY_TEXTS.includes(operation) ? 'rating = 3' : [RATED];
    const answer = await ask(operation, { [name]: restrictions });
    expect(answer.body).toMatchObject([{ PrimaryKey: lamp }]);
  });

  test.each([
    ['GetArchiveListByColumns2', { restriction: 'rating = 3', restrictions: null }],
    ['GetArchiveListByColumns2', { restriction: 'rating = 3', restrictions: '' }],
    ['GetArchiveListByColumns2', { restriction: 'rating = 5', restrictions: 'rating = 3' }],
    ['GetArchiveListByColumnsWithContext2', { restriction: 'rating = 3', restrictions: 'no' }],
    ['GetArchiveListByColumns', { restrictions: [RATED], restriction: [] }],
  ])('%s with %j', async (operation, body) => {
    expect((await ask(operation, body)).body).toMatchObject([{ PrimaryKey: lamp }]);
  });
});

test.each(['Restriction', 'Restrictions'])(
  '[AA2] gotcha 16: files are made of the rows that %s names',
  async (name) => {
    const body = { ExportType: 'csv', Columns: ['chatSessionId'], [name]: [RATED] };
    const answer = await ask<{ readonly Message: string }>('ExportArchive', body);
    const { text } = await callWebApi(parley, {
      ...{ verb: 'GET', path: new URL(answer.body.Message).pathname, as: 'anna' },
    });
    expect(text).toContain(String(lamp));
    expect(text).not.toContain(String(hello));
  },
);

test('[AA2] restrictions may come in XML', async () => {
  const restriction =
    '<Name>rating</Name><Operator>=</Operator><Values><string>3</string></Values>';
  const { status, text } = await callWebApi(parley, {
    path: 'Agents/Archive/GetArchiveListByColumns',
    as: 'anna',
    headers: { 'content-type': 'application/xml', accept: 'application/xml' },
    body: `<Body><ProviderName>ChatSession</ProviderName>
      <Columns><string>contact/name</string><string>rating</string></Columns>
      <Restrictions><ArchiveRestrictionInfo>${restriction}</ArchiveRestrictionInfo></Restrictions></Body>`,
  });
  expect(status).toBe(200);
  expect(text).toContain('<PrimaryKey>102</PrimaryKey>');
  expect(text).toMatch(/<Key>contact\/name<\/Key>/);
  expect(text).not.toContain('<PrimaryKey>101</PrimaryKey>');
});

/** @param body - what differs from a usual call */
function ask<T = unknown>(operation: string, body: Readonly<Record<string, unknown>>) {
  const columns = operation.endsWith('2') ? 'rating' : ['rating'];
  return callWebApi<T>(parley, {
    path: `Agents/Archive/${operation}`,
    as: 'anna',
    body: { ProviderName: 'ChatSession', Columns: columns, ...body },
  });
}
