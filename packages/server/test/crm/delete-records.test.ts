import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  deleteContact,
  deletePerson,
  deleteProject,
  deleteSale,
  deleteTicket,
} from '../../src/crm/delete-records.ts';
import {
  getContact,
  getPerson,
  getProject,
  getSale,
  getTicket,
  getTicketMessage,
} from '../../src/crm/get-records.ts';
import {
  saveContact,
  savePerson,
  saveProject,
  saveSale,
  saveTicket,
  saveTicketMessage,
} from '../../src/crm/save-records.ts';
import { loadPersons } from '../../src/storage/crm/persons.ts';
import { loadTickets } from '../../src/storage/crm/tickets.ts';
import { type CrmOffice, openOffice } from './crm-office.ts';

let office: CrmOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('[CR4] lets administrators delete everything and others what they own', async () => {
  const { deps, anna, bo, boss } = office;
  const made = [
    [deleteContact, getContact, () => saveContact(deps, anna, { name: 'C' })],
    [deletePerson, getPerson, () => savePerson(deps, anna, { firstname: 'P' })],
    [deleteProject, getProject, () => saveProject(deps, anna, { name: 'P' })],
    [deleteSale, getSale, () => saveSale(deps, anna, { heading: 'S' })],
    [deleteTicket, getTicket, () => saveTicket(deps, anna, { title: 'T' })],
  ] as const;
  for (const [remove, get, make] of made) {
    const { id } = await make();
    await expect(remove(deps, bo, id)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await get(deps, id)).not.toBeNull();
    await remove(deps, anna, id);
    expect(await get(deps, id)).toBeNull();
    await expect(remove(deps, boss, id)).rejects.toMatchObject({ code: 'not_found' });
    const { id: another } = await make();
    await remove(deps, boss, another);
    expect(await get(deps, another)).toBeNull();
  }
});

test('[CR5] keeps what was deleted for what refers to it, and for nothing else', async () => {
  const { deps, db, anna } = office;
  const person = await savePerson(deps, anna, { firstname: 'Gone', lastname: 'Soon' });
  const sale = await saveSale(deps, anna, { heading: 'Old', personId: person.id });
  await deletePerson(deps, anna, person.id);
  await expect(savePerson(deps, anna, { id: person.id, title: 'X' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(saveSale(deps, anna, { heading: 'New', personId: person.id })).rejects.toMatchObject(
    {
      detail: [`personId: there is no person ${person.id}.`],
    },
  );
  const kept = await saveSale(deps, anna, { ...sale, number: 'S-7' });
  expect(kept).toMatchObject({ personId: person.id, shown: { personFullName: 'Gone Soon' } });
  const loaded = (await loadPersons(db, [person.id])).get(person.id);
  expect(loaded).toMatchObject({ firstname: 'Gone', deletedAt: deps.now() });
});

test('[CR14] keeps the person of a user and the contact that users belong to', async () => {
  const { deps, boss } = office;
  await expect(deletePerson(deps, boss, 1)).rejects.toMatchObject({
    code: 'not_permitted',
    detail: ['The person is a user.'],
  });
  await expect(deleteContact(deps, boss, 1)).rejects.toMatchObject({
    code: 'not_permitted',
    detail: ['Users belong to the contact.'],
  });
});

test('[CR15] leaves the persons of a deleted contact where they are', async () => {
  const { deps, anna } = office;
  const { id: contactId } = await saveContact(deps, anna, { name: 'Closed down' });
  const { id } = await savePerson(deps, anna, { firstname: 'Still', contactId });
  await deleteContact(deps, anna, contactId);
  expect(await getPerson(deps, id)).toMatchObject({
    contactId,
    shown: { contactName: 'Closed down' },
  });
});

test('[CR23] gives a deleted request the status Deleted, as no save does', async () => {
  const { deps, db, anna } = office;
  const { id } = await saveTicket(deps, anna, { title: 'Away with it' });
  const message = await saveTicketMessage(deps, anna, { ticketId: id, body: 'Hello' });
  await expect(saveTicket(deps, anna, { id, status: 4 })).rejects.toMatchObject({
    code: 'bad_request',
    detail: ['status: delete the request instead.'],
  });
  await deleteTicket(deps, anna, id);
  expect((await loadTickets(db, [id])).get(id)).toMatchObject({ status: 4, ticketStatusId: null });
  expect(await getTicketMessage(deps, message.id)).toBeNull();
  await expect(saveTicketMessage(deps, anna, { ticketId: id, body: 'Late' })).rejects.toMatchObject(
    {
      detail: [`ticketId: there is no request ${id}.`],
    },
  );
});
