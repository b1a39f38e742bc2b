/** Who has a say in a sale. Who saves the sale names person, company and role; the rest is only shown. */
import { carrier } from './carrier.ts';
import { int, readOnly, text, translatedText } from './property.ts';

export const saleStakeholder = carrier(
  'SaleStakeholder',
  {
    StakeholderRoleName: readOnly(translatedText()),
    Comment: text(2047),
    StakeholderRoleId: int('What it says in the sale'),
    CountryId: readOnly(int("The person's country")),
    PersonId: int('The person'),
    EmailDescription: readOnly(text()),
    EmailAddress: readOnly(text()),
    ContactName: readOnly(text()),
    ContactId: int('The company'),
    SaleId: readOnly(int('The sale')),
    Mrmrs: readOnly(text()),
    Firstname: readOnly(text()),
    MiddleName: readOnly(text()),
    Lastname: readOnly(text()),
    Rank: readOnly(int('Its place in the list, from 1')),
    Phone: readOnly(text()),
  },
  {
    EmailId: int(),
    PhoneId: int(),
    SaleStakeholderId: int(),
  },
);
