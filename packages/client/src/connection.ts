import {
  afterClose,
  CLOSE_CODES,
  type ClientFrame,
  type CloseCode,
  type Hello,
  type ServerFrame,
  SILENT_AFTER_HEARTBEATS,
} from '@parley/protocol';
import { backoffDelay } from './backoff.ts';
import type { TransportChooser, TransportKind } from './choose-transport.ts';
import type { Scheduler } from './scheduler.ts';
import { BROKEN, type Transport } from './transport.ts';
import type { WakeSignals } from './wake-signals.ts';

/** How the client stands with the server. `stopped` is for good: no further attempt is made. */
export type ConnectionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'live'; readonly transport: TransportKind }
  /** `retryAt`: milliseconds since the epoch. */
  | { readonly status: 'waiting'; readonly retryAt: number }
  /** `code` is a close code whose row says stop; `message` is its sentence. */
  | { readonly status: 'stopped'; readonly code: number; readonly message: string };

export interface ConnectionOptions {
  readonly chooser: TransportChooser;
  readonly scheduler: Scheduler;
  readonly wakeSignals: WakeSignals;
  /** The first frame of an attempt, with the newest cursors. */
  hello(): Hello;
  onFrame(frame: ServerFrame): void;
  onState(state: ConnectionState): void;
}

/** A connection that comes back by itself until it is closed or told to stop. */
export interface Connection {
  readonly state: ConnectionState;
  /** Connects for the first time. */
  open(): void;
  /** False when there is no live connection; the frame is then not kept. */
  send(frame: ClientFrame): boolean;
  /** Connects anew: at once, or after the usual wait when it has just done so. */
  resume(): void;
  /** Ends a wait: the person, or the machine, says that now is a good time. */
  retryNow(): void;
  close(): void;
}

/** After waking, one missed heartbeat is enough to know (DL12). */
const SILENT_AFTER_WAKE = 1.25;
/** A connection that held for this long was a good one: the next loss starts from the shortest wait. */
const STABLE_AFTER_MS = 5_000;

/** The state machine of DL14: connecting → live → waiting → connecting …, and stopped. */
export function createConnection(options: ConnectionOptions): Connection {
  const { chooser, scheduler, wakeSignals } = options;
  let state: ConnectionState = { status: 'connecting' };
  let transport: Transport | null = null;
  /** The one timer of the state: until welcome, until silence, or until the next attempt. */
  let cancelTimer = (): void => {};
  let endWake = (): void => {};
  let losses = 0;
  let heartbeatMs = 0;
  let lastHeard = 0;
  let liveSince = 0;

  function enter(next: ConnectionState): void {
    state = next;
    options.onState(next);
  }

  function timer(run: () => void, delayMs: number): void {
    cancelTimer();
    cancelTimer = scheduler.setTimer(run, delayMs);
  }

  function connect(): void {
    const chosen = chooser.next();
    const mine = chosen.transport;
    transport = mine;
    timer(() => lost(BROKEN), chosen.welcomeTimeoutMs);
    enter({ status: 'connecting' });
    // A listener may have closed us meanwhile.
    if (transport !== mine) return;
    mine.open(options.hello, {
      onFrame: (frame) => {
        if (transport === mine) received(frame, chosen.kind);
      },
      onClose: (code) => {
        if (transport === mine) lost(code);
      },
    });
  }

  function received(frame: ServerFrame, kind: TransportKind): void {
    lastHeard = scheduler.now();
    if (frame.t === 'welcome') {
      heartbeatMs = frame.heartbeat;
      if (state.status !== 'live') {
        chooser.welcomed();
        liveSince = lastHeard;
        listenUntil(SILENT_AFTER_HEARTBEATS);
        enter({ status: 'live', transport: kind });
      }
    } else if (frame.t === 'heartbeat') {
      send({ t: 'alive' });
    }
    options.onFrame(frame);
  }

  /** Gives the connection up when nothing is heard for so many heartbeats, counted from the last frame. */
  function listenUntil(heartbeats: number): void {
    // A clock that was set back must not make the silence look shorter than it is.
    lastHeard = Math.min(lastHeard, scheduler.now());
    const heard = lastHeard;
    const left = heard + heartbeats * heartbeatMs - scheduler.now();
    // Silence ends at another moment for everybody.
    if (left <= 0) lost(BROKEN, { wasCut: false });
    else timer(() => listenUntil(lastHeard === heard ? 0 : SILENT_AFTER_HEARTBEATS), left);
  }

  function lost(code: number, { wasCut } = { wasCut: state.status === 'live' }): void {
    drop();
    if (afterClose(code) === 'stop') stop(code);
    else wait(backoffDelay({ before: countLoss(code), code, wasCut }, scheduler.random()));
  }

  /** How many losses came before this one without a good connection between. */
  function countLoss(code: number): number {
    if (state.status === 'live' && scheduler.now() - liveSince >= STABLE_AFTER_MS) losses = 0;
    // A code of ours is a word from the server: this transport gets through.
    if (state.status === 'connecting' && !(code in CLOSE_CODES)) chooser.failed();
    losses += 1;
    return losses - 1;
  }

  function wait(delayMs: number): void {
    timer(connect, delayMs);
    enter({ status: 'waiting', retryAt: scheduler.now() + delayMs });
  }

  function stop(code: number): void {
    cancelTimer();
    endWake();
    const message = CLOSE_CODES[code as CloseCode].message;
    enter({ status: 'stopped', code, message });
  }

  function drop(): void {
    const old = transport;
    transport = null;
    old?.close();
  }

  function send(frame: ClientFrame): boolean {
    if (state.status !== 'live' || transport === null) return false;
    transport.send(frame);
    return true;
  }

  function woke(): void {
    if (state.status === 'live') {
      // Writing makes a dead socket fail sooner than waiting does.
      send({ t: 'alive' });
      listenUntil(SILENT_AFTER_WAKE);
    } else if (state.status === 'waiting') {
      connect();
    }
  }

  return {
    get state() {
      return state;
    },
    open() {
      endWake = wakeSignals.subscribe(woke);
      connect();
    },
    send,
    resume() {
      if (state.status !== 'live') return;
      drop();
      const before = countLoss(BROKEN);
      if (before === 0) connect();
      else wait(backoffDelay({ before, code: BROKEN, wasCut: false }, scheduler.random()));
    },
    retryNow() {
      if (state.status === 'waiting') connect();
    },
    close() {
      if (state.status === 'stopped') return;
      drop();
      stop(1000);
    },
  };
}
