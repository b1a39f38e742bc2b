/** The topic and the people that every scenario chats with. */
import { hash } from '@node-rs/argon2';
import type { Queryable } from '../../../src/storage/database.ts';

export const TOPIC = 901;
export const PASSWORD = 'correct horse';
export const AGENTS = { anna: 11, bo: 12, lea: 13 } as const;
export type AgentName = keyof typeof AGENTS;

/** `anna` and `bo` respond, `lea` listens. */
export async function openChatOffice(store: Queryable): Promise<void> {
  const password = await hash(PASSWORD, { memoryCost: 64, timeCost: 2, parallelism: 1 });
  await store.query(
    `insert into chat_topic (id, name, welcome_message, widget_pre_form) values ($1, 'T', 'Hi', false)`,
    [TOPIC],
  );
  for (const [name, id] of Object.entries(AGENTS)) {
    await store.query(
      `insert into ejuser (id, loginname, username, password, chat_status) values ($1, $2, $2, $3, 1)`,
      [id, name, password],
    );
    await store.query(
      `insert into chat_topic_user (user_id, topic_id, can_respond, can_listen) values ($1, $2, $3, $4)`,
      [id, TOPIC, name !== 'lea', name === 'lea'],
    );
  }
}
