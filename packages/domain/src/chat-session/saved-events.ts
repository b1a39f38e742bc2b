/** What programs and people do to a session as a record: bring it in, and save it (CS81–CS94). */
import type { ChatSession, Customer, SessionDetails } from './session.ts';

/** A session that was led elsewhere, or before, was brought in as it is. Always revision 1 (CS81). */
export interface SessionImported {
  readonly type: 'SessionImported';
  /** The session after this event, but for what an event never says: its id and its revision. */
  readonly state: ImportedState;
}

/** {@link ChatSession} without `id` and `revision`; told apart by `status` as well. */
export type ImportedState = WithoutPlace<ChatSession>;
type WithoutPlace<S> = S extends unknown ? Omit<S, 'id' | 'revision'> : never;

/** Somebody saved what people keep about a session; its status stays (CS87). */
export interface SessionEdited {
  readonly type: 'SessionEdited';
  /** What differs now; objects are whole. */
  readonly changes: Partial<SessionChanges>;
  /** What differs of the history of an ended session; empty in an open one (CS88). */
  readonly corrections: Partial<SessionCorrections>;
}

/** What a save may change in every status. */
export interface SessionChanges {
  readonly topicId: number;
  readonly customer: Customer;
  readonly details: SessionDetails;
  readonly botActive: boolean;
  readonly rating: number | null;
}

/** What the chat itself keeps while a session is open, and a save may correct once it has ended. */
export interface SessionCorrections {
  readonly userId: number | null;
  readonly transferTo: number | null;
  readonly rank: number | null;
  readonly whenRequested: number;
  readonly whenStarted: number | null;
  readonly whenEnded: number;
  readonly idle: number;
  /** When the customer's client was last there; a column beside the state, because no event tells it otherwise. */
  readonly customerFetch: number | null;
  readonly initialQueuePos: number;
  readonly firstMessage: string;
  readonly lastMessage: string;
  readonly alertLevel: number;
}
