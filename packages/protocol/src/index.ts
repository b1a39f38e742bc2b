export { type AfterClose, afterClose, CLOSE_CODES, type CloseCode } from './close-codes.ts';
export { INTERFACE_ERRORS, type InterfaceErrorCode } from './error-codes.ts';
export type {
  CustomerDetails,
  HiddenEvent,
  MessageEvent,
  Party,
  SessionStatus,
  SessionSummary,
  WireEvent,
} from './events.ts';
export {
  type AckFrame,
  type AgentHello,
  type AliveFrame,
  type ClientFrame,
  type EventsFrame,
  type HeartbeatFrame,
  type Hello,
  MAX_FRAME_BYTES,
  MAX_MESSAGE_BYTES,
  type PostFrame,
  PROTOCOL_VERSION,
  type PresenceFrame,
  type QueueFrame,
  type ReadFrame,
  type RefreshFrame,
  type RefusedFrame,
  type ServerFrame,
  type SessionFrame,
  type SnapshotFrame,
  TYPING_TIMEOUT_MS,
  type TypingFrame,
  type TypingNoticeFrame,
  type UnwatchFrame,
  type VisitorHello,
  type WatchFrame,
  type WelcomeFrame,
} from './frames.ts';
export type {
  ErrorBody,
  FormField,
  Me,
  PickUpResponse,
  PostMessageRequest,
  PostMessageResponse,
  StartSessionRequest,
  StartSessionResponse,
  TopicSettings,
  VisitorSession,
} from './http.ts';
export {
  MESSAGE_TAGS,
  type MessageElement,
  type MessageNode,
  type MessageTag,
  parseMessageHtml,
} from './message-html.ts';
export {
  isClientId,
  MAX_WATCHED,
  parseClientFrame,
  readClientFrame,
} from './parse-client-frame.ts';
