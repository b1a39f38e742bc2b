/** Rows as the vendor's archives answer them: each has the columns that were asked for. */
import { plainCarrier } from './carrier.ts';
import type { LazyList } from './lazy-list.ts';
import { int, nullable, type Property, property, text } from './property.ts';
import type { TreeObject } from './write-value.ts';

type Rows = Property<readonly TreeObject[] | LazyList<TreeObject>, null>;

const nextLink = nullable(text(null, 'Where the next page is; null on the last one'));
const rows: Rows = property(
  { kind: 'list', of: { kind: 'dictionary', of: null } },
  'PrimaryKey, EntityName and the columns, under the names they were asked by',
);

const page = {
  'odata.metadata': text(null, 'Where the columns are described'),
  'odata.nextLink': nextLink,
  value: rows,
};

export const odataRows = plainCarrier('ODataSlimResponse', page);

/** The same with how many rows there are, for callers who ask for that. */
export const odataCountedRows = plainCarrier('ODataCountedResponse', {
  'odata.metadata': page['odata.metadata'],
  'odata.count': int('Rows on all pages'),
  'odata.nextLink': nextLink,
  value: rows,
});
