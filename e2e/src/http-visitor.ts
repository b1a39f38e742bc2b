/** A visitor without a browser, for the crowd around the one that is watched. */
import { randomUUID } from 'node:crypto';
import type { StartSessionResponse } from '@parley/protocol';
import type { Part } from './picture-cast.ts';

export interface HttpVisitor {
  say(text: string): Promise<void>;
}

/** Starts a chat, sends the form where the topic has one, and says the opening lines. */
export async function startHttpVisitor(baseUrl: string, part: Part): Promise<HttpVisitor> {
  const { topicId, name, email, opening } = part;
  const started = (await post(`${baseUrl}/visitor/topics/${topicId}/sessions`, {
    startId: randomUUID(),
    ...(topicId === 2 && { customer: { name } }),
  })) as StartSessionResponse;
  const { sessionId, sessionKey, status } = started;
  const session = `${baseUrl}/visitor/sessions/${sessionId}`;
  if (status === 'PreChatForm') await post(`${session}/form`, { name, email }, sessionKey);
  const say = async (text: string) => {
    await post(`${session}/messages`, { clientId: randomUUID(), text }, sessionKey);
  };
  for (const text of opening) await say(text);
  return { say };
}

async function post(url: string, body: unknown, sessionKey?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(sessionKey !== undefined && { authorization: `Bearer ${sessionKey}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
