/** A chat session that a customer asks for, before it is known what the rules make of it. */
import type { Customer } from '@parley/domain';
import type { LoadedSession } from '../storage/load-session.ts';

export interface SessionStart {
  readonly topicId: number;
  /** The client's UUID for this start; the same again gives the same session. */
  readonly startId: string;
  /** What the page told about the customer; nothing counts as identified before the form was filled. */
  readonly customer: Partial<Customer>;
  /** Address of the customer's client. */
  readonly host: string;
}

/** What the customer's client is told. */
export type StartedSession = Pick<LoadedSession, 'session' | 'sessionKey'>;
