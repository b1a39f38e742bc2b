/** REST `Presence`: who is there to chat. */
import { getChatPresence } from '../agents/chat/get-chat-presence.ts';
import { saveChatPresence } from '../agents/chat/save-chat-presence.ts';
import { chatPresence } from '../carriers/chat-presence.ts';
import { one, required } from '../carriers/property.ts';
import { listBody, noBody } from '../endpoints/body.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';

export const PRESENCE_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'Presence/GetAll',
    summary: getChatPresence.summary,
    parameters: {},
    body: noBody(),
    answer: getChatPresence.answer,
    run: (call) => getChatPresence.run(call, { parameters: {}, body: null }),
  }),
  resource({
    verb: 'POST',
    path: 'Presence/SaveAll',
    summary: saveChatPresence.summary,
    parameters: {},
    body: listBody(required(one(() => chatPresence))),
    answer: saveChatPresence.answer,
    run: (call, { body }) =>
      saveChatPresence.run(call, { parameters: {}, body: { ChatPresence: body } }),
  }),
];
