/** The handler of a chat session asks a colleague to take it over. */
import { transferSession } from '../../../chat/transfer-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int, text } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { presentSession } from '../../present/chat-session.ts';

export const transferChatSession = operation({
  agent: 'Chat',
  name: 'TransferChatSession',
  summary:
    'Asks an agent, by login name or associate id, to take a session over; a session of somebody else stays as it is.',
  parameters: {},
  body: fieldsBody('TransferChatSession', { ChatSessionId: int(), ToAssociate: text() }),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    const wanted = { sessionId: body.ChatSessionId, toAssociate: body.ToAssociate };
    const names = { toAssociate: 'ToAssociate' };
    const asked = withWireNames(names, transferSession(call.chat, call.agent, wanted));
    return presentSession(call, await asked);
  },
});
