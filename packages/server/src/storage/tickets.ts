/** Tickets of the Web API (`api_ticket`): only their hashes are stored. They are stored with the login (`storeLogin`). */
import { AGENT_COLUMNS, type Agent, type AgentRow, MAY_LOG_IN, readAgent } from './agents.ts';
import type { Queryable } from './database.ts';

/** When a ticket was used last, and when it ends unless it is used again. */
export interface TicketTimes {
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}

/** Whose ticket it is; null when it has ended, or its user may not log in any more. */
export async function loadTicket(
  db: Queryable,
  ticketHash: Buffer,
  now: Date,
): Promise<{ readonly agent: Agent; readonly lastUsedAt: Date } | null> {
  const { rows } = await db.query<AgentRow & { last_used_at: Date }>({
    name: 'load-ticket',
    text: `select k.last_used_at, ${AGENT_COLUMNS}
      from api_ticket k join ejuser u on u.id = k.user_id and u.status = ${MAY_LOG_IN}
      where k.ticket_hash = $1 and k.expires_at > $2`,
    values: [ticketHash, now],
  });
  const [row] = rows;
  return row === undefined ? null : { agent: readAgent(row), lastUsedAt: row.last_used_at };
}

/** The ticket was used: it lasts from now on. A later use that was noted already stays. */
export async function renewTicket(
  db: Queryable,
  ticketHash: Buffer,
  times: TicketTimes,
): Promise<void> {
  await db.query({
    name: 'renew-ticket',
    text: `update api_ticket set last_used_at = $2, expires_at = $3
      where ticket_hash = $1 and last_used_at < $2`,
    values: [ticketHash, times.lastUsedAt, times.expiresAt],
  });
}

/** Forgets tickets that have run out. */
export async function deleteExpiredTickets(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from api_ticket where expires_at <= $1', [now]);
}
