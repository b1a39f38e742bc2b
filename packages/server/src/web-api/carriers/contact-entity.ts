/** A company with everything that is held of it. Lengths are those of the columns. */
import { associate } from './associate.ts';
import { carrier } from './carrier.ts';
import { address } from './contact.ts';
import { country } from './country.ts';
import { entityElement } from './entity-element.ts';
import { customerLanguage, ticketPriority } from './list-items.ts';
import { person } from './person.ts';
import { savedUtmParameters } from './person-parts.ts';
import {
  bool,
  date,
  dictionary,
  int,
  listOf,
  many,
  one,
  readOnly,
  stamp,
  text,
} from './property.ts';
import { business, category } from './record-lists.ts';
import { selectableMdoListItem } from './selectable-mdo-list-item.ts';

export const contactEntity = carrier(
  'ContactEntity',
  {
    ContactId: int('Primary key; 0 for one that is not stored yet'),
    Name: text(219),
    Department: text(219),
    OrgNr: text(49, 'Number in the register of companies'),
    Number1: text(49),
    Number2: text(49),
    UpdatedDate: readOnly(stamp('When it was last changed')),
    CreatedDate: readOnly(stamp('When it was made')),
    Emails: many(() => entityElement, 'The first one is the one that is used'),
    Urls: many(() => entityElement),
    Phones: many(() => entityElement),
    Faxes: many(() => entityElement),
    Description: text(null, 'A note'),
    UpdatedBy: readOnly(one(() => associate, 'Who last changed it')),
    CreatedBy: readOnly(one(() => associate, 'Who made it')),
    Associate: one(() => associate, 'Our contact; who it belongs to'),
    Business: one(() => business),
    Category: one(() => category),
    Country: one(() => country),
    Persons: readOnly(many(() => person, 'Who works there: each person says where it belongs')),
    NoMailing: bool('Whether it wants no mailings'),
    Kananame: text(219),
    Xstop: bool('Whether nothing is to be sold to it'),
    ActiveInterests: readOnly(int()),
    GroupId: int('User group that it belongs to'),
    SupportAssociate: one(() => associate, 'Who answers its requests'),
    TicketPriority: one(() => ticketPriority, 'Priority of its requests'),
    CustomerLanguage: one(() => customerLanguage, 'Language of its requests'),
    Deleted: readOnly(int('Always 0: what was deleted is not found')),
    DbiAgentId: int('Synchronisation with another system'),
    DbiLastSyncronized: date(),
    DbiKey: text(255, 'Its key in another system'),
    DbiLastModified: date(),
    SupportPerson: one(() => person, 'Whom we ask about its requests'),
    Address: one(() => address),
    Source: int(),
    ActiveErpLinks: readOnly(int()),
    Domains: listOf(text(255), 'Domains of its e-mail addresses'),
  },
  {
    Interests: many(() => selectableMdoListItem),
    ActiveStatusMonitorId: int(),
    BounceEmails: listOf(text()),
    UtmParameters: one(() => savedUtmParameters),
    UserDefinedFields: dictionary(text()),
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
