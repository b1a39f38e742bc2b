/** What the parts of the gateway work with. */
import type { Logger } from 'pino';
import type { ProveVisitor } from '../auth/prove.ts';
import type { Chat } from '../chat/chat.ts';
import type { Hint } from '../hints/hint.ts';
import type { Followers } from './followers.ts';
import type { ListedRows } from './listed-rows.ts';
import type { Pace } from './pace.ts';
import type { QueuePlaces } from './queue-places.ts';
import type { Register } from './register.ts';

export interface GatewayDeps {
  readonly chat: Chat;
  readonly log: Logger;
  readonly followers: Followers;
  readonly register: Register;
  readonly listed: ListedRows;
  readonly places: QueuePlaces;
  readonly proveVisitor: ProveVisitor;
  /** Notes that the customer's client of a session is there now (`customer_fetch`). Never waits, never throws. */
  readonly touch: (sessionId: number) => void;
  readonly pace: Pace;
  /** Milliseconds between heartbeats. */
  readonly heartbeatMs: number;
  /** Sends hints to other nodes; never waits. */
  readonly tellNodes: (hints: readonly Hint[]) => void;
  /** Once begun, nothing new is taken (DL16). */
  readonly stopping: { begun: boolean };
}
