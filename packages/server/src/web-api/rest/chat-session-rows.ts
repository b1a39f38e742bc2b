/** The archive of chat sessions where the vendor has it besides `Archive/ChatSession`: all of them, and those of a topic. */

import type { Expression } from '../../archive/filter/expression.ts';
import { ChatError } from '../../chat/chat-error.ts';
import { readTopic } from '../../chat/read-topic.ts';
import { ARCHIVE_ANSWER, answerArchive } from '../archive/answer-archive.ts';
import { ARCHIVE_PARAMETERS } from '../archive/archive-parameters.ts';
import { int } from '../carriers/property.ts';
import { noBody } from '../endpoints/body.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';

const PROVIDER = 'ChatSession';

export const CHAT_SESSION_ROWS_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'ChatSession',
    summary: 'Chat sessions as rows of their archive.',
    parameters: ARCHIVE_PARAMETERS,
    body: noBody(),
    answer: ARCHIVE_ANSWER,
    run: (call, { parameters }) =>
      answerArchive(call, { provider: PROVIDER, path: 'ChatSession', parameters }),
  }),
  resource({
    verb: 'GET',
    path: 'ChatTopic/{id}/Sessions',
    summary: 'The chat sessions of a topic as rows of their archive.',
    parameters: { id: int('Primary key of the topic'), ...ARCHIVE_PARAMETERS },
    body: noBody(),
    answer: ARCHIVE_ANSWER,
    async run(call, { parameters: { id, ...parameters } }) {
      const topic = await readTopic(call.chat, call.agent, id);
      if (topic === null) throw new ChatError('not_found', [`ChatTopic id ${id} not found`]);
      return answerArchive(call, {
        provider: PROVIDER,
        path: `ChatTopic/${id}/Sessions`,
        parameters,
        filter: ofTopic(id),
      });
    },
  }),
];

/** The filter that only sessions of the topic pass. */
function ofTopic(id: number): Expression {
  const place = { source: 'ChatTopic', position: null };
  return {
    kind: 'restriction',
    column: 'chatTopic/chatTopicId',
    columnPlace: place,
    operator: 'equals',
    operatorPlace: place,
    values: [{ text: String(id), place }],
  };
}
