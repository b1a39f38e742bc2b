import type { AgentState } from '@parley/client';
import type { MessageEvent, SessionSummary } from '@parley/protocol';
import { phaseOf } from '../chats/chat-lists.ts';

/** What is worth telling an agent who looks elsewhere. */
export type News =
  | { readonly kind: 'queued'; readonly row: SessionSummary }
  | {
      readonly kind: 'messages';
      readonly row: SessionSummary;
      /** Of the customer; the newest last, at least one. */
      readonly messages: readonly MessageEvent[];
    };

/** What came between two states. A first load brings none: what was there already is not news. */
export function newsBetween(
  before: Pick<AgentState, 'ready' | 'rows' | 'logs'>,
  after: Pick<AgentState, 'ready' | 'rows' | 'logs'>,
  userId: number,
): readonly News[] {
  if (!before.ready) return [];
  const news: News[] = [];
  for (const row of after.rows.values()) {
    const known = before.rows.get(row.id);
    const phase = phaseOf(row.status);
    if (phase === 'waiting' && (known === undefined || phaseOf(known.status) !== 'waiting')) {
      news.push({ kind: 'queued', row });
    } else if (phase === 'ongoing' && row.userId === userId) {
      const messages = newMessages(before.logs, after.logs, row.id);
      if (messages.length > 0) news.push({ kind: 'messages', row, messages });
    }
  }
  return news;
}

function newMessages(
  before: AgentState['logs'],
  after: AgentState['logs'],
  id: number,
): readonly MessageEvent[] {
  const known = before.get(id);
  const now = after.get(id);
  if (known === undefined || now === undefined || known === now || known.revision === 0) return [];
  return now.messages.slice(known.messages.length).filter((each) => each.messageType === 'ToUser');
}
