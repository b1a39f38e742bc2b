/** What the vendor's sales and projects have beside themselves and Parley does not hold. */
import { carrier } from './carrier.ts';
import { int, oneOf, text } from './property.ts';
import { visibility } from './record-enums.ts';

export const link = carrier('Link', {
  EntityName: text(),
  Id: int(),
  Description: text(),
  ExtraInfo: text(),
  LinkId: int(),
});

export const visibleFor = carrier('VisibleFor', {
  VisibleId: int(),
  Visibility: oneOf(visibility),
  DisplayValue: text(),
});
