/** An entry of any list. */
import { carrier } from './carrier.ts';
import { bool, int, translatedText } from './property.ts';

export const listItemEntity = carrier('ListItemEntity', {
  Id: int(),
  Name: translatedText(),
  Tooltip: translatedText(),
  Deleted: bool(),
  UdListDefinitionId: int('Id of the list'),
  Rank: int(),
});
