/** Fills an empty database with sample data: an outdoor shop with two chat topics and three months of sessions. */
import { hash } from '@node-rs/argon2';
import { type Database, type Queryable, withTransaction } from '../storage/database.ts';
import { createCalendar } from './calendar.ts';
import { FAQ_CATEGORIES, FAQS } from './demo-faqs.ts';
import { drawLogos } from './demo-logos.ts';
import { AGENTS } from './demo-people.ts';
import { projectMemberRows, projectRows, saleRows, stakeholderRows } from './demo-projects.ts';
import { MEMBERSHIPS, TOPICS } from './demo-topics.ts';
import { insertHistory } from './insert-history.ts';
import { insertPeople } from './insert-people.ts';
import { insertRows } from './insert-rows.ts';

const DAY_MS = 86_400_000;
const LOGOS_DRAWN_DAYS_AGO = 120;

const ROLES = {
  all: 'agent with every right',
  respond: 'agent',
  manager: 'manager',
  administrator: 'administrator',
} as const;

/** Who can log in to the sample data, for the start page of the demo. */
export const DEMO_ACCOUNTS = AGENTS.map(({ login, password, rights }) => ({
  name: login,
  password,
  role: ROLES[rights],
}));

/**
 * Seeds the database unless somebody uses it already (there is a user or a topic). Ids, texts and times are the same on
 * each day's fresh start; only session keys and password hashes are random, because they are secrets.
 * @param now milliseconds since the epoch; the sessions lie in the 90 days before its day (UTC)
 * @returns whether anything was written
 */
export async function seedDemo(db: Database, now = Date.now()): Promise<boolean> {
  const startOfDay = Math.floor(now / DAY_MS) * DAY_MS;
  const calendar = createCalendar(startOfDay);
  const passwords = await Promise.all(AGENTS.map((agent) => hash(agent.password)));
  const logos = await drawLogos(calendar.on(-LOGOS_DRAWN_DAYS_AGO));
  return withTransaction(db, async (tx) => {
    // One node seeds; another that starts at the same time waits here, and then finds the data.
    await tx.query('lock table ejuser in share row exclusive mode');
    if (await isUsed(tx)) return false;
    await insertPeople(tx, passwords, calendar);
    await insertRows(tx, 'project', 'project_id', projectRows(calendar));
    await insertRows(tx, 'projectmember', 'projectmember_id', projectMemberRows());
    await insertRows(tx, 'sale', 'sale_id', saleRows(calendar));
    await insertRows(tx, 'salestakeholder', 'salestakeholder_id', stakeholderRows());
    await insertRows(tx, 'kb_category', 'id', FAQ_CATEGORIES);
    await insertRows(tx, 'kb_entry', 'id', FAQS);
    await insertRows(tx, 'binaryobject', 'id', logos);
    await insertRows(tx, 'chat_topic', 'id', TOPICS);
    await insertRows(tx, 'chat_topic_user', 'id', MEMBERSHIPS);
    await insertHistory(tx, startOfDay);
    return true;
  });
}

async function isUsed(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<{ used: boolean }>(
    'select exists (select from ejuser where id > 1) or exists (select from chat_topic) as used',
  );
  return rows[0]?.used ?? true;
}
