/** Reads what the chat rules and the widget need of `chat_topic`. */
import type { TopicRules } from '@parley/domain';
import type { Queryable } from './database.ts';
import { TOPIC_HOURS, type TopicHours } from './topic-hours.ts';

/** Bits of `chat_topic.flags` (docs/spec/chat-session.md). */
export const TOPIC_FLAG = {
  popUpAlert: 1,
  collectConsent: 2,
  customQueueText: 4,
  offlineCollectConsent: 8,
  queueOfflineForm: 16,
  largeWidget: 32,
} as const;

/** A topic as the use cases know it; texts are empty when unset. */
export interface Topic {
  readonly rules: TopicRules;
  /** Null when the topic does not use opening hours. */
  readonly hours: TopicHours | null;
  readonly name: string;
  /** Moving average of seconds per accepted session; 0 = none accepted yet. */
  readonly secondsPerAccept: number;
  readonly badgeHeader: string;
  readonly welcomeTitle: string;
  readonly welcomeText: string;
  readonly preFormMessage: string;
  readonly offlineHeader: string;
  readonly offlineMessage: string;
  readonly customQueueText: string;
  readonly postFormHeader: string;
  readonly postFormMessage: string;
  readonly ratingText: string;
  readonly color: string;
  readonly font: string;
  readonly large: boolean;
  readonly language: string;
}

/** What {@link readTopic} reads. */
export interface TopicRow {
  readonly id: number;
  readonly deleted: boolean;
  readonly hours: TopicHours | null;
  readonly name: string;
  readonly flags: number;
  readonly seconds_pr_accept: number;
  readonly badge_header: string;
  readonly welcome_message: string;
  readonly custom_queue_text: string;
  readonly widget_welcome_title: string;
  readonly widget_welcome_message: string;
  readonly widget_pre_form: boolean;
  readonly widget_pre_message: string;
  readonly widget_required_fields: number;
  readonly widget_offline_header: string;
  readonly widget_offline_message: string;
  readonly widget_enable_ticket: boolean;
  readonly widget_offline_fields: number;
  readonly offline_form_time_limit: number;
  readonly offline_form_queue_length: number;
  readonly widget_post_form: boolean;
  readonly widget_post_header: string;
  readonly widget_post_message: string;
  readonly widget_enable_rating: boolean;
  readonly widget_rating_text: string;
  readonly widget_color: string;
  readonly widget_font: string;
  readonly widget_language: string;
}

const TEXTS = [
  'name',
  'badge_header',
  'welcome_message',
  'custom_queue_text',
  'widget_welcome_title',
  'widget_welcome_message',
  'widget_pre_message',
  'widget_offline_header',
  'widget_offline_message',
  'widget_post_header',
  'widget_post_message',
  'widget_rating_text',
  'widget_color',
  'widget_font',
  'widget_language',
];
const NUMBERS = [
  'flags',
  'seconds_pr_accept',
  'widget_required_fields',
  'widget_offline_fields',
  'offline_form_time_limit',
  'offline_form_queue_length',
];
const SWITCHES = [
  'widget_pre_form',
  'widget_enable_ticket',
  'widget_post_form',
  'widget_enable_rating',
];
/** The select list of a topic; `t` is `chat_topic`. */
export const TOPIC_SELECT_LIST = [
  'id',
  'deleted_at is not null as deleted',
  `${TOPIC_HOURS} as hours`,
  ...TEXTS.map((column) => `coalesce(${column}, '') as ${column}`),
  ...NUMBERS.map((column) => `coalesce(${column}, 0) as ${column}`),
  ...SWITCHES.map((column) => `coalesce(${column}, false) as ${column}`),
].join(', ');

const SELECT = `select ${TOPIC_SELECT_LIST} from chat_topic t where t.id = $1`;

/** The topic, or null; a deleted one is none (CT7). */
export async function loadTopic(db: Queryable, id: number): Promise<Topic | null> {
  return readOne(
    await db.query<TopicRow>({
      name: 'load-topic',
      text: `${SELECT} and t.deleted_at is null`,
      values: [id],
    }),
  );
}

