/** Somebody who uses the system, as the vendor shows it. */
import { carrier } from './carrier.ts';
import { userType } from './enums.ts';
import { bool, dictionary, int, oneOf, text } from './property.ts';

export const associate = carrier(
  'Associate',
  {
    AssociateId: int(),
    Name: text(),
    PersonId: int(),
    Rank: int(),
    Tooltip: text(),
    Type: oneOf(userType),
    GroupIdx: int(),
    FullName: text(),
    FormalName: text(),
    Deleted: bool(),
    EjUserId: int(),
    UserName: text(),
  },
  {
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
