/** Rows as the vendor's archives answer them: each has the columns that were asked for. */
import { plainCarrier } from './carrier.ts';
import { type Property, property, text } from './property.ts';
import type { TreeObject } from './write-value.ts';

type NextLink = Property<string | null, null>;
type Rows = Property<readonly TreeObject[], null>;

const nextLink: NextLink = {
  ...property<string | null, null>(
    { kind: 'text', maxLength: null, translated: false },
    'Where the next page is; null on the last one',
  ),
  nullable: true,
};
const rows: Rows = property(
  { kind: 'list', of: { kind: 'dictionary', of: null } },
  'PrimaryKey, EntityName and the columns, under the names they were asked by',
);

export const odataRows = plainCarrier('ODataSlimResponse', {
  'odata.metadata': text(null, 'Where the columns are described'),
  'odata.nextLink': nextLink,
  value: rows,
});
