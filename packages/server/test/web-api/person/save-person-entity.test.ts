/** Storing persons over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import person210 from '../../contract/vendor-fixtures/Person210.json' with { type: 'json' };
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, type RecordBody, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const PATH = 'Agents/Person/SavePersonEntity';

let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
beforeEach(async () => {
  const { rows } = await parley.db.query<{ id: number }>(
    `insert into person (firstname, lastname, associate_id, contact_id, country_id, year_of_birth,
        month_of_birth, day_of_birth, updated, updated_associate_id)
      values ('Per', 'Fjell', 1, ${ANNA.company}, 578, 1970, 2, 28, '2026-05-20 10:00:00.123Z', 2)
      returning person_id as id`,
  );
  id = rows[0]?.id ?? 0;
  await parley.db.query(
    "insert into email (person_id, email_address, rank) values ($1, 'per@fjell.example', 1)",
    [id],
  );
  await parley.db.query(
    "insert into address (person_id, atype_idx, address1, city) values ($1, 16387, 'Vegen 1', 'Bø')",
    [id],
  );
});
afterAll(() => parley.stop());

const save = (body: unknown, headers = {}) => callRecords(parley, { path: PATH, body, headers });

testDoor(() => parley, { path: PATH, body: { Lastname: 'X' } });

test('[WR3] saving what was told changes nothing, in any zone and language, from the vendor’s client', async () => {
  const before = await digestDatabase(parley.db);
  for (const options of [
    {},
    { timezone: 'US-NY', timezoneInclude: true },
    { languageCode: 'no' },
  ]) {
    const agent = vendorClient(parley, 'bo', options).getPersonAgent();
    const person = await agent.getPersonEntityAsync(id);
    expect(await agent.savePersonEntityAsync(person)).toEqual(person);
  }
  const xml = { accept: 'application/xml' };
  const told = await callRecords(parley, {
    path: `Agents/Person/GetPersonEntity?personEntityId=${id}`,
    headers: xml,
  });
  await save(told.text, { 'content-type': 'application/xml' });
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('[gotcha 9] absent is unchanged, null clears', async () => {
  const { body } = await save({ PersonId: id, Title: 'CTO', Emails: null, BirthDate: null });
  expect(body).toMatchObject({
    Firstname: 'Per',
    Title: 'CTO',
    Emails: [],
    BirthDate: '0001-01-01T00:00:00',
    Contact: { ContactId: ANNA.company },
    UpdatedBy: { Name: 'anna' },
  });
  expect((await save({ PersonId: id, Title: null, Contact: null })).body).toMatchObject({
    Title: '',
    Contact: null,
  });
});

test('[WR4] of links only the ids count', async () => {
  const { body } = await save({
    PersonId: id,
    Contact: { ContactId: `${ANNA.company}`, Name: 'Another name' },
    Position: { Id: 2 },
    Associate: { AssociateId: 2, Name: 'anna' },
    SupportAssociate: { AssociateId: 0 },
    TicketPriority: { Id: 1 },
    CreatedBy: { AssociateId: 3 },
    CorrespondingAssociate: { AssociateId: 3 },
  });
  expect(body).toMatchObject({
    Contact: { ContactId: ANNA.company, Name: 'Fjell AS' },
    Position: { Id: 2 },
    Associate: { Name: 'bo' },
    SupportAssociate: null,
    TicketPriority: { Id: 1 },
    CorrespondingAssociate: null,
  });
});

test('[WR5] lists take the place of those before, in their order', async () => {
  const { body } = await save({
    PersonId: id,
    Emails: [
      { Value: 'b@x.example', Description: 'Work' },
      { Value: '' },
      { Value: 'a@x.example' },
    ],
    MobilePhones: [{ Value: '+47 90 00 00 01', StrippedValue: '1' }],
    Urls: [{ Value: 'https://x.example' }],
  });
  expect(body).toMatchObject({
    Emails: [
      { Value: 'b@x.example', StrippedValue: 'b@x.example', Description: 'Work' },
      { Value: 'a@x.example', Description: '' },
    ],
    MobilePhones: [{ Value: '+47 90 00 00 01', StrippedValue: '4790000001' }],
    Urls: [{ Value: 'https://x.example' }],
  });
});

test('[WR6] its address is given structured or line by line', async () => {
  const line = (Name: string, Value: string) => [{ Name, Value }];
  const addressAfter = async (Address: unknown) =>
    (await save({ PersonId: id, Address })).body.Address as RecordBody;
  expect(await addressAfter({ Street: { City: 'Voss' } })).toMatchObject({
    Street: { AtypeIdx: 'PersonPrivateAddress', Address1: 'Vegen 1', City: 'Voss' },
    Postal: null,
    Formatted: 'Vegen 1\r\nVoss',
  });
  expect(
    await addressAfter({ LocalizedAddress: [line('ADDRESS1', 'Gata 2')], Street: null }),
  ).toMatchObject({ Street: { Address1: 'Gata 2', City: 'Voss' } });
  expect(await addressAfter({ Wgs84Latitude: 60.5, Wgs84Longitude: 0 })).toMatchObject({
    Wgs84Latitude: 60.5,
    Street: { City: 'Voss' },
  });
  expect(await addressAfter({ Wgs84Latitude: 0 })).toMatchObject({ Wgs84Latitude: 0 });
  expect(await addressAfter({ Street: null })).toMatchObject({ Street: { City: '' } });
  const { headers } = await save({ PersonId: id, Address: { Postal: { City: 'Oslo' } } });
  expect(headers.get('parley-not-stored')).toBe('Address.Postal');
});

test('[WR7] a birthday is the day that is written, whatever the zone', async () => {
  const headers = { 'so-timezone': 'US-NY' };
  for (const BirthDate of ['1999-05-13', '1999-05-13T23:30:00', '1999-05-13T00:00:00.000Z']) {
    await save({ PersonId: id, BirthDate: null });
    expect((await save({ PersonId: id, BirthDate }, headers)).body.BirthDate).toBe(
      '1999-05-13T00:00:00',
    );
  }
});

test('[gotcha 8] [gotcha 17] names count in any case, numbers may be texts', async () => {
  const answer = await save(`{"personid": "${id}", "CONTACT": {"contactId": "0"}, "Retired": 1,}`);
  expect(answer.body).toMatchObject({ PersonId: id, Contact: null, Retired: true });
});

test('[WA11] the vendor’s captured person is stored as far as it is held; the rest is named', async () => {
  const fixture = { ...person210, PersonId: 0 };
  const refused = await save(fixture);
  expect([refused.status, refused.body.Message]).toEqual([
    400,
    'Contact: there is no contact 124.; Category: there is no category 9.; Associate: there is no associate 11.',
  ]);
  await parley.db.query(`
    insert into contact (contact_id, name) values (124, 'Fish company');
    insert into category (category_id, name) values (9, 'MarketingItem 1');
    insert into associate (associate_id, name, type) values (11, 'ADM0', 1)`);
  const saved = await save(fixture);
  expect(saved.headers.get('parley-not-stored')?.split(', ').sort()).toEqual([
    'Consents',
    'Country.AddressLayoutId',
    'Country.DomesticAddressLayoutId',
    'Country.ForeignAddressLayoutId',
    'CustomFields',
    'ExtraFields',
    'Interests',
    'ShipmentTypes',
    'UserDefinedFields',
  ]);
  expect(saved.body).toMatchObject({
    Firstname: 'Steve',
    FormalName: 'Mr. Steve Fishmann',
    BirthDate: person210.BirthDate,
    Description: person210.Description,
    PersonNumber: '10225',
    Country: { CountryId: 826, TwoLetterISOCountry: 'GB' },
    Contact: { ContactId: 124 },
    Category: { Id: 9, Value: 'MarketingItem 1' },
    Associate: { AssociateId: 11 },
    Address: { Street: { Address1: '112  St James Boulevard', City: 'London', County: 'Orange' } },
  });
  for (const list of ['Emails', 'PrivatePhones', 'MobilePhones', 'OfficePhones'] as const) {
    const [element] = person210[list];
    const { Value, StrippedValue, Description } = element ?? {};
    expect(saved.body[list]).toMatchObject([{ Value, StrippedValue, Description }]);
  }
});

test('[WR9] a person that there is not cannot be saved', async () => {
  const agent = vendorClient(parley, 'anna').getPersonAgent();
  expect(
    await vendorRefusal(agent.savePersonEntityAsync({ personId: 99_999, title: 'X' })),
  ).toEqual([400, 'bad_request', expect.stringContaining('There is no person 99999.')]);
});

test.each([
  [{ Firstname: 'x'.repeat(100) }, 'Firstname: the text is longer than 99 characters'],
  [{ Firstname: '', Lastname: ' ' }, 'A person needs a first name or a last name.'],
  [
    { Emails: [{ Value: 'a' }, { Value: 'x'.repeat(240) }] },
    'Emails[1].Value may have at most 239 characters.',
  ],
  [
    { Address: { Street: { State: 'Texas!' } } },
    'Address.Street.State may have at most 5 characters.',
  ],
  [{ Contact: { ContactId: 99_999 } }, 'Contact: there is no contact 99999.'],
  [{ SupportAssociate: { AssociateId: 99 } }, 'SupportAssociate: there is no associate 99.'],
  [{ Country: { CountryId: 9_999 } }, 'Country: there is no country 9999.'],
  [{ BirthDate: 'in May' }, 'BirthDate: "in May": expected a date such as'],
  [{ BirthDate: '1999-02-30' }, 'BirthDate: "1999-02-30": expected a date such as'],
  [{ Emails: 'a@b' }, 'Emails: "a@b" is not a list'],
  [{ Contact: 5 }, 'Contact: 5 is not an object (Contact)'],
  [{ SentInfo: -1 }, 'SentInfo must be a whole number from 0 to 2147483647.'],
])('[WR8] %o is refused with its sentence, and nothing is stored', async (wrong, sentence) => {
  const before = await digestDatabase(parley.db);
  for (const PersonId of [id, 0]) {
    const answer = await save({ PersonId, Lastname: 'Lie', ...wrong });
    expect([answer.status, String(answer.body.Message).slice(0, sentence.length)]).toEqual([
      400,
      sentence,
    ]);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});
