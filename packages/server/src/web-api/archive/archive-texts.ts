/** The names of columns and kinds of rows as resource tags, and the texts that the tags stand for (AW). */
import type { ArchiveColumn, Texts } from '../../archive/column.ts';
import { PROVIDERS } from '../../archive/open-provider.ts';
import type { ArchiveProvider } from '../../archive/provider.ts';

/** Characters that a tag cannot have. */
const NO_PART_OF_TAG = /[^A-Z0-9]+/g;

/** All tags without their brackets: `SR_CHATSESSION_PERSON_FIRSTNAME`, and for its tooltip `…_TOOLTIP`. */
export const ARCHIVE_TEXTS: Readonly<Record<string, Texts>> = Object.fromEntries(
  PROVIDERS.flatMap((provider) => [
    [entityTag(provider), provider.entity.displayName],
    ...provider.columns.flatMap((column) => [
      [columnTag(provider, column), column.displayName] as const,
      [tooltipTag(provider, column), column.tooltip] as const,
    ]),
  ]),
);

/** What stands above a column, for `translate`: a tag, or the text itself when it is the same in all languages. */
export function columnName(provider: ArchiveProvider, column: ArchiveColumn): string {
  return tagged(columnTag(provider, column), column.displayName);
}

/** More about a column, for `translate`. */
export function columnTooltip(provider: ArchiveProvider, column: ArchiveColumn): string {
  return tagged(tooltipTag(provider, column), column.tooltip);
}

/** What kind of rows it has, for `translate`. */
export function entityName(provider: ArchiveProvider): string {
  return tagged(entityTag(provider), provider.entity.displayName);
}

/** Archives that are made for a query have no tags: theirs are texts of several languages. */
function tagged(tag: string, { en, no }: Texts): string {
  if (en === no) return en;
  return Object.hasOwn(ARCHIVE_TEXTS, tag) ? `[${tag}]` : `US:"${en}";NO:"${no}";`;
}

function columnTag(provider: ArchiveProvider, column: ArchiveColumn): string {
  return tagOf(provider.name, column.name);
}

function tooltipTag(provider: ArchiveProvider, column: ArchiveColumn): string {
  return tagOf(provider.name, column.name, 'tooltip');
}

function entityTag({ name, entity }: ArchiveProvider): string {
  return tagOf(name, 'entity', entity.name);
}

function tagOf(...parts: readonly string[]): string {
  return ['SR', ...parts].join('_').toUpperCase().replace(NO_PART_OF_TAG, '_');
}
