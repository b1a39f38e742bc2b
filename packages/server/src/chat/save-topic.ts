/** An administrator makes a topic, or changes its settings (docs/spec/chat-topic.md). */
import type { Agent } from '../storage/agents.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { lockTopic } from '../storage/lock-topic.ts';
import type { TopicFields, TopicProperty } from '../storage/topic-columns.ts';
import {
  insertTopic,
  loadTopicRecord,
  type TopicRecord,
  UnknownReference,
  updateTopic,
} from '../storage/topic-records.ts';
import { listTopicUsers } from '../storage/topic-users.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';
import { cutHtml } from './cut-html.ts';
import { defaultTopic } from './default-topic.ts';
import { type GivenTopicFields, topicFaults, withTopicValues } from './topic-values.ts';

export interface GivenTopic extends GivenTopicFields {
  /** 0, null or absent = a new topic. */
  readonly id?: number | null | undefined;
}

/** What the rows are called that settings refer to. */
const REFERENCES: Partial<Record<TopicProperty, string>> = {
  languageId: 'customer language',
  alertTemplate: 'reply template',
  kbCategoryId: 'FAQ category',
  categoryId: 'ticket category',
  priorityId: 'ticket priority',
  tzLocationId: 'time zone',
  logoBlobId: 'logo',
};

/**
 * @returns the topic as it is stored now
 * @throws ChatError `not_permitted`, `unknown_topic`, or `bad_request` with a line `property: sentence` for each mistake
 */
export async function saveTopic(chat: Chat, agent: Agent, given: GivenTopic): Promise<TopicRecord> {
  if (!agent.administrator) throw new ChatError('not_permitted');
  const id = given.id ?? 0;
  const saved = await withTransaction(chat.db, (tx) =>
    id === 0 ? storeNew(tx, given) : storeChanged(tx, id, given),
  );
  if (id !== 0) {
    // The names that customers see of the members may be others now.
    const members = await listTopicUsers(chat.db, id);
    chat.agentChanges.publish({
      type: 'RightsChanged',
      userIds: members.map(({ userId }) => userId),
    });
  }
  return saved;
}

async function storeNew(tx: Queryable, given: GivenTopic): Promise<TopicRecord> {
  const fields = checked(withTopicValues(defaultTopic(), given));
  return read(tx, await naming(fields, insertTopic(tx, fields)));
}

async function storeChanged(tx: Queryable, id: number, given: GivenTopic): Promise<TopicRecord> {
  // What is not given stays as it is, also when somebody else changes it at the same time.
  if (!(await lockTopic(tx, id, 'no key update'))) throw new ChatError('unknown_topic');
  const fields = checked(withTopicValues(await read(tx, id), given));
  await naming(fields, updateTopic(tx, id, fields));
  return read(tx, id);
}

async function read(tx: Queryable, id: number): Promise<TopicRecord> {
  const record = await loadTopicRecord(tx, id);
  if (record === null) throw new ChatError('unknown_topic');
  return record;
}

function checked(fields: TopicFields): TopicFields {
  const faults = topicFaults(fields);
  if (faults.length > 0) throw new ChatError('bad_request', faults);
  return { ...fields, welcomeMessage: cutHtml(fields.welcomeMessage) };
}

/** A reference to a row that does not exist, as a refusal that names it. */
async function naming<T>(fields: TopicFields, writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof UnknownReference)) throw error;
    const { property } = error;
    const sentence = `there is no ${REFERENCES[property] ?? 'row'} ${fields[property]}`;
    throw new ChatError('bad_request', [`${property}: ${sentence}`], { cause: error });
  }
}
