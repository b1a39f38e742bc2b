/** A user by its login name. */
import { readUser } from '../../../crm/read-user.ts';
import { text } from '../../carriers/property.ts';
import { user } from '../../carriers/user.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentUser } from '../../present/user.ts';

export const getUserFromName = operation({
  agent: 'User',
  name: 'GetUserFromName',
  summary: 'A user by its login name in any case; null when there is none that is an associate.',
  parameters: {},
  body: fieldsBody('GetUserFromName', { UserName: text(null, 'Login name') }),
  answer: oneCarrier(user),
  async run({ chat, agent }, { body: { UserName } }) {
    const details = await readUser(chat, agent, { login: UserName.trim() });
    return details === null ? null : presentUser(details);
  },
});
