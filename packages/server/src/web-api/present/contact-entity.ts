/** Companies with everything that is held of them. */
import type { Caller } from '../../crm/caller.ts';
import type { ContactFields } from '../../crm/default-records.ts';
import { loadAssociates } from '../../storage/crm/associates.ts';
import type { ContactShown } from '../../storage/crm/contacts.ts';
import { loadPersons } from '../../storage/crm/persons.ts';
import type { contactEntity } from '../carriers/contact-entity.ts';
import { CONTACT_PLACES } from '../carriers/contact-places.ts';
import type { Value } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { presentAddress } from './address.ts';
import { presentAssociate } from './associate.ts';
import { presentAtPlaces } from './at-places.ts';
import { presentCountry } from './country.ts';
import { presentInOrder } from './in-order.ts';
import { idsIn, loadLinkedEntries, shownAs } from './linked-entries.ts';
import { presentPerson } from './person.ts';
import { presentCategory, presentChosen } from './record-lists.ts';
import { rightsTo } from './record-rights.ts';
import type { Showable } from './showable.ts';

export type ContactEntityValue = Value<typeof contactEntity>;

/** As many statements as there are kinds of records and lists that it refers to, however many people work there. */
export async function presentContactEntity(
  { chat: { db } }: Call,
  caller: Caller,
  record: Showable<ContactFields, ContactShown>,
): Promise<ContactEntityValue> {
  const { registeredBy, updatedBy, associateId, supportAssociateId, supportPersonId } = record;
  const personIds = record.shown?.personIds ?? [];
  const [associates, persons, lists] = await Promise.all([
    loadAssociates(db, idsIn(registeredBy, updatedBy, associateId, supportAssociateId)),
    loadPersons(db, idsIn(...personIds, supportPersonId)),
    loadLinkedEntries(db, {
      country: record.countryId,
      category: record.categoryId,
      business: record.businessId,
      ticketpriority: record.ticketPriorityId,
      custlang: record.supportLanguageId,
    }),
  ]);
  return {
    ...presentAtPlaces(CONTACT_PLACES, record),
    ContactId: record.id,
    Address: presentAddress({ postal: record.postalAddress, street: record.streetAddress }),
    Domains: record.domains.map(({ value }) => value),
    Persons: presentInOrder(personIds, persons, presentPerson),
    Deleted: 0,
    CreatedDate: record.registered,
    CreatedBy: shownAs(associates, registeredBy, presentAssociate),
    UpdatedDate: record.updated,
    UpdatedBy: shownAs(associates, updatedBy, presentAssociate),
    Associate: shownAs(associates, associateId, presentAssociate),
    SupportAssociate: shownAs(associates, supportAssociateId, presentAssociate),
    SupportPerson: shownAs(persons, supportPersonId, presentPerson),
    Country: lists.country === null ? null : presentCountry(lists.country),
    Category: presentCategory(lists.category),
    Business: presentChosen(lists.business),
    TicketPriority: presentChosen(lists.ticketpriority),
    CustomerLanguage: presentChosen(lists.custlang),
    tableRight: rightsTo(caller, record),
  };
}
