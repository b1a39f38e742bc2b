/** A session as somebody hands it over to be stored: any of its fields, by the names of their columns. */
import type { SessionStatus } from './session.ts';

/** Every field that can be given; times are milliseconds since the epoch, UTC. An id or time of null is absent. */
export interface SavableSession {
  readonly topicId: number;
  readonly status: SessionStatus;
  /** The handling agent (ejuser id), as {@link SavableSession.transferTo} is the one that is asked to be. */
  readonly userId: number | null;
  readonly transferTo: number | null;
  readonly customerId: number | null;
  readonly contactId: number | null;
  readonly projectId: number | null;
  readonly saleId: number | null;
  readonly ticketId: number | null;
  readonly customerAlias: string;
  readonly customerHost: string;
  readonly name: string;
  readonly email: string;
  readonly companyName: string;
  readonly phone: string;
  readonly country: number | null;
  readonly consented: boolean;
  readonly firstMessage: string;
  readonly lastMessage: string;
  readonly whenRequested: number;
  readonly whenStarted: number | null;
  readonly whenEnded: number | null;
  readonly idle: number;
  readonly customerFetch: number | null;
  readonly initialQueuePos: number;
  readonly alertLevel: number;
  readonly rank: number | null;
  readonly flags: number;
  readonly chatbotIsActive: boolean;
  readonly rating: number | null;
}

/**
 * Absent = not given; null = cleared: the empty text, no link, 0 or false. What cannot be empty (topic, status, the
 * times that a status must have) takes null as not given (CS86).
 */
export type GivenSession = {
  readonly [Field in keyof SavableSession]?: SavableSession[Field] | null | undefined;
};

/** The value after a save: what was there, the one given, or the empty one (CS86). */
export function saved<T>(before: T, given: T | null | undefined, empty: T): T {
  return given === undefined ? before : (given ?? empty);
}
