/** Chat sessions on the vendor's wire: a node with people who are associates as well, and what is stored about a session. */
import { logInAs, startVisitor } from '../callers.ts';
import {
  AGENTS,
  type AgentName,
  startTestParley,
  type TestParley,
  TOPICS,
} from '../test-parley.ts';

/** Associates are numbered ten less than their users; `root` is an administrator who is in no topic. */
export const ASSOCIATES = { anna: 1, bo: 2, lea: 3, zoe: 4, root: 10 } as const;
export type PersonName = keyof typeof ASSOCIATES;

/** Linked records that sessions may refer to. */
export const LINKED = { person: 71, contact: 72, project: 73, sale: 74, ticket: 75 } as const;

export async function startSessionWorld(
  options: Parameters<typeof startTestParley>[0] = {},
): Promise<TestParley> {
  const parley = await startTestParley(options);
  await parley.db.query(`
    insert into ejuser (id, loginname, username, firstname, password, chat_status, is_administrator)
      select 20, 'root', 'Root', 'Root', password, 0, true from ejuser where id = ${AGENTS.anna};
    insert into contact (contact_id, name) values (${LINKED.contact}, 'Fjell AS');
    insert into person (person_id, firstname, lastname, contact_id)
      values (${LINKED.person}, 'Per', 'Fjell', ${LINKED.contact});
    insert into project (project_id, name) values (${LINKED.project}, 'Tunnel');
    insert into sale (sale_id, heading) values (${LINKED.sale}, 'Lamps');
    insert into ticket (id, title) values (${LINKED.ticket}, 'Too dark')`);
  for (const [name, associateId] of Object.entries(ASSOCIATES)) {
    await parley.db.query(
      'insert into associate (associate_id, name, type, ejuserid) values ($1, $2, 1, $3)',
      [associateId, name, associateId + 10],
    );
  }
  return parley;
}

/** The session's row, and how many messages and other events it has; null when there is none. */
export async function storedSession(
  { db }: Pick<TestParley, 'db'>,
  id: number,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { rows } = await db.query<{ stored: Record<string, unknown> }>(
    `select to_jsonb(c) || jsonb_build_object(
        'messages', (select count(*) from chat_message where session_id = c.id),
        'events', (select count(*) from chat_session_event where session_id = c.id)) as stored
      from chat_session c where c.id = $1`,
    [id],
  );
  return rows[0]?.stored ?? null;
}

/** How many sessions there are. */
export async function countSessions({ db }: Pick<TestParley, 'db'>): Promise<number> {
  const { rows } = await db.query<{ count: number }>('select count(*) as count from chat_session');
  return rows[0]?.count ?? 0;
}

/** A session of a customer called Per that waits. @returns its id */
export async function waitingSession(
  parley: Pick<TestParley, 'url'>,
  topicId: number = TOPICS.queue,
): Promise<number> {
  const { sessionId } = await startVisitor(parley, topicId, { name: 'Per' });
  return sessionId;
}

/** One that somebody has taken. @returns its id */
export async function ongoingSession(
  parley: Pick<TestParley, 'url'>,
  name: AgentName,
): Promise<number> {
  const id = await waitingSession(parley);
  const agent = await logInAs(parley, name);
  const taken = await agent.call('POST', `/sessions/${id}/pick-up`);
  if (taken.status !== 200) throw new Error(JSON.stringify(taken.body));
  return id;
}
