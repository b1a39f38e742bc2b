import type { SessionSummary } from '@parley/protocol';
import { texts } from '../texts.ts';

/** What to call the customer of a chat: the name it gave, or "Visitor". */
export function customerName(row: Pick<SessionSummary, 'customer'>): string {
  return row.customer.name.trim() || texts.row.visitor;
}
