/** Statements about topics, users and what surrounds a session, by the names that `src/storage` gives them. */
import { isWaitingIn } from './session-statements.ts';
import { type Statements, valuesOf } from './statement.ts';
import type { TopicRecord, UserRecord } from './tables.ts';
import type { Transaction } from './transaction.ts';

export const PEOPLE_STATEMENTS: Statements = {
  'load-topic': readTopic,
  'hold-topic': readTopic,
  'load-topic-of-session': readTopic,
  'hold-topic-of-session': readTopic,
  async 'lock-seconds-per-accept'(tx, { values }) {
    const [id] = valuesOf<[number]>(values);
    await tx.lock('topic', id);
    return [{ seconds: tx.topic(id)?.seconds_pr_accept ?? 0 }];
  },
  async 'store-accept'(tx, { values }) {
    const [id, , secondsPerAccept] = valuesOf<[number, Date, number]>(values);
    await tx.lock('topic', id);
    const topic = tx.topic(id);
    if (topic !== undefined) tx.putTopic({ ...topic, seconds_pr_accept: secondsPerAccept });
    return [];
  },
  'read-surroundings': (tx, { values }) => {
    const [topicId, sessionId, rankedId, targetId] =
      valuesOf<[number, number, number | null, number | null]>(values);
    const ready = [...tx.users.values()].filter((user) => isReadyIn(user, topicId));
    const others = tx.sessions().filter(({ id }) => id !== sessionId);
    const waiting = others.filter((row) => isWaitingIn(row, [topicId]));
    const ranked = others.filter(
      (row) => row.user_id === rankedId && (row.status === 5 || row.status === 6),
    );
    return [
      {
        staffed: ready.length > 0,
        others_in_queue: waiting.length,
        used_ranks: ranked.flatMap(({ rank }) => rank ?? []),
        target_ready: ready.some(({ id }) => id === targetId),
      },
    ];
  },
  async 'lock-agent'(tx, { values }) {
    const [id] = valuesOf<[number]>(values);
    await tx.lock('user', id);
    return [{ id }];
  },
  async 'try-advisory-lock'(tx, { values }) {
    const [group, id] = valuesOf<[number, number]>(values);
    if (tx.isLockedByAnother(`advisory ${group}`, id)) return [{ taken: false }];
    await tx.lock(`advisory ${group}`, id);
    return [{ taken: true }];
  },
  'load-agent': (tx, { values }) => {
    const user = tx.users.get(valuesOf<[number]>(values)[0]);
    return user === undefined ? [] : [user];
  },
  'load-login': (tx, { values }) => {
    const [hash] = valuesOf<[Buffer]>(values);
    const user = [...tx.users.values()].find(({ tokenHash }) => tokenHash === hash.toString('hex'));
    return user === undefined ? [] : [{ ...user, xsrf_token: user.xsrfToken }];
  },
  async 'lock-presence'(tx, { values }) {
    const [ids] = valuesOf<[readonly number[]]>(values);
    const sorted = [...ids].sort((a, b) => a - b);
    for (const id of sorted) await tx.lock('user', id);
    return sorted.flatMap((id) => {
      const user = tx.users.get(id);
      if (user === undefined) return [];
      const topicIds = user.memberships.map((member) => member.topic_id);
      return [{ userId: id, present: user.present, topicIds }];
    });
  },
  'store-presence': (tx, { values }) => {
    const [ids, present] = valuesOf<[readonly number[], readonly boolean[]]>(values);
    for (const [index, id] of ids.entries()) tx.putPresence(id, present[index] === true);
    return [];
  },
  // Tables of logins, tickets and tokens: nothing in them runs out in a simulation.
  'delete-expired': () => [],
  'sort-search-backlog': () => [],
};

function readTopic(
  tx: Transaction,
  { values }: { readonly values: readonly unknown[] },
): readonly object[] {
  const topic = tx.topic(valuesOf<[number]>(values)[0]);
  return topic === undefined ? [] : [topicRow(topic)];
}

/** With everything that a topic has and no rule here asks for switched off. */
export function topicRow(topic: TopicRecord): object {
  return {
    ...EMPTY_TEXTS,
    deleted: false,
    hours: null,
    flags: 0,
    widget_pre_form: false,
    widget_required_fields: 0,
    widget_enable_ticket: false,
    widget_offline_fields: 0,
    offline_form_time_limit: 0,
    offline_form_queue_length: 0,
    ...topic,
  };
}

const EMPTY_TEXTS = Object.fromEntries(
  [
    'badge_header',
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
  ].map((name) => [name, '']),
);

export function isReadyIn(user: UserRecord, topicId: number): boolean {
  return (
    user.present &&
    user.memberships.some((member) => member.topic_id === topicId && member.can_respond)
  );
}
