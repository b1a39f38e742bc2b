/** Deleting companies over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

const PATH = 'Agents/Contact/DeleteContactEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query(`
    insert into contact (contact_id, name, associate_id) values (90, 'Vik', 1), (91, 'Voss', 1);
    insert into person (person_id, lastname, contact_id) values (92, 'Lie', 90)`);
});
afterAll(() => parley.stop());

const contactAgent = (name: string) => vendorClient(parley, name).getContactAgent();

testDoor(() => parley, { path: `${PATH}?ContactEntityId=90`, body: 'null' });

test('[CR4] who neither owns it nor administers is refused', async () => {
  expect(await vendorRefusal(contactAgent('bo').deleteContactEntityAsync(90))).toEqual([
    403,
    'not_permitted',
    expect.stringContaining('The contact 90 belongs to somebody else.'),
  ]);
});

test('[CR15] its owner deletes it, and so do administrators; its people stay', async () => {
  await contactAgent('anna').deleteContactEntityAsync(90);
  await contactAgent('root').deleteContactEntityAsync(91);
  expect(await contactAgent('anna').getContactListAsync([90, 91])).toEqual([]);
  const person = await vendorClient(parley, 'anna').getPersonAgent().getPersonEntityAsync(92);
  expect(person).toMatchObject({ lastname: 'Lie', contact: { name: 'Vik' } });
});

test('[WR9] what is not there is gone already', async () => {
  for (const id of [90, 0, 99_999]) {
    const answer = await callRecords(parley, { path: `${PATH}?ContactEntityId=${id}`, as: 'bo' });
    expect(answer.status).toBe(204);
  }
});

test('[CR14] the company of users stays', async () => {
  expect(await vendorRefusal(contactAgent('root').deleteContactEntityAsync(ANNA.company))).toEqual([
    403,
    'not_permitted',
    expect.stringContaining('Users belong to the contact.'),
  ]);
});
