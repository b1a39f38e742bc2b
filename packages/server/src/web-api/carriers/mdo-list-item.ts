/** An entry of a list for pickers; entries may have entries below them. */
import { carrier } from './carrier.ts';
import {
  bool,
  type Carrier,
  int,
  type Property,
  property,
  type Rights,
  text,
  translatedText,
  type ValueOf,
} from './property.ts';

const entry = {
  Id: int('Primary key in its list'),
  Name: translatedText(null, 'What is shown'),
  ToolTip: translatedText(null, 'More about it'),
  Deleted: bool('Deleted entries are shown where they are in use still'),
  Rank: int('Its place among its neighbours'),
  Type: text(null, 'What kind of entry it is'),
  IconHint: text(null, 'Which icon goes with it'),
  ColorBlock: int('A colour that goes with it'),
  ExtraInfo: text(null, 'Whatever else there is to know'),
  StyleHint: text(null, 'How to show it'),
  FullName: translatedText(null, 'Its name behind those of the entries above it'),
};

/** What a presenter writes of an entry. */
export interface MdoListItemValue extends ValueOf<typeof entry>, Rights {
  readonly ChildItems: readonly MdoListItemValue[];
}

type ChildItems = Property<readonly MdoListItemValue[], null>;

const childItems: ChildItems = property(
  { kind: 'list', of: { kind: 'carrier', of: (): Carrier => mdoListItem } },
  'Entries below this one',
);

export const mdoListItem: Carrier<typeof entry & { readonly ChildItems: ChildItems }> = carrier(
  'MDOListItem',
  { ...entry, ChildItems: childItems },
);
