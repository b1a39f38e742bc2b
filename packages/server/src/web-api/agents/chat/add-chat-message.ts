/** A program writes in a chat session. */
import { addMessage } from '../../../chat/add-message.ts';
import { ChatError } from '../../../chat/chat-error.ts';
import { chatMessage } from '../../carriers/chat-message.ts';
import { int, one } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { presentMessage } from '../../present/chat-message.ts';

/** Where a field of the use case stands on the wire. */
const NAMES = {
  author: 'Message.Author',
  specialType: 'Message.SpecialType',
  specialParam: 'Message.SpecialParam',
};

export const addChatMessage = operation({
  agent: 'Chat',
  name: 'AddChatMessage',
  summary: 'Writes to the customer as the caller or for a bot, or to the agent for the customer.',
  parameters: {},
  body: fieldsBody('AddChatMessage', { ChatSessionId: int(), Message: one(() => chatMessage) }),
  answer: oneCarrier(chatMessage),
  async run({ chat, agent, style }, { body }) {
    const { Message: message } = body;
    if (message === null) throw new ChatError('bad_request', ['Message: there is none']);
    const { Type: type } = message;
    if (type === undefined || type === null || type === 'Invalid') {
      throw new ChatError('bad_request', ['Message.Type: ToCustomer, ToUser or Special is needed']);
    }
    // A message is posted when it comes; history has no way in yet.
    if (message.WhenPosted != null) style.notHeld('Message.WhenPosted');
    const added = addMessage(chat, agent, {
      sessionId: body.ChatSessionId || (message.ChatSessionId ?? 0),
      type,
      html: message.Message ?? '',
      author: message.Author,
      specialType: message.SpecialType,
      specialParam: message.SpecialParam,
    });
    return presentMessage(await withWireNames(NAMES, added));
  },
});
