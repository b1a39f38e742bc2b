/** A company in short. */
import { callerOf } from '../../../crm/caller.ts';
import { getContact as readContact } from '../../../crm/get-records.ts';
import { contact } from '../../carriers/contact.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentContact } from '../../present/contact.ts';

export const getContact = operation({
  agent: 'Contact',
  name: 'GetContact',
  summary: 'A company in short by its id; null when there is none.',
  parameters: { contactId: required(int('Primary key')) },
  body: noBody(),
  answer: oneCarrier(contact),
  async run({ chat, agent }, { parameters: { contactId } }) {
    await callerOf(chat.db, agent);
    const record = await readContact(chat, contactId);
    return record === null ? null : presentContact(record);
  },
});
