/** The records that chat sessions refer to, each kind in one statement however many sessions there are. */

import { type AssociateRecord, loadAssociatesByUser } from '../../storage/crm/associates.ts';
import { type ContactRecord, loadContacts } from '../../storage/crm/contacts.ts';
import { loadPersons, type PersonRecord } from '../../storage/crm/persons.ts';
import { loadProjects, type ProjectRecord } from '../../storage/crm/projects.ts';
import { loadSales, type SaleRecord } from '../../storage/crm/sales.ts';
import { loadTickets, type TicketRecord } from '../../storage/crm/tickets.ts';
import type { Queryable } from '../../storage/database.ts';

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

/** By id; associates by the id of their user. */
export interface LinkedRecords {
  readonly associates: ReadonlyMap<number, AssociateRecord>;
  readonly persons: ReadonlyMap<number, PersonRecord>;
  readonly contacts: ReadonlyMap<number, ContactRecord>;
  readonly projects: ReadonlyMap<number, ProjectRecord>;
  readonly sales: ReadonlyMap<number, SaleRecord>;
  readonly tickets: ReadonlyMap<number, TicketRecord>;
}

/** Kinds that nobody refers to take no statement. */
export async function loadLinkedRecords(
  db: Queryable,
  links: readonly Links[],
): Promise<LinkedRecords> {
  const ids = (...properties: readonly (keyof Links)[]): readonly number[] => {
    const all = links.flatMap((link) => properties.map((property) => link[property]));
    return [...new Set(all.filter((id) => id !== null))];
  };
  const [associates, persons, contacts, projects, sales, tickets] = await Promise.all([
    loadAssociatesByUser(db, ids('userId', 'transferTo')),
    loadPersons(db, ids('customerId')),
    loadContacts(db, ids('contactId')),
    loadProjects(db, ids('projectId')),
    loadSales(db, ids('saleId')),
    loadTickets(db, ids('ticketId')),
  ]);
  return { associates, persons, contacts, projects, sales, tickets };
}
