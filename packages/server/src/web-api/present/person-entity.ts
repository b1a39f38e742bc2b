/** Persons with everything that is held of them. */
import type { Caller } from '../../crm/caller.ts';
import type { PersonFields } from '../../crm/default-records.ts';
import { loadAssociates } from '../../storage/crm/associates.ts';
import { loadContacts } from '../../storage/crm/contacts.ts';
import type { PersonShown } from '../../storage/crm/persons.ts';
import type { personEntity } from '../carriers/person-entity.ts';
import { PERSON_PLACES } from '../carriers/person-places.ts';
import type { Value } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { presentPersonAddress } from './address.ts';
import { presentAssociate } from './associate.ts';
import { presentAtPlaces } from './at-places.ts';
import { presentContact } from './contact.ts';
import { presentCountry } from './country.ts';
import { idsIn, loadLinkedEntries, shownAs } from './linked-entries.ts';
import { formalNameOf, fullNameOf } from './person-name.ts';
import { presentCategory, presentChosen } from './record-lists.ts';
import { rightsTo } from './record-rights.ts';
import type { Showable } from './showable.ts';

export type PersonEntityValue = Value<typeof personEntity>;

/** As many statements as there are kinds of records and lists that it refers to. */
export async function presentPersonEntity(
  { chat: { db } }: Call,
  caller: Caller,
  record: Showable<PersonFields, PersonShown>,
): Promise<PersonEntityValue> {
  const { registeredBy, updatedBy, associateId, supportAssociateId } = record;
  const ownId = record.shown?.ownAssociateId ?? null;
  const [associates, contacts, lists] = await Promise.all([
    loadAssociates(db, idsIn(registeredBy, updatedBy, associateId, supportAssociateId, ownId)),
    loadContacts(db, idsIn(record.contactId)),
    loadLinkedEntries(db, {
      perspos: record.positionId,
      country: record.countryId,
      category: record.categoryId,
      business: record.businessId,
      ticketpriority: record.ticketPriorityId,
      custlang: record.supportLanguageId,
    }),
  ]);
  return {
    ...presentAtPlaces(PERSON_PLACES, record),
    PersonId: record.id,
    FullName: fullNameOf(record),
    FormalName: formalNameOf(record),
    BirthDate: birthDateOf(record),
    IsAssociate: ownId !== null,
    Address: presentPersonAddress(record.address),
    CreatedDate: record.registered,
    CreatedBy: shownAs(associates, registeredBy, presentAssociate),
    UpdatedDate: record.updated,
    UpdatedBy: shownAs(associates, updatedBy, presentAssociate),
    Associate: shownAs(associates, associateId, presentAssociate),
    CorrespondingAssociate: shownAs(associates, ownId, presentAssociate),
    SupportAssociate: shownAs(associates, supportAssociateId, presentAssociate),
    Contact: shownAs(contacts, record.contactId, presentContact),
    Position: presentChosen(lists.perspos),
    Country: lists.country === null ? null : presentCountry(lists.country),
    Category: presentCategory(lists.category),
    Business: presentChosen(lists.business),
    TicketPriority: presentChosen(lists.ticketpriority),
    CustomerLanguage: presentChosen(lists.custlang),
    tableRight: rightsTo(caller, record),
  };
}

/** Midnight of the day in UTC; null when not all of it is known, or when there is no such day. */
function birthDateOf({ birthYear, birthMonth, birthDay }: PersonFields): number | null {
  if (birthYear === null || birthMonth === null || birthDay === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(birthYear, birthMonth - 1, birthDay);
  return date.getUTCDate() === birthDay ? date.getTime() : null;
}
