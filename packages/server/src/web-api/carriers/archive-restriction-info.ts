/** One restriction of a filter, with how it is joined to the next one. */
import { archiveColumnInfo } from './archive-column-info.ts';
import { interRestrictionOperator } from './archive-enums.ts';
import { plainCarrier } from './carrier.ts';
import {
  bool,
  type Carrier,
  type GivenOf,
  int,
  listOf,
  one,
  oneOf,
  type Property,
  property,
  text,
} from './property.ts';

const held = {
  Name: text(null, 'Name of the column'),
  Operator: text(null, 'Name of the operator: `equals`, `>`, `between`'),
  Values: listOf(text(), 'What the column is compared with'),
  IsActive: bool('Restrictions that say no are not looked at'),
  InterParenthesis: int('Parentheses that open before it, or close behind it when negative'),
  InterOperator: oneOf(interRestrictionOperator, 'How it is joined to the next one'),
};
const notHeld = {
  DisplayValues: listOf(text()),
  ColumnInfo: one(() => archiveColumnInfo),
  UniqueHash: int(),
};

/** What a caller gives of a restriction. */
export interface ArchiveRestrictionGiven extends GivenOf<typeof held> {
  readonly SubRestrictions?: readonly ArchiveRestrictionGiven[] | null;
}

type SubRestrictions = Property<never, readonly ArchiveRestrictionGiven[] | null>;

const subRestrictions: SubRestrictions = property(
  { kind: 'list', of: { kind: 'carrier', of: (): Carrier => archiveRestrictionInfo } },
  'Restrictions that belong to it, in parentheses with it',
);

export const archiveRestrictionInfo: Carrier<
  typeof held & { readonly SubRestrictions: SubRestrictions }
> = plainCarrier('ArchiveRestrictionInfo', { ...held, SubRestrictions: subRestrictions }, notHeld);
