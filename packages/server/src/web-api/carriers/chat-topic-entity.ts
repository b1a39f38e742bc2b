/** A chat topic with everything that is set for it. Lengths are those of the columns of `chat_topic`. */
import { carrier } from './carrier.ts';
import { chatBotSettings } from './chat-bot-settings.ts';
import { chatOpeningHours } from './chat-opening-hours.ts';
import { chatWidgetSettings } from './chat-widget-settings.ts';
import { customerLanguage, replyTemplate, ticketCategory, ticketPriority } from './list-items.ts';
import { bool, date, int, one, readOnly, text } from './property.ts';

export const chatTopicEntity = carrier('ChatTopicEntity', {
  ChatTopicId: int('Primary key; 0 for one that is not stored yet'),
  Name: text(255, 'Name of the topic'),
  Description: text(255, 'What the topic is for'),
  WelcomeMessage: text(16_384, 'First message that a customer gets, in the HTML of messages'),
  Language: one(() => customerLanguage, 'Language that is spoken in the topic'),
  LastAccept: readOnly(date('When an agent last took a chat session')),
  SecondsPrAccept: readOnly(int('Moving average of the seconds until a session is taken')),
  AlertRecipient: text(255, 'E-mail addresses that warnings go to'),
  AlertTemplate: one(() => replyTemplate, 'Reply template that warnings are made of'),
  CollectConsent: bool('Whether the pre-chat form asks for consent'),
  BadgeHeader: text(255, 'Text on the button that opens the widget'),
  CustomQueueTextEnabled: bool('Whether CustomQueueText is shown to customers that wait'),
  CustomQueueText: text(255, 'What customers that wait are shown'),
  WarnNewChatMinutes: int('Minutes in the queue until agents are warned; 0 for never'),
  WarnManagerNewChatMinutes: int('Minutes in the queue until managers are warned; 0 for never'),
  TicketEnabled: bool('Whether the offline form makes requests'),
  TicketCategory: one(() => ticketCategory, 'Category of these requests'),
  TicketPriority: one(() => ticketPriority, 'Priority of these requests'),
  OpeningHoursEnabled: bool('Whether the topic is closed outside its opening hours'),
  OpeningHours: one(() => chatOpeningHours, 'When the topic is open'),
  Widget: one(() => chatWidgetSettings, 'What customers see'),
  BotEnabled: bool('Whether a bot talks with customers first'),
  BotSettings: one(() => chatBotSettings, 'The bot'),
  OfflineCollectConsent: bool('Whether the offline form asks for consent'),
  WarnChatMessageMinutes: int('Minutes without an answer until agents are warned; 0 for never'),
  WarnManagerChatMessageMinutes: int(
    'Minutes without an answer until managers are warned; 0 for never',
  ),
  UseQueueOfflineForm: bool('Whether customers that wait too long are offered the offline form'),
  OfflineFormTimeLimit: int('Minutes of waiting that are too long; 0 for no limit'),
  OfflineFormQueueLength: int('Waiting sessions that are too many; 0 for no limit'),
  WidgetEnableRating: bool('Whether customers are asked to rate the chat'),
  WidgetRatingText: text(1024, 'How they are asked'),
});
