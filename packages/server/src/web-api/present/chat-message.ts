/** A line of a chat session as the vendor shows it. */
import type { MessageRecord } from '../../storage/message-records.ts';
import type { chatMessage } from '../carriers/chat-message.ts';
import type { Value } from '../carriers/property.ts';

export function presentMessage(record: MessageRecord): Value<typeof chatMessage> {
  return {
    ChatMessageId: record.id,
    ChatSessionId: record.sessionId,
    Type: record.type,
    Message: record.html,
    Author: record.author,
    ReadByCustomer: record.readByCustomer ? 1 : 0,
    SpecialType: record.specialType,
    SpecialParam: record.specialParam,
    WhenPosted: record.whenPosted,
  };
}
