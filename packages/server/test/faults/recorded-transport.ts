/** A WebSocket for our own client that records on a tape what goes over it. */
import type { Transport, TransportSources } from '@parley/client';
import type { ServerFrame } from '@parley/protocol';
import { WebSocket } from 'ws';
import type { SenderId } from './history.ts';
import type { Tape } from './tape.ts';

export interface RecordedLine {
  /** `ws://…/visitor/socket` or `…/agent/socket` */
  readonly url: string;
  /** An agent's login; absent for visitors. */
  readonly cookie?: string;
  readonly senderId: SenderId;
  readonly tape: Tape;
}

/** WebSockets and nothing else: without an event stream to fall back to, however often the server is away. */
export function recordedTransports(line: RecordedLine): TransportSources {
  const webSocket = () => recordedTransport(line);
  return { webSocket, eventStream: webSocket };
}

function recordedTransport({ url, cookie, senderId, tape }: RecordedLine): Transport {
  const socket = new WebSocket(url, cookie === undefined ? {} : { headers: { cookie } });
  return {
    open(hello, handler) {
      socket.on('open', () => socket.send(JSON.stringify(hello())));
      socket.on('message', (data) => {
        const frame = JSON.parse(String(data)) as ServerFrame;
        tape.received(senderId, frame);
        handler.onFrame(frame);
      });
      socket.on('close', (code) => handler.onClose(code));
      // `close` follows.
      socket.on('error', () => {});
    },
    send(frame) {
      tape.sent(frame);
      socket.send(JSON.stringify(frame));
    },
    close() {
      socket.removeAllListeners('message').removeAllListeners('close');
      socket.close();
    },
  };
}
