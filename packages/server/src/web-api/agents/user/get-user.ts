/** A user by its associate id. */
import { readUser } from '../../../crm/read-user.ts';
import { int, required } from '../../carriers/property.ts';
import { user } from '../../carriers/user.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentUser } from '../../present/user.ts';

export const getUser = operation({
  agent: 'User',
  name: 'GetUser',
  summary: 'A user by its associate id, also a deleted one; null when there is none.',
  parameters: { userId: required(int('Id of the associate')) },
  body: noBody(),
  answer: oneCarrier(user),
  async run({ chat, agent }, { parameters: { userId } }) {
    const details = await readUser(chat, agent, { associateId: userId });
    return details === null ? null : presentUser(details);
  },
});
