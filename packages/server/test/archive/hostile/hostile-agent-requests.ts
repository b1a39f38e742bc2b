/** The same places in what the vendor's Archive agent sends. */
import type { HostilePlace } from './hostile-requests.ts';

type Body = Readonly<Record<string, unknown>>;

const LISTS: Body = {
  ProviderName: 'ChatSession',
  Columns: ['chatSessionId', 'rating'],
  SortOrder: [],
  Restriction: [{ Name: 'getAllRows', Operator: '=', Values: ['true'], IsActive: true }],
  Entities: [],
  Page: 0,
  PageSize: 50,
};
const TEXTS: Body = {
  ...LISTS,
  Columns: 'chatSessionId,rating',
  SortOrder: '',
  Restriction: 'getAllRows = true',
  Entities: '',
};
const LIST: Body = { GuiName: 'Chats', ProviderName: 'ChatSession', Context: '', OwnerKeys: '' };

function agent(
  operation: string,
  usual: Body,
  places: Readonly<Record<string, (text: string) => Body>>,
  gives: HostilePlace['gives'] = 'rows',
): readonly HostilePlace[] {
  return Object.entries(places).map(([name, given]) => ({
    name: `${operation}: ${name}`,
    gives,
    request: (text) => ({
      verb: 'POST',
      path: `Agents/Archive/${operation}`,
      body: { ...usual, ...given(text) },
    }),
  }));
}

function restriction(Name: string, Operator: string, ...Values: readonly string[]): Body {
  return { Restriction: [{ Name, Operator, Values, IsActive: true }] };
}

export const AGENT_PLACES: readonly HostilePlace[] = [
  ...agent('GetArchiveListByColumns', LISTS, {
    ProviderName: (text) => ({ ProviderName: text }),
    Columns: (text) => ({ Columns: ['rating', text] }),
    SortOrder: (text) => ({ SortOrder: [{ Name: text, Direction: 'DESC' }] }),
    Direction: (text) => ({ SortOrder: [{ Name: 'rating', Direction: text }] }),
    Entities: (text) => ({ Entities: [text] }),
    'Restriction, Name': (text) => restriction(text, '=', '1'),
    'Restriction, Operator': (text) => restriction('rating', text, '1'),
    'Restriction, InterOperator': (text) => ({
      Restriction: [{ Name: 'rating', Operator: '=', Values: ['1'], InterOperator: text }],
    }),
    Page: (text) => ({ Page: text }),
  }),
  ...agent(
    'GetArchiveListByColumns',
    LISTS,
    {
      'a text': (text) => restriction('firstMessage', 'begins', text),
      'a key': (text) => restriction('person/fullName', 'in', text, text),
      'a number': (text) => restriction('rating', '=', text),
      'a date': (text) => restriction('whenRequested', 'before', text),
      'a word': (text) => restriction('search', 'contains', text),
    },
    'nothing',
  ),
  ...agent('GetArchiveListByColumns2', TEXTS, {
    ProviderName: (text) => ({ ProviderName: text }),
    Columns: (text) => ({ Columns: `rating,${text}` }),
    SortOrder: (text) => ({ SortOrder: text }),
    Restrictions: (text) => ({ Restriction: null, Restrictions: text }),
    Entities: (text) => ({ Entities: text }),
  }),
  ...agent('GetArchiveListByColumnsWithContext', LISTS, {
    Context: (text) => ({ Context: text }),
  }),
  ...agent('GetArchiveListByColumnsWithContext2', TEXTS, {
    Restriction: (text) => ({ Restriction: text }),
    Context: (text) => ({ Context: `personId=${text}` }),
  }),
  ...agent('GetArchiveListByColumnsWithHeader2', TEXTS, {
    Options: (text) => ({ Options: text }),
    'an option': (text) => ({ Options: `rowcount=${text}` }),
  }),
  ...agent('GetArchiveList2', { ...TEXTS, ...LIST }, { GuiName: (text) => ({ GuiName: text }) }),
  ...agent('GetArchiveConfigurationV2', LIST, {
    GuiName: (text) => ({ GuiName: text }),
    ProviderName: (text) => ({ ProviderName: text }),
    Context: (text) => ({ Context: text }),
    OwnerKeys: (text) => ({ OwnerKeys: text }),
  }),
  ...agent('SetChosenColumnsV2', LIST, {
    GuiName: (text) => ({ GuiName: text, ChosenColumns: ['rating'] }),
    ChosenColumns: (text) => ({ ChosenColumns: ['rating', text] }),
    OwnerKeys: (text) => ({ OwnerKeys: text, ChosenColumns: ['rating'] }),
  }),
  ...agent('SetChosenEntitiesV2', LIST, { Entities: (text) => ({ Entities: [text] }) }),
  ...agent('SetColumnWidthsV2', LIST, { ColumnWidths: (text) => ({ ColumnWidths: [text] }) }),
  ...agent('GetAvailableColumns', LIST, {
    ProviderName: (text) => ({ ProviderName: text }),
    Context: (text) => ({ Context: text }),
  }),
  ...agent('GetAvailableEntities', LIST, { ProviderName: (text) => ({ ProviderName: text }) }),
  ...agent(
    'GetRelatedData2',
    { Table: 'chat_session', RecordId: 1, Fields: 'id' },
    {
      Table: (text) => ({ Table: text }),
      Fields: (text) => ({ Fields: text }),
    },
  ),
  ...agent(
    'ExportArchive',
    { ...LISTS, Restriction: undefined, FileType: 'CSV' },
    {
      ProviderName: (text) => ({ ProviderName: text }),
      Columns: (text) => ({ Columns: [text] }),
      Context: (text) => ({ Context: text }),
    },
  ),
];
