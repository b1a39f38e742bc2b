/** Whether somebody is there to chat. */
import { carrier } from './carrier.ts';
import { bool, int, listOf, readOnly, text } from './property.ts';

export const chatPresence = carrier('ChatPresence', {
  UserId: int('The user (ejuser)'),
  DisplayName: readOnly(text(null, "The user's name")),
  OngoingChats: readOnly(int('Chat sessions that the user handles now')),
  Present: bool('Whether the user is there for customers'),
  ChatTopics: readOnly(listOf(int(), 'The chat topics that the user is a member of')),
});
