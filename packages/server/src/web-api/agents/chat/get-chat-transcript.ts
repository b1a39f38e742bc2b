/** A chat session as a text to keep or to mail. */
import { transcript } from '../../../chat/transcript.ts';
import { bool, int, text } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const getChatTranscript = operation({
  agent: 'Chat',
  name: 'GetChatTranscript',
  summary: 'What was said in a session, as plain text or as HTML.',
  parameters: {},
  body: fieldsBody('GetChatTranscript', { ChatSessionId: int(), Html: bool() }),
  answer: plainValue(text()),
  run: ({ chat, agent, zone, language }, { body }) =>
    transcript(chat, agent, {
      sessionId: body.ChatSessionId,
      html: body.Html,
      zone,
      language: language?.tags[0] ?? null,
      culture: language?.culture ?? null,
    }),
});
