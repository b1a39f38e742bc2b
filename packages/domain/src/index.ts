/** Everything the domain offers; other packages import from here alone. */
export type {
  AcceptTransfer,
  AnswerFaq,
  AskFaq,
  CancelTransfer,
  CloseSession,
  DeleteSession,
  EndSession,
  Facts,
  MarkRead,
  MessageCommand,
  MessageFacts,
  PickUp,
  PostBotMessage,
  PostCustomerMessage,
  PostUserMessage,
  RaiseAlert,
  RateSession,
  RejectTransfer,
  ReopenSession,
  RequestTransfer,
  ResetSession,
  Rights,
  SessionCommand,
  StartSession,
  SubmitOfflineForm,
  SubmitPreChatForm,
  SweepSession,
  TakeOver,
  TopicRules,
} from './chat-session/commands.ts';
export { REQUIRED_FIELD } from './chat-session/commands.ts';
export { decide } from './chat-session/decide.ts';
export type { Decision, Refusal, RefusalCode } from './chat-session/decision.ts';
export { REFUSALS } from './chat-session/decision.ts';
export type {
  AlertRaised,
  ChatEvent,
  ChatEventType,
  FaqPassed,
  MessagePosted,
  MessagesRead,
  MessageType,
  Party,
  PreChatFormSubmitted,
  QueueLeft,
  RequestWasPosted,
  RevisedEvent,
  SessionClosed,
  SessionDeleted,
  SessionFinished,
  SessionPickedUp,
  SessionRated,
  SessionReopened,
  SessionReset,
  SessionStarted,
  SpecialType,
  TransferAccepted,
  TransferCancelled,
  TransferRefused,
  TransferRequested,
} from './chat-session/events.ts';
export { MESSAGE_TYPE, SPECIAL_TYPE } from './chat-session/events.ts';
export { BrokenHistoryError, evolve } from './chat-session/evolve.ts';
export { checkForm } from './chat-session/form-fields.ts';
export { isQueueFormOffered } from './chat-session/forms.ts';
export { type GivenSession, type SavableSession, saved } from './chat-session/given-session.ts';
export { type ImportSession, importSession } from './chat-session/import-session.ts';
export { decideMark, readUpTo } from './chat-session/marks.ts';
export { decideMessage, type MessageSession, takesMessages } from './chat-session/messages.ts';
export { revise } from './chat-session/revise.ts';
export { type SaveFacts, type SaveSession, saveSession } from './chat-session/save-session.ts';
export type {
  ImportedState,
  SessionChanges,
  SessionCorrections,
  SessionEdited,
  SessionImported,
} from './chat-session/saved-events.ts';
export type {
  ChatSession,
  Customer,
  DeletedSession,
  EndedSession,
  EndedStatus,
  FormSession,
  FormStatus,
  OngoingSession,
  OngoingStatus,
  QueuedSession,
  SessionDetails,
  SessionStatus,
} from './chat-session/session.ts';
export {
  ANONYMOUS,
  isEnded,
  isOngoing,
  NO_DETAILS,
  SESSION_STATUS,
} from './chat-session/session.ts';
export { startSession } from './chat-session/start-session.ts';
export { SESSION_TIMEOUTS } from './chat-session/timeouts.ts';
export { type FromStatus, isAllowed, TRANSITIONS } from './chat-session/transitions.ts';
export { escapeText } from './message-text/escape-text.ts';
export { isBlank, plainText } from './message-text/plain-text.ts';
export { excerpt, MAX_MESSAGE_BYTES, utf8Length } from './message-text/text-length.ts';
export { hoursFaults } from './opening-hours/hours-faults.ts';
export { isOpen } from './opening-hours/is-open.ts';
export {
  DAY_SECONDS,
  type HoursSetting,
  type LocalMoment,
  type OpeningHours,
  WEEKDAYS,
  type Weekday,
} from './opening-hours/opening-hours.ts';
export { expectedWaitSeconds, formatWait, movingAverage } from './queue/expected-wait.ts';
export {
  compareQueueOrder,
  initialQueuePosition,
  type QueueEntry,
  queuePosition,
} from './queue/queue-order.ts';
export { lowestFreeRank } from './rank/lowest-free-rank.ts';
export { isHandler, isLedByBot, mayDelete, maySave, maySteer } from './rights/steer.ts';
export type { TranscriptSource, TranscriptStyle, TranscriptTimes } from './transcript/content.ts';
export { TRANSCRIPT_EVENTS } from './transcript/entries.ts';
export { type TranscriptLanguage, transcriptLanguage } from './transcript/labels.ts';
export { writeTranscript } from './transcript/transcript.ts';
