/** Names and tooltips of columns as document 002 writes them. */
import type { ArchiveColumn, Texts } from '../../column.ts';

/**
 * The name before the first colon, the tooltip behind it: `Rank: Displays a contact's current rank`. Without a colon the
 * name is the tooltip too.
 * @param en - English, in the words of document 002 where the column stands there
 * @param no - Norwegian (bokmål)
 */
export function described(en: string, no: string): Pick<ArchiveColumn, 'displayName' | 'tooltip'> {
  const [english, norwegian] = [split(en), split(no)];
  return {
    displayName: { en: english.name, no: norwegian.name },
    tooltip: { en: english.tooltip, no: norwegian.tooltip },
  };
}

/** Columns that stand under one heading. */
export interface ColumnGroup {
  /** What their names begin with: `person`. */
  readonly path: string;
  /** What their display names begin with: `Contact`. */
  readonly heading: Texts;
  /** Joins that all of them need. */
  readonly joins: readonly string[];
}

/** The columns with their full names: `firstName` becomes `person/firstName`, shown as `Contact - First name`. */
export function inGroup(
  { path, heading, joins }: ColumnGroup,
  columns: readonly ArchiveColumn[],
): readonly ArchiveColumn[] {
  return columns.map((column) => ({
    ...column,
    name: `${path}/${column.name}`,
    displayName: {
      en: `${heading.en} - ${column.displayName.en}`,
      no: `${heading.no} - ${column.displayName.no}`,
    },
    joins: [...new Set([...joins, ...column.joins])],
  }));
}

function split(text: string): { readonly name: string; readonly tooltip: string } {
  const colon = text.indexOf(': ');
  if (colon === -1) return { name: text, tooltip: text };
  return { name: text.slice(0, colon), tooltip: text.slice(colon + 2) };
}
