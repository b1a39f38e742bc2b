/** A line of a chat session. */
import { plainCarrier } from './carrier.ts';
import { chatMessageSpecialType, chatMessageType } from './enums.ts';
import { date, int, oneOf, text } from './property.ts';

export const chatMessage = plainCarrier('ChatMessage', {
  ChatMessageId: int(),
  ChatSessionId: int(),
  Type: oneOf(chatMessageType),
  Message: text(),
  Author: text(255),
  ReadByCustomer: int(),
  SpecialType: oneOf(chatMessageSpecialType),
  SpecialParam: text(255),
  WhenPosted: date(),
});
