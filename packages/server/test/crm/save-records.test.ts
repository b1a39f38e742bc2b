import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf } from '../../src/crm/caller.ts';
import { defaultContact, defaultProject, defaultSale } from '../../src/crm/default-records.ts';
import { getContact, getPerson, getProject, getSale } from '../../src/crm/get-records.ts';
import {
  type ContactInput,
  saveContact,
  savePerson,
  saveProject,
  saveSale,
} from '../../src/crm/save-records.ts';
import { loadAgent } from '../../src/storage/agents.ts';
import { type CrmOffice, NOON, openOffice } from './crm-office.ts';

const BERGEN = {
  address1: 'Bryggen 21',
  address2: '',
  address3: '',
  city: 'Bergen',
  county: '',
  state: '',
  zipcode: '5003',
  latitude: 60.3971,
  longitude: 5.3245,
};

let office: CrmOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('who may', () => {
  test('[CR1] refuses a user without an associate, and one whose associate is deleted', async () => {
    const loner = await agent(14);
    await expect(callerOf(office.db, loner)).rejects.toMatchObject({ code: 'not_permitted' });
    await office.db.query(
      "insert into associate (name, ejuserid, deleted) values ('loner', 14, 1)",
    );
    await expect(callerOf(office.db, loner)).rejects.toMatchObject({
      detail: ['The user loner has no associate.'],
    });
  });

  test('[CR2] lets every caller read and change what others made', async () => {
    const { deps, anna, bo } = office;
    const { id } = await saveContact(deps, anna, { name: 'Havbris' });
    const changed = await saveContact(deps, bo, { id, department: 'Bergen' });
    expect(changed).toMatchObject({ name: 'Havbris', department: 'Bergen', associateId: 1 });
    expect(await getContact(deps, id)).toEqual(changed);
  });

  test('[CR3] stamps a record with the caller and the time, whatever is given', async () => {
    const { deps, anna, bo } = office;
    const forged = { name: 'Stamped', registered: 1, registeredBy: 3 } as ContactInput;
    const made = await saveContact(deps, anna, forged);
    const { registered } = made;
    expect(made).toMatchObject({ registeredBy: 1, updated: registered, updatedBy: 1 });
    office.pass(5000);
    const changed = await saveContact(deps, bo, { id: made.id, number1: 'C-1' });
    expect(changed).toMatchObject({
      registered,
      registeredBy: 1,
      updated: registered + 5000,
      updatedBy: 2,
    });
    expect(registered).toBeGreaterThanOrEqual(NOON);
  });
});

