/** Whether the caller is to be told of waiting customers. */
import { hasChatNotify as isToBeTold } from '../../../chat/agent-rights.ts';
import { bool } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const hasChatNotify = operation({
  agent: 'CustomerService',
  name: 'HasChatNotify',
  summary: 'Whether the caller is to be told of waiting customers in any chat topic.',
  parameters: {},
  body: noBody(),
  answer: plainValue(bool()),
  run: async ({ agent }) => isToBeTold(agent),
});
