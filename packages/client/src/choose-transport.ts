import type { Transport } from './transport.ts';

export type TransportKind = 'websocket' | 'event-stream';

/** A transport for one attempt, and how long it may take until `welcome`. */
export interface ChosenTransport {
  readonly kind: TransportKind;
  readonly transport: Transport;
  readonly welcomeTimeoutMs: number;
}

/** Decides attempt by attempt how to connect; it is told how each one went. */
export interface TransportChooser {
  next(): ChosenTransport;
  /** The last attempt was welcomed. */
  welcomed(): void;
  /** The last attempt broke before `welcome`, without a word from the server. */
  failed(): void;
}

export interface TransportSources {
  /** Null where there are no WebSockets at all. */
  readonly webSocket: (() => Transport) | null;
  readonly eventStream: () => Transport;
}

/** A WebSocket that says nothing for this long is taken to be blocked on the way. */
const WEBSOCKET_WELCOME_MS = 4_000;
/** One that has worked gets through: it is rather the server that is busy, and who gives up begins again behind all others. */
const PROVEN_WELCOME_MS = 10_000;
/** The event stream is the last resort and may be slower. */
const EVENT_STREAM_WELCOME_MS = 10_000;
const FAILURES_UNTIL_FALLBACK = 2;
/** A WebSocket that has worked is rather without a server, for as long as a restart takes, than blocked. */
const FAILURES_OF_A_PROVEN_ONE = 6;
/** How long the fallback lasts before a reconnect gives the WebSocket another chance. */
const FALLBACK_MS = 5 * 60_000;

/**
 * WebSocket first; after two failures in a row, or six of one that has worked, the event stream (DL20). When that fails as well it is the server that is
 * away, which says nothing about WebSockets: start over.
 */
export function createTransportChooser(
  sources: TransportSources,
  now: () => number,
): TransportChooser {
  const { webSocket, eventStream } = sources;
  let failures = 0;
  /** Whether a WebSocket was welcomed before. */
  let isProven = false;
  /** When the fallback began; null while the WebSocket is in use. */
  let fallbackSince: number | null = null;

  function failuresUntilFallback(): number {
    return isProven ? FAILURES_OF_A_PROVEN_ONE : FAILURES_UNTIL_FALLBACK;
  }

  return {
    next() {
      if (fallbackSince !== null && now() - fallbackSince >= FALLBACK_MS) {
        fallbackSince = null;
        // One more failure is enough this time.
        failures = failuresUntilFallback() - 1;
      }
      if (webSocket === null || fallbackSince !== null) {
        return {
          kind: 'event-stream',
          transport: eventStream(),
          welcomeTimeoutMs: EVENT_STREAM_WELCOME_MS,
        };
      }
      return {
        kind: 'websocket',
        transport: webSocket(),
        welcomeTimeoutMs: isProven ? PROVEN_WELCOME_MS : WEBSOCKET_WELCOME_MS,
      };
    },
    welcomed() {
      failures = 0;
      if (webSocket !== null && fallbackSince === null) {
        isProven = true;
      }
    },
    failed() {
      if (fallbackSince !== null) {
        fallbackSince = null;
        failures = 0;
        return;
      }
      failures += 1;
      if (failures >= failuresUntilFallback()) fallbackSince = now();
    },
  };
}
