/** Moves the read marks of many chat sessions in one statement, which is one commit. */
import { type ChatSession, MESSAGE_TYPE, type RevisedEvent } from '@parley/domain';
import type { Queryable } from './database.ts';
import { toEventRow } from './event-rows.ts';

/** Marks of one session that were decided together. */
export interface DecidedMarks {
  readonly before: ChatSession;
  /** The session after them. */
  readonly session: ChatSession;
  /** At least one. */
  readonly events: readonly RevisedEvent[];
}

/** As in `store-messages`: locked in the order of ids, looked up one by one, found again by their place. */
const STORE = `
  with free as materialized (
    select s.*, c.place from (
      select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[])
        as s(id, expected, revision, customer_read_before, customer_read, user_read) order by id
    ) s cross join lateral (
      select c.ctid as place from chat_session c where c.id = s.id and c.revision = s.expected
      for no key update) c
  ), changed as (
    update chat_session c set revision = f.revision, customer_read = f.customer_read,
      user_read = f.user_read
    from free f where c.ctid = f.place
    returning c.id, f.customer_read_before, f.customer_read
  ), seen as (
    update chat_message m set read_by_customer = true
    from changed c cross join lateral (
      select x.ctid as place from chat_message x where x.session_id = c.id
        and x.revision > c.customer_read_before and x.revision <= c.customer_read
        and x.type = ${MESSAGE_TYPE.ToCustomer} and not x.read_by_customer offset 0) x
    where m.ctid = x.place
  )
  insert into chat_session_event (session_id, revision, at, type, body)
  select e.session_id, e.revision, e.at, e.type, e.body
  from jsonb_to_recordset($7::jsonb)
    as e(session_id int, revision int, at timestamptz, type text, body jsonb)
  join changed c on c.id = e.session_id
  returning session_id`;

/** @returns the sessions that were stored; one that somebody else has changed meanwhile was not. */
export async function storeReadMarks(
  db: Queryable,
  group: readonly DecidedMarks[],
): Promise<ReadonlySet<number>> {
  const { rows } = await db.query<{ session_id: number }>({
    name: 'store-read-marks',
    text: STORE,
    values: [
      group.map(({ session }) => session.id),
      group.map(({ before }) => before.revision),
      group.map(({ session }) => session.revision),
      group.map(({ before }) => before.customerRead),
      group.map(({ session }) => session.customerRead),
      group.map(({ session }) => session.userRead),
      JSON.stringify(
        group.flatMap(({ session, events }) =>
          events.map((revised) => ({ session_id: session.id, ...toEventRow(revised) })),
        ),
      ),
    ],
  });
  return new Set(rows.map((row) => row.session_id));
}
