/** An entry of a list in which several can be chosen. */
import { carrier } from './carrier.ts';
import {
  bool,
  type Carrier,
  int,
  type Property,
  property,
  type Rights,
  stamp,
  text,
  translatedText,
  type ValueOf,
} from './property.ts';

const held = {
  Id: int(),
  Name: translatedText(),
  ToolTip: translatedText(),
  Deleted: bool(),
  Rank: int(),
  Type: text(),
  ColorBlock: int(),
  IconHint: text(),
  Selected: bool('Whether it is one of those that were asked for by their ids'),
  ExtraInfo: text(),
  StyleHint: text(),
  FullName: translatedText(),
};
const notHeld = { LastChanged: stamp(), Hidden: bool() };

/** What a presenter writes of an entry. */
export interface SelectableMdoListItemValue extends ValueOf<typeof held>, Rights {
  readonly ChildItems: readonly SelectableMdoListItemValue[];
}

type ChildItems = Property<readonly SelectableMdoListItemValue[], null>;

const childItems: ChildItems = property(
  { kind: 'list', of: { kind: 'carrier', of: (): Carrier => selectableMdoListItem } },
  'Entries below this one',
);

export const selectableMdoListItem: Carrier<typeof held & { readonly ChildItems: ChildItems }> =
  carrier('SelectableMDOListItem', { ...held, ChildItems: childItems }, notHeld);
