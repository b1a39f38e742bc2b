/** The archives that there are, and all that is known of their columns. */
import { archiveColumnInfo } from './archive-column-info.ts';
import { plainCarrier } from './carrier.ts';
import { many, text, translatedText } from './property.ts';

const odataArchive = plainCarrier('ODataArchive', {
  name: text(null, 'Name of the archive'),
  url: text(null, 'The same, as a part of its address'),
});

export const odataArchives = plainCarrier('ODataArchives', {
  'odata.metadata': text(null, 'Where all archives are described'),
  value: many(() => odataArchive),
});

/** Of `Archive/$metadata`; ours: the vendor's form of it is not known. */
export const archiveDescription = plainCarrier('ArchiveDescription', {
  Name: text(null, 'Name of the archive'),
  EntityName: text(null, 'What kind of rows it has'),
  EntityDisplayName: translatedText(null, 'The same for people'),
  Columns: many(() => archiveColumnInfo),
});
