/** A field of a record, or of one that it leads to. */
import { archiveColumnData } from './archive-column-data.ts';
import { plainCarrier } from './carrier.ts';
import { one, text } from './property.ts';

export const relatedData = plainCarrier('RelatedData', {
  Field: text(null, 'As it was asked for: `topic_id.name`'),
  FieldValue: one(() => archiveColumnData),
});
