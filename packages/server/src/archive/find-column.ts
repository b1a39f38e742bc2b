/** Finds the column that a caller names. */
import { ChatError } from '../chat/chat-error.ts';
import { nearestName } from '../wording/nearest-name.ts';
import type { ArchiveColumn } from './column.ts';
import { placeText } from './filter/place-text.ts';
import type { ArchiveProvider } from './provider.ts';
import type { Named } from './query/archive-query.ts';

/** Stray question marks and spaces come with the vendor's own samples (AR3). */
const STRAY = /[?\s]/g;

/** @throws ChatError `bad_request` that names the nearest column there is */
export function findColumn(provider: ArchiveProvider, { name, place }: Named): ArchiveColumn {
  const wanted = name.replace(STRAY, '').toLowerCase();
  const found = indexOf(provider).get(wanted);
  if (found !== undefined) return found;
  throw new ChatError('bad_request', [
    `${placeText(place)}: ${provider.name} has no column "${name}"; did you mean "${nearest(provider, wanted)}"?`,
  ]);
}

/** Whoever leaves out what a column belongs to, as in `lastName`, means it rather than one that is spelled alike. */
function nearest({ columns }: ArchiveProvider, wanted: string): string {
  const names = columns.map((column) => column.name);
  const ofOthers = names.filter((name) => name.toLowerCase().endsWith(`/${wanted}`));
  return nearestName(wanted, ofOthers.length === 0 ? names : ofOthers);
}

const indexes = new WeakMap<ArchiveProvider, ReadonlyMap<string, ArchiveColumn>>();

function indexOf(provider: ArchiveProvider): ReadonlyMap<string, ArchiveColumn> {
  const known = indexes.get(provider);
  if (known !== undefined) return known;
  const index = new Map(provider.columns.map((column) => [column.name.toLowerCase(), column]));
  indexes.set(provider, index);
  return index;
}
