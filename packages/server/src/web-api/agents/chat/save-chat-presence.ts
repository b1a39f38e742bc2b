/** Sets who is there for customers. */
import { savePresence } from '../../../chat/presence.ts';
import { chatPresence } from '../../carriers/chat-presence.ts';
import { many } from '../../carriers/property.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';

const NAMES = { userId: 'UserId' };

export const saveChatPresence = operation({
  agent: 'Chat',
  name: 'SaveChatPresence',
  summary: 'Sets who is present; of each entry only UserId and Present are read.',
  parameters: {},
  body: fieldsBody('SaveChatPresence', { ChatPresence: many(() => chatPresence) }),
  answer: nothing(),
  async run({ chat, agent }, { body }) {
    // An entry that does not say whether somebody is present leaves it as it is.
    const told = body.ChatPresence.filter(({ Present }) => Present !== undefined);
    const wanted = told.map(({ UserId, Present }) => ({
      userId: UserId ?? 0,
      present: Present === true,
    }));
    await withWireNames(NAMES, savePresence(chat, agent, wanted));
  },
});
