/** What the Web API is measured on: an agent with a token, and twenty chat sessions of its own with linked people. */
import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { send } from './http-load.ts';
import { TOPIC } from './people.ts';
import type { ServerProcess } from './server-process.ts';

const USER = 901;
const SESSIONS = 20;
const MESSAGES = 20;

export interface WebApiScene {
  readonly headers: Readonly<Record<string, string>>;
  /** Ongoing sessions that the agent handles. */
  readonly sessionIds: readonly number[];
  /** One of them, with messages that nobody adds to. */
  readonly sessionId: number;
}

export async function prepareWebApi(server: ServerProcess): Promise<WebApiScene> {
  const topic = TOPIC + 1;
  const token = `8A:${randomBytes(32).toString('base64url')}`;
  await storePeople(server, { topic, token });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/json',
  };
  const call = async (operation: string, body: unknown): Promise<unknown> => {
    const url = `${server.url}/api/v1/Agents/Chat/${operation}`;
    return JSON.parse((await send({ url, headers, body: JSON.stringify(body) })).toString());
  };
  const sessionIds: number[] = [];
  for (let index = 0; index < SESSIONS; index += 1) {
    const created = (await call('SaveChatSessionEntity', {
      TopicId: topic,
      Status: 'UserLast',
      User: { EjUserId: USER },
      Person: { PersonId: 901 },
      Contact: { ContactId: 901 },
      CustomerName: 'Kari Nordmann',
      CustomerEmail: 'kari@example.com',
    })) as { ChatSessionId: number };
    sessionIds.push(created.ChatSessionId);
  }
  const [sessionId = 0, ...others] = sessionIds;
  for (let index = 0; index < MESSAGES; index += 1) {
    const message = {
      type: 'ToCustomer',
      message: `Line ${index} of a chat, as long as most are.`,
    };
    await call('AddChatMessage', { chatSessionId: sessionId, message });
  }
  return { headers, sessionIds: others, sessionId };
}

async function storePeople(
  server: ServerProcess,
  { topic, token }: { readonly topic: number; readonly token: string },
): Promise<void> {
  const store = new Client(server.store);
  await store.connect();
  await store.query(`
    insert into chat_topic (id, name, widget_pre_form) values (${topic}, 'Web API', false);
    insert into ejuser (id, loginname, username, chat_status) values (${USER}, 'api', 'api', 1);
    insert into contact (contact_id, name) values (901, 'Example AS');
    insert into person (person_id, contact_id, firstname, lastname) values
      (901, 901, 'Kari', 'Nordmann'), (902, 901, 'Ola', 'Api');
    insert into associate (associate_id, name, person_id, ejuserid) values (901, 'api', 902, ${USER});
    insert into chat_topic_user (user_id, topic_id, can_respond) values (${USER}, ${topic}, true)`);
  await store.query(
    'insert into api_token (user_id, name, token_hash, made_at) values ($1, $2, $3, now())',
    [USER, 'bench', createHash('sha256').update(token).digest()],
  );
  await store.end();
}
