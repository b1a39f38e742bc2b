/** The customer of a session, once it is known as a person. */
import type { ArchiveColumn } from '../../column.ts';
import { inGroup } from './described.ts';
import { PERSON_CARE_COLUMNS } from './person-care-columns.ts';
import { PERSON_NAME_COLUMNS } from './person-name-columns.ts';
import { PERSON_STAMP_COLUMNS } from './person-stamp-columns.ts';

export const PERSON_COLUMNS: readonly ArchiveColumn[] = inGroup(
  { path: 'person', heading: { en: 'Contact', no: 'Person' }, joins: ['person'] },
  [...PERSON_NAME_COLUMNS, ...PERSON_CARE_COLUMNS, ...PERSON_STAMP_COLUMNS],
);
