/** What visitors are told about a topic and about their chat session. */
import { type ChatSession, REQUIRED_FIELD } from '@parley/domain';
import type { FormField, TopicSettings, VisitorSession } from '@parley/protocol';
import type { Queryable } from '../storage/database.ts';
import { listQueue } from '../storage/queues.ts';
import type { Topic } from '../storage/topics.ts';

const FIELDS: readonly (readonly [mask: number, field: FormField])[] = [
  [REQUIRED_FIELD.Name, 'name'],
  [REQUIRED_FIELD.Email, 'email'],
  [REQUIRED_FIELD.Company, 'companyName'],
  [REQUIRED_FIELD.Phone, 'phone'],
  [REQUIRED_FIELD.Country, 'country'],
];

export function viewTopic(topic: Topic, available: boolean): TopicSettings {
  const { rules } = topic;
  return {
    topicId: rules.id,
    available,
    badgeHeader: topic.badgeHeader,
    welcomeTitle: topic.welcomeTitle,
    welcomeMessage: topic.welcomeText,
    preForm: {
      enabled: rules.preChatForm,
      message: topic.preFormMessage,
      required: FIELDS.filter(([mask]) => (rules.requiredFields & mask) !== 0).map(
        ([, name]) => name,
      ),
      collectConsent: rules.collectConsent,
    },
    offline: { header: topic.offlineHeader, message: topic.offlineMessage },
    queueText: topic.customQueueText,
    postForm: {
      enabled: rules.postChatForm,
      header: topic.postFormHeader,
      message: topic.postFormMessage,
      ratingEnabled: rules.ratingEnabled,
      ratingText: topic.ratingText,
    },
    look: { color: topic.color, font: topic.font, large: topic.large },
    language: topic.language,
  };
}

export async function viewVisitorSession(
  db: Queryable,
  session: ChatSession,
): Promise<VisitorSession> {
  return {
    sessionId: session.id,
    topicId: session.topicId,
    revision: session.revision,
    status: session.status,
    queuePosition: session.status === 'InQueue' ? await placeOf(db, session) : null,
    rating: session.rating,
  };
}

async function placeOf(db: Queryable, session: ChatSession): Promise<number | null> {
  const queue = await listQueue(db, session.topicId);
  const index = queue.findIndex(({ id }) => id === session.id);
  return index < 0 ? null : index + 1;
}
