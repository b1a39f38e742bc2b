/** What the parts of the gateway work with. */
import type { Logger } from 'pino';
import type { Chat } from '../chat/chat.ts';
import type { Followers } from './followers.ts';
import type { Pace } from './pace.ts';
import type { Register } from './register.ts';

export interface GatewayDeps {
  readonly chat: Chat;
  readonly log: Logger;
  readonly followers: Followers;
  readonly register: Register;
  readonly pace: Pace;
  /** Milliseconds between heartbeats. */
  readonly heartbeatMs: number;
  /** Once begun, nothing new is taken (DL16). */
  readonly stopping: { begun: boolean };
}
