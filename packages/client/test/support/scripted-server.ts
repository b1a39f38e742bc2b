import type { ClientFrame, Hello, ServerFrame } from '@parley/protocol';
import type {
  Transport,
  TransportHandler,
  TransportKind,
  TransportSources,
} from '../../src/index.ts';

/** One attempt of the client, seen from the server: what it sent, and a way to answer. */
export interface ScriptedConnection {
  readonly kind: TransportKind;
  readonly hello: Hello;
  readonly received: readonly ClientFrame[];
  /** The client closed it. */
  readonly closed: boolean;
  send(...frames: ServerFrame[]): void;
  welcome(): void;
  close(code: number): void;
}

/** A server that does nothing by itself; it stands behind the transport interface. */
export interface ScriptedServer {
  readonly sources: TransportSources;
  readonly connections: readonly ScriptedConnection[];
  /** The newest connection. */
  readonly last: ScriptedConnection;
  /** Called for each frame that arrives. */
  onFrame(act: (frame: ClientFrame, connection: ScriptedConnection) => void): void;
  onConnection(act: (connection: ScriptedConnection) => void): void;
}

export const HEARTBEAT_MS = 15_000;

export function createScriptedServer(): ScriptedServer {
  const connections: ScriptedConnection[] = [];
  let act: (frame: ClientFrame, connection: ScriptedConnection) => void = () => {};
  let greet: (connection: ScriptedConnection) => void = () => {};

  function transport(kind: TransportKind): Transport {
    const received: ClientFrame[] = [];
    let closed = false;
    let connection: ScriptedConnection;
    return {
      open(hello, handler) {
        connection = scripted(kind, { hello: hello(), received, handler, isClosed: () => closed });
        connections.push(connection);
        greet(connection);
      },
      send(frame) {
        received.push(frame);
        act(frame, connection);
      },
      close() {
        closed = true;
      },
    };
  }

  return {
    sources: {
      webSocket: () => transport('websocket'),
      eventStream: () => transport('event-stream'),
    },
    connections,
    get last() {
      const last = connections.at(-1);
      if (last === undefined) throw new Error('nothing has connected');
      return last;
    },
    onFrame(next) {
      act = next;
    },
    onConnection(next) {
      greet = next;
    },
  };
}

function scripted(
  kind: TransportKind,
  parts: {
    readonly hello: Hello;
    readonly received: readonly ClientFrame[];
    readonly handler: TransportHandler;
    isClosed(): boolean;
  },
): ScriptedConnection {
  const { hello, received, handler, isClosed } = parts;
  const connection: ScriptedConnection = {
    kind,
    hello,
    received,
    get closed() {
      return isClosed();
    },
    send(...frames) {
      for (const frame of frames) if (!isClosed()) handler.onFrame(frame);
    },
    welcome: () => connection.send({ t: 'welcome', v: 1, heartbeat: HEARTBEAT_MS }),
    close(code) {
      if (!isClosed()) handler.onClose(code);
    },
  };
  return connection;
}
