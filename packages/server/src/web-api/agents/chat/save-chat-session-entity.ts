/** Source document 003: a chat session is brought in, or an existing one is changed by the rules. */
import { readSession } from '../../../chat/read-session.ts';
import { saveSession } from '../../../chat/save-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import type { Given } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { carrierBody } from '../../endpoints/body.ts';
import type { Call } from '../../endpoints/call.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { onlyChanged } from '../../endpoints/only-changed.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { givenSession, SESSION_NAMES } from '../../given/chat-session.ts';
import { presentSession } from '../../present/chat-session.ts';

type GivenEntity = Given<typeof chatSessionEntity>;

export const saveChatSessionEntity = operation({
  agent: 'Chat',
  name: 'SaveChatSessionEntity',
  summary: 'Changes a chat session, or stores a new one as it is given when its id is 0.',
  parameters: {},
  body: carrierBody(chatSessionEntity),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    const given = await givenSession(call.chat.db, await changesOf(call, body));
    const saved = await withWireNames(SESSION_NAMES, saveSession(call.chat, call.agent, given));
    return presentSession(call, saved);
  },
});

/** What differs from the session as this caller would be told it now; all of it for a new one. */
async function changesOf(call: Call, given: GivenEntity): Promise<GivenEntity> {
  const id = given.ChatSessionId ?? 0;
  const record = id === 0 ? null : await readSession(call.chat, call.agent, id);
  if (record === null) return given;
  const value = await presentSession(call, record);
  return { ...onlyChanged(chatSessionEntity, { value, given }, call), ChatSessionId: id };
}
