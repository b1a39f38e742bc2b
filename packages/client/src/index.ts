export {
  changePassword,
  disableUser,
  enableUser,
  listApiTokens,
  listUserApiTokens,
  listUsers,
  makeApiToken,
  revokeApiToken,
  setUserPassword,
} from './account-api.ts';
export {
  type AgentAccess,
  endAgentSession,
  loadMe,
  login,
  logout,
  pickUp,
  pickUpNext,
  setPresence,
} from './agent-api.ts';
export {
  type AgentClient,
  type AgentClientOptions,
  type AgentState,
  createAgentClient,
} from './agent-client.ts';
export { type ChatLine, mergeLines, type PendingLine, type StoredLine } from './chat-lines.ts';
export type { TransportKind, TransportSources } from './choose-transport.ts';
export type { ConnectionState } from './connection.ts';
export { createId } from './create-id.ts';
export type { Failure, OutboxEntry, OutboxStorage, StoredMessage } from './outbox.ts';
export { ParleyError } from './parley-error.ts';
export type { RealTimeOptions } from './real-time-options.ts';
export type { HttpOptions } from './request-json.ts';
export { type Scheduler, systemScheduler } from './scheduler.ts';
export {
  type AppliedEvents,
  applyEvent,
  applyEvents,
  countUnread,
  emptySessionLog,
  type SessionLog,
} from './session-log.ts';
export type { SessionRows } from './session-rows.ts';
export type { Transport, TransportHandler } from './transport.ts';
export {
  closeSession,
  endSession,
  type HttpExtras,
  loadSession,
  loadTopic,
  rateSession,
  reopenSession,
  type SessionAccess,
  startSession,
  submitForm,
} from './visitor-api.ts';
export {
  createVisitorClient,
  type VisitorClient,
  type VisitorClientOptions,
  type VisitorState,
} from './visitor-client.ts';
export { browserWakeSignals, type WakeSignals } from './wake-signals.ts';
export { createWebOutboxStorage } from './web-storage.ts';
export type { WebSocketConstructor, WebSocketLike } from './websocket-transport.ts';
