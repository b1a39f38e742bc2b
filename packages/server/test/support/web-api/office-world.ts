/** A node with colleagues behind its users: associates, their people, company and groups. */
import { AGENTS, startTestParley, type TestParley } from '../test-parley.ts';

/** `root` is an administrator in no topic, `zoe` a user without an associate; `gone` was deleted, `car` is a resource, neither of them a user. */
export const ASSOCIATES = { anna: 1, bo: 2, lea: 3, root: 4, gone: 5, car: 6 } as const;
export const GROUPS = { support: 1, sales: 2 } as const;
/** Anna's person and where she works: in Norway (578). */
export const ANNA = { person: 81, company: 82 } as const;

export async function startOfficeWorld(
  options: Parameters<typeof startTestParley>[0] = {},
): Promise<TestParley> {
  const parley = await startTestParley(options);
  await parley.db.query(`
    insert into ejuser (id, loginname, username, firstname, password, is_administrator)
      select 20, 'root', 'Root', 'Root', password, true from ejuser where id = ${AGENTS.anna};
    insert into usergroup (usergroup_id, name, tooltip, rank)
      values (1, 'US:"Support";NO:"Hjelp";', 'Who helps', 2), (2, 'Sales', '', 1);
    insert into contact (contact_id, name, country_id, business_idx, category_idx)
      values (${ANNA.company}, 'Fjell AS', 578, 1, 2);
    insert into person (person_id, firstname, lastname, mrmrs, contact_id, rank)
      values (${ANNA.person}, 'Anna', 'Berg', 'Ms', ${ANNA.company}, 1);
    insert into email (person_id, email_address, rank)
      values (${ANNA.person}, 'anna@fjell.example', 1);
    insert into associate
      (associate_id, name, rank, type, group_idx, person_id, ejuserid, username, deleted, lastlogin)
      values (1, 'anna', 3, 1, 1, ${ANNA.person}, 11, 'anna', 0, '2026-05-20 10:00Z'),
        (2, 'bo', 2, 1, 1, null, 12, 'bo', 0, null), (3, 'lea', 1, 1, 2, null, 13, 'lea', 0, null),
        (4, 'root', 4, 1, null, null, 20, 'root', 0, null),
        (5, 'gone', 5, 1, 1, null, null, '', 1, null), (6, 'car', 6, 2, 2, null, null, '', 0, null);
    update contact set associate_id = 2 where contact_id = ${ANNA.company}`);
  return parley;
}
