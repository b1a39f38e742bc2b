/** What a column of an archive is. */
import { plainCarrier } from './carrier.ts';
import { bool, nullable, text, translatedText } from './property.ts';

export const archiveColumnInfo = plainCarrier('ArchiveColumnInfo', {
  DisplayName: translatedText(null, 'What stands above the column'),
  DisplayTooltip: translatedText(null, 'More about it'),
  DisplayType: text(null, 'What its values are'),
  CanOrderBy: bool('Whether rows can be sorted by it'),
  Name: text(null, 'What it is asked for by'),
  CanRestrictBy: bool('Whether a restriction may name it'),
  RestrictionType: text(null, 'Which operators it has'),
  RestrictionListName: nullable(text(null, 'Name of the list that its ids come from')),
  IsVisible: bool('Whether people can choose it'),
  Width: text(null, 'As characters or as a share: `20c`, `10%`'),
  IconHint: text(null, 'Which icon goes with it'),
  HeadingIconHint: text(null, 'Which icon stands above it instead of its name'),
  ExtraInfo: text(null, 'Whatever else there is to know'),
});
