/** Source document 004: the chat sessions of the topics that the caller is a member of. */
import { listSessions } from '../../../chat/read-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSessions } from '../../present/chat-session.ts';

export const chatSessionsForUser = operation({
  agent: 'Chat',
  name: 'ChatSessionsForUser',
  summary:
    'Every open chat session of the topics that the caller is a member of, and the newest of those that have ended.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(chatSessionEntity),
  async run(call) {
    return presentSessions(call, await listSessions(call.chat, call.agent));
  },
});
