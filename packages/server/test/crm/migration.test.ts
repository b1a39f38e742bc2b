/** What migration 0005 makes of a database that was in use before it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContacts } from '../../src/storage/crm/contacts.ts';
import { loadPersons } from '../../src/storage/crm/persons.ts';
import { loadTickets } from '../../src/storage/crm/tickets.ts';
import { migrate, readMigrations } from '../../src/storage/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const LISTS_MIGRATION = 5;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('template0');
  const { db } = database;
  const migrations = await readMigrations();
  await migrate(
    db,
    migrations.filter(({ id }) => id < LISTS_MIGRATION),
  );
  await db.query(`
    insert into contact (name, email, phone, country_id, deleted, registered)
    values ('Old AS', 'post@old.example', '+47 55', 578, 0, '2026-01-02'),
      ('Gone AS', '', '', 99999, 1, '2026-01-02');
    insert into person (contact_id, firstname, email, phone, retired)
    values (1, 'Per', 'per@old.example', '+47 (900) 00-001', 1);
    insert into ticket (title, category, priority, ticket_status, status) values ('Old', 5, 77, 88, 2);
    insert into chat_topic (name, category_id, priority_id, language_id, alert_template)
    values ('Topic', 1, 2, 99, 99)`);
  await migrate(db, migrations);
});
afterAll(() => database.drop());

test('e-mail addresses and phone numbers are in the tables of their own', async () => {
  const { db } = database;
  const person = (await loadPersons(db, [1])).get(1);
  expect(person).toMatchObject({
    emails: [{ value: 'per@old.example', description: '' }],
    officePhones: [{ value: '+47 (900) 00-001', description: '' }],
    retired: true,
    shown: { contactPhone: '+47 55' },
  });
  const { rows } = await db.query('select searchphonenumber from phone where person_id = 1');
  expect(rows).toEqual([{ searchphonenumber: '4790000001' }]);
  const companies = await loadContacts(db, [1, 2]);
  const registered = Date.UTC(2026, 0, 2);
  expect(companies.get(1)).toMatchObject({
    emails: [{ value: 'post@old.example' }],
    countryId: 578,
    updated: registered,
    deletedAt: null,
  });
  expect(companies.get(2)).toMatchObject({ emails: [], countryId: null });
  expect(companies.get(2)?.deletedAt).not.toBeNull();
});

test('references that led nowhere are gone, the others stay', async () => {
  const { db } = database;
  expect((await loadTickets(db, [1])).get(1)).toMatchObject({
    categoryId: 5,
    priorityId: null,
    ticketStatusId: 4,
    shown: { statusName: 'US:"Closed";NO:"Lukket";' },
  });
  const { rows } = await db.query(
    'select category_id, priority_id, language_id, alert_template from chat_topic',
  );
  expect(rows).toEqual([
    { category_id: 1, priority_id: 2, language_id: null, alert_template: null },
  ]);
});