/** The same, and it is not deleted until the transaction ends: for whoever gives it a live session (CT6). */
export async function holdTopic(tx: Queryable, id: number): Promise<Topic | null> {
  return readOne(
    await tx.query<TopicRow>({
      name: 'hold-topic',
      text: `${SELECT} and t.deleted_at is null for key share of t`,
      values: [id],
    }),
  );
}

/** The topic of a session that exists, deleted or not. */
export async function loadTopicOfSession(db: Queryable, id: number): Promise<Topic | null> {
  return readOne(
    await db.query<TopicRow>({ name: 'load-topic-of-session', text: SELECT, values: [id] }),
  );
}

/** The same, held as by {@link holdTopic}. */
export async function holdTopicOfSession(tx: Queryable, id: number): Promise<Topic | null> {
  return readOne(
    await tx.query<TopicRow>({
      name: 'hold-topic-of-session',
      text: `${SELECT} for key share of t`,
      values: [id],
    }),
  );
}

/** The average wait of a topic in seconds (0 = unknown), locked until the transaction ends: it is moved from what it is. */
export async function lockSecondsPerAccept(tx: Queryable, topicId: number): Promise<number> {
  const { rows } = await tx.query<{ seconds: number }>({
    name: 'lock-seconds-per-accept',
    text: `select coalesce(seconds_pr_accept, 0) as seconds from chat_topic where id = $1
      for no key update`,
    values: [topicId],
  });
  return rows[0]?.seconds ?? 0;
}

/** A pick-up moved the average wait (QU6). */
export async function storeAccept(
  db: Queryable,
  topicId: number,
  accept: { readonly at: number; readonly secondsPerAccept: number },
): Promise<void> {
  await db.query({
    name: 'store-accept',
    text: 'update chat_topic set last_accept = $2, seconds_pr_accept = $3 where id = $1',
    values: [topicId, new Date(accept.at), Math.round(accept.secondsPerAccept)],
  });
}

function readOne({ rows }: { readonly rows: readonly TopicRow[] }): Topic | null {
  return rows[0] === undefined ? null : readTopic(rows[0]);
}

export function readTopic(row: TopicRow): Topic {
  const has = (bit: number): boolean => (row.flags & bit) !== 0;
  return {
    rules: {
      id: row.id,
      preChatForm: row.widget_pre_form,
      requiredFields: row.widget_required_fields,
      collectConsent: has(TOPIC_FLAG.collectConsent),
      // The FAQ step needs a search to ask; until there is one it is skipped (CS19).
      faqOffered: false,
      // What has finished on a deleted topic stays so: nobody is left to talk to (CT7).
      postChatForm: row.widget_post_form && !row.deleted,
      ratingEnabled: row.widget_enable_rating,
      ticketEnabled: row.widget_enable_ticket,
      offlineFields: row.widget_offline_fields,
      offlineCollectConsent: has(TOPIC_FLAG.offlineCollectConsent),
      queueOfflineForm: has(TOPIC_FLAG.queueOfflineForm),
      offlineFormTimeLimit: row.offline_form_time_limit,
      offlineFormQueueLength: row.offline_form_queue_length,
      welcomeMessage: row.welcome_message,
      // No bot runs yet, so none can count as present.
      botEnabled: false,
    },
    hours: row.hours,
    name: row.name,
    secondsPerAccept: row.seconds_pr_accept,
    badgeHeader: row.badge_header,
    welcomeTitle: row.widget_welcome_title,
    welcomeText: row.widget_welcome_message,
    preFormMessage: row.widget_pre_message,
    offlineHeader: row.widget_offline_header,
    offlineMessage: row.widget_offline_message,
    customQueueText: has(TOPIC_FLAG.customQueueText) ? row.custom_queue_text : '',
    postFormHeader: row.widget_post_header,
    postFormMessage: row.widget_post_message,
    ratingText: row.widget_rating_text,
    color: row.widget_color,
    font: row.widget_font,
    large: has(TOPIC_FLAG.largeWidget),
    language: row.widget_language,
  };
}
