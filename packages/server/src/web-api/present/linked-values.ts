/** What chat sessions refer to, each kind in one statement however many sessions there are. */
import { loadAssociatesByUser } from '../../storage/crm/associates.ts';
import { loadContacts } from '../../storage/crm/contacts.ts';
import { loadPersons } from '../../storage/crm/persons.ts';
import { loadProjects } from '../../storage/crm/projects.ts';
import { loadSales } from '../../storage/crm/sales.ts';
import { loadTickets } from '../../storage/crm/tickets.ts';
import type { Queryable } from '../../storage/database.ts';
import type { associate } from '../carriers/associate.ts';
import type { contact } from '../carriers/contact.ts';
import type { person } from '../carriers/person.ts';
import type { project } from '../carriers/project.ts';
import type { Value } from '../carriers/property.ts';
import type { sale } from '../carriers/sale.ts';
import type { ticket } from '../carriers/ticket.ts';
import { presentAssociate } from './associate.ts';
import { presentContact } from './contact.ts';
import { idsIn } from './linked-entries.ts';
import { presentPerson } from './person.ts';
import { presentProject } from './project.ts';
import { presentSale } from './sale.ts';
import { presentTicket } from './ticket.ts';

/** Ids of linked records; null = no link. */
export interface Links {
  /** Users (ejuser): the handler and the one asked to take over. */
  readonly userId: number | null;
  readonly transferTo: number | null;
  readonly customerId: number | null;
  readonly contactId: number | null;
  readonly projectId: number | null;
  readonly saleId: number | null;
  readonly ticketId: number | null;
}

/** What sessions refer to, by id and each presented once; associates by the id of their user. */
export interface LinkedValues {
  readonly associates: ReadonlyMap<number, Value<typeof associate>>;
  readonly persons: ReadonlyMap<number, Value<typeof person>>;
  readonly contacts: ReadonlyMap<number, Value<typeof contact>>;
  readonly projects: ReadonlyMap<number, Value<typeof project>>;
  readonly sales: ReadonlyMap<number, Value<typeof sale>>;
  readonly tickets: ReadonlyMap<number, Value<typeof ticket>>;
}

/** Kinds that nobody refers to take no statement. */
export async function loadLinkedValues(
  db: Queryable,
  links: readonly Links[],
): Promise<LinkedValues> {
  const ids = (...properties: readonly (keyof Links)[]): readonly number[] =>
    idsIn(...links.flatMap((link) => properties.map((property) => link[property])));
  const [associates, persons, contacts, projects, sales, tickets] = await Promise.all([
    loadAssociatesByUser(db, ids('userId', 'transferTo')),
    loadPersons(db, ids('customerId')),
    loadContacts(db, ids('contactId')),
    loadProjects(db, ids('projectId')),
    loadSales(db, ids('saleId')),
    loadTickets(db, ids('ticketId')),
  ]);
  return {
    associates: presentAll(associates, presentAssociate),
    persons: presentAll(persons, presentPerson),
    contacts: presentAll(contacts, presentContact),
    projects: presentAll(projects, presentProject),
    sales: presentAll(sales, presentSale),
    tickets: presentAll(tickets, presentTicket),
  };
}

function presentAll<R, V>(
  records: ReadonlyMap<number, R>,
  present: (record: R) => V,
): ReadonlyMap<number, V> {
  return new Map([...records].map(([id, record]) => [id, present(record)]));
}
