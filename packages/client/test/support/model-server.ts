import type { MessageEvent, PostFrame, WireEvent } from '@parley/protocol';
import type { Scheduler } from '../../src/index.ts';
import { createScriptedServer, HEARTBEAT_MS, type ScriptedConnection } from './scripted-server.ts';
import { eventsFrame, line, started } from './wire-events.ts';

/** A server that keeps one chat session by the rules of docs/spec/delivery.md, and a network that does not. */
export interface ModelServer {
  readonly sources: ReturnType<typeof createScriptedServer>['sources'];
  /** All that is stored, in revision order. */
  readonly history: readonly WireEvent[];
  /** Client ids that were acknowledged on a connection that could still deliver it. */
  readonly acknowledged: ReadonlySet<string>;
  agentPosts(text: string): void;
  /** The connection ends with a code. */
  drop(code: number): void;
  /** Neither side hears the other any more, and nobody is told. */
  cutWire(): void;
  /** Stores what arrives from now on, but no answer gets through any more. */
  cutDownlink(): void;
  /** The next live push gets lost inside the server. */
  loseNextPush(): void;
  /** Events that were sent already come once more. */
  repeat(count: number): void;
}

export function createModelServer(scheduler: Scheduler): ModelServer {
  const scripted = createScriptedServer();
  const history: WireEvent[] = [started()];
  const acknowledged = new Set<string>();
  let live: ScriptedConnection | null = null;
  let uplink = true;
  let downlink = true;
  let losesPush = false;

  function send(...frames: Parameters<ScriptedConnection['send']>): void {
    if (downlink) live?.send(...frames);
  }

  function append(make: (revision: number) => MessageEvent): MessageEvent {
    const event = make(history.length + 1);
    history.push(event);
    if (losesPush) losesPush = false;
    else send(eventsFrame([event]));
    return event;
  }

  function takePost({ s, c, text }: PostFrame): void {
    const known = history.find((event) => event.type === 'MessagePosted' && event.clientId === c);
    const event = known ?? append((revision) => line(revision, text, { clientId: c }));
    if (downlink && live?.closed === false) acknowledged.add(c);
    send({ t: 'ack', s, c, revision: event.revision, id: event.revision, at: event.at });
  }

  scripted.onConnection((connection) => {
    live = connection;
    uplink = true;
    downlink = true;
    const after = 'after' in connection.hello ? connection.hello.after : 0;
    connection.welcome();
    send(eventsFrame(history.slice(after), 1, history.length));
  });
  scripted.onFrame((frame, connection) => {
    if (connection === live && uplink && frame.t === 'post') takePost(frame);
  });
  const beat = (): void => {
    send({ t: 'heartbeat', heads: [[1, history.length]], rows: [] });
    scheduler.setTimer(beat, HEARTBEAT_MS);
  };
  scheduler.setTimer(beat, HEARTBEAT_MS);

  return {
    sources: scripted.sources,
    history,
    acknowledged,
    agentPosts: (text) => append((revision) => line(revision, text, { by: 'user' })),
    drop: (code) => live?.close(code),
    cutWire() {
      uplink = false;
      downlink = false;
    },
    cutDownlink() {
      downlink = false;
    },
    loseNextPush() {
      losesPush = true;
    },
    repeat: (count) => send(eventsFrame(history.slice(0, -1).slice(-count), 1, history.length)),
  };
}
