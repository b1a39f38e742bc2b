/** Whether a chat topic is open now. */
import { isWithinOpeningHours as isOpen } from '../../../chat/is-open.ts';
import { bool, int } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const isWithinOpeningHours = operation({
  agent: 'Chat',
  name: 'IsWithinOpeningHours',
  summary: 'Whether the topic is open now; a topic without opening hours always is.',
  parameters: {},
  body: fieldsBody('IsWithinOpeningHours', { ChatTopicId: int() }),
  answer: plainValue(bool()),
  run: ({ chat }, { body }) => isOpen(chat, body.ChatTopicId),
});
