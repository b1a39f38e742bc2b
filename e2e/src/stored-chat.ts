/** What PostgreSQL holds of a chat session. */
import { type MessageNode, parseMessageHtml } from '@parley/protocol';
import type { DemoServer } from './demo-server.ts';

export interface StoredChat {
  /** What was said, in the order of its revisions, as text. */
  readonly lines: readonly string[];
  /** The revisions of all messages and events, ascending. */
  readonly revisions: readonly number[];
  /** The session's own count of them. */
  readonly revision: number;
  readonly status: number;
  readonly rating: number | null;
}

/** Reads the youngest session of a customer. */
export async function readStoredChat(server: DemoServer, customer: string): Promise<StoredChat> {
  const [session] = await server.query<{
    id: number;
    revision: number;
    status: number;
    rating: number | null;
  }>(
    `select id, revision, status, rating from chat_session where name = $1
      order by id desc limit 1`,
    [customer],
  );
  if (session === undefined) throw new Error(`PostgreSQL holds no chat session of ${customer}.`);
  // Types 1 and 2 are what somebody said; 3 is what happened.
  const said = await server.query<{ message: string }>(
    `select message from chat_message where session_id = $1 and type in (1, 2)
      order by revision`,
    [session.id],
  );
  const numbers = await server.query<{ revision: number }>(
    `select revision from chat_message where session_id = $1
      union all select revision from chat_session_event where session_id = $1
      order by revision`,
    [session.id],
  );
  const { revision, status, rating } = session;
  return {
    lines: said.map(({ message }) => textOf(parseMessageHtml(message))),
    revisions: numbers.map((row) => row.revision),
    revision,
    status,
    rating,
  };
}

/** The whole numbers from 1 on. */
export function gapless(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function textOf(nodes: readonly MessageNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.tag === 'br' ? '\n' : textOf(node.children);
    })
    .join('');
}
