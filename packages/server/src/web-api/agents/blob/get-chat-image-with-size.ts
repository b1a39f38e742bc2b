/** The logo of a chat topic. */
import { int } from '../../carriers/property.ts';
import { bytesAnswer } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getChatImageWithSize = operation({
  agent: 'BLOB',
  name: 'GetChatImageWithSize',
  summary: 'The logo of a chat topic as PNG, in the size that is asked for; null when it has none.',
  parameters: {},
  body: fieldsBody('GetChatImageWithSize', {
    ChatTopicId: int('Id of the topic'),
    Width: int('Pixels; 0 or less = in proportion to the height'),
    Height: int('Pixels; 0 or less = in proportion to the width'),
  }),
  answer: bytesAnswer(),
  async run({ chat }, { body: { ChatTopicId, Width, Height } }) {
    // It brings a library for pictures, which a start need not wait for.
    const { topicImage } = await import('../../../chat/topic-image.ts');
    const data = await topicImage(chat.db, ChatTopicId, { width: Width, height: Height });
    return data === null ? null : { contentType: 'image/png', data };
  },
});
