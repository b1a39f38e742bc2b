/** A person in short. */
import { callerOf } from '../../../crm/caller.ts';
import { getPerson as readPerson } from '../../../crm/get-records.ts';
import { person } from '../../carriers/person.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentPerson } from '../../present/person.ts';

export const getPerson = operation({
  agent: 'Person',
  name: 'GetPerson',
  summary: 'A person in short by its id; null when there is none.',
  parameters: { personId: required(int('Primary key')) },
  body: noBody(),
  answer: oneCarrier(person),
  async run({ chat, agent }, { parameters: { personId } }) {
    await callerOf(chat.db, agent);
    const record = await readPerson(chat, personId);
    return record === null ? null : presentPerson(record);
  },
});
