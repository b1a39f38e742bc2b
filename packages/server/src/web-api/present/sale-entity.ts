/** Sales with everything that is held of them. */
import type { Caller } from '../../crm/caller.ts';
import type { SaleFields } from '../../crm/default-records.ts';
import { loadAssociates } from '../../storage/crm/associates.ts';
import { loadContacts } from '../../storage/crm/contacts.ts';
import { loadPersons } from '../../storage/crm/persons.ts';
import { loadProjects } from '../../storage/crm/projects.ts';
import type { SaleShown } from '../../storage/crm/sales.ts';
import { activityStatus, saleStatus } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import type { saleEntity } from '../carriers/sale-entity.ts';
import { SALE_PLACES } from '../carriers/sale-places.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import type { Call } from '../endpoints/call.ts';
import { presentAssociate } from './associate.ts';
import { presentAtPlaces } from './at-places.ts';
import { presentContact } from './contact.ts';
import { idsIn, loadLinkedEntries, shownAs } from './linked-entries.ts';
import { presentSaleStakeholders } from './members.ts';
import { presentPerson } from './person.ts';
import { presentProject } from './project.ts';
import { presentChosen } from './record-lists.ts';
import { rightsTo } from './record-rights.ts';
import type { Showable } from './showable.ts';

export type SaleEntityValue = Value<typeof saleEntity>;

/** As many statements as there are kinds of records and lists that it refers to, however many stakeholders. */
export async function presentSaleEntity(
  { chat: { db } }: Call,
  caller: Caller,
  record: Showable<SaleFields, SaleShown>,
): Promise<SaleEntityValue> {
  const { registeredBy, updatedBy, associateId } = record;
  const [associates, contacts, persons, projects, lists, stakeholders] = await Promise.all([
    loadAssociates(db, idsIn(registeredBy, updatedBy, associateId)),
    loadContacts(db, idsIn(record.contactId)),
    loadPersons(db, idsIn(record.personId)),
    loadProjects(db, idsIn(record.projectId)),
    loadLinkedEntries(db, {
      currency: record.currencyId,
      comptr: record.competitorId,
      credited: record.creditedId,
      rating: record.ratingId,
      reason: record.reasonId,
      source: record.sourceId,
      saletype: record.saleTypeId,
      reasonsold: record.reasonSoldId,
      reasonstalled: record.reasonStalledId,
    }),
    presentSaleStakeholders(db, record),
  ]);
  return {
    ...presentAtPlaces(SALE_PLACES, record),
    SaleId: record.id,
    Status: nameOf(saleStatus, record.status),
    Completed: nameOf(activityStatus, record.completed),
    CreatedDate: record.registered,
    CreatedBy: shownAs(associates, registeredBy, presentAssociate),
    UpdatedDate: record.updated,
    UpdatedBy: shownAs(associates, updatedBy, presentAssociate),
    Associate: shownAs(associates, associateId, presentAssociate),
    Contact: shownAs(contacts, record.contactId, presentContact),
    Person: shownAs(persons, record.personId, presentPerson),
    Project: shownAs(projects, record.projectId, presentProject),
    Currency: presentChosen(lists.currency),
    Competitor: presentChosen(lists.comptr),
    Credited: presentChosen(lists.credited),
    Rating: presentChosen(lists.rating),
    Reason: presentChosen(lists.reason),
    Source: presentChosen(lists.source),
    SaleType: presentChosen(lists.saletype),
    ReasonSold: presentChosen(lists.reasonsold),
    ReasonStalled: presentChosen(lists.reasonstalled),
    SaleStakeholders: stakeholders,
    tableRight: rightsTo(caller, record),
  };
}
