/**
 * The columns of `chat_topic`, once: from here come the type of a topic's settings, the SQL that reads and writes them, and
 * the limits that a save is checked against. A property is its column in camelCase.
 */
import { REQUIRED_FIELD } from '@parley/domain';
import { TOPIC_FLAG } from './topics.ts';

/** `most`: characters. An unset text is empty. */
const text = (most: number) => ({ kind: 'text', most }) as const;
/** Whole, from 0; an unset number is 0. */
const number = (most = 2_147_483_647) => ({ kind: 'number', most }) as const;
/** A bit of `flags`. */
const flag = (mask: number) => ({ kind: 'flag', mask }) as const;
const onOff = { kind: 'switch' } as const;
/** Id of a row; null = none. */
const reference = { kind: 'reference' } as const;
/** Seconds since local midnight, at most 86,400; null = not set. */
const time = { kind: 'time' } as const;
/** Milliseconds since the epoch; null = never. */
const moment = { kind: 'moment' } as const;

/** A mask of every form field. */
const FORM_FIELDS = Object.values(REQUIRED_FIELD).reduce((all, field) => all | field, 0);
/** Of a mail's body, which the welcome message may be as long as. */
const LONGEST_TEXT = 16_384;

export const TOPIC_COLUMNS = {
  name: text(255),
  description: text(255),
  languageId: reference,
  /** ISO code of the widget's language. */
  widgetLanguage: text(63),
  badgeHeader: text(255),
  /** HTML subset. */
  welcomeMessage: text(LONGEST_TEXT),
  lastAccept: moment,
  /** Moving average of the seconds until a session is accepted (QU6). */
  secondsPrAccept: number(),
  popUpAlert: flag(TOPIC_FLAG.popUpAlert),
  collectConsent: flag(TOPIC_FLAG.collectConsent),
  customQueueTextEnabled: flag(TOPIC_FLAG.customQueueText),
  offlineCollectConsent: flag(TOPIC_FLAG.offlineCollectConsent),
  useQueueOfflineForm: flag(TOPIC_FLAG.queueOfflineForm),
  large: flag(TOPIC_FLAG.largeWidget),
  customQueueText: text(255),

  // Minutes; 0 = no warning.
  warningNewChat: number(),
  managerWarningNewChat: number(),
  warningChatMessage: number(),
  managerWarningChatMessage: number(),
  /** Seconds. */
  alertTimeout: number(),
  alertTemplate: reference,
  alertRecipient: text(255),

  /** 0 classic, 1 modern. */
  widgetTheme: number(1),
  widgetColor: text(16),
  widgetFont: text(64),
  widgetFontSize: text(16),
  widgetBadgeColor: text(16),
  widgetBadgeTextColor: text(16),
  widgetCustMsgColor: text(16),
  widgetCustMsgTextColor: text(16),
  widgetAgentMsgColor: text(16),
  widgetAgentMsgTextColor: text(16),
  widgetButtonColor: text(16),
  widgetButtonTextColor: text(16),
  widgetShowLogo: onOff,
  logoBlobId: reference,
  widgetShowAgentPhoto: onOff,
  widgetAgentUseFirstname: onOff,
  widgetWelcomeTitle: text(255),
  widgetWelcomeMessage: text(255),

  widgetPreForm: onOff,
  widgetPreMessage: text(1024),
  /** Mask of `REQUIRED_FIELD`. */
  widgetRequiredFields: number(FORM_FIELDS),
  widgetAutoFaq: onOff,
  kbCategoryId: reference,

  widgetOfflineHeader: text(255),
  widgetOfflineMessage: text(1024),
  widgetEnableTicket: onOff,
  categoryId: reference,
  priorityId: reference,
  /** Mask of `REQUIRED_FIELD`. */
  widgetOfflineFields: number(FORM_FIELDS),
  /** Minutes; 0 = no limit. */
  offlineFormTimeLimit: number(),
  /** Waiting sessions; 0 = no limit. */
  offlineFormQueueLength: number(),

  widgetPostForm: onOff,
  widgetPostHeader: text(255),
  widgetPostMessage: text(1024),
  widgetPostTranscript: onOff,
  widgetEnableRating: onOff,
  widgetRatingText: text(1024),

  useOpeningHours: onOff,
  tzLocationId: reference,
  monEnabled: onOff,
  monStart: time,
  monStop: time,
  tueEnabled: onOff,
  tueStart: time,
  tueStop: time,
  wedEnabled: onOff,
  wedStart: time,
  wedStop: time,
  thuEnabled: onOff,
  thuStart: time,
  thuStop: time,
  friEnabled: onOff,
  friStart: time,
  friStop: time,
  satEnabled: onOff,
  satStart: time,
  satStop: time,
  sunEnabled: onOff,
  sunStart: time,
  sunStop: time,
  useLunchHours: onOff,
  lunchStart: time,
  lunchStop: time,

  botEnabled: onOff,
  botName: text(80),
  botRegisterScriptid: reference,
  botSessionCreatedScriptid: reference,
  botSessionChangedScriptid: reference,
  botMessageReceivedScriptid: reference,
} as const satisfies Readonly<Record<string, TopicColumn>>;

/** What a column holds, and within which limits. */
export type TopicColumn =
  | { readonly kind: 'text' | 'number'; readonly most: number }
  | { readonly kind: 'flag'; readonly mask: number }
  | { readonly kind: 'switch' | 'reference' | 'time' | 'moment' };

export type TopicProperty = keyof typeof TOPIC_COLUMNS;

interface ValueOf {
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
  readonly switch: boolean;
  readonly reference: number | null;
  readonly time: number | null;
  readonly moment: number | null;
}

/** The settings of a topic: every column of `chat_topic`, `flags` split into its bits. */
export type TopicFields = {
  readonly [Property in TopicProperty]: ValueOf[(typeof TOPIC_COLUMNS)[Property]['kind']];
};

/** All properties with their columns, in order. */
export const TOPIC_PROPERTIES: readonly (readonly [TopicProperty, TopicColumn])[] = Object.entries(
  TOPIC_COLUMNS,
) as [TopicProperty, TopicColumn][];

/** The property's column in SQL; that of a flag is `flags`. */
export function columnOf(property: TopicProperty): string {
  if (TOPIC_COLUMNS[property].kind === 'flag') return 'flags';
  // The one name that the documents write in mixed case.
  if (property === 'tzLocationId') return 'tzlocationid';
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
