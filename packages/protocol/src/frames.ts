/**
 * Frames between our clients and the gateway. One frame is one JSON object with a type `t`; over a WebSocket a frame is
 * a text message, over the fallback the server's frames are server-sent events and the client's go by POST.
 */
import type { SessionSummary, WireEvent } from './events.ts';
import type { Me } from './http.ts';

/** Raised when frames change in a way that an older peer would misread. */
export const PROTOCOL_VERSION = 1;

/** Typed text of one message: 16 KiB as UTF-8. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

/** A whole client frame: room for a message of that size in JSON escapes. */
export const MAX_FRAME_BYTES = 128 * 1024;

/** First frame of a visitor's connection. `after` is the last revision it has; 0 = everything. */
export interface VisitorHello {
  readonly t: 'hello';
  readonly v: number;
  readonly role: 'visitor';
  readonly s: number;
  readonly key: string;
  readonly after: number;
}

/** First frame of an agent's connection; the login is the cookie. */
export interface AgentHello {
  readonly t: 'hello';
  readonly v: number;
  readonly role: 'agent';
  readonly xsrf: string;
  /** Chat sessions to follow in full, each with the last revision the client has. */
  readonly watch: readonly (readonly [sessionId: number, after: number])[];
}

export type Hello = VisitorHello | AgentHello;

/** A message; `c` is the client's own id for it: same id and text again = same answer. */
export interface PostFrame {
  readonly t: 'post';
  readonly s: number;
  readonly c: string;
  readonly text: string;
}
export interface TypingFrame {
  readonly t: 'typing';
  readonly s: number;
  readonly on: boolean;
}
export interface ReadFrame {
  readonly t: 'read';
  readonly s: number;
  readonly upTo: number;
}
/** Agents only: follow a chat session in full, from after a revision. */
export interface WatchFrame {
  readonly t: 'watch';
  readonly s: number;
  readonly after: number;
}
export interface UnwatchFrame {
  readonly t: 'unwatch';
  readonly s: number;
}
/** Agents only: send the lists anew. */
export interface RefreshFrame {
  readonly t: 'refresh';
}
/** The answer to a heartbeat. */
export interface AliveFrame {
  readonly t: 'alive';
}

export type ClientFrame =
  | Hello
  | PostFrame
  | TypingFrame
  | ReadFrame
  | WatchFrame
  | UnwatchFrame
  | RefreshFrame
  | AliveFrame;

/** The hello was accepted. */
export interface WelcomeFrame {
  readonly t: 'welcome';
  readonly v: number;
  /** Milliseconds between heartbeats; after two and a half without one, the connection is dead. */
  readonly heartbeat: number;
}
/** Events of one chat session, in order; `head` is its latest revision. */
export interface EventsFrame {
  readonly t: 'events';
  readonly s: number;
  readonly head: number;
  readonly events: readonly WireEvent[];
}
/** Agents: every chat session they may see that waits, that is theirs, or that ended in the last 8 hours with them. */
export interface SnapshotFrame {
  readonly t: 'snapshot';
  readonly sessions: readonly SessionSummary[];
}
/** Agents: one row changed. */
export interface SessionFrame {
  readonly t: 'session';
  readonly session: SessionSummary;
}
/** Visitors: place in the queue, from 1, and the expected wait in seconds (0 = unknown). */
export interface QueueFrame {
  readonly t: 'queue';
  readonly s: number;
  readonly position: number;
  readonly waitSeconds: number;
}
/** The other side types or stopped; gone by itself after {@link TYPING_TIMEOUT_MS}. */
export interface TypingNoticeFrame {
  readonly t: 'typing';
  readonly s: number;
  readonly by: 'customer' | 'user';
  readonly on: boolean;
}
/** The message is committed. */
export interface AckFrame {
  readonly t: 'ack';
  readonly s: number;
  readonly c: string;
  readonly revision: number;
  readonly id: number;
  readonly at: number;
}
/** The message was refused for good: it is not stored and the same again will be refused again. */
export interface RefusedFrame {
  readonly t: 'refused';
  readonly s: number;
  readonly c: string | null;
  readonly code: string;
  readonly message: string;
}
/** Latest revision of each followed session (`heads`), and, for agents, of each row of their lists (`rows`). */
export interface HeartbeatFrame {
  readonly t: 'heartbeat';
  readonly heads: readonly (readonly [sessionId: number, revision: number])[];
  readonly rows: readonly (readonly [sessionId: number, revision: number])[];
}
/** Agents: their own presence, changed here or in another window. */
export interface PresenceFrame {
  readonly t: 'presence';
  readonly present: boolean;
}

/** Agents: the topics that they are in and their rights there, at first and after each change. */
export interface TopicsFrame {
  readonly t: 'topics';
  readonly topics: Me['topics'];
}

export type ServerFrame =
  | WelcomeFrame
  | EventsFrame
  | SnapshotFrame
  | SessionFrame
  | QueueFrame
  | TypingNoticeFrame
  | AckFrame
  | RefusedFrame
  | HeartbeatFrame
  | PresenceFrame
  | TopicsFrame;

/** Heartbeats without a word from the other side, after which a line is dead, for both sides (DL11). */
export const SILENT_AFTER_HEARTBEATS = 2.5;

/** A typing notice that is not renewed is over after this time. */
export const TYPING_TIMEOUT_MS = 6_000;
