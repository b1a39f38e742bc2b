/** Entries of lists that chat topics refer to. Who saves a topic names them by id; the rest is only shown. */
import { carrier, plainCarrier } from './carrier.ts';
import { int, readOnly, text, translatedText } from './property.ts';

export const customerLanguage = carrier('CustomerLanguage', {
  Id: int('Primary key of the customer language'),
  Value: readOnly(translatedText(null, 'Its name')),
  Tooltip: readOnly(translatedText(null, 'Its tooltip')),
});

export const ticketCategory = carrier('TicketCategory', {
  Id: int('Primary key of the request category'),
  Value: readOnly(translatedText(null, 'Its name')),
  Tooltip: readOnly(translatedText(null, 'Its name behind those of the categories above it')),
});

export const ticketPriority = carrier('TicketPriority', {
  Id: int('Primary key of the request priority'),
  Value: readOnly(translatedText(null, 'Its name')),
  Tooltip: readOnly(translatedText(null, 'Its tooltip')),
});

export const kbCategory = plainCarrier('KbCategory', {
  KbCategoryId: int('Primary key of the FAQ category'),
  Name: readOnly(translatedText(null, 'Its name')),
  Description: readOnly(translatedText(null, 'What it is for')),
  Fullname: readOnly(translatedText(null, 'Its name behind those of the categories above it')),
  ParentId: readOnly(int('The category above it; 0 at the top')),
  SortOrder: readOnly(int('Its place among its neighbours')),
});

export const replyTemplate = plainCarrier('ReplyTemplate', {
  ReplyTemplateId: int('Primary key of the reply template'),
  Name: readOnly(text(null, 'Its name')),
  Description: readOnly(text(null, 'What it is for')),
  FolderId: readOnly(int('The folder that it is in; 0 at the top')),
});
