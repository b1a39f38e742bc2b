/** Users to choose from. */
import { listUserAgents } from '../../../chat/user-agents.ts';
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { bool } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentUserAgents } from '../../present/user-agent-list.ts';

export const getUserAgentList = operation({
  agent: 'Chat',
  name: 'GetUserAgentList',
  summary: 'Associates who chat, to choose from; below their user groups unless Flat.',
  parameters: {},
  body: fieldsBody('GetUserAgentList', {
    Flat: bool('No user groups'),
    OnlyPresent: bool('Only those who are present'),
  }),
  answer: manyCarriers(mdoListItem),
  async run(call, { body: { Flat, OnlyPresent } }) {
    const users = await listUserAgents(call.chat.db, { onlyPresent: OnlyPresent });
    return presentUserAgents(call, users, { flat: Flat, ids: 'associate' });
  },
});
