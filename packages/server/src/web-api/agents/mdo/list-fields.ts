/** Fields that several operations on lists take, and lists as they want them. */
import { bool, int, listOf, text } from '../../carriers/property.ts';
import { readListName } from '../../given/list-name.ts';
import type { WantedList } from '../../present/mdo-list.ts';

export const LIST = { Name: text(null, 'Name of the list, in any case') };
export const ADDITIONAL_INFO = {
  AdditionalInfo: text(null, 'Options of the list, such as `showDeleted` or `onlyPresent=True`'),
};
export const FLAT = { ForceFlatList: bool('Neither headings nor branches') };
export const HISTORY = {
  HistoryItems: listOf(int(), 'Ids of entries that come first'),
};
export const ONLY_HISTORY = { OnlyHistory: bool('Those that come first and no others') };
export const SEARCH_VALUE = { SearchValue: text(null, 'What the name or tooltip has in it') };

interface Fields {
  readonly Name: string;
  readonly AdditionalInfo: string;
  readonly ForceFlatList?: boolean;
  readonly HistoryItems?: readonly number[];
  readonly OnlyHistory?: boolean;
  readonly SearchValue?: string;
}

/** @throws ChatError `bad_request` for a list that there is not */
export function wantedList(fields: Fields): WantedList {
  return {
    list: readListName(fields.Name, 'Name'),
    flat: fields.ForceFlatList ?? false,
    additional: fields.AdditionalInfo,
    search: fields.SearchValue ?? '',
    historyIds: fields.HistoryItems ?? [],
    onlyHistory: fields.OnlyHistory ?? false,
  };
}
