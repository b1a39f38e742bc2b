/** ChatSession as a REST resource: twins of the Chat agent's operations (web-api §1.2). */
import { ChatError } from '../../chat/chat-error.ts';
import { loadLastChange } from '../../storage/load-last-change.ts';
import { acceptChatSessionTransfer } from '../agents/chat/accept-chat-session-transfer.ts';
import { addChatMessage } from '../agents/chat/add-chat-message.ts';
import { chatSessionsForUser } from '../agents/chat/chat-sessions-for-user.ts';
import { createDefaultChatSessionEntity } from '../agents/chat/create-default-chat-session-entity.ts';
import { deleteChatSessionEntity } from '../agents/chat/delete-chat-session-entity.ts';
import { getChatMessages } from '../agents/chat/get-chat-messages.ts';
import { getChatSessionEntity } from '../agents/chat/get-chat-session-entity.ts';
import { getChatTranscript } from '../agents/chat/get-chat-transcript.ts';
import { pickUpChatSession } from '../agents/chat/pick-up-chat-session.ts';
import { pickUpFirstChatSession } from '../agents/chat/pick-up-first-chat-session.ts';
import { rejectChatSessionTransfer } from '../agents/chat/reject-chat-session-transfer.ts';
import { resetChatSession } from '../agents/chat/reset-chat-session.ts';
import { saveChatSessionEntity } from '../agents/chat/save-chat-session-entity.ts';
import { transferChatSession } from '../agents/chat/transfer-chat-session.ts';
import { chatMessage } from '../carriers/chat-message.ts';
import { chatSessionEntity } from '../carriers/chat-session-entity.ts';
import { bool, int, text } from '../carriers/property.ts';
import { manyCarriers, oneCarrier, plainValue } from '../endpoints/answer.ts';
import { carrierBody, noBody } from '../endpoints/body.ts';
import type { Call } from '../endpoints/call.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';
import type { ChatSessionValue } from '../present/chat-session.ts';

const BY_ID = { id: int('Primary key of the session') };
const SESSION = oneCarrier(chatSessionEntity);

export const CHAT_SESSION_RESOURCE: readonly Endpoint[] = [
  ...restEntity({
    name: 'ChatSession',
    carrier: chatSessionEntity,
    idProperty: 'ChatSessionId',
    create: createDefaultChatSessionEntity,
    get: getSession,
    save: saveChatSessionEntity,
    remove: (call, id) =>
      deleteChatSessionEntity.run(call, { parameters: { ChatSessionEntityId: id }, body: null }),
    updated: ({ ChatSessionId }, { chat }) => loadLastChange(chat.db, ChatSessionId),
  }),
  resource({
    verb: 'GET',
    path: 'ChatSession/ForCurrentUser',
    summary: chatSessionsForUser.summary,
    parameters: {},
    body: noBody(),
    answer: manyCarriers(chatSessionEntity),
    run: (call) => chatSessionsForUser.run(call, { parameters: {}, body: null }),
  }),
  resource({
    verb: 'POST',
    path: 'ChatSession/{id}/TransferTo/{toAssociate}',
    summary: transferChatSession.summary,
    parameters: { ...BY_ID, toAssociate: text(null, 'Login name or associate id') },
    body: noBody(),
    answer: SESSION,
    run: (call, { parameters: { id, toAssociate } }) =>
      transferChatSession.run(call, {
        parameters: {},
        body: { ChatSessionId: id, ToAssociate: toAssociate },
      }),
  }),
  command('AcceptTransfer', acceptChatSessionTransfer),
  command('RejectTransfer', rejectChatSessionTransfer),
  command('Pickup', pickUpChatSession),
  command('Reset', resetChatSession),
  resource({
    verb: 'POST',
    path: 'ChatSession/Pickup',
    summary: pickUpFirstChatSession.summary,
    parameters: {},
    body: noBody(),
    answer: SESSION,
    nothingFound: 'null',
    run: (call) => pickUpFirstChatSession.run(call, { parameters: {}, body: null }),
  }),
  resource({
    verb: 'POST',
    path: 'ChatSession/{id}/Transcript',
    summary: getChatTranscript.summary,
    parameters: { ...BY_ID, html: bool('HTML instead of plain text') },
    body: noBody(),
    answer: plainValue(text()),
    run: (call, { parameters: { id, html } }) =>
      getChatTranscript.run(call, { parameters: {}, body: { ChatSessionId: id, Html: html } }),
  }),
  resource({
    verb: 'GET',
    path: 'ChatSession/{id}/Messages',
    summary: getChatMessages.summary,
    parameters: { ...BY_ID, after: int('Id of the last message that is known already') },
    body: noBody(),
    answer: manyCarriers(chatMessage),
    async run(call, { parameters: { id, after } }) {
      const body = { ChatSessionId: id, After: after };
      const messages = await getChatMessages.run(call, { parameters: {}, body });
      // No messages yet, none that the caller may read, or no session: only the last is nothing found.
      if (messages.length === 0 && (await getSession(call, id)) === null) {
        throw new ChatError('not_found', [`ChatSession id ${id} not found`]);
      }
      return messages;
    },
  }),
  resource({
    verb: 'POST',
    path: 'ChatSession/{id}/Messages',
    summary: addChatMessage.summary,
    parameters: BY_ID,
    body: carrierBody(chatMessage),
    answer: oneCarrier(chatMessage),
    run: (call, { parameters: { id }, body }) =>
      addChatMessage.run(call, { parameters: {}, body: { ChatSessionId: id, Message: body } }),
  }),
];

function getSession(call: Call, id: number): Promise<ChatSessionValue | null> {
  return getChatSessionEntity.run(call, { parameters: { chatSessionEntityId: id }, body: null });
}

/** A change of one session, which takes nothing but its id. */
function command(
  name: 'AcceptTransfer' | 'RejectTransfer' | 'Pickup' | 'Reset',
  operation: typeof pickUpChatSession,
): Endpoint {
  return resource({
    verb: 'POST',
    path: `ChatSession/{id}/${name}`,
    summary: operation.summary,
    parameters: BY_ID,
    body: noBody(),
    answer: SESSION,
    // A session that somebody else has just taken is no mistake.
    nothingFound: 'null',
    run: (call, { parameters: { id } }) =>
      operation.run(call, { parameters: {}, body: { ChatSessionId: id } }),
  });
}
