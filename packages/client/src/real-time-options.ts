import type { TransportSources } from './choose-transport.ts';
import { createEventStreamTransport } from './event-stream-transport.ts';
import type { OutboxStorage } from './outbox.ts';
import { type HttpOptions, serverUrl } from './request-json.ts';
import { type Scheduler, systemScheduler } from './scheduler.ts';
import type { WakeSignals } from './wake-signals.ts';
import { createWebSocketTransport, type WebSocketConstructor } from './websocket-transport.ts';

/** What both clients take beside who they are; all of it has a default in a browser. */
export interface RealTimeOptions extends HttpOptions {
  /** Keeps unsent messages over a reload; absent = memory only. */
  readonly storage?: OutboxStorage | undefined;
  /** Another class than the global one; null = never use WebSockets. */
  readonly WebSocket?: WebSocketConstructor | null | undefined;
  readonly scheduler?: Scheduler | undefined;
  /** Names new messages: 1 to 64 printable characters, never the same twice. Absent = random UUIDs. */
  readonly createId?: (() => string) | undefined;
  readonly wakeSignals?: WakeSignals | undefined;
  /** Takes the place of both transports. */
  readonly transports?: TransportSources | undefined;
}

/** Both transports to one of the gateway's doors; `headers` go with the event stream, never with a WebSocket. */
export function transportSources(
  options: RealTimeOptions,
  door: 'visitor' | 'agent',
  headers: Record<string, string>,
): TransportSources {
  if (options.transports !== undefined) return options.transports;
  const url = (name: string): string => serverUrl(options.baseUrl, `/${door}/${name}`);
  const WebSocketClass =
    options.WebSocket === undefined
      ? (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket
      : options.WebSocket;
  const streamOptions = {
    streamUrl: url('stream'),
    framesUrl: url('frames'),
    headers,
    // Browsers refuse a `fetch` that is called on another object than their own.
    fetch: options.fetch ?? ((...call: Parameters<typeof fetch>) => fetch(...call)),
    scheduler: options.scheduler ?? systemScheduler,
  };
  return {
    webSocket: WebSocketClass
      ? () => createWebSocketTransport(url('socket'), WebSocketClass)
      : null,
    eventStream: () => createEventStreamTransport(streamOptions),
  };
}
