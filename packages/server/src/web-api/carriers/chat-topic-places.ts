/**
 * Where each setting of a chat topic stands in ChatTopicEntity. By these tables topics are presented, read, and named in
 * refusals; the compiler holds them to the types of both sides.
 */
import type { TOPIC_COLUMNS, TopicFields, TopicProperty } from '../../storage/topic-columns.ts';
import type { chatBotSettings } from './chat-bot-settings.ts';
import type { chatOpeningHours } from './chat-opening-hours.ts';
import type { chatTopicEntity } from './chat-topic-entity.ts';
import type { chatWidgetSettings } from './chat-widget-settings.ts';
import type { Value } from './property.ts';

/** Names on the wire with the settings that they show. */
export type Places = Readonly<Record<string, TopicProperty>>;

/** What a setting is on the wire: the same as in the store, but that a reference to nothing is 0. */
export type Shown<P extends TopicProperty> = (typeof TOPIC_COLUMNS)[P]['kind'] extends 'reference'
  ? number
  : TopicFields[P];

type SettingOf<W> = { [P in TopicProperty]: Shown<P> extends W ? P : never }[TopicProperty];
type PlacesIn<V> = { readonly [K in keyof V]?: SettingOf<V[K]> };

export const ENTITY_PLACES = {
  Name: 'name',
  Description: 'description',
  WelcomeMessage: 'welcomeMessage',
  LastAccept: 'lastAccept',
  SecondsPrAccept: 'secondsPrAccept',
  AlertRecipient: 'alertRecipient',
  CollectConsent: 'collectConsent',
  BadgeHeader: 'badgeHeader',
  CustomQueueTextEnabled: 'customQueueTextEnabled',
  CustomQueueText: 'customQueueText',
  WarnNewChatMinutes: 'warningNewChat',
  WarnManagerNewChatMinutes: 'managerWarningNewChat',
  TicketEnabled: 'widgetEnableTicket',
  OpeningHoursEnabled: 'useOpeningHours',
  BotEnabled: 'botEnabled',
  OfflineCollectConsent: 'offlineCollectConsent',
  WarnChatMessageMinutes: 'warningChatMessage',
  WarnManagerChatMessageMinutes: 'managerWarningChatMessage',
  UseQueueOfflineForm: 'useQueueOfflineForm',
  OfflineFormTimeLimit: 'offlineFormTimeLimit',
  OfflineFormQueueLength: 'offlineFormQueueLength',
  WidgetEnableRating: 'widgetEnableRating',
  WidgetRatingText: 'widgetRatingText',
} as const satisfies PlacesIn<Value<typeof chatTopicEntity>>;

export const HOURS_PLACES = {
  MonEnabled: 'monEnabled',
  MonStart: 'monStart',
  MonStop: 'monStop',
  TueEnabled: 'tueEnabled',
  TueStart: 'tueStart',
  TueStop: 'tueStop',
  WedEnabled: 'wedEnabled',
  WedStart: 'wedStart',
  WedStop: 'wedStop',
  ThuEnabled: 'thuEnabled',
  ThuStart: 'thuStart',
  ThuStop: 'thuStop',
  FriEnabled: 'friEnabled',
  FriStart: 'friStart',
  FriStop: 'friStop',
  SatEnabled: 'satEnabled',
  SatStart: 'satStart',
  SatStop: 'satStop',
  SunEnabled: 'sunEnabled',
  SunStart: 'sunStart',
  SunStop: 'sunStop',
  UseLunchHours: 'useLunchHours',
  LunchStart: 'lunchStart',
  LunchStop: 'lunchStop',
} as const satisfies PlacesIn<Value<typeof chatOpeningHours>>;

export const WIDGET_PLACES = {
  AutoFaqEnabled: 'widgetAutoFaq',
  PreFormEnabled: 'widgetPreForm',
  PreFormMessage: 'widgetPreMessage',
  RequiredFields: 'widgetRequiredFields',
  PostFormEnabled: 'widgetPostForm',
  PostFormHeader: 'widgetPostHeader',
  PostFormMessage: 'widgetPostMessage',
  PostTranscriptEnabled: 'widgetPostTranscript',
  LanguageIsoCode: 'widgetLanguage',
  Color: 'widgetColor',
  BadgeColor: 'widgetBadgeColor',
  BadgeTextColor: 'widgetBadgeTextColor',
  CustMsgColor: 'widgetCustMsgColor',
  CustMsgTextColor: 'widgetCustMsgTextColor',
  AgentMsgColor: 'widgetAgentMsgColor',
  AgentMsgTextColor: 'widgetAgentMsgTextColor',
  ButtonColor: 'widgetButtonColor',
  ButtonTextColor: 'widgetButtonTextColor',
  Font: 'widgetFont',
  FontSize: 'widgetFontSize',
  LogoEnabled: 'widgetShowLogo',
  LogoBlobId: 'logoBlobId',
  ShowAgentPhoto: 'widgetShowAgentPhoto',
  WelcomeTitle: 'widgetWelcomeTitle',
  WelcomeMessage: 'widgetWelcomeMessage',
  OfflineHeader: 'widgetOfflineHeader',
  OfflineMessage: 'widgetOfflineMessage',
  OfflineFields: 'widgetOfflineFields',
  UseAgentFirstname: 'widgetAgentUseFirstname',
} as const satisfies PlacesIn<Value<typeof chatWidgetSettings>>;

export const BOT_PLACES = {
  BotName: 'botName',
  BotRegisterScriptId: 'botRegisterScriptid',
  BotSessionCreatedScriptId: 'botSessionCreatedScriptid',
  BotSessionChangedScriptId: 'botSessionChangedScriptid',
  BotMessageReceivedScriptId: 'botMessageReceivedScriptid',
} as const satisfies PlacesIn<Value<typeof chatBotSettings>>;

type Tabled =
  | (typeof ENTITY_PLACES)[keyof typeof ENTITY_PLACES]
  | (typeof HOURS_PLACES)[keyof typeof HOURS_PLACES]
  | (typeof WIDGET_PLACES)[keyof typeof WIDGET_PLACES]
  | (typeof BOT_PLACES)[keyof typeof BOT_PLACES];

/** The vendor's carrier has no place for them. */
type NotOnTheWire = 'popUpAlert' | 'alertTimeout';

/** Settings that look otherwise on the wire: references as carriers, masks and switches as names. */
const CONVERTED: Readonly<Record<Exclude<TopicProperty, Tabled | NotOnTheWire>, string>> = {
  languageId: 'Language',
  alertTemplate: 'AlertTemplate',
  categoryId: 'TicketCategory',
  priorityId: 'TicketPriority',
  tzLocationId: 'OpeningHours.TzLocation',
  kbCategoryId: 'Widget.AutoFaqCategory',
  large: 'Widget.Size',
  widgetTheme: 'Widget.Theme',
};

/** Setting → place on the wire: `monStart` is at `OpeningHours.MonStart`. */
export const TOPIC_NAMES: Readonly<Record<string, string>> = {
  ...CONVERTED,
  ...namesIn(ENTITY_PLACES, ''),
  ...namesIn(HOURS_PLACES, 'OpeningHours.'),
  ...namesIn(WIDGET_PLACES, 'Widget.'),
  ...namesIn(BOT_PLACES, 'BotSettings.'),
};

function namesIn(places: Places, group: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(places).map(([name, property]) => [property, group + name]),
  );
}
