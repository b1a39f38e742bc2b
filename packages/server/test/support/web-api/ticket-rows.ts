/** Requests that tests of the Web API begin with. */
import type { TestParley } from '../test-parley.ts';
import { ANNA } from './office-world.ts';

/** Anna's request of Anna's person, in a category, with a message. @returns the ids of both */
export async function insertTicket({ db }: Pick<TestParley, 'db'>): Promise<{
  readonly ticketId: number;
  readonly messageId: number;
}> {
  const { rows } = await db.query<{ ticketId: number; messageId: number }>(`
    with t as (insert into ticket (title, author, created_by, owned_by, status, ticket_status,
          category, orig_category, priority, orig_priority, ticket_type, slevel, cust_id, origin, num_messages,
          deadline, created_at, last_changed)
        values ('Too dark', 'Anna Berg', 11, 11, 1, 1, 1, 1, 1, 1, 1, 2, ${ANNA.person}, 11, 1,
          '2026-05-21 08:00:00.5Z', '2026-05-20 10:00:00.123Z', '2026-05-20 10:00:00.123Z')
        returning id),
      m as (insert into ej_message (ticket_id, author, created_by, type, slevel, body, search_title,
          customer_id)
        select id, 'Anna Berg', 11, 1, 2, 'Light, please', 'Too dark', ${ANNA.person} from t returning id)
    select t.id as "ticketId", m.id as "messageId" from t, m`);
  const [row] = rows;
  if (row === undefined) throw new Error('the request was inserted');
  return row;
}
