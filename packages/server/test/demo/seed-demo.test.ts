/** The sample data: what architecture and README promise, consistent, and the same each time. */
import { verify } from '@node-rs/argon2';
import { type ChatSession, evolve, isEnded } from '@parley/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planSessions } from '../../src/demo/plan-sessions.ts';
import { seedDemo } from '../../src/demo/seed-demo.ts';
import type { Database } from '../../src/storage/database.ts';
import { loadEvents } from '../../src/storage/load-events.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 4, 20, 15, 30);
const START_OF_DAY = Date.UTC(2026, 4, 20);

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  expect(await seedDemo(db, NOW)).toBe(true);
});
afterAll(() => database.drop());

test('a database that is in use is left alone', async () => {
  expect(await seedDemo(db, NOW + DAY_MS)).toBe(false);
  expect(await count('chat_session')).toBe(200);
});

test.each([
  ['contact', 7],
  ['person', 20],
  ['chat_session', 200],
  ['chat_topic', 2],
  ['kb_entry', 9],
  ['project', 4],
  ['sale', 6],
])('%s has %i rows', async (table, rows) => {
  expect(await count(table)).toBe(rows);
});

describe('the users', () => {
  test.each([
    ['tje0', 'Tje0', [true, true, true, true], false],
    ['kari', 'Kari1234', [true, true, false, false], false],
    ['ola', 'Ola12345', [true, true, false, false], false],
    ['mgr', 'Mgr12345', [false, false, false, true], false],
    ['admin', 'Admin123', null, true],
  ])(
    '%s logs in with %s and has the rights of the text',
    async (login, password, rights, isAdministrator) => {
      const { rows } = await db.query<{
        password: string;
        is_administrator: boolean;
        rights: boolean[][] | null;
      }>(
        `select password, is_administrator, (
          select jsonb_agg(jsonb_build_array(can_respond, notifications, can_listen, manager) order by topic_id)
          from chat_topic_user where user_id = ejuser.id) as rights
        from ejuser join associate on ejuserid = ejuser.id and name = loginname
        where loginname = $1 and ejuser.status = 1`,
        [login],
      );
      const [user] = rows;
      expect(user?.password).toMatch(/^\$argon2id\$/);
      expect(await verify(user?.password ?? '', password)).toBe(true);
      expect(user?.is_administrator).toBe(isAdministrator);
      expect(user?.rights).toEqual(rights === null ? null : [rights, rights]);
    },
  );
});

describe('the topics', () => {
  test('Support has everything on but opening hours, Sales has everything off', async () => {
    const { rows } = await db.query(
      `select name, widget_pre_form, widget_required_fields, widget_auto_faq, widget_enable_rating,
        widget_post_transcript, widget_post_form, use_opening_hours from chat_topic order by id`,
    );
    const all = (on: boolean) => ({
      widget_pre_form: on,
      widget_required_fields: on ? 3 : 0,
      widget_auto_faq: on,
      widget_enable_rating: on,
      widget_post_transcript: on,
      widget_post_form: on,
      use_opening_hours: false,
    });
    expect(rows).toEqual([
      { name: 'Support', ...all(true) },
      { name: 'Sales', ...all(false) },
    ]);
  });
});

describe('the sessions', () => {
  test('have all ended, within the 90 days before today, in the order of their ids', async () => {
    const { rows } = await db.query<{ id: number; when_requested: Date; when_ended: Date }>(
      'select id, when_requested, when_ended from chat_session order by id',
    );
    const requested = rows.map((row) => row.when_requested.getTime());
    expect(rows.map((row) => row.id)).toEqual(rows.map((_, index) => index + 1));
    expect(requested).toEqual([...requested].sort((a, b) => a - b));
    expect(requested[0]).toBeGreaterThanOrEqual(START_OF_DAY - 90 * DAY_MS);
    expect(Math.max(...rows.map((row) => row.when_ended.getTime()))).toBeLessThan(NOW);
  });

  test('are what their events make of them, revision by revision', async () => {
    for (let id = 1; id <= 200; id += 1) {
      const loaded = await loadSession(db, id);
      const events = await loadEvents(db, id, 0);
      expect(events.map((event) => event.revision)).toEqual(events.map((_, index) => index + 1));
      const folded = events.reduce<ChatSession | null>(
        (session, event) => evolve(session, event, id),
        null,
      );
      expect(loaded?.session).toEqual(folded);
      expect(folded !== null && isEnded(folded)).toBe(true);
    }
  });

  test('are varied: every kind of ending, both topics, ratings, transfers, known and unknown customers', async () => {
    const { rows } = await db.query<Record<string, number>>(`
      select count(*) filter (where status = 9) as closed,
        count(*) filter (where status = 10) as requests,
        count(*) filter (where status = 11) as left_queue,
        count(*) filter (where topic_id = 2) as sales,
        count(*) filter (where rating is not null) as rated,
        count(*) filter (where customer_id is null) as unknown,
        count(*) filter (where customer_id is not null) as known,
        (select count(*) from chat_session_event where type = 'TransferAccepted') as transfers,
        count(distinct first_message) filter (where first_message <> '') as questions
      from chat_session`);
    for (const [kind, found] of Object.entries(rows[0] ?? {})) {
      expect(found, kind).toBeGreaterThan(4);
    }
    expect(rows[0]?.questions).toBeGreaterThan(80);
    const { rowCount } = await db.query("select from chat_message where message like '%{%'");
    expect(rowCount).toBe(0);
  });

  test('are linked to what their customers are about', async () => {
    const { rows } = await db.query<Record<string, number>>(`
      select count(contact_id) as contacts, count(project_id) as projects, count(sale_id) as sales,
        count(ticket_id) as requests from chat_session`);
    for (const [kind, found] of Object.entries(rows[0] ?? {})) {
      expect(found, kind).toBeGreaterThan(4);
    }
  });

  test('new rows go on after the sample ids', async () => {
    const { rows } = await db.query<{ id: number }>(
      "insert into chat_topic (name) values ('Another') returning id",
    );
    expect(rows).toEqual([{ id: 3 }]);
    await db.query('delete from chat_topic where id = 3');
  });
});

test('a fresh start on the same day gives the same rows, but for the secrets', async () => {
  const other = await createTestDatabase();
  await seedDemo(other.db, NOW + 3_600_000);
  const tables = {
    chat_session: 'session_key',
    chat_message: '',
    chat_session_event: '',
    ejuser: 'password',
    contact: '',
    person: '',
    email: '',
    phone: '',
    address: '',
    project: '',
    sale: '',
    ticket: '',
    ej_message: '',
  };
  for (const [table, secret] of Object.entries(tables)) {
    const read = `select to_jsonb(t) - '${secret}' as row from ${table} t order by 1`;
    expect((await other.db.query(read)).rows).toEqual((await db.query(read)).rows);
  }
  await other.drop();
});

test('on another day the same sessions lie as many days before it', () => {
  const texts = (plans: ReturnType<typeof planSessions>) =>
    plans.map((plan) => plan.steps.map((step) => step.command));
  const today = planSessions(START_OF_DAY);
  const later = planSessions(START_OF_DAY + 10 * DAY_MS);
  expect(texts(later)).toEqual(texts(today));
  expect(later[0]?.startsAt).toBe((today[0]?.startsAt ?? 0) + 10 * DAY_MS);
});

async function count(table: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) from ${table}`);
  return rows[0]?.count ?? -1;
}
