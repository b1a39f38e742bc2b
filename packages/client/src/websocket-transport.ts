import type { Hello } from '@parley/protocol';
import { BROKEN, readServerFrame, type Transport, type TransportHandler } from './transport.ts';

/**
 * The part of a WebSocket that is used here; the browser's has it and so has `ws`. Handlers are declared to take
 * `never` because that is what makes both of them fit.
 */
export interface WebSocketLike {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** Frames over a WebSocket, one text message each. `url` may be http(s) or, in a page, relative. */
export function createWebSocketTransport(
  url: string,
  WebSocketClass: WebSocketConstructor,
): Transport {
  let socket: WebSocketLike | null = null;
  return {
    open(hello, handler) {
      try {
        socket = new WebSocketClass(socketUrl(url));
        listen(socket, hello, handler);
      } catch {
        // A page under a strict policy may not even construct one.
        handler.onClose(BROKEN);
      }
    },
    send: (frame) => socket?.send(JSON.stringify(frame)),
    close() {
      if (socket === null) return;
      socket.onopen = null;
      socket.onmessage = null;
      socket.onclose = null;
      socket.close(1000);
    },
  };
}

function listen(socket: WebSocketLike, hello: () => Hello, handler: TransportHandler): void {
  socket.onopen = () => socket.send(JSON.stringify(hello()));
  socket.onmessage = (event: { data: unknown }) => {
    const frame = readServerFrame(String(event.data));
    if (frame !== null) return handler.onFrame(frame);
    // What it held is lost, so only resuming is safe (DL8).
    socket.onmessage = null;
    socket.onclose = null;
    socket.close(1000);
    handler.onClose(BROKEN);
  };
  socket.onclose = (event: { code: number }) => handler.onClose(event.code);
  // `close` follows; without a handler `ws` would throw.
  socket.onerror = () => {};
}

function socketUrl(url: string): string {
  const absolute = /^https?:/i.test(url) ? url : new URL(url, location.href).href;
  return absolute.replace(/^http/i, 'ws');
}
