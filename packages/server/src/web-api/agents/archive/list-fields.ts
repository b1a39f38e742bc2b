/** Fields that several operations on archives take. */
import { MOST_CHARACTERS } from '../../../storage/archive-settings.ts';
import { archiveOrderByInfo } from '../../carriers/archive-order-by-info.ts';
import { archiveRestrictionInfo } from '../../carriers/archive-restriction-info.ts';
import { int, listOf, many, text } from '../../carriers/property.ts';

export const PROVIDER = { ProviderName: text(null, 'Name of the archive, in any case') };
export const CONTEXT = {
  Context: text(null, 'What the rows belong to: `chatTopicId=3&personId=5`'),
};
export const GUI_NAME = {
  GuiName: text(
    MOST_CHARACTERS.guiName,
    'Any name of the list on a screen, under which what its user has chosen is kept',
  ),
};

/** What refusals call these fields → what callers know them as. */
export const WIRE_NAMES = { archive: 'ProviderName', context: 'Context' };

/** Contexts that settings are kept under. */
export const KEPT_CONTEXT = {
  Context: text(MOST_CHARACTERS.context, 'What the rows belong to; settings are kept for each'),
};
export const OWNER_KEYS = {
  OwnerKeys: text(
    MOST_CHARACTERS.ownerKeys,
    'Whom the settings belong to as well: `selection=123`',
  ),
};
export const OPTIONS = { Options: text(null, '`rowcount=true` counts the rows') };

const PAGE = {
  Page: int('0 is the first page; -20 leaves out 20 rows'),
  PageSize: int('Rows of a page; 0 = 500'),
};

/** What rows are wanted, in lists; `Restrictions` is the same as `Restriction` (gotcha 16). */
export const ROWS = {
  SortOrder: many(() => archiveOrderByInfo, 'What the rows are sorted by; empty = by primary key'),
  Restriction: many(
    () => archiveRestrictionInfo,
    'Which rows, at least `getAllRows`; may be called Restrictions as well',
  ),
  Entities: listOf(text(), 'Which kinds of rows; empty = all'),
  ...PAGE,
};
export const COLUMNS = { Columns: listOf(text(), 'Names of columns; empty = the usual ones') };

const TEXTS = {
  SortOrder: text(
    null,
    'Columns with commas: `whenRequested desc, rating`; empty = by primary key',
  ),
  Entities: text(null, 'Kinds of rows with commas; empty = all'),
};
const RESTRICTION_TEXT = text(
  null,
  'Which rows: `rating > 3 and status = 7`, at least `getAllRows = true`; Restriction or Restrictions',
);

/** The same in texts. */
export const ROWS_IN_TEXTS = { ...TEXTS, Restriction: RESTRICTION_TEXT, ...PAGE };
/** The one operation whose restrictions are called otherwise. */
export const ROWS_IN_TEXTS_PLURAL = { ...TEXTS, Restrictions: RESTRICTION_TEXT, ...PAGE };
export const COLUMNS_IN_TEXT = {
  Columns: text(null, 'Names of columns with commas; empty = the usual ones'),
};

export const CHOSEN_COLUMNS = {
  ChosenColumns: listOf(text(), 'Names of columns from left to right; empty = the usual ones'),
};
export const CHOSEN_ENTITIES = { Entities: listOf(text(), 'Names of kinds of rows; empty = all') };
export const COLUMN_WIDTHS = {
  ColumnWidths: listOf(text(), 'From left to right: characters (`20c`) or shares (`10%`)'),
};
