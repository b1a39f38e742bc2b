/** The bot of a chat topic. */
import { plainCarrier } from './carrier.ts';
import { int, text } from './property.ts';

export const chatBotSettings = plainCarrier('ChatBotSettings', {
  BotName: text(80, 'Name that the bot writes under'),
  BotRegisterScriptId: int('Script that is run when the bot is registered; 0 for none'),
  BotSessionCreatedScriptId: int('Script that is run for a new chat session; 0 for none'),
  BotSessionChangedScriptId: int('Script that is run for a changed chat session; 0 for none'),
  BotMessageReceivedScriptId: int('Script that is run for a message; 0 for none'),
});
