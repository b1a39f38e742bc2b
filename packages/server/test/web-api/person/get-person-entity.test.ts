/** Reading a person with everything that is held of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Person/GetPersonEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query(
    `update person set position_idx = 1, country_id = 578, associate_id = 2, supportlanguageid = 1,
      year_of_birth = 1970, month_of_birth = 2, day_of_birth = 28 where person_id = $1`,
    [ANNA.person],
  );
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?personEntityId=${ANNA.person}` });

test('[WR10] everybody reads everything, filled from the tables', async () => {
  const person = await vendorClient(parley, 'lea')
    .getPersonAgent()
    .getPersonEntityAsync(ANNA.person);
  expect(person).toMatchObject({
    personId: ANNA.person,
    formalName: 'Ms Anna Berg',
    birthDate: new Date('1970-02-28'),
    contact: { contactId: ANNA.company, name: 'Fjell AS' },
    country: { countryId: 578, twoLetterISOCountry: 'NO' },
    position: { id: 1 },
    customerLanguage: { id: 1 },
    associate: { name: 'bo' },
    correspondingAssociate: { name: 'anna', ejUserId: 11 },
    isAssociate: true,
    emails: [{ value: 'anna@fjell.example', strippedValue: 'anna@fjell.example' }],
    supportAssociate: null,
    tableRight: { mask: 7 },
  });
  const own = await vendorClient(parley, 'bo').getPersonAgent().getPersonEntityAsync(ANNA.person);
  expect(own.tableRight).toMatchObject({ mask: 15 });
});

test('[WR10] names of lists are in the caller’s language', async () => {
  const positionIn = async (headers: Record<string, string>) => {
    const { body } = await callRecords(parley, {
      path: `${PATH}?PERSONENTITYID=${ANNA.person}&$select=Position/Value`,
      headers,
    });
    return (body.Position as { Value: string }).Value;
  };
  const [, english, norwegian] = /US:"(.*?)";NO:"(.*?)";/.exec(await positionIn({})) ?? [];
  expect(await positionIn({ 'so-language': 'en' })).toBe(english);
  expect(await positionIn({ 'so-language': 'no' })).toBe(norwegian);
});

test('[WR7] a birthday is the same day in every zone, and not told in part', async () => {
  const told = async (timeZone: string) => {
    const { body } = await callRecords(parley, {
      path: `${PATH}?personEntityId=${ANNA.person}`,
      headers: { 'so-timezone': timeZone },
    });
    return body.BirthDate;
  };
  expect(await told('')).toBe('1970-02-28T00:00:00');
  expect(await told('NO')).toBe('1970-02-28T00:00:00');
  expect(await told('US-NY, includeTZOffset')).toBe('1970-02-28T00:00:00Z');
  await parley.db.query('update person set day_of_birth = 31 where person_id = $1', [ANNA.person]);
  expect(await told('')).toBe('0001-01-01T00:00:00');
  await parley.db.query('update person set day_of_birth = null where person_id = $1', [
    ANNA.person,
  ]);
  expect(await told('')).toBe('0001-01-01T00:00:00');
});

test('[WR9] [gotcha 5] [gotcha 6] null for a person that there is not, or that was deleted', async () => {
  await parley.db.query(
    "insert into person (person_id, lastname, deleteddate) values (90, 'Gone', now())",
  );
  for (const id of [0, -1, 90, 99_999, 2_147_483_647]) {
    const answer = await callRecords(parley, {
      path: `${PATH}?personEntityId=${id}`,
      body: 'null',
    });
    expect([answer.status, answer.text]).toEqual([200, 'null']);
  }
});

test('[gotcha 15] [gotcha 18] the id is needed, in any case of its name; there are no links', async () => {
  const answer = await callRecords(parley, { path: PATH });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'personEntityId: this parameter is missing',
  ]);
  const found = await callRecords(parley, { path: `${PATH}?PersonentityID=${ANNA.person}` });
  expect(found.body).toMatchObject({ PersonId: ANNA.person });
  expect(found.body).not.toHaveProperty('_Links');
});
