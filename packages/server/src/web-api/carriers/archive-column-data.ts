/** A cell of an archive's row. */
import { plainCarrier } from './carrier.ts';
import { text } from './property.ts';

export const archiveColumnData = plainCarrier('ArchiveColumnData', {
  DisplayValue: text(null, 'The value, encoded the same way for every language: `[I:123]`'),
  TooltipHint: text(null, 'What tells more about it'),
  LinkHint: text(null, 'Where it leads: `contact_id=123`'),
});
