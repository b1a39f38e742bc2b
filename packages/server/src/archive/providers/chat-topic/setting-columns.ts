/** The settings of a topic; the provider's table `chat_topic t`. Names are those of the Web API's ChatTopicEntity. */
import { TOPIC_FLAG } from '../../../storage/topics.ts';
import type { ArchiveColumn } from '../../column.ts';
import {
  boolColumn,
  constantColumn,
  datetimeColumn,
  intColumn,
  keyedTextColumn,
  listColumn,
  textColumn,
} from '../../column-kinds.ts';
import { described } from '../chat-session/described.ts';

export const SETTING_COLUMNS: readonly ArchiveColumn[] = [
  constantColumn({
    name: 'getAllRows',
    passes: true,
    ...described('Get all: Every chat channel', 'Hent alle: Alle chatkanaler'),
  }),
  constantColumn({
    name: 'getNoRows',
    passes: false,
    ...described('Get none: No chat channel', 'Hent ingen: Ingen chatkanaler'),
  }),
  intColumn({
    name: 'chatTopicId',
    value: 't.id',
    ...described('ID: The database ID of the chat channel', 'ID: Chatkanalens ID i databasen'),
  }),
  keyedTextColumn({
    name: 'name',
    value: 't.name',
    key: 't.id',
    ...described('Name: Name of the chat channel', 'Navn: Chatkanalens navn'),
  }),
  text('description', 't.description', ['Description', 'Beskrivelse']),
  text('badgeHeader', 't.badge_header', ['Badge header', 'Tekst på knappen']),
  listColumn({
    name: 'language',
    value: 't.language_id',
    shown: 'language.name',
    joins: ['language'],
    ...described('Language: Language of its customers', 'Språk: Kundenes språk'),
  }),
  text('widgetLanguage', 't.widget_language', ['Language of the window', 'Språk i vinduet']),
  text('welcomeMessage', 't.welcome_message', ['Welcome message', 'Velkomstmelding']),
  flag('popUpAlert', TOPIC_FLAG.popUpAlert, ['Pop-up for new chats', 'Varsel om nye chatter']),
  flag('collectConsent', TOPIC_FLAG.collectConsent, ['Collects consent', 'Innhenter samtykke']),
  flag('offlineCollectConsent', TOPIC_FLAG.offlineCollectConsent, [
    'Collects consent when closed',
    'Innhenter samtykke når den er stengt',
  ]),
  flag('useQueueOfflineForm', TOPIC_FLAG.queueOfflineForm, [
    'Offline form when the queue is long',
    'Skjema når køen er lang',
  ]),
  flag('customQueueTextEnabled', TOPIC_FLAG.customQueueText, ['Own queue text', 'Egen køtekst']),
  flag('largeWidget', TOPIC_FLAG.largeWidget, ['Large window', 'Stort vindu']),
  text('customQueueText', 't.custom_queue_text', ['Queue text', 'Køtekst']),
  number('offlineFormQueueLength', 't.offline_form_queue_length', ['Longest queue', 'Lengste kø']),
  number('offlineFormTimeLimit', 't.offline_form_time_limit', [
    'Longest wait in minutes',
    'Lengste ventetid i minutter',
  ]),
  number('warnNewChatMinutes', 't.warning_new_chat', [
    'Minutes until agents are warned of a new chat',
    'Minutter til kundebehandlere varsles om ny chat',
  ]),
  number('warnManagerNewChatMinutes', 't.manager_warning_new_chat', [
    'Minutes until managers are warned of a new chat',
    'Minutter til ledere varsles om ny chat',
  ]),
  number('warnChatMessageMinutes', 't.warning_chat_message', [
    'Minutes until agents are warned of a message',
    'Minutter til kundebehandlere varsles om melding',
  ]),
  number('warnManagerChatMessageMinutes', 't.manager_warning_chat_message', [
    'Minutes until managers are warned of a message',
    'Minutter til ledere varsles om melding',
  ]),
  text('alertRecipient', 't.alert_recipient', ['Warnings go to', 'Varsler går til']),
  onOff('ticketEnabled', 't.widget_enable_ticket', ['Requests', 'Henvendelser']),
  listColumn({
    name: 'ticketCategory',
    value: 't.category_id',
    shown: 'ticketCategory.fullname',
    joins: ['ticketCategory'],
    ...described('Request category', 'Henvendelseskategori'),
  }),
  listColumn({
    name: 'ticketPriority',
    value: 't.priority_id',
    shown: 'ticketPriority.name',
    joins: ['ticketPriority'],
    ...described('Request priority', 'Henvendelsesprioritet'),
  }),
  listColumn({
    name: 'faqCategory',
    value: 't.kb_category_id',
    shown: 'faqCategory.fullname',
    joins: ['faqCategory'],
    ...described('FAQ category', 'Kategori i ofte stilte spørsmål'),
  }),
  onOff('preFormEnabled', 't.widget_pre_form', ['Pre-chat form', 'Skjema før chat']),
  onOff('postFormEnabled', 't.widget_post_form', ['Post-chat form', 'Skjema etter chat']),
  onOff('widgetEnableRating', 't.widget_enable_rating', ['Rating', 'Vurdering']),
  onOff('openingHoursEnabled', 't.use_opening_hours', ['Opening hours', 'Åpningstider']),
  onOff('lunchHoursEnabled', 't.use_lunch_hours', ['Closed for lunch', 'Lunsjstengt']),
  textColumn({
    name: 'timeZone',
    value: 'timeZone.iana_name',
    joins: ['timeZone'],
    ...described('Time zone', 'Tidssone'),
  }),
  onOff('botEnabled', 't.bot_enabled', ['Chatbot', 'Chatbot']),
  text('botName', 't.bot_name', ['Name of the chatbot', 'Chatbotens navn']),
  datetimeColumn({
    name: 'lastAccept',
    value: 't.last_accept',
    ...described('Last accept: When a chat was last taken', 'Sist tatt: Når en chat sist ble tatt'),
  }),
  number('secondsPrAccept', 't.seconds_pr_accept', [
    'Seconds until a chat is taken',
    'Sekunder til en chat blir tatt',
  ]),
];

type Names = readonly [en: string, no: string];

function text(name: string, value: string, names: Names): ArchiveColumn {
  return textColumn({ name, value, ...described(...names) });
}

function number(name: string, value: string, names: Names): ArchiveColumn {
  return intColumn({ name, value, ...described(...names) });
}

function onOff(name: string, value: string, names: Names): ArchiveColumn {
  return boolColumn({ name, value, ...described(...names) });
}

/** A bit of `chat_topic.flags`. */
function flag(name: string, mask: number, names: Names): ArchiveColumn {
  return boolColumn({ name, value: `(t.flags & ${mask}) <> 0`, ...described(...names) });
}
