/** Moves the chats of the last minutes into the past, so that a picture shows times as people see them. */
import type { DemoServer } from './demo-server.ts';

/** A line every 40 seconds, and some difference between the chats. `$1` is the alias of the row's table. */
const SHIFT = `(interval '40 seconds' * (
    select count(*) from chat_message later
    where later.session_id = row.session_id and later.revision > row.revision)
  + interval '25 seconds' * (row.session_id % 4))`;

const RECENT = `select id from chat_session where when_requested > now() - interval '15 minutes'`;

const STATEMENTS = [
  `update chat_session_event row set at = at - ${SHIFT} where session_id in (${RECENT})`,
  `update chat_message row set when_posted = when_posted - ${SHIFT} where session_id in (${RECENT})`,
  `update chat_session s set
    when_requested = (select min(at) from chat_session_event e where e.session_id = s.id),
    when_started = (select min(at) from chat_session_event e
      where e.session_id = s.id and e.type = 'SessionPickedUp')
    where id in (${RECENT})`,
];

/** Ages them in the store and restarts the server, which remembers what it has read. */
export async function ageChats(server: DemoServer): Promise<void> {
  for (const statement of STATEMENTS) await server.query(statement);
  await server.restart();
}
