/** Entries of the lists that CRM records choose from. Who saves a record names them by id; the rest is only shown. */
import { carrier } from './carrier.ts';
import { categoryGroup } from './enums.ts';
import { bool, int, oneOf, readOnly, translatedText } from './property.ts';

const ENTRY = {
  Id: int('Primary key'),
  Value: readOnly(translatedText(null, 'Its name')),
  Tooltip: readOnly(translatedText(null, 'Its tooltip')),
};

export const business = carrier('Business', ENTRY);
export const competitor = carrier('Competitor', ENTRY);
export const credited = carrier('Credited', ENTRY);
export const currency = carrier('Currency', ENTRY);
export const position = carrier('Position', ENTRY);
export const projectStatus = carrier('ProjectStatus', ENTRY);
export const projectType = carrier('ProjectType', ENTRY);
export const rating = carrier('Rating', ENTRY);
export const reason = carrier('Reason', ENTRY);
export const reasonSold = carrier('ReasonSold', ENTRY);
export const reasonStalled = carrier('ReasonStalled', ENTRY);
export const saleType = carrier('SaleType', ENTRY);
export const source = carrier('Source', ENTRY);

export const category = carrier('Category', {
  ...ENTRY,
  CategoryGroup: readOnly(oneOf(categoryGroup, 'What kind of customers it stands for')),
  EnableLeadStatus: readOnly(bool()),
  Rank: readOnly(int('Its place among its neighbours')),
  Deleted: readOnly(bool()),
});
