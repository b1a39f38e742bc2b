/** The tables of the simulated store: rows as PostgreSQL gives them. A row is never changed, only replaced. */
import type { AgentRow } from '../../../src/storage/agents.ts';
import type { EventRow } from '../../../src/storage/event-rows.ts';
import type { SessionRow } from '../../../src/storage/session-row.ts';

export interface SessionRecord extends SessionRow {
  readonly session_key: string | null;
  readonly start_id: string | null;
}

/** As much of a topic as the chat rules depend on; the texts of the widget are empty. */
export interface TopicRecord {
  readonly id: number;
  readonly name: string;
  readonly welcome_message: string;
  readonly widget_post_form: boolean;
  readonly widget_enable_rating: boolean;
  readonly seconds_pr_accept: number;
}

/** A user with its memberships, as the statements about agents give it. */
export interface UserRecord extends AgentRow {
  /** The hash of its login's token, as hex; everybody has one login. */
  readonly tokenHash: string;
  readonly xsrfToken: string;
}

export interface Tables {
  readonly sessions: Map<number, SessionRecord>;
  /** Messages and other events by session, in the order stored: the union that histories are read from. */
  readonly history: Map<number, readonly EventRow[]>;
  readonly topics: Map<number, TopicRecord>;
  readonly users: Map<number, UserRecord>;
}

export function createTables(): Tables {
  return { sessions: new Map(), history: new Map(), topics: new Map(), users: new Map() };
}

/** A row of `chat_message`, and no other event. */
export function isMessage(row: EventRow): boolean {
  return row.message_id !== null;
}
