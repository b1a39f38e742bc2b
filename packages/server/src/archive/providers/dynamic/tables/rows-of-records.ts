/** Which rows of the CRM tables can be looked for (CR1, CR5, CR23). */
import type { RowsFor } from '../../visible-rows.ts';
import type { RowTest } from '../table.ts';

/** Ticket status 4. */
const DELETED_TICKET = 4;

/** Persons, companies, projects and sales, which a time of deletion hides. */
export const keptRecords: RowTest = (rows) =>
  `${rows.alias}.DeletedDate is null and ${isAssociate(rows)}`;

export const keptTickets: RowTest = (rows) =>
  `${rows.alias}.status <> ${DELETED_TICKET} and ${isAssociate(rows)}`;

/** Messages of requests are gone with their request. */
export const messagesOfKeptTickets: RowTest = (rows) =>
  `${isAssociate(rows)} and exists (select from ticket owner
    where owner.id = ${rows.alias}.ticket_id and owner.status <> ${DELETED_TICKET})`;

/**
 * Rows that belong to records, and are hidden with them: addresses, members.
 * @param owners - tables whose key is a column of the same name in both
 */
export function rowsOfKept(...owners: readonly string[]): RowTest {
  return (rows) =>
    [isAssociate(rows), ...owners.map((owner) => `not ${hasDeleted(owner, rows)}`)].join(' and ');
}

function hasDeleted(owner: string, { alias }: RowsFor): string {
  return `exists (select from ${owner} owner
    where owner.${owner}_id = ${alias}.${owner}_id and owner.DeletedDate is not null)`;
}

/** Does not depend on the row: PostgreSQL asks it once. */
function isAssociate({ agent, bind }: RowsFor): string {
  return `exists (select from associate self
    where self.ejuserId = ${bind(agent.userId)}::int and self.deleted = 0)`;
}
