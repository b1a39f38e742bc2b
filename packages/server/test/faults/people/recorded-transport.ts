/** A WebSocket for our own client that records on a tape what goes over it. */
import type { Transport, TransportSources } from '@parley/client';
import type { ServerFrame } from '@parley/protocol';
import { WebSocket } from 'ws';
import type { Reader, Tape } from './tape.ts';

export interface RecordedLine {
  /** Where this attempt connects to, such as `http://127.0.0.1:4600`. */
  readonly door: () => string;
  /** `/visitor/socket` or `/agent/socket` */
  readonly path: string;
  /** An agent's login; absent for visitors. */
  readonly cookie?: string;
  readonly reader: Reader;
  readonly tape: Tape;
}

/** WebSockets and nothing else: without an event stream to fall back to, however often the server is away. */
export function recordedTransports(line: RecordedLine): TransportSources {
  const webSocket = () => recordedTransport(line);
  return { webSocket, eventStream: webSocket };
}

function recordedTransport({ door, path, cookie, reader, tape }: RecordedLine): Transport {
  const socket = new WebSocket(
    door().replace('http', 'ws') + path,
    cookie === undefined ? {} : { headers: { cookie } },
  );
  return {
    open(hello, handler) {
      socket.on('open', () => socket.send(JSON.stringify(hello())));
      socket.on('message', (data) => {
        const frame = JSON.parse(String(data)) as ServerFrame;
        tape.received(reader, frame);
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
