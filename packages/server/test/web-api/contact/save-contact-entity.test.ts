/** Storing companies over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import contactDefault from '../../contract/vendor-fixtures/ContactDefault.json' with {
  type: 'json',
};
import contactShort from '../../contract/vendor-fixtures/ContactEntity.json' with { type: 'json' };
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, GROUPS, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, type RecordBody, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const PATH = 'Agents/Contact/SaveContactEntity';

let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
beforeEach(async () => {
  const { rows } = await parley.db.query<{ id: number }>(
    `insert into contact (name, associate_id, country_id, updated, updated_associate_id)
      values ('Vik AS', 1, 578, '2026-05-20 10:00:00.123Z', 2) returning contact_id as id`,
  );
  id = rows[0]?.id ?? 0;
  await parley.db.query(
    `insert into address (contact_id, atype_idx, address1, city) values ($1, 1, 'Postboks 1', 'Vik'),
      ($1, 2, 'Vegen 1', 'Vik')`,
    [id],
  );
  await parley.db.query("insert into person (lastname, contact_id, rank) values ('Lie', $1, 1)", [
    id,
  ]);
});
afterAll(() => parley.stop());

const save = (body: unknown, headers = {}) => callRecords(parley, { path: PATH, body, headers });

testDoor(() => parley, { path: PATH, body: { Name: 'X' } });

test('[WR3] saving what was told changes nothing, in any zone and language, from the vendor’s client', async () => {
  const before = await digestDatabase(parley.db);
  for (const options of [{}, { timezone: 'NO', timezoneInclude: true }, { languageCode: 'de' }]) {
    const agent = vendorClient(parley, 'bo', options).getContactAgent();
    const contact = await agent.getContactEntityAsync(id);
    expect(await agent.saveContactEntityAsync(contact)).toEqual(contact);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('[gotcha 9] absent is unchanged, null clears', async () => {
  const { body } = await save({ ContactId: id, Department: 'Bergen', Country: null, GroupId: 2 });
  expect(body).toMatchObject({ Name: 'Vik AS', Department: 'Bergen', Country: null, GroupId: 2 });
  expect((await save({ ContactId: id, Department: null, GroupId: null })).body).toMatchObject({
    Department: '',
    GroupId: 0,
  });
});

test('[WR4] [WR5] links by id, lists as a whole; who works there is up to the persons', async () => {
  const { body } = await save({
    ContactId: id,
    Business: { Id: 2 },
    SupportPerson: { PersonId: ANNA.person },
    Domains: ['vik.example', 'wik.example'],
    Phones: [{ Value: '55 00 00 01' }],
    Persons: [],
    Deleted: 1,
  });
  expect(body).toMatchObject({
    Business: { Id: 2 },
    SupportPerson: { FullName: 'Anna Berg' },
    Domains: ['vik.example', 'wik.example'],
    Phones: [{ StrippedValue: '55000001' }],
    Persons: [{ Lastname: 'Lie' }],
    Deleted: 0,
  });
  expect((await save({ ContactId: id, Domains: null })).body.Domains).toEqual([]);
});

test('[WR6] both addresses, structured or line by line', async () => {
  const line = (Name: string, Value: string) => [{ Name, Value }];
  const addressAfter = async (Address: unknown) =>
    (await save({ ContactId: id, Address })).body.Address as RecordBody;
  expect(await addressAfter({ Postal: { City: 'Voss' } })).toMatchObject({
    Street: { Address1: 'Vegen 1', City: 'Vik' },
    Postal: { Address1: 'Postboks 1', City: 'Voss' },
  });
  const lines = [line('StreetCity', 'Oslo'), line('postalcity', 'Bergen'), line('Planet', 'Mars')];
  const told = await addressAfter({ LocalizedAddress: lines, Street: null, Postal: null });
  expect(told).toMatchObject({
    Street: { Address1: 'Vegen 1', City: 'Oslo' },
    Postal: { Address1: 'Postboks 1', City: 'Bergen' },
  });
  // A client that changes the one and sends the other back as it was.
  expect(await addressAfter({ ...told, Street: { City: 'Moss' } })).toMatchObject({
    Street: { City: 'Moss' },
  });
  expect(await addressAfter({ Wgs84Latitude: 60.4, Wgs84Longitude: 5.3 })).toMatchObject({
    Wgs84Latitude: 60.4,
    Wgs84Longitude: 5.3,
  });
  expect(await addressAfter({ Street: null })).toMatchObject({
    Street: { Address1: '' },
    Postal: { City: 'Bergen' },
  });
  expect(await addressAfter(null)).toMatchObject({ Formatted: '' });
});

test('the vendor’s captured default becomes a company once it has a name', async () => {
  const refused = await save(contactDefault);
  expect([refused.status, refused.body.Message]).toEqual([400, 'A contact needs a name.']);
  const named = { ...contactDefault, Name: 'Vik AS', Associate: { AssociateId: 1 } };
  const saved = await save(named);
  expect(saved.body).toMatchObject({
    Name: 'Vik AS',
    Number2: '10148',
    Country: { CountryId: 578 },
    Business: { Id: 7 },
    Category: { Id: 3 },
    GroupId: GROUPS.support,
    TicketPriority: null,
  });
  const notStored = saved.headers.get('parley-not-stored')?.split(', ') ?? [];
  expect(notStored).toEqual(expect.arrayContaining(['Interests', 'UserDefinedFields']));
});

test('[WR6] a captured company in short brings its address, which it has by its lines only', async () => {
  const { body } = await save({ ...contactShort, ContactId: 0 });
  expect(body).toMatchObject({
    Name: 'Bjørge AS',
    Department: 'BAvdeling',
    Address: {
      Street: { Address1: 'B-gaten 45' },
      Postal: { Address1: 'B-gaten 45', Zipcode: '0123', City: 'OSLO' },
    },
  });
  const agent = vendorClient(parley, 'anna').getContactAgent();
  const told = await agent.getContactEntityAsync(Number(body.ContactId));
  expect(await agent.saveContactEntityAsync(told)).toEqual(told);
});

test.each([
  [{ Name: '' }, 'A contact needs a name.'],
  [{ Name: 'x'.repeat(220) }, 'Name: the text is longer than 219 characters'],
  [{ Domains: ['a', 'x'.repeat(256)] }, 'Domains[1]: the text is longer than 255 characters'],
  [
    { Faxes: [{ Value: '1', Description: 'x'.repeat(100) }] },
    'Faxes[0].Description may have at most 99',
  ],
  [
    { Address: { Postal: { Zipcode: '0123456789012' } } },
    'Address.Postal.Zipcode may have at most 11 characters.',
  ],
  [
    { Address: { LocalizedAddress: [[{ Name: 'StreetCounty', Value: 'x'.repeat(30) }]] } },
    'Address.Street.County may have at most 29 characters.',
  ],
  [{ SupportPerson: { PersonId: 9_999 } }, 'SupportPerson: there is no person 9999.'],
  [{ GroupId: 99 }, 'GroupId: there is no user group 99.'],
  [{ Address: 'Bergen' }, 'Address: "Bergen" is not an object (Address)'],
])('[WR8] %o is refused with its sentence, and nothing is stored', async (wrong, sentence) => {
  const before = await digestDatabase(parley.db);
  for (const ContactId of [id, 0]) {
    const answer = await save({ ContactId, Name: 'Vik', ...wrong });
    expect([answer.status, String(answer.body.Message).slice(0, sentence.length)]).toEqual([
      400,
      sentence,
    ]);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});
