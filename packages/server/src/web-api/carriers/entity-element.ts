/** An e-mail address, telephone number or web address of a record. */
import { carrier } from './carrier.ts';
import { readOnly, text } from './property.ts';

export const entityElement = carrier('EntityElement', {
  Value: text(null, 'The address or number'),
  StrippedValue: readOnly(text(null, 'Without what only people read: a number has its digits')),
  Description: text(null, 'What people call it'),
});
