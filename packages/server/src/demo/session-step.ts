/** The plan of a sample session: who does what, and when. */
import type { Customer, SessionCommand } from '@parley/domain';

/** One thing that happens in a session. */
export interface SessionStep {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly command: PlannedCommand;
  /** The acting agent (ejuser id); null for the customer and the server. */
  readonly userId: number | null;
}

/** `upTo` of a read mark is only known when it happens. */
export type PlannedCommand =
  | SessionCommand
  | { readonly type: 'ReadAll'; readonly by: 'customer' | 'user' };

/** A request that a visitor leaves when nobody is there. */
export interface PlannedRequest {
  readonly ticketId: number;
  readonly title: string;
  readonly text: string;
}

export interface SessionPlan {
  readonly topicId: number;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  /** What the page knows of the customer at the start. */
  readonly startsAs: Customer;
  /** The customer as it stands after the form. */
  readonly customer: Customer;
  /** The person that an agent linked; null when nobody is known under the name. */
  readonly personId: number | null;
  readonly contactId: number | null;
  /** Somebody is Present. */
  readonly available: boolean;
  readonly request: PlannedRequest | null;
  readonly steps: readonly SessionStep[];
}
