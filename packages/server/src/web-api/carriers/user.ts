/** A user with its person, group and role. */
import { carrier } from './carrier.ts';
import { userType } from './enums.ts';
import { mdoListItem } from './mdo-list-item.ts';
import { person } from './person.ts';
import { bool, date, dictionary, int, many, one, oneOf, text, translatedText } from './property.ts';
import { credential, customCommand, licenseOwner } from './user-parts.ts';

export const role = carrier('Role', {
  Id: int('1 administrator, 2 agent'),
  Value: translatedText(),
  Tooltip: translatedText(),
});

export const userGroup = carrier('UserGroup', {
  Value: translatedText(),
  Tooltip: translatedText(),
  Id: int(),
  Rank: int(),
  Deleted: bool(),
});

export const user = carrier(
  'User',
  {
    AssociateId: int('Primary key'),
    Name: text(null, 'Login name'),
    Rank: int(),
    Tooltip: text(),
    Role: one(() => role, 'Null unless an administrator or the user itself asks'),
    UserGroup: one(() => userGroup),
    Person: one(() => person),
    Deleted: bool(),
    Lastlogin: date('Empty unless an administrator or the user itself asks'),
    Lastlogout: date('Empty unless an administrator or the user itself asks'),
    EjUserId: int('Id of the user in chat sessions, topics and requests'),
    Type: oneOf(userType),
    IsPersonRetired: bool(),
    UserName: text(),
    NickName: text(null, 'What customers see'),
  },
  {
    LicenseOwners: many(() => licenseOwner),
    OtherGroups: many(() => userGroup),
    RequestSignature: text(),
    IsOnTravel: bool(),
    Credentials: many(() => credential),
    TicketCategories: many(() => mdoListItem),
    WaitingForApproval: bool(),
    PostSaveCommands: many(() => customCommand),
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