describe('saving', () => {
  test('[CR6] makes a record without an id or with 0, changes one with an id, knows no other', async () => {
    const { deps, anna } = office;
    const first = await saveProject(deps, anna, { name: 'First' });
    const second = await saveProject(deps, anna, { id: 0, name: 'Second' });
    expect(second.id).toBe(first.id + 1);
    expect((await saveProject(deps, anna, { id: first.id, name: 'Only' })).id).toBe(first.id);
    for (const id of [9_999, 3_000_000_000, 1.5]) {
      await expect(saveProject(deps, anna, { id, name: 'X' })).rejects.toMatchObject({
        code: 'not_found',
        detail: [`There is no project ${id}.`],
      });
    }
  });

  test('[CR6] stores all of a save or nothing', async () => {
    const { deps, anna, db } = office;
    const count = async () => (await db.query('select from contact')).rowCount;
    const before = await count();
    await expect(
      saveContact(deps, anna, { name: 'Half', emails: [element('a@b.example')], countryId: 1 }),
    ).rejects.toMatchObject({ code: 'bad_request' });
    expect(await count()).toBe(before);
  });

  test('[CR7] leaves what is not given and clears what is null', async () => {
    const { deps, anna } = office;
    const made = await saveSale(deps, anna, {
      heading: 'Jackets',
      amount: 1000.5,
      probability: 60,
      saleDate: NOON,
      published: true,
      description: 'Many',
    });
    const same = await saveSale(deps, anna, { id: made.id, number: 'S-1' });
    expect(same).toMatchObject({
      amount: 1000.5,
      probability: 60,
      saleDate: NOON,
      published: true,
    });
    const cleared = await saveSale(deps, anna, {
      id: made.id,
      amount: null,
      probability: null,
      saleDate: null,
      published: null,
      description: null,
      currencyId: null,
    });
    expect(cleared).toMatchObject({
      heading: 'Jackets',
      amount: 0,
      probability: 0,
      saleDate: null,
      published: false,
      description: '',
      currencyId: null,
    });
  });

  test('[CR8] puts a given list in the place of the one before, and drops blank entries', async () => {
    const { deps, anna } = office;
    const made = await savePerson(deps, anna, {
      firstname: 'Nora',
      emails: [element('work@n.example', 'Work'), element('home@n.example', 'Home')],
      mobilePhones: [element('+47 900 00 001')],
      officePhones: [element('')],
    });
    expect(made.officePhones).toEqual([]);
    const changed = await savePerson(deps, anna, {
      id: made.id,
      emails: [element('home@n.example', 'Home'), element('new@n.example')],
    });
    expect(changed.emails.map(({ value }) => value)).toEqual(['home@n.example', 'new@n.example']);
    expect(changed.mobilePhones).toEqual([element('+47 900 00 001')]);
    expect((await savePerson(deps, anna, { id: made.id, emails: null })).emails).toEqual([]);
  });

  test('[CR8] changes only what is given of an address; an empty one is none', async () => {
    const { deps, anna } = office;
    const made = await saveContact(deps, anna, { name: 'Placed', postalAddress: BERGEN });
    expect(made).toMatchObject({ postalAddress: BERGEN, streetAddress: null });
    const { id } = made;
    const moved = await saveContact(deps, anna, { id, postalAddress: { address1: 'Torget 1' } });
    expect(moved.postalAddress).toEqual({ ...BERGEN, address1: 'Torget 1' });
    const nulls = Object.fromEntries(Object.keys(BERGEN).map((key) => [key, null]));
    expect((await saveContact(deps, anna, { id, postalAddress: nulls })).postalAddress).toBeNull();
  });

  test('[CR9] refuses what does not fit, with a sentence for each field', async () => {
    const { deps, anna } = office;
    const wrong = {
      firstname: 'x'.repeat(100),
      birthMonth: 13,
      retired: 'yes',
      dbiLastModified: 1e17,
      description: 7,
      emails: [{ value: 'x'.repeat(240) }, 'a@b'],
      urls: 'none',
      address: [],
    };
    await expect(savePerson(deps, anna, wrong as never)).rejects.toMatchObject({
      code: 'bad_request',
      detail: [
        'firstname may have at most 99 characters.',
        'description must be a text.',
        'birthMonth must be a whole number from 1 to 12.',
        'retired must be true or false.',
        'dbiLastModified must be a date of the years 1 to 9999.',
        'emails[0].value may have at most 239 characters.',
        'emails[1] must be an object.',
        'urls must be a list.',
        'address must be an object.',
      ],
    });
  });

  test('[CR9] stores the rest of a text that PostgreSQL cannot hold', async () => {
    const { deps, anna } = office;
    const made = await savePerson(deps, anna, {
      firstname: 'Nu\0l',
      lastname: '\ud800!',
      emails: [element('a\0@b.example', '\udfff')],
    });
    expect(made).toMatchObject({ firstname: 'Nul', lastname: '\ufffd!' });
    expect(made.emails).toEqual([element('a@b.example', '\ufffd')]);
  });

  test('[CR10] needs names', async () => {
    const { deps, anna } = office;
    const saves = [
      [() => saveContact(deps, anna, { name: ' ' }), 'A contact needs a name.'],
      [() => saveProject(deps, anna, {}), 'A project needs a name.'],
      [() => saveSale(deps, anna, {}), 'A sale needs a heading.'],
      [
        () => savePerson(deps, anna, { title: 'Dr.' }),
        'A person needs a first name or a last name.',
      ],
    ] as const;
    for (const [save, sentence] of saves) {
      await expect(save()).rejects.toMatchObject({ code: 'bad_request', detail: [sentence] });
    }
  });

  test('[CR11] refuses references to what does not exist by field and id; 0 is none', async () => {
    const { deps, anna } = office;
    await expect(
      savePerson(deps, anna, {
        firstname: 'Lost',
        contactId: 777,
        positionId: 99,
        supportLanguageId: 2,
        countryId: 578,
      }),
    ).rejects.toMatchObject({
      code: 'bad_request',
      detail: ['contactId: there is no contact 777.', 'positionId: there is no position 99.'],
    });
    const members = [{ personId: 555, roleId: 1 }];
    await expect(saveProject(deps, anna, { name: 'P', members })).rejects.toMatchObject({
      detail: ['members[0].personId: there is no person 555.'],
    });
    expect(
      await savePerson(deps, anna, { firstname: 'Free', contactId: 0, categoryId: -1 }),
    ).toMatchObject({
      contactId: null,
      categoryId: null,
    });
  });

  test('[CR12] changes nothing when what was read is saved', async () => {
    const { deps, anna, bo } = office;
    const contact = await saveContact(deps, anna, {
      name: 'Round trip',
      emails: [element('a@b.example')],
      phones: [element('+47 22'), element('+47 21', 'Night')],
      domains: [{ value: 'b.example' }],
      streetAddress: BERGEN,
      categoryId: 1,
    });
    const person = await savePerson(deps, anna, { firstname: 'Ida', contactId: contact.id });
    const project = await saveProject(deps, anna, {
      name: 'Round trip',
      members: [{ personId: person.id, contactId: contact.id, roleId: 1, comment: 'Leads' }],
    });
    const sale = await saveSale(deps, anna, {
      heading: 'Round trip',
      stakeholders: [{ personId: person.id, roleId: 2 }],
    });
    office.pass(60_000);
    const now = await getContact(deps, contact.id);
    expect(await saveContact(deps, bo, { ...contact })).toEqual(now);
    expect(await savePerson(deps, bo, { ...person })).toEqual(await getPerson(deps, person.id));
    expect(await saveProject(deps, bo, { ...project })).toEqual(project);
    expect(await saveSale(deps, bo, { ...sale })).toEqual(sale);
    expect(now).toMatchObject({ updated: contact.updated, updatedBy: 1 });
    expect(await getProject(deps, project.id)).toEqual(project);
    expect(await getSale(deps, sale.id)).toEqual(sale);
  });

  test('[CR13] begins with the caller and the first entries of the lists, and stores nothing', async () => {
    const { deps, anna, db } = office;
    const rows = async () => (await db.query('select from sale')).rowCount;
    const before = await rows();
    expect(await defaultContact(deps, anna)).toMatchObject({
      name: '',
      associateId: 1,
      groupId: 1,
    });
    expect(await defaultProject(deps, anna)).toMatchObject({ typeId: 1, statusId: 1 });
    expect(await defaultSale(deps, anna)).toMatchObject({
      status: 1,
      currencyId: 1,
      saleTypeId: 1,
    });
    expect(await rows()).toBe(before);
    const made = await saveSale(deps, anna, { heading: 'As it begins' });
    expect(made).toMatchObject({ ...(await defaultSale(deps, anna)), heading: 'As it begins' });
  });

  test('[CR16] puts a person behind all others of its contact', async () => {
    const { deps, anna } = office;
    const { id: contactId } = await saveContact(deps, anna, { name: 'Ranks' });
    const first = await savePerson(deps, anna, { firstname: 'One', contactId });
    const second = await savePerson(deps, anna, { firstname: 'Two', contactId });
    const guest = await savePerson(deps, anna, { firstname: 'Guest' });
    expect([first.rank, second.rank]).toEqual([1, 2]);
    const joined = await savePerson(deps, anna, { id: guest.id, contactId });
    expect(joined).toMatchObject({ rank: 3, shown: { contactName: 'Ranks' } });
    const { shown } = (await getContact(deps, contactId)) ?? {};
    expect(shown?.personIds).toEqual([first.id, second.id, guest.id]);
  });
});

function element(value: string, description = '') {
  return { value, description };
}

async function agent(userId: number) {
  const found = await loadAgent(office.db, userId);
  if (found === null) throw new Error(`user ${userId} may log in`);
  return found;
}
