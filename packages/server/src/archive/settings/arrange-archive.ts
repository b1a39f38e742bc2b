/** An archive as a user has arranged it: what was chosen, and where nothing was, what is usual (AA17). */
import type { Agent } from '../../storage/agents.ts';
import {
  type ArchiveSetting,
  type ChosenOrder,
  loadArchiveSettings,
} from '../../storage/archive-settings.ts';
import type { ArchiveColumn } from '../column.ts';
import { findProvider } from '../open-provider.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { Named } from '../query/archive-query.ts';
import { namesInside } from '../select/parse-name.ts';
import { readSelected } from '../select/read-selected.ts';
import { type ArchiveList, keyOf, type SettingsDeps } from './archive-list.ts';
import { shareOut } from './column-widths.ts';

export interface ArrangedArchive {
  /** Null for the dynamic archive until columns are chosen. */
  readonly provider: ArchiveProvider | null;
  /** From left to right. */
  readonly columns: readonly ArrangedColumn[];
  /** Names of the entities that are shown. */
  readonly entities: readonly string[];
  /** Empty = no particular one. */
  readonly order: readonly ChosenOrder[];
  /** Of the setting that was found; empty where only the ones for all owners count. */
  readonly ownerKeys: string;
}

export interface ArrangedColumn {
  /** What it is asked for by: a column, or functions of one. */
  readonly name: string;
  /** Null for `CountAll()`. */
  readonly column: ArchiveColumn | null;
  /** `20c`, or a share; all shares together are 100. */
  readonly width: string;
}

/** @throws ChatError `bad_request` when there is no such provider */
export async function arrangeArchive(
  { db }: Pick<SettingsDeps, 'db'>,
  agent: Agent,
  list: ArchiveList,
): Promise<ArrangedArchive> {
  const settings = await loadArchiveSettings(db, keyOf(agent, list));
  const named = chosenNames(settings).map((name) => ({ name, place: chosenPlace(list) }));
  const provider = findProvider(list.provider, namesInside(named));
  return {
    provider,
    columns: provider === null ? [] : arrangeColumns(provider, named, settings),
    entities: shownEntities(provider, chosen(settings, 'entities')),
    order: chosen(settings, 'order'),
    ownerKeys: settings[0]?.ownerKeys ?? '',
  };
}

/** The columns that were chosen, each with the width that was; empty = the column's own. */
export function chosenColumns(
  provider: ArchiveProvider | null,
  settings: readonly ArchiveSetting[],
): ReadonlyMap<string, string> {
  const names = chosenNames(settings);
  const widths = chosen(settings, 'widths');
  const columns = names.length > 0 ? names : (provider?.defaultColumns ?? []);
  return new Map(columns.map((name, index) => [name, widths[index] ?? '']));
}

function arrangeColumns(
  provider: ArchiveProvider,
  named: readonly Named[],
  settings: readonly ArchiveSetting[],
): readonly ArrangedColumn[] {
  const widths = chosenColumns(provider, settings);
  const place = { source: provider.name, position: null };
  const wanted = named.length > 0 ? named : [...widths.keys()].map((name) => ({ name, place }));
  const columns = readSelected(provider, wanted).map(({ asked, scalar }) => {
    const column = scalar?.column ?? null;
    return { name: asked, column, width: widths.get(asked) || (column?.width ?? USUAL_WIDTH) };
  });
  const shared = shareOut(columns.map(({ width }) => width));
  return columns.map((column, index) => ({ ...column, width: shared[index] ?? column.width }));
}

/** Chosen ones that the archive does not have, as when the dynamic one got columns of another table, say nothing. */
function shownEntities(
  provider: ArchiveProvider | null,
  wanted: readonly string[],
): readonly string[] {
  const all = provider === null ? [] : [provider.entity.name];
  const shown = all.filter((name) => wanted.includes(name));
  return shown.length > 0 ? shown : all;
}

/** Of what is made of no column. */
const USUAL_WIDTH = '8c';

function chosenNames(settings: readonly ArchiveSetting[]): readonly string[] {
  return chosen(settings, 'columns');
}

/** The nearest setting that says something of it decides. */
function chosen<K extends keyof ArchiveSetting>(
  settings: readonly ArchiveSetting[],
  what: K,
): NonNullable<ArchiveSetting[K]> | readonly [] {
  return settings.find((setting) => setting[what] !== null)?.[what] ?? [];
}

function chosenPlace({ guiName }: ArchiveList) {
  return { source: `The columns chosen for "${guiName}"`, position: null };
}
