/** The tables that the dynamic archive serves, and how callers' names for them and their fields are found. */
import { ChatError } from '../../../chat/chat-error.ts';
import { nearestName } from '../../../wording/nearest-name.ts';
import { placeText } from '../../filter/place-text.ts';
import type { Named } from '../../query/archive-query.ts';
import type { Field, Table } from './table.ts';
import { CHAT_TABLES } from './tables/chat.ts';
import { LIST_TABLES } from './tables/lists.ts';
import { PEOPLE_TABLES } from './tables/people.ts';
import { RECORD_TABLES } from './tables/records.ts';

export const TABLES: readonly Table[] = [
  ...CHAT_TABLES,
  ...PEOPLE_TABLES,
  ...RECORD_TABLES,
  ...LIST_TABLES,
];

/** A field with the name that the documents have for it. */
export interface FoundField extends Field {
  readonly name: string;
}

/** @throws ChatError `bad_request` that names the nearest table there is */
export function findTable({ name, place }: Named): Table {
  const found = tableNamed(name);
  if (found !== null) return found;
  const nearest = nearestName(
    name,
    TABLES.map((table) => table.name),
  );
  throw new ChatError('bad_request', [
    `${placeText(place)}: there is no table "${name}"; did you mean "${nearest}"?`,
  ]);
}

/** Null when it is not served. @param name - in any case */
export function tableNamed(name: string): Table | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}

/** @throws ChatError `bad_request` that names the nearest field there is */
export function findField(table: Table, { name, place }: Named): FoundField {
  const wanted = name.toLowerCase();
  const found = Object.entries(table.fields).find(([known]) => known.toLowerCase() === wanted);
  if (found !== undefined) return { name: found[0], ...found[1] };
  const nearest = nearestName(name, Object.keys(table.fields));
  throw new ChatError('bad_request', [
    `${placeText(place)}: ${table.name} has no field "${name}"; did you mean "${nearest}"?`,
  ]);
}

const BY_NAME: ReadonlyMap<string, Table> = new Map(
  TABLES.map((table) => [table.name.toLowerCase(), table]),
);
