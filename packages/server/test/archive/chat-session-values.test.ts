/** The columns of the archive ChatSession: each against what was put in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHAT_SESSION } from '../../src/archive/providers/chat-session/provider.ts';
import type { Database } from '../../src/storage/database.ts';
import { roleOf } from '../../src/web-api/present/user-role.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { addFullSession, BARE_SESSION, FULL_SESSION } from './full-session.ts';
import { FULL_VALUES } from './full-session-values.ts';
import {
  COLUMN_NAMES,
  isEmpty,
  keysOf,
  read,
  readAll,
  type ShownValue,
  shownValue,
} from './read-chat-sessions.ts';

describe('a session that has everything', () => {
  let database: TestDatabase;
  let db: Database;
  let full: ReadonlyMap<string, readonly ShownValue[]>;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = database.db;
    await addFullSession(db);
    full = await readAll(db, `chatSessionId = ${FULL_SESSION}`);
  });
  afterAll(() => database.drop());

  test('has a value put in for each column', () => {
    expect(Object.keys(FULL_VALUES).sort()).toEqual([...COLUMN_NAMES].sort());
    expect(Object.entries(FULL_VALUES).filter(([, value]) => isEmpty(value))).toEqual([]);
  });

  test.each(COLUMN_NAMES.filter((name) => !name.includes('/')))('[AC6] shows %s', (name) => {
    expect(full.get(name)).toEqual([FULL_VALUES[name]]);
  });

  test.each(COLUMN_NAMES.filter((name) => /^(associate|chatTopic)\//.test(name)))(
    '[AC7] shows %s',
    (name) => {
      expect(full.get(name)).toEqual([FULL_VALUES[name]]);
    },
  );

  /** Both were deleted since. */
  test.each(COLUMN_NAMES.filter((name) => /^(person|contact)\//.test(name)))(
    '[AC17] shows %s',
    (name) => {
      expect(full.get(name)).toEqual([FULL_VALUES[name]]);
    },
  );

  test('[AC16] is not the only one: one without anything is there too, and shows nothing', async () => {
    const bare = await readAll(db, `chatSessionId = ${BARE_SESSION}`);
    const shown = [...bare].filter(([, [value = null]]) => !isEmpty(value)).map(([name]) => name);
    expect(shown.sort()).toEqual(
      [
        'chatSessionId',
        'chatTopic/badgeHeader',
        'chatTopic/chatTopicId',
        'chatTopic/description',
        'chatTopic/name',
        'date',
        'icon',
        'recordTypeText',
        'registeredDate',
        'status',
        'type',
        'whenRequested',
      ].sort(),
    );
  });

  test('[AC4] shows a history when no columns are asked for', async () => {
    const page = await read(db, [], `chatSessionId = ${FULL_SESSION}`);
    expect(page.columns.map(({ asked }) => asked)).toEqual(CHAT_SESSION.defaultColumns);
    expect(CHAT_SESSION.defaultColumns).toEqual(
      expect.arrayContaining(['whenRequested', 'chatTopic/name', 'person/fullName', 'status']),
    );
  });

  test.each([
    ['chatTopicId=5&personId=3', [FULL_SESSION]],
    ['CHATTOPICID=5', [FULL_SESSION, BARE_SESSION]],
    ['contactId=2', [FULL_SESSION]],
    ['associateId=31', [FULL_SESSION]],
    ['ejUserId=12', []],
    ['status=4', [BARE_SESSION]],
  ])('[AC5] %s as context gives %j', async (context, ids) => {
    const { rows } = await read(db, ['chatSessionId'], '', context);
    expect(rows.map(({ key }) => key)).toEqual(ids);
  });

  test.each([
    ["person/searchPhone/formattedNumber is '4790000003'", [FULL_SESSION]],
    ["person/searchPhone/formattedNumber begins '555'", []],
    ["contact/searchPhone/formattedNumber contains '56000002'", [FULL_SESSION]],
  ])('[AC9] finds by any number: %s gives %j', async (filter, ids) => {
    expect(await keysOf(db, filter)).toEqual(ids);
  });

  test.each([
    ['associate/otherGroups oneOf (2)', [FULL_SESSION]],
    ['associate/otherGroups oneOf (3,9)', [FULL_SESSION]],
    ['associate/otherGroups oneOf (1)', []],
  ])('[AC13] asks all other groups: %s gives %j', async (filter, ids) => {
    expect(await keysOf(db, filter)).toEqual(ids);
  });

  /** One after another: each leaves its change behind. */
  test.each<[string, string, string, ShownValue]>([
    [
      '[AC8] leaves out names that are missing',
      "update person set middlename = '' where person_id = 3",
      'person/fullName',
      'Rosa Østby',
    ],
    [
      '[AC8] has no comma without a department',
      "update contact set department = '' where contact_id = 2",
      'contact/nameDepartment',
      'Rosenhagen',
    ],
    [
      '[AC9] shows the next e-mail address by rank',
      'delete from email where email_id = 23',
      'person/email/emailAddress',
      'second@rose.example',
    ],
    [
      "[AC10] looks for a person at its company's address",
      'delete from address where address_id = 41',
      'person/restrictionAddress/addressId',
      42,
    ],
    [
      '[AC10] looks for a company at its street address',
      'delete from address where address_id = 42',
      'contact/restrictionAddress/addressId',
      43,
    ],
    [
      '[AC10] leaves out what an address lacks',
      "update address set address2 = '', address3 = '', county = '', state = '', zipcode = ''",
      'contact/streetAddress/formattedAddress',
      'Bryggen 4, Bergen',
    ],
    [
      '[AC11] has no birthday on a day that there is not',
      'update person set year_of_birth = 1983 where person_id = 3',
      'person/birthdate',
      null,
    ],
    [
      '[AC11] has no birthday without a year',
      'update person set year_of_birth = null, day_of_birth = 1 where person_id = 3',
      'person/birthdate',
      null,
    ],
    [
      '[AC11] keeps the day of a birthday without a year',
      'update person set day_of_birth = 31, month_of_birth = 2 where person_id = 3',
      'person/birthDay',
      31,
    ],
    [
      '[AC12] knows administrators',
      'update ejuser set is_administrator = true where id = 11',
      'associate/role',
      [1, roleOf(true).name],
    ],
    [
      '[AC12] knows who comes without a password',
      'update ejuser set password = null where id = 11',
      'associate/credentialType',
      'OpenIdConnect',
    ],
    [
      '[AC12] calls nobody active who may not log in',
      'update ejuser set status = 2 where id = 11',
      'associate/isActive',
      false,
    ],
    [
      '[AC14] passes over people who were deleted',
      `update person set deleteddate = case when person_id = 4 then now() end
        where contact_id = 2`,
      'contact/mainContact',
      'Rosa Østby',
    ],
    [
      '[AC14] asks whether the person is in any project',
      'delete from projectmember',
      'person/isProjectMember',
      false,
    ],
    [
      '[AC15] says no more who is not there',
      'update ejuser set chat_status = 0 where id = 12',
      'person/associateType',
      'externalAssociate',
    ],
    [
      '[AC15] has no sign for somebody who is only a customer',
      'delete from associate where associate_id = 34',
      'person/associateType',
      null,
    ],
    [
      "[AC7] shows the user's own address when its person has none",
      'delete from email where email_id = 20',
      'associate/personEmail',
      'ola@login.example',
    ],
    [
      '[AC8] calls an associate without a person by its login name',
      'update associate set person_id = null where associate_id = 31',
      'associate/fullName',
      'ola',
    ],
    [
      '[AC7] shows the user where there is no associate',
      'update associate set ejuserid = null where associate_id = 31',
      'agent',
      [11, 'Ola in the garden'],
    ],
  ])('%s', async (_, change, column, shown) => {
    await db.query(change);
    const page = await read(db, [column], `chatSessionId = ${FULL_SESSION}`);
    expect(page.rows[0]?.cells.map(shownValue)).toEqual([shown]);
  });
});
