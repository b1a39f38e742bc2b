/** An archive with a column of every restriction type, named like it, and somebody who asks it. */
import type { RestrictionType } from '../../../src/archive/column.ts';
import {
  associateColumn,
  boolColumn,
  type ColumnGiven,
  constantColumn,
  dateColumn,
  datetimeColumn,
  decimalColumn,
  ejUserColumn,
  iconColumn,
  intColumn,
  keyedTextColumn,
  listColumn,
  textColumn,
  timeSpanColumn,
  userGroupColumn,
} from '../../../src/archive/column-kinds.ts';
import type { FilterCaller } from '../../../src/archive/filter/operator.ts';
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import { resolveFilter } from '../../../src/archive/filter/resolve-filter.ts';
import type { ArchiveProvider } from '../../../src/archive/provider.ts';
import type { Condition } from '../../../src/archive/query/condition.ts';
import { createZone } from '../../../src/time/zone.ts';

export const RESTRICTION_TYPES: readonly RestrictionType[] = [
  'bool',
  'int',
  'decimal',
  'string',
  'positiveString',
  'stringorPK',
  'date',
  'datetime',
  'timeSpan',
  'listAny',
  'associate',
  'userGroup',
  'ejUser',
];

/** User 7, in Oslo, on a Wednesday afternoon of summer. */
export const CALLER: FilterCaller = {
  zone: createZone('Europe/Oslo'),
  now: Date.parse('2024-07-17T12:34:56Z'),
  agent: {
    userId: 7,
    login: 'anna',
    nickname: 'Anna',
    administrator: false,
    present: true,
    memberships: [],
  },
};

export function resolve(text: string, caller: Partial<FilterCaller> = {}): Condition {
  const expression = parseFilter(text, '$filter');
  if (expression === null) throw new Error('there is no filter in it');
  return resolveFilter(expression, ONE_OF_EACH, { ...CALLER, ...caller });
}

export const ONE_OF_EACH: ArchiveProvider = {
  name: 'OneOfEach',
  entity: { name: 'one', displayName: { en: 'One', no: 'Én' } },
  from: 'one o',
  key: 'o.id',
  joins: {},
  columns: [
    boolColumn(named('bool')),
    intColumn(named('int')),
    decimalColumn(named('decimal')),
    textColumn(named('string')),
    textColumn({ ...named('positiveString'), restriction: 'positiveString' }),
    keyedTextColumn({ ...named('stringorPK'), key: 'o.key' }),
    dateColumn(named('date')),
    datetimeColumn(named('datetime')),
    timeSpanColumn(named('timeSpan')),
    listColumn({ ...named('listAny'), shown: 'o.shown' }),
    associateColumn({ ...named('associate'), shown: 'o.shown' }),
    userGroupColumn({ ...named('userGroup'), shown: 'o.shown' }),
    ejUserColumn({ ...named('ejUser'), shown: 'o.shown' }),
    iconColumn(named('icon')),
    constantColumn({ ...named('getAllRows'), passes: true }),
    constantColumn({ ...named('getNoRows'), passes: false }),
  ],
  defaultColumns: ['int'],
  contextKeys: {},
  visible: () => 'true',
};

function named(name: string): ColumnGiven {
  return { name, value: `o.${name}`, displayName: { en: name, no: name } };
}
