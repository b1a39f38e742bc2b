/** Associates: the CRM side of users, resources and external people. */
import type { Queryable } from '../database.ts';
import { fullNameSql } from './name-sql.ts';

/** `type` is UserType: 1 internal associate, 2 resource, 3 external, 4 anonymous, 5 system. */
export interface AssociateRecord {
  readonly id: number;
  /** Initials, the same as the login name of its user. */
  readonly name: string;
  readonly rank: number;
  readonly tooltip: string;
  readonly type: number;
  readonly deleted: boolean;
  readonly groupId: number | null;
  readonly personId: number | null;
  /** ejuser id */
  readonly userId: number | null;
  readonly userName: string;
  /** Its person's name, else its own. */
  readonly fullName: string;
  /** The full name behind Mr or Ms. */
  readonly formalName: string;
  readonly email: string;
  /** Milliseconds since the epoch. */
  readonly lastLogin: number | null;
  readonly lastLogout: number | null;
}

interface Row extends Omit<AssociateRecord, 'lastLogin' | 'lastLogout'> {
  readonly lastLogin: Date | null;
  readonly lastLogout: Date | null;
}

const SELECT = `
  select a.associate_id as id, a.name, a.rank, a.tooltip, a.type, a.deleted <> 0 as deleted,
    a.group_idx as "groupId", a.person_id as "personId", a.ejuserid as "userId",
    a.username as "userName", a.lastlogin as "lastLogin", a.lastlogout as "lastLogout",
    coalesce(nullif(${fullNameSql('p')}, ''), a.name) as "fullName",
    coalesce(nullif(concat_ws(' ', nullif(p.mrmrs, ''), nullif(${fullNameSql('p')}, '')), ''), a.name)
      as "formalName",
    coalesce((select email_address from email e where e.person_id = p.person_id and e.type = 0
      order by e.rank limit 1), u.email, '') as email
  from associate a
  left join person p on p.person_id = a.person_id
  left join ejuser u on u.id = a.ejuserid`;

/** Associates by their own ids. */
export async function loadAssociates(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, AssociateRecord>> {
  const where = 'a.associate_id = any($1::integer[])';
  const records = await load(db, 'load-associates', { where, ids });
  return new Map(records.map((record) => [record.id, record]));
}

/** Associates by the ids of their users (ejuser), which are what chat sessions and requests hold. */
export async function loadAssociatesByUser(
  db: Queryable,
  userIds: readonly number[],
): Promise<ReadonlyMap<number, AssociateRecord>> {
  const where = 'a.ejuserid = any($1::integer[])';
  const records = await load(db, 'load-associates-by-user', { where, ids: userIds });
  return new Map(
    records.flatMap((record) => (record.userId === null ? [] : [[record.userId, record]])),
  );
}

/** Associates by the ids of their persons; of several the one that is not deleted, then the oldest. */
export async function loadAssociatesByPerson(
  db: Queryable,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, AssociateRecord>> {
  const where = 'a.person_id = any($1::integer[])';
  const records = await load(db, 'load-associates-by-person', { where, ids: personIds });
  const best = [...records].sort((a, b) => Number(b.deleted) - Number(a.deleted) || b.id - a.id);
  return new Map(
    best.flatMap((record) => (record.personId === null ? [] : [[record.personId, record]])),
  );
}

/** All associates, deleted ones too, by rank. */
export async function listAssociates(db: Queryable): Promise<readonly AssociateRecord[]> {
  const { rows } = await db.query<Row>(`${SELECT} order by a.rank, a.name`);
  return rows.map(read);
}

/** The associates of these user groups that are not deleted, by rank. */
export async function listAssociatesOfGroups(
  db: Queryable,
  groupIds: readonly number[],
): Promise<readonly AssociateRecord[]> {
  const { rows } = await db.query<Row>({
    name: 'list-associates-of-groups',
    text: `${SELECT} where a.group_idx = any($1::integer[]) and a.deleted = 0
      order by a.rank, a.name`,
    values: [groupIds],
  });
  return rows.map(read);
}

async function load(
  db: Queryable,
  name: string,
  wanted: { readonly where: string; readonly ids: readonly number[] },
): Promise<readonly AssociateRecord[]> {
  if (wanted.ids.length === 0) return [];
  const { rows } = await db.query<Row>({
    name,
    text: `${SELECT} where ${wanted.where} order by a.associate_id`,
    values: [wanted.ids],
  });
  return rows.map(read);
}

function read(row: Row): AssociateRecord {
  return {
    ...row,
    lastLogin: row.lastLogin?.getTime() ?? null,
    lastLogout: row.lastLogout?.getTime() ?? null,
  };
}
