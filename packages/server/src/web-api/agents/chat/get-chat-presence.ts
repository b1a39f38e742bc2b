/** Everybody who chats, and whether they are there. */
import { listPresence } from '../../../chat/presence.ts';
import { chatPresence } from '../../carriers/chat-presence.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentPresence } from '../../present/chat-presence.ts';

export const getChatPresence = operation({
  agent: 'Chat',
  name: 'GetChatPresence',
  summary:
    'Everybody who chats: whether they are present, their topics, how many chats they handle.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(chatPresence),
  async run({ chat, agent }) {
    const users = await listPresence(chat.db);
    return users.map((user) => presentPresence(agent, user));
  },
});
