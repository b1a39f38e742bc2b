/** Which archives there are, and which columns they have. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/wire.ts';
import { startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

type Info = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, Info>>;

const get = <T>(path: string, headers: Record<string, string> = {}, as: string | null = 'zoe') =>
  callWebApi<T>(parley, path, { method: 'GET', as, headers });

test.each(['Archive', 'archive/', 'Archive/%20'])('[AW18] %s lists the archives', async (path) => {
  const { status, body } = await get<{ value: unknown }>(path);
  expect(status).toBe(200);
  expect(body).toMatchObject({ 'odata.metadata': `${parley.url}/api/v1/Archive/$metadata` });
  expect(body.value).toEqual(
    ['ChatSession', 'ChatMessage', 'ChatTopic', 'dynamic'].map((name) => ({ name, url: name })),
  );
});

describe('[AW19]', () => {
  test.each([
    'Archive/ChatSession$metadata',
    'archive/chatsession/$metadata',
    'Archive/ChatSession/$METADATA/',
    'Archive/ChatSession?$metadata=ALL&$select=nonsense&$top=x',
    'ChatSession?$metadata=all',
  ])('%s describes the columns', async (path) => {
    const { status, body } = await get<Columns>(path);
    expect(status).toBe(200);
    expect(Object.keys(body).slice(0, 3)).toEqual(['getAllRows', 'getNoRows', 'chatSessionId']);
    expect(body).toEqual((await get<Columns>('Archive/ChatSession/$metadata')).body);
  });

  test.each(['Archive/dynamic?$metadata=ALL&', 'Archive/Dynamic/$metadata?'])(
    '%s describes the columns that it is asked for',
    async (path) => {
      const { body } = await get<Columns>(`${path}$select=chat_session.id`);
      expect(Object.keys(body)).toEqual(['getAllRows', 'getNoRows', 'chat_session.id']);
      expect(body['chat_session.id']).toMatchObject({ DisplayType: 'int', CanRestrictBy: true });
    },
  );

  test('all archives at once, as XML', async () => {
    const { headers, text } = await get('Archive/$metadata', { 'accept-language': 'en' });
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(text).toContain('<ArchiveDescription><Name>ChatSession</Name>');
    expect(text).toContain('<DisplayName>Contact - First name</DisplayName>');
    const { body } = await get<readonly { Name: string }[]>('Archive/$metadata?$format=json');
    expect(body.map(({ Name }) => Name)).toContain('ChatSession');
  });
});

test('[AW20] names are in the language of the caller', async () => {
  const shown = async (headers: Record<string, string>) => {
    const { body } = await get<Columns>('Archive/ChatSession$metadata', headers);
    const { DisplayName, DisplayTooltip } = body['person/firstName'] ?? {};
    return [DisplayName, DisplayTooltip];
  };
  expect((await shown({ 'accept-language': 'en' }))[0]).toBe('Contact - First name');
  expect(await shown({ 'accept-language': 'sv' })).toEqual(await shown({ 'so-language': 'en-us' }));
  expect((await shown({ 'accept-language': 'nb-NO' }))[0]).toMatch(/Fornavn$/);
  expect(await shown({})).toEqual([
    '[SR_CHATSESSION_PERSON_FIRSTNAME]',
    '[SR_CHATSESSION_PERSON_FIRSTNAME_TOOLTIP]',
  ]);
});

test('[AW20] every tag has its text, and the same in both languages needs none', async () => {
  const tagged = /\[SR_/;
  for (const headers of [{ 'accept-language': 'en' }, { 'accept-language': 'no' }]) {
    const { text } = await get('Archive/$metadata', headers);
    expect(text).not.toMatch(tagged);
  }
  const { body } = await get<Columns>('Archive/ChatSession$metadata');
  expect(body.status?.DisplayName).toBe('Status');
  const dynamic = await get<Columns>('Archive/dynamic$metadata?$select=chat_session.id');
  expect(dynamic.text).not.toMatch(tagged);
});

test('[AW21] a column is described as the vendor does it', async () => {
  const { body } = await get<Columns>('Archive/ChatSession$metadata', { 'accept-language': 'en' });
  expect(body.chatSessionId).toEqual({
    DisplayName: 'Chat session ID',
    DisplayTooltip: 'Database ID of the chat session',
    DisplayType: 'int',
    CanOrderBy: true,
    Name: 'chatSessionId',
    CanRestrictBy: true,
    RestrictionType: 'int',
    RestrictionListName: null,
    IsVisible: true,
    ExtraInfo: '',
    Width: expect.stringMatching(/^\d+[c%]$/),
    IconHint: 'Chat',
    HeadingIconHint: '',
  });
  expect(body.getAllRows).toMatchObject({
    DisplayType: 'checkbox',
    CanOrderBy: false,
    IsVisible: false,
    IconHint: '',
  });
  expect(body['contact/category']).toMatchObject({
    DisplayType: 'listAny',
    RestrictionType: 'listAny',
    RestrictionListName: 'category',
    IconHint: 'Contact',
  });
  expect(body['person/birthdate']).toMatchObject({ DisplayType: 'date', CanRestrictBy: false });
});
