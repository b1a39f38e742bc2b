/** Rows that stand for several, and names that must be safe. */
import { expect, test } from 'vitest';
import type { ArchivePage } from '../../../src/archive/query/archive-query.ts';
import { UTC } from '../../../src/time/zone.ts';
import { presentRows } from '../../../src/web-api/archive/present-rows.ts';
import { plainStyle } from '../carriers/plain-style.ts';

const style = { zone: UTC, stampZone: UTC, style: plainStyle() };
const slim = { mode: 'slim', output: 'logical', jsonSafe: false } as const;

const page: ArchivePage = {
  provider: 'ChatSession',
  entity: 'chat',
  columns: [
    { asked: 'GroupBy(rating):Footer', kind: 'int', column: null },
    { asked: 'Count(contact/name)', kind: 'int', column: null },
  ],
  rows: [
    {
      key: 0,
      type: 'footer:1',
      cells: [
        { value: 5, shown: null },
        { value: null, shown: null },
      ],
    },
    {
      key: 7,
      type: 'detail',
      cells: [
        { value: 5, shown: null },
        { value: null, shown: null },
      ],
    },
  ],
  more: false,
  total: null,
};

test('[AW13] a row that stands for several says what it is', () => {
  expect([...presentRows(page, slim, style)]).toEqual([
    {
      PrimaryKey: '0',
      EntityName: 'chat',
      RowType: 'footer:1',
      'GroupBy(rating):Footer': 5,
      'Count(contact/name)': null,
    },
    {
      PrimaryKey: '7',
      EntityName: 'chat',
      'GroupBy(rating):Footer': 5,
      'Count(contact/name)': 0,
    },
  ]);
  const [footer, detail] = presentRows(page, { ...slim, mode: 'full' }, style);
  expect(footer).toMatchObject({ PrimaryKey: 0, StyleHint: 'footer:1', LinkHint: '' });
  expect(detail).toMatchObject({ PrimaryKey: 7, StyleHint: '', LinkHint: 'nav=chat&chat_id=7' });
});

test('[AW12] safe names in every mode', () => {
  const safe = { ...slim, jsonSafe: true };
  const names = (mode: 'slim' | 'wide') =>
    [...presentRows(page, { ...safe, mode }, style)].map((row) => Object.keys(row));
  expect(names('slim')[1]).toEqual([
    'PrimaryKey',
    'EntityName',
    'GroupBy_rating__Footer',
    'Count_contact_name_',
  ]);
  expect(names('wide')[1]).toContain('Count_contact_name__RawValue');
  const [, full] = presentRows(page, { ...safe, mode: 'full' }, style);
  expect(Object.keys(full?.Column as object)).toEqual([
    'GroupBy_rating__Footer',
    'Count_contact_name_',
  ]);
});
