/** Writes the sample users and customers. */
import type { Queryable } from '../storage/database.ts';
import { AGENTS, COMPANIES, CUSTOMERS, USER_GROUPS } from './demo-people.ts';
import { insertRows } from './insert-rows.ts';

/**
 * @param passwords argon2id hashes in the order of `AGENTS`
 * @param registered when they were registered, ISO 8601
 */
export async function insertPeople(
  tx: Queryable,
  passwords: readonly string[],
  registered: string,
): Promise<void> {
  await insertRows(tx, 'usergroup', 'usergroup_id', USER_GROUPS);
  await insertRows(
    tx,
    'ejuser',
    'id',
    AGENTS.map((agent, index) => ({
      id: agent.id,
      loginname: agent.login,
      username: agent.nickname,
      password: passwords[index] ?? null,
      firstname: agent.firstname,
      lastname: agent.lastname,
      email: `${agent.login}@fjordlys.example`,
      status: 1,
      // Somebody is there, so that the widget can be tried before anybody has logged in.
      chat_status: agent.login === 'kari' ? 1 : 0,
      is_administrator: agent.rights === 'administrator',
    })),
  );
  await insertRows(
    tx,
    'contact',
    'contact_id',
    COMPANIES.map((row) => ({ ...row, registered })),
  );
  await insertRows(tx, 'person', 'person_id', [
    ...AGENTS.map((agent, index) => ({
      person_id: index + 1,
      contact_id: 1,
      firstname: agent.firstname,
      lastname: agent.lastname,
      title: agent.title,
      email: `${agent.login}@fjordlys.example`,
      phone: '',
      registered,
    })),
    ...CUSTOMERS.map((person) => ({
      person_id: person.id,
      contact_id: person.companyId,
      firstname: person.firstname,
      lastname: person.lastname,
      title: person.title,
      email: person.email,
      phone: person.phone,
      registered,
    })),
  ]);
  await insertRows(
    tx,
    'associate',
    'associate_id',
    AGENTS.map((agent, index) => ({
      associate_id: index + 1,
      name: agent.login,
      rank: index + 1,
      group_idx: agent.group,
      person_id: index + 1,
      type: 1,
      ejuserid: agent.id,
      username: agent.login,
    })),
  );
  await tx.query('update contact set associate_id = 2 where contact_id > 1');
}
