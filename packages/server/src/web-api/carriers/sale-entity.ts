/** A sale with everything that is held of it. Lengths are those of the columns. */
import { appointment } from './appointment.ts';
import { associate } from './associate.ts';
import { carrier } from './carrier.ts';
import { contact } from './contact.ts';
import { activityStatus, saleStatus } from './enums.ts';
import { person } from './person.ts';
import { project } from './project.ts';
import {
  bool,
  date,
  decimal,
  dictionary,
  int,
  many,
  one,
  oneOf,
  readOnly,
  stamp,
  text,
} from './property.ts';
import {
  competitor,
  credited,
  currency,
  rating,
  reason,
  reasonSold,
  reasonStalled,
  saleType,
  source,
} from './record-lists.ts';
import { link, visibleFor } from './sale-parts.ts';
import { saleStakeholder } from './sale-stakeholder.ts';

export const saleEntity = carrier(
  'SaleEntity',
  {
    Associate: one(() => associate, 'Who sells'),
    UpdatedBy: readOnly(one(() => associate, 'Who last changed it')),
    CreatedBy: readOnly(one(() => associate, 'Who made it')),
    Contact: one(() => contact, 'The company that buys'),
    Project: one(() => project, 'The project that it belongs to'),
    SaleText: text(null, 'A note'),
    Person: one(() => person, 'Who buys'),
    Currency: one(() => currency),
    Competitor: one(() => competitor),
    Credited: one(() => credited),
    Rating: one(() => rating),
    Reason: one(() => reason, 'Why it was lost'),
    Source: one(() => source, 'Where it comes from'),
    Status: oneOf(saleStatus),
    Saledate: date('When it is expected to be won'),
    Amount: decimal(),
    SaleId: int('Primary key; 0 for one that is not stored yet'),
    Earning: decimal(),
    EarningPercent: decimal('0 to 100'),
    Heading: text(219),
    Number: text(49),
    Probability: int('0 to 100'),
    CreatedDate: readOnly(stamp('When it was made')),
    UpdatedDate: readOnly(stamp('When it was last changed')),
    Completed: oneOf(activityStatus),
    NextDueDate: date(),
    Postit: text(null, 'A short note for everybody who looks at the sale'),
    SaleType: one(() => saleType),
    ReasonSold: one(() => reasonSold, 'Why it was won'),
    ReasonStalled: one(() => reasonStalled, 'Why it waits'),
    ReopenDate: date('When a stalled sale goes on'),
    SaleStakeholders: many(() => saleStakeholder, 'Who has a say'),
    ActiveErpLinks: readOnly(int()),
    PublishEventDate: date(),
    PublishTo: date(),
    PublishFrom: date(),
    IsPublished: bool(),
  },
  {
    Appointment: one(() => appointment),
    ActiveLinks: int(),
    Links: many(() => link),
    VisibleFor: many(() => visibleFor),
    UserDefinedFields: dictionary(text()),
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
